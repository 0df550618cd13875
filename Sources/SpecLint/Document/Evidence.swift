import Diagnostics

/// Looks for a clause anywhere in a document, in fields and in text.
///
/// A missing section is not a missing clause: reversibility may be clause 14 of the requirements.
struct Evidence: Sendable {
  static let options = [
    CheckOption("evidence", .patterns),
    CheckOption("fields", .fields),
    CheckOption("look-alikes", .concepts),
    CheckOption("annexed", .concepts),
    CheckOption("not-in", .fields),
    CheckOption("negation", .flag),
  ]

  let patterns: PatternList
  let fields: [FieldID]
  let lookAlikes: ConceptSet
  private let silentSections: FieldSet
  let denial: ConceptSet
  /// What is the clause even where it stands in an annex that was not read.
  private let annexed: ConceptSet

  /// Where a clause was looked for, and what was found.
  struct Outcome {
    /// The sentences that are the clause.
    var found: [Document.Statement] = []
    /// The first sentence that says there is none.
    var denied: Document.Statement?
    /// The elements that stand for the clause but only point elsewhere, or are empty.
    var sections: [Int] = []
    /// The sentences elsewhere in the document that say in which other one the clause stands.
    var pointers: [Int] = []
  }

  init(options: OptionReader) throws(RuleProblem) {
    patterns = PatternList(try options.patterns(options["evidence"]))
    fields = try options.fieldList(options["fields"])
    lookAlikes = try options.conceptSet(options["look-alikes"])
    silentSections = try options.fieldSet(options["not-in"])
    let denies = options["negation"]?.text != "false"
    annexed = try options.conceptSet(options["annexed"])
    denial = denies ? options.concepts.set("negated-provision") : ConceptSet()
  }

  /// Looks through a document, or through one lot of it and what holds for all lots.
  ///
  /// Only sentences that stand in the clause's section, or that have some pattern's concepts, are
  /// looked at; where it is enough to know that the clause is there, the first one ends the search.
  func look(in document: Document, stopsAtFirst: Bool = false) -> Outcome {
    var outcome = Outcome()
    outcome.sections = fields.flatMap { document.index.elements(of: $0).map { Int($0) } }
      .filter { !isInsideSilence($0, document) }.sorted()
    var held = Held(outcome.sections.map { document.subtree(of: $0) })
    let statements = document.statements
    let speaking = statements.sets.verdicts(patterns.mayMatch)
    guard speaking.contains(true) || !outcome.sections.isEmpty else { return outcome }
    for index in statements.indices {
      let isHeld = held.contains(statements.element(of: index))
      guard isHeld || speaking[statements.setUnderKey(of: index)] else { continue }
      let statement = statements.underItsKey(index)
      // What is null, "TBD" or "N/A" says nothing, whatever its key is called.
      guard !document.saysNothing(statement), isHeld || !isSilent(statement, document) else {
        continue
      }
      if pointsElsewhere(statement, document) {
        if matches(statement, document) { outcome.pointers.append(statement.element) }
        continue
      }
      guard speaks(statement, isHeld, document) else { continue }
      if statement.concepts.intersects(denial) {
        outcome.denied = outcome.denied ?? statement
      } else {
        outcome.found.append(statement)
        if stopsAtFirst { break }
      }
    }
    return outcome
  }

  /// Whether the clause is anywhere in a document.
  func isFound(in document: Document) -> Bool {
    !look(in: document, stopsAtFirst: true).found.isEmpty
  }

  /// The words by which a sentence speaks of the clause; all of it where it only stands in its section.
  func place(of statement: Document.Statement, in document: Document) -> Place {
    let pattern = patterns.first(matching: statement, in: document)
    return pattern.map { document.place(of: $0.find, in: statement) }
      ?? document.place(of: statement)
  }

  /// Whether an element stands in a section that does not count: `price` among the award criteria.
  private func isInsideSilence(_ element: Int, _ document: Document) -> Bool {
    !silentSections.isEmpty
      && document.ancestors(of: element).dropFirst().contains { enclosing in
        document.elements[enclosing].field.map(silentSections.contains) ?? false
      }
  }

  func isSilent(_ statement: Document.Statement, _ document: Document) -> Bool {
    document.elements[statement.element].section.map(silentSections.contains) ?? false
  }

  /// A sentence speaks of the clause by its words, or by standing in its section and not being
  /// something that only looks like it.
  private func speaks(
    _ statement: Document.Statement, _ isHeld: Bool, _ document: Document
  ) -> Bool {
    if matches(statement, document) { return true }
    return isHeld && !statement.concepts.intersects(lookAlikes)
  }

  func matches(_ statement: Document.Statement, _ document: Document) -> Bool {
    patterns.first(matching: statement, in: document) != nil
  }

  /// Whether a sentence, such as "see: annexes/exit.pdf", names the clause but is not the clause.
  func pointsElsewhere(_ statement: Document.Statement, _ document: Document) -> Bool {
    statement.end - statement.start <= 120 && document.isReference(statement.element)
      && !statement.concepts.intersects(annexed)
  }
}

/// Whether elements, asked for in ascending order, lie in one of some ascending ranges.
struct Held {
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

extension Document {
  /// Whether a sentence is all of a value that is absent; longer ones are not worth the look.
  func saysNothing(_ statement: Statement) -> Bool {
    statement.end - statement.start <= 32 && isAbsent(statement.element)
  }
}
