import Diagnostics

/// Judges the kinds of contact that a tender gives away: whether one knows which go first, and
/// whether the right ones do.
struct InteractionsCheck: Check {
  static let name = "interactions"
  static let options: [CheckOption]? =
    (StatementCheck.options ?? [])
    + [
      CheckOption("patterns", .patterns),
      CheckOption("fault", .choice(Fault.allCases.map(\.rawValue))),
      CheckOption("at-least", .number),
      CheckOption("lists", .patterns),
      CheckOption("first", .concepts),
      CheckOption("complex", .concepts),
      CheckOption("strategic", .concepts),
      CheckOption("unless", .group(Occasion.options)),
    ]

  /// What is wrong with them.
  enum Fault: String, CaseIterable, Sendable {
    /// Many are named, and nothing says which go first.
    case unprioritised
    /// Complex or strategic ones go first.
    case strategicFirst = "strategic-first"
  }

  private let fault: Fault
  private let atLeast: Int
  private let ranking: Occasion
  private let lists: [Pattern]
  private let sentences: StatementCheck
  private let first, complex, strategic: ConceptSet

  init(options: OptionReader) throws(RuleProblem) {
    fault = try options.choice("fault")
    atLeast = Int(options["at-least"]?.number ?? 3)
    ranking = try Occasion(options: options.part("unless") ?? options)
    lists = try options.patterns(options["lists"])
    sentences = try StatementCheck(options: options)
    first = try options.conceptSet(options["first"])
    complex = try options.conceptSet(options["complex"])
    strategic = try options.conceptSet(options["strategic"])
  }

  func findings(in subject: Subject) -> [Finding] {
    switch fault {
    case .unprioritised: unprioritised(subject)
    case .strategicFirst:
      strategicFirst(subject.document) + sentences.findings(in: subject)
    }
  }

  // MARK: - Nothing says which go first

  private func unprioritised(_ subject: Subject) -> [Finding] {
    let document = subject.document
    guard document.isTender, subject.tender.isReadWhole, !ranking.isGiven(in: subject) else {
      return []
    }
    for (holder, items) in Interaction.lists(in: document) where items.count >= atLeast {
      if items.contains(where: \.isRanked) { return [] }
      return [
        Finding(at: document.place(ofKey: holder), values: ["count": .count(items.count)])
      ]
    }
    return enumeration(in: document).map { [$0] } ?? []
  }

  /// A sentence that lists kinds of contact: "enquiries about bills, meters, moves, …".
  private func enumeration(in document: Document) -> Finding? {
    let suspects = document.statements.indices { concepts in
      lists.contains { $0.matches(concepts) }
    }
    for statement in suspects.lazy.map({ document.statements[$0] }) {
      guard let pattern = lists.first(where: { $0.matches(statement, in: document) }) else {
        continue
      }
      let count = 1 + document.text(of: statement).split(separator: ",").count
      guard count >= 2 * atLeast else { continue }
      return Finding(
        at: document.place(of: pattern.find, in: statement), values: ["count": .count(count)])
    }
    return nil
  }

  // MARK: - The wrong ones go first

  private func strategicFirst(_ document: Document) -> [Finding] {
    Interaction.lists(in: document).flatMap(\.items).compactMap { item in
      guard let rank = item["priority"].first(where: { isFirst($0, in: document) }),
        let variant = burden(of: item)
      else { return nil }
      let words = document.tree.file.text(in: document.place(of: rank).range)
      return Finding(variant, at: document.place(of: rank), values: ["match": .quote(words)])
    }
  }

  /// Rank 1, or words for it.
  private func isFirst(_ statement: Document.Statement, in document: Document) -> Bool {
    let numbers = document.quantities[statement.quantities]
    if numbers.count == 1, let number = numbers.first, number.kind == .number {
      return number.value == 1
    }
    return statement.concepts.intersects(first)
  }

  private func burden(of item: Interaction) -> String? {
    if item["strategic"].contains(where: { $0.concepts.intersects(strategic) }) {
      return "strategic"
    }
    return item["complexity"].contains { $0.concepts.intersects(complex) } ? "complex" : nil
  }
}
