import Diagnostics

/// Finds that a clause is there but lacks the parts that make it work.
struct IncompleteCheck: Check {
  static let name = "incomplete"

  /// One part of the clause.
  private struct Part: Sendable {
    let name: LocalizedText
    let patterns: [Pattern]
    let fields: Set<FieldID>
  }

  private let clause: Evidence
  private let parts: [Part]
  private let enough: Int

  init(options: OptionReader) throws(RuleProblem) {
    clause = try Evidence(options: options)
    var parts: [Part] = []
    for (name, value) in options["elements"]?.entries ?? [] {
      parts.append(
        Part(
          name: value["name"]?.localized ?? LocalizedText(same: name),
          patterns: try options.patterns(value["patterns"]),
          fields: try options.fieldSet(value["fields"])))
    }
    self.parts = parts
    enough = Int(options["at-least"]?.number ?? Double(parts.count))
  }

  func findings(in subject: Subject) -> [Finding] {
    let document = subject.document
    let outcome = clause.look(in: document)
    guard let first = outcome.found.first else { return [] }
    let missing = parts.filter { !isThere($0, outcome, document) }
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

  private func isThere(_ part: Part, _ outcome: Evidence.Outcome, _ document: Document) -> Bool {
    let hasField = document.elements.indices.contains { index in
      guard let field = document.elements[index].field else { return false }
      return part.fields.contains(field) && document.hasContent(index)
    }
    // The clause's further sentences belong to it, whether or not they name it again.
    let elements = Set(outcome.found.map(\.element))
    return hasField
      || elements.contains { element in
        document.elements[element].statements.contains { index in
          part.patterns.contains { $0.matches(document.statements[index], in: document) }
        }
      }
  }
}
