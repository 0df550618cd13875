import ArgumentParser
import Diagnostics
import Reporters
import SpecLint

/// What there is a JSON Schema of, by the names that are typed.
enum SchemaSubject: String, CaseIterable {
  case document
  case configuration
  case rule

  /// The schema, explained in a language.
  func json(_ language: Language) -> SchemaNode {
    switch self {
    case .document: DocumentSchema(vocabulary: BuiltIn.fields, language: language).json
    case .configuration:
      ConfigurationSchema(ruleset: BuiltIn.ruleset(), language: language).json
    case .rule: RuleSchema(vocabulary: BuiltIn.fields, language: language).json
    }
  }
}

/// Runs `spec-lint schema [document|configuration|rule]`.
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
    let schema = subject.json(lang ?? Surroundings.language ?? .en)
    try Output.write(schema.literal { JSONString.literal(of: $0) })
  }
}
