import Diagnostics

/// Finds sentences that say something they should not.
struct StatementCheck: Check {
  static let name = "statement"
  static let options: CheckOptions? = [
    "patterns": .patterns, "without": .concepts, "in": .fields, "not-in": .fields,
    "escalate": .group(["of": .fields, "share": .number, "at-least": .number]),
  ]

  private let patterns: PatternList
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
    patterns = PatternList(try options.patterns(options["patterns"]))
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
    let suspects = document.statements.indices { concepts in
      patterns.mayMatch(concepts) && !without.intersects(concepts)
    }
    let findings = suspects.compactMap { index in
      looksInto(document, index) ? finding(document.statements[index], document) : nil
    }
    guard let escalation, findings.count >= escalation.atLeast else {
      return findings.map(\.finding)
    }
    let faults = findings.count { $0.section == escalation.section }
    let clauses = document.statements.indices.count { index in
      section(of: index, document) == escalation.section && looksInto(document, index)
    }
    guard faults >= escalation.atLeast, Double(faults) > escalation.share * Double(clauses) else {
      return findings.map(\.finding)
    }
    return findings.map { finding, section in
      section == escalation.section
        ? escalated(finding, faults: faults, clauses: clauses) : finding
    }
  }

  private func section(of statement: Int, _ document: Document) -> FieldID? {
    document.elements[document.statements.element(of: statement)].section
  }

  private func looksInto(_ document: Document, _ statement: Int) -> Bool {
    guard let section = section(of: statement, document) else { return sections.isEmpty }
    return sections.isEmpty ? !silentSections.contains(section) : sections.contains(section)
  }

  private func finding(
    _ statement: Document.Statement, _ document: Document
  ) -> (finding: Finding, section: FieldID?)? {
    guard let pattern = patterns.first(matching: statement, in: document) else { return nil }
    let place = document.place(of: pattern.find, in: statement)
    let words = document.tree.file.text(in: place.range)
    let finding = Finding(at: place, values: ["match": .quote(words)])
    return (finding, document.elements[statement.element].section)
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
