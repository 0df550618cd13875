import Diagnostics

/// Finds sentences that say something they should not.
struct StatementCheck: Check {
  static let name = "statement"

  private let patterns: [Pattern]
  private let without: ConceptSet
  private let sections: Set<FieldID>
  private let silentSections: Set<FieldID>
  private let escalation: Escalation?

  /// When so many clauses of a section are at fault, the section is.
  private struct Escalation: Sendable {
    let share: Double
    let atLeast: Int
    let section: FieldID
  }

  /// Sections that hold no requirement.
  static let silentByDefault = ["title", "buyer", "language", "baseline", "definitions"]

  init(options: OptionReader) throws(RuleProblem) {
    patterns = try options.patterns(options["patterns"])
    without = try options.conceptSet(options["without"])
    sections = try options.fieldSet(options["in"])
    let silent =
      options["not-in"] ?? RuleValue(.list(Self.silentByDefault.map { RuleValue(.text($0)) }))
    silentSections = try options.fieldSet(silent)
    if let escalate = options["escalate"] {
      let section = try options.fieldSet(escalate["of"]).first
      escalation = Escalation(
        share: escalate["share"]?.number ?? 0.5, atLeast: Int(escalate["at-least"]?.number ?? 3),
        section: section ?? 0)
    } else {
      escalation = nil
    }
  }

  func findings(in subject: Subject) -> [Finding] {
    let document = subject.document
    var findings: [(finding: Finding, isClause: Bool)] = []
    var clauses = 0
    var faults = 0
    for statement in document.statements where looksInto(document, statement) {
      let isClause = document.elements[statement.element].section == escalation?.section
      clauses += isClause ? 1 : 0
      guard let pattern = pattern(for: statement, in: document) else { continue }
      faults += isClause ? 1 : 0
      findings.append((finding(statement, pattern, document), isClause))
    }
    guard let escalation, faults >= escalation.atLeast,
      Double(faults) > escalation.share * Double(clauses)
    else { return findings.map(\.finding) }
    return findings.map { finding, isClause in
      isClause ? escalated(finding, faults: faults, clauses: clauses) : finding
    }
  }

  private func looksInto(_ document: Document, _ statement: Document.Statement) -> Bool {
    let section = document.elements[statement.element].section
    guard let section else { return sections.isEmpty }
    return sections.isEmpty ? !silentSections.contains(section) : sections.contains(section)
  }

  private func pattern(for statement: Document.Statement, in document: Document) -> Pattern? {
    guard !without.intersects(statement.concepts) else { return nil }
    return patterns.first { $0.matches(statement, in: document) }
  }

  private func finding(
    _ statement: Document.Statement, _ pattern: Pattern, _ document: Document
  ) -> Finding {
    let place = document.place(of: pattern.find, in: statement)
    let words = document.tree.file.text(in: place.range)
    return Finding(at: place, values: ["match": .quote(words)])
  }

  private func escalated(_ finding: Finding, faults: Int, clauses: Int) -> Finding {
    var finding = finding
    finding.severity = .error
    finding.values["count"] = .count(faults)
    finding.values["total"] = .count(clauses)
    finding.notes.append(.init("escalated"))
    return finding
  }
}

extension Document {
  /// The words of the first of some concepts in a sentence; the longest where several start there.
  func place(of concepts: ConceptSet, in statement: Statement) -> Place {
    var best: Hit?
    for hit in hits[statement.hits] where concepts.contains(hit.concept) {
      guard let current = best else {
        best = hit
        continue
      }
      guard hit.node == current.node else { continue }
      if (hit.start, current.end) < (current.start, hit.end) { best = hit }
    }
    return best.map { place(of: $0, in: statement) } ?? place(of: statement)
  }
}
