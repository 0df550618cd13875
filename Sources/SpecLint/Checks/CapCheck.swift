import Diagnostics

/// Finds that a charge has no ceiling, or one far above what is usual.
struct CapCheck: Check {
  static let name = "cap"
  static let options: [CheckOption]? =
    (MissingCheck.options ?? [])
    + [
      CheckOption("ceilings", .patterns),
      CheckOption("high", .number),
      CheckOption("excessive", .number),
    ]

  private let missing: MissingCheck
  private let cap: Evidence
  private let ceilings: [Pattern]
  private let high: Double
  private let excessive: Double

  /// Reads the options of `missing`; in what `ceilings` find stands the per cent that is judged.
  init(options: OptionReader) throws(RuleProblem) {
    missing = try MissingCheck(options: options)
    cap = try Evidence(options: options)
    ceilings = try options.patterns(options["ceilings"])
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
    guard let share = share(in: statement, document), share.value > high else { return nil }
    let element = document.elements[statement.element]
    let range = document.tree.sourceRange(
      in: element.node, from: Int(share.start), to: Int(share.end))
    return Finding(
      "high", at: Place(node: element.node, range: range, via: element.via),
      severity: share.value > excessive ? nil : .note, values: ["cap": .percent(share.value)])
  }

  /// The ceiling: the per cent among the words of one, or the only one beside its key.
  private func share(in statement: Document.Statement, _ document: Document) -> Token? {
    guard let ceiling = ceilings.first(where: { $0.matches(statement, in: document) }) else {
      return nil
    }
    let node = document.elements[statement.element].node
    let percents = document.quantities[statement.quantities].filter { $0.kind == .percent }
    let words = document.hits[statement.hits].filter { ceiling.find.contains($0.concept) }
    if percents.count == 1, words.contains(where: { $0.node != node }) { return percents.first }
    return percents.first { percent in
      words.contains { hit in
        hit.node == node && hit.start <= Int(percent.start) && hit.end >= Int(percent.end)
      }
    }
  }
}
