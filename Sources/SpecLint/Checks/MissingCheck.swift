import Diagnostics

/// Finds that a document never says something it must say.
struct MissingCheck: Check {
  static let name = "missing"

  private let evidence: Evidence
  private let condition: Evidence?
  private let fields: Set<FieldID>

  init(options: OptionReader) throws(RuleProblem) {
    evidence = try Evidence(options: options)
    fields = try options.fieldSet(options["fields"])
    if let when = options["when"] {
      condition = try Evidence(
        options: OptionReader(
          options: when, rule: options.rule, concepts: options.concepts, fields: options.fields))
    } else {
      condition = nil
    }
  }

  func findings(in subject: Subject) -> [Finding] {
    let document = subject.document
    guard document.isTender else { return [] }
    if let condition, condition.look(in: document).found.isEmpty { return [] }
    let outcome = evidence.look(in: document)
    guard outcome.found.isEmpty else { return [] }
    if let denied = outcome.denied {
      return [Finding("negated", at: document.place(of: denied))]
    }
    let references = subject.references.below(outcome.sections, in: document)
    if references.contains(where: { answers($0, subject) }) { return [] }
    if let unread = references.first(where: { $0.target == .unread }) {
      return [
        Finding(
          "referenced", at: document.place(ofValue: unread.element), severity: .note,
          values: ["reference": .quote(unread.text)])
      ]
    }
    guard let section = outcome.sections.first else { return [Finding(at: document.headPlace)] }
    return [Finding(at: document.place(ofKey: section))]
  }

  /// Whether a file that the document refers to holds the clause.
  private func answers(_ reference: Reference, _ subject: Subject) -> Bool {
    guard case .element(let document, let element) = reference.target else { return false }
    if let element, document.hasContent(element) { return true }
    return !evidence.look(in: document).found.isEmpty
  }
}
