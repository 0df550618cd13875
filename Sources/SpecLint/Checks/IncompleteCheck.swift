import Diagnostics

/// Finds that a clause is there but lacks the parts that make it work.
struct IncompleteCheck: Check {
  static let name = "incomplete"
  static let options: [CheckOption]? =
    Evidence.options
    + [
      CheckOption("elements", .named(.group(part))),
      CheckOption("at-least", .number),
    ]

  private static let part = [
    CheckOption("name", .localized), CheckOption("patterns", .patterns),
    CheckOption("fields", .fields),
  ]

  /// One part of the clause.
  struct Part: Sendable {
    let name: LocalizedText
    let patterns: PatternList
    let fields: [FieldID]
  }

  let clause: Evidence
  let parts: [Part]
  private let enough: Int

  init(options: OptionReader) throws(RuleProblem) {
    clause = try Evidence(options: options)
    var parts: [Part] = []
    for (name, value) in options["elements"]?.entries ?? [] {
      parts.append(
        Part(
          name: value["name"]?.localized ?? LocalizedText(same: name),
          patterns: PatternList(try options.patterns(value["patterns"])),
          fields: try options.fieldList(value["fields"])))
    }
    self.parts = parts
    enough = Int(options["at-least"]?.number ?? Double(parts.count))
  }

  func findings(in subject: Subject) -> [Finding] {
    let document = subject.document
    let outcome = clause.look(in: document)
    guard let first = outcome.found.first else { return [] }
    let missing = missingParts(of: outcome, subject)
    guard parts.count - missing.count < enough else { return [] }
    let place =
      outcome.sections.first.map { document.place(ofKey: $0) } ?? document.place(of: first)
    return [
      Finding(
        at: place,
        values: [
          "missing": .names(missing.map(\.name)),
          "present": .names(
            parts.map(\.name).filter { name in !missing.contains { $0.name == name } }),
          "count": .count(parts.count - missing.count), "total": .count(parts.count),
        ])
    ]
  }

  /// The parts that a clause does not have, here or in another file of the tender; none where one of
  /// those could not be read.
  func missingParts(of outcome: Evidence.Outcome, _ subject: Subject) -> [Part] {
    guard subject.tender.isReadWhole else { return [] }
    let others = subject.tender.others.map(\.document)
    let clauses =
      [(subject.document, sentences(of: outcome, subject.document))]
      + others.map { ($0, sentences(of: clause.look(in: $0), $0)) }
    return parts.filter { part in
      !clauses.contains { document, sentences in isThere(part, sentences, document) }
    }
  }

  /// The sentences of the clause: the further ones of a text belong to it, and so do its neighbours
  /// under one heading, whether or not they name it again.
  private func sentences(of outcome: Evidence.Outcome, _ document: Document) -> [Int] {
    let parts = outcome.found.flatMap { neighbourhood(of: $0.element, document) }
    return Set(parts).sorted().flatMap { document.elements[$0].statements }
  }

  /// What stands under the same heading; a long list, or that of requirements, holds clauses of all
  /// kinds.
  private func neighbourhood(of element: Int, _ document: Document) -> [Int] {
    guard let parent = document.elements[element].parent, document.elements[parent].parent != nil,
      document.children(of: parent).count <= Self.mostNeighbours,
      document.elements[parent].field != document.fields.id(of: "requirements")
    else { return [element] }
    return Array(document.subtree(of: parent))
  }

  private static let mostNeighbours = 12

  private func isThere(_ part: Part, _ sentences: [Int], _ document: Document) -> Bool {
    let hasField = part.fields.contains { field in
      document.index.elements(of: field).contains { document.hasContent(Int($0)) }
    }
    if hasField { return true }
    let may = document.statements.sets.verdicts(part.patterns.mayMatch)
    guard may.contains(true) else { return false }
    return sentences.contains { index in
      may[document.statements.set(of: index)]
        && part.patterns.first(matching: document.statements[index], in: document) != nil
    }
  }
}
