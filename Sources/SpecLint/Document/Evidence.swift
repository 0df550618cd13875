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
    outcome.sections = document.elements.indices.filter { index in
      document.elements[index].field.map(fields.contains) ?? false
    }
    let held = Set(outcome.sections.flatMap { document.subtree(of: $0) })
    // What is null, "TBD" or "N/A" says nothing, whatever its key is called.
    for statement in document.statements where !document.isAbsent(statement.element) {
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
    if patterns.contains(where: { $0.matches(statement, in: document) }) { return true }
    guard isHeld else { return false }
    return !statement.concepts.intersects(lookAlikes)
      && !document.isReference(statement.element)
  }
}
