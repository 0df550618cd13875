import Diagnostics

/// Finds sentences that say something they should not.
struct StatementCheck: Check {
  static let name = "statement"
  static let guide: CheckGuide? = CheckGuide(
    finds: LocalizedText(
      en: "a sentence that one of `patterns` describes; `say` in a pattern names the message",
      fr: "une phrase que décrit l'un des `patterns` ; `say` y nomme le message"),
    notes: ["escalated"], values: ["match", "count", "total"])
  static let options: [CheckOption]? = [
    CheckOption("patterns", .patterns, isRequired: true),
    CheckOption("without", .concepts),
    CheckOption("in", .fields),
    CheckOption("not-in", .fields),
    CheckOption("beside", .concepts),
    CheckOption("in-tenders", .flag),
    CheckOption("spare", .choices(SparedWords.Reason.allCases.map(\.rawValue))),
    CheckOption("escalate", .group(escalation)),
  ]

  private static let escalation = [
    CheckOption("of", .fields), CheckOption("share", .number), CheckOption("at-least", .number),
  ]

  let patterns: PatternList
  let without: ConceptSet
  /// The sections that are looked into; nil for all that are not silent.
  private let sections: FieldSet?
  private let silentSections: FieldSet
  let beside: ConceptSet
  let spared: SparedWords
  /// Whether a sentence in no section counts only in a statement of requirements: other files of a
  /// repository may be as vague as they like.
  private let asksForTender: Bool
  private let escalation: Escalation?

  /// When so many clauses of a section are at fault, the section is.
  private struct Escalation: Sendable {
    let share: Double
    let atLeast: Int
    let section: FieldID
  }

  /// Sections that hold no requirement.
  static let silentByDefault = [
    "title", "buyer", "language", "baseline", "definitions", "responses",
  ]

  init(options: OptionReader) throws(RuleProblem) {
    patterns = PatternList(try options.patterns(options["patterns"]))
    without = try options.conceptSet(options["without"])
    let chosen = try options.fieldSet(options["in"])
    sections = chosen.isEmpty ? nil : chosen
    let silent =
      options["not-in"] ?? RuleValue(.list(Self.silentByDefault.map { RuleValue(.text($0)) }))
    silentSections = try options.fieldSet(silent)
    beside = try options.conceptSet(options["beside"])
    spared = try SparedWords(options["spare"])
    asksForTender = options["in-tenders"]?.text == "true"
    if let escalate = options["escalate"] {
      let section = try options.fieldList(escalate["of"]).first
      escalation = Escalation(
        share: escalate["share"]?.number ?? 0.5, atLeast: Int(escalate["at-least"]?.number ?? 3),
        section: section ?? 0)
    } else {
      escalation = nil
    }
  }

  var trigger: ConceptSet? { patterns.wanted }

  func findings(in subject: Subject) -> [Finding] {
    let document = subject.document
    let suspects = document.statements.indices { concepts in
      patterns.mayMatch(concepts) && !without.intersects(concepts)
    }
    guard !suspects.isEmpty else { return [] }
    let spares = spares(document)
    let findings = suspects.compactMap { index in
      looksInto(document, index) && !(spares && section(of: index, document) == nil)
        ? finding(index, document) : nil
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

  /// Whether a sentence in no section does not count in a document.
  func spares(_ document: Document) -> Bool { asksForTender && !document.isTender }

  func section(of statement: Int, _ document: Document) -> FieldID? {
    document.elements[document.statements.element(of: statement)].section
  }

  func looksInto(_ document: Document, _ statement: Int) -> Bool {
    let element = document.elements[document.statements.element(of: statement)]
    if let field = element.field, silentSections.contains(field) { return false }
    guard let section = element.section else { return sections == nil }
    return sections?.contains(section) ?? !silentSections.contains(section)
  }

  /// What the first pattern finds that is not spared.
  func finding(
    _ index: Int, _ document: Document
  ) -> (finding: Finding, section: FieldID?)? {
    let statement = document.statements[index]
    let found = patterns.firstResult(for: statement, in: document) { pattern in
      place(of: pattern, in: statement, document).map { (pattern, $0) }
    }
    guard let (pattern, place) = found, !document.says(beside, beside: index) else {
      return nil
    }
    let words = document.tree.file.text(in: place.range)
    let finding = Finding(pattern.variant, at: place, values: ["match": .quote(words)])
    return (finding, document.elements[statement.element].section)
  }

  private func place(
    of pattern: Pattern, in statement: Document.Statement, _ document: Document
  ) -> Place? {
    guard !spared.isEmpty else { return document.place(of: pattern.find, in: statement) }
    return document.firstHit(of: pattern.find, in: statement) {
      !spared.contains($0, in: statement, document)
    }.map { document.place(of: $0, in: statement) }
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
    firstHit(of: concepts, in: statement).map { place(of: $0, in: statement) }
      ?? place(of: statement)
  }

  /// The first of some concepts in a sentence, of those that count.
  func firstHit(
    of concepts: ConceptSet, in statement: Statement, where counts: (Hit) -> Bool = { _ in true }
  ) -> Hit? {
    var best: Hit?
    for hit in hits[statement.hits] where concepts.contains(hit.concept) && counts(hit) {
      guard let current = best else {
        best = hit
        continue
      }
      guard hit.node == current.node else { continue }
      if (hit.start, current.end) < (current.start, hit.end) { best = hit }
    }
    return best
  }

  /// Whether the sentence that follows, or another value of the same item of a list, has one of some
  /// concepts.
  func says(_ concepts: ConceptSet, beside index: Int) -> Bool {
    guard !concepts.isEmpty else { return false }
    let statement = statements[index]
    let element = elements[statement.element]
    if element.statements.contains(index + 1),
      statements[index + 1].concepts.intersects(concepts)
    {
      return true
    }
    guard let item = element.parent, elements[item].key == nil, element.key != nil else {
      return false
    }
    return children(of: item).prefix(Self.mostValues).contains { child in
      child != statement.element
        && elements[child].statements.contains { statements[$0].concepts.intersects(concepts) }
    }
  }

  /// An item of a list has few values; more are not looked through for every finding.
  private static let mostValues = 20
}
