import ArgumentParser
import Diagnostics
import SpecLint

/// What there is a JSON Schema of, by the names that are typed.
enum SchemaSubject: String, CaseIterable {
  case document
  case rule

  /// The schema, explained in a language.
  func json(_ language: Language) -> SchemaNode {
    switch self {
    case .document: DocumentSchema(vocabulary: BuiltIn.fields, language: language).json
    case .rule: RuleSchema(vocabulary: BuiltIn.fields, language: language).json
    }
  }
}

/// Runs `spec-lint schema [document|rule]`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "schema")

  @Argument var subject: String?
  @Option var lang: Language?

  func run() throws {
    let name = subject ?? SchemaSubject.document.rawValue
    guard let subject = SchemaSubject(rawValue: name) else {
      throw UsageFailure.unknown(
        LocalizedText(en: "unknown schema", fr: "schéma inconnu :"), name,
        among: SchemaSubject.allCases.map(\.rawValue))
    }
    try Output.write(subject.json(lang ?? Surroundings.language ?? .en).literal)
  }
}
