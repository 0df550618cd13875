import Diagnostics

/// Looks for a clause anywhere in a document, in fields and in text.
///
/// A missing section is not a missing clause: reversibility may be clause 14 of the requirements.
struct Evidence: Sendable {
  private let patterns: [Pattern]
  private let fields: Set<FieldID>
  private let lookAlikes: ConceptSet
  private let silentSections: Set<FieldID>
  private let denial: ConceptSet

  /// Where a clause was looked for, and what was found.
  struct Outcome {
    /// The sentences that are the clause.
    var found: [Document.Statement] = []
    /// The first sentence that says there is none.
    var denied: Document.Statement?
    /// The elements that stand for the clause but only point elsewhere, or are empty.
    var sections: [Int] = []
  }

  init(options: OptionReader) throws(RuleProblem) {
    patterns = try options.patterns(options["evidence"] ?? options["of"])
    fields = try options.fieldSet(options["fields"])
    lookAlikes = try options.conceptSet(options["look-alikes"])
    silentSections = try options.fieldSet(options["not-in"])
    let denies = options["negation"]?.text != "false"
    denial = denies ? options.concepts.set("negated-provision") : ConceptSet()
  }

  /// Looks through a document, or through one lot of it and what holds for all lots.
  func look(in document: Document) -> Outcome {
    var outcome = Outcome()
    outcome.sections = fields.flatMap { document.index.elements(of: $0).map { Int($0) } }.sorted()
    var held = Held(outcome.sections.map { document.subtree(of: $0) })
    for statement in document.statements {
      let isHeld = held.contains(statement.element)
      guard isHeld || !isSilent(statement, document), speaks(statement, isHeld, document) else {
        continue
      }
      if statement.concepts.intersects(denial) {
        outcome.denied = outcome.denied ?? statement
      } else {
        outcome.found.append(statement)
      }
    }
    return outcome
  }

  private func isSilent(_ statement: Document.Statement, _ document: Document) -> Bool {
    document.elements[statement.element].section.map(silentSections.contains) ?? false
  }

  /// A sentence speaks of the clause by its words, or by standing in its section and not being
  /// something that only looks like it.
  private func speaks(
    _ statement: Document.Statement, _ isHeld: Bool, _ document: Document
  ) -> Bool {
    if patterns.contains(where: { $0.matches(statement.concepts) }) { return true }
    guard isHeld, !document.isAbsent(statement.element) else { return false }
    return !statement.concepts.intersects(lookAlikes)
      && !document.isReference(statement.element)
  }
}

/// Whether elements, asked for in ascending order, lie in one of some ascending ranges.
private struct Held {
  private let ranges: [Range<Int>]
  private var next = 0
  private var end = 0
  private var last = -1

  init(_ ranges: [Range<Int>]) { self.ranges = ranges }

  mutating func contains(_ element: Int) -> Bool {
    if element < last { (next, end) = (0, 0) }
    last = element
    while next < ranges.count, ranges[next].lowerBound <= element {
      end = max(end, ranges[next].upperBound)
      next += 1
    }
    return element < end
  }
}
