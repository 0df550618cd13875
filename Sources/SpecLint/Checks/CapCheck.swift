import Diagnostics

/// Finds that a charge has no ceiling, or one far above what is usual.
struct CapCheck: Check {
  static let name = "cap"
  static let options: CheckOptions? =
    MissingCheck.options.map {
      $0 + ["shares": .concepts, "other-base": .concepts, "high": .number, "excessive": .number]
    }

  private let missing: MissingCheck
  private let cap: Evidence
  private let fields: Set<FieldID>
  private let shares: ConceptSet
  private let otherBase: ConceptSet
  private let high: Double
  private let excessive: Double

  /// Reads the options of `missing`; `shares` name the concepts whose words hold the ceiling's per
  /// cent, `other-base` those that say it is a share of something small.
  init(options: OptionReader) throws(RuleProblem) {
    missing = try MissingCheck(options: options)
    cap = try Evidence(options: options)
    fields = try options.fieldSet(options["fields"])
    shares = try options.conceptSet(options["shares"])
    otherBase = try options.conceptSet(options["other-base"])
    high = options["high"]?.number ?? 15
    excessive = options["excessive"]?.number ?? 25
  }

  func findings(in subject: Subject) -> [Finding] {
    let document = subject.document
    let found = missing.findings(in: subject)
    guard found.isEmpty, document.isTender else { return found }
    return cap.look(in: document).found.compactMap { finding($0, document) }
  }

  private func finding(_ statement: Document.Statement, _ document: Document) -> Finding? {
    guard !statement.concepts.intersects(otherBase),
      let share = share(in: statement, document), share.value > high
    else { return nil }
    let element = document.elements[statement.element]
    let range = document.tree.sourceRange(
      in: element.node, from: Int(share.start), to: Int(share.end))
    return Finding(
      "high", at: Place(node: element.node, range: range, via: element.via),
      severity: share.value > excessive ? nil : .note, values: ["cap": .percent(share.value)])
  }

  /// The ceiling: the per cent among the words of one, or the only one in the field of ceilings.
  private func share(in statement: Document.Statement, _ document: Document) -> Token? {
    let element = document.elements[statement.element]
    let percents = document.quantities[statement.quantities].filter { $0.kind == .percent }
    let isField = element.field.map(fields.contains) ?? false
    if isField, percents.count == 1 { return percents.first }
    let words = document.hits[statement.hits].filter {
      shares.contains($0.concept) && $0.node == element.node
    }
    return percents.first { percent in
      words.contains { $0.start <= Int(percent.start) && $0.end >= Int(percent.end) }
    }
  }
}
