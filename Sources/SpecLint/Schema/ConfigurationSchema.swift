import Diagnostics

/// The JSON Schema of `.spec-lint.yaml`: as strict as reading one is.
package struct ConfigurationSchema {
  private let ruleset: Ruleset
  private let language: Language

  /// Writes the schema for some rules; explanations are in one language.
  package init(ruleset: Ruleset, language: Language) {
    self.ruleset = ruleset
    self.language = language
  }

  /// The schema.
  package var json: SchemaNode {
    [
      "$schema": "http://json-schema.org/draft-07/schema#",
      "title": .text(
        LocalizedText(en: "spec-lint configuration", fr: "configuration de spec-lint")(language)),
      "type": ["object", "null"],
      "additionalProperties": false,
      "properties": .object(ConfigurationReader.keys.map { (key: $0, value: property($0)) }),
      "definitions": ["texts": Self.texts, "rules": rules],
    ]
  }

  private func property(_ key: String) -> SchemaNode {
    let description = Self.descriptions[key]?(language) ?? ""
    return ["description": .text(description)] + shape(of: key)
  }

  private func shape(of key: String) -> SchemaNode {
    switch key {
    case "extends", "rule-folders": ["allOf": [.reference("texts")]]
    case "language": ["enum": .texts(Language.allCases.map(\.rawValue))]
    case "rules": ["allOf": [.reference("rules")]]
    case "vocabulary": Self.phrases(FieldCatalogBuilder.languages)
    case "concepts": Self.phrases(RulesetCompiler.phraseKeys + RulesetCompiler.conceptKeys)
    case "overrides": Self.overrides
    default: ["type": "string"]
    }
  }

  /// Phrases by name, and for each name by language.
  private static func phrases(_ keys: [String]) -> SchemaNode {
    let texts = keys.map { (key: $0, value: $0 == "name" ? [:] : SchemaNode.reference("texts")) }
    return [
      "type": "object",
      "additionalProperties": [
        "type": "object", "additionalProperties": false, "properties": .object(texts),
      ],
    ]
  }

  private static let texts: SchemaNode = [
    "anyOf": [["type": "string"], ["type": "array", "items": ["type": "string"]]]
  ]

  private static let overrides: SchemaNode = [
    "type": "array",
    "items": [
      "type": "object", "required": ["files"], "additionalProperties": false,
      "properties": [
        "files": .reference("texts"), "rules": .reference("rules"),
      ],
    ],
  ]

  private var rules: SchemaNode {
    let names = ruleset.groups + ruleset.rules.map(\.id)
    return [
      "type": "object", "additionalProperties": false,
      "properties": .object(names.map { (key: $0, value: Self.choice) }),
    ]
  }

  /// `off` and `on` are also what older YAML takes for no and yes.
  private static let level: SchemaNode = [
    "enum": .list(
      ["on", "off", true, false] + Severity.allCases.map { SchemaNode.text($0.rawValue) })
  ]

  private static let choice: SchemaNode = [
    "anyOf": [
      level,
      [
        "type": "object", "additionalProperties": false,
        "properties": ["severity": level, "options": ["type": "object"]],
      ],
    ]
  ]

  private static let descriptions: [String: LocalizedText] = [
    "summary": LocalizedText(en: "what the file is for", fr: "à quoi sert le fichier"),
    "extends": LocalizedText(
      en: "files whose settings come first", fr: "fichiers dont les réglages viennent d'abord"),
    "language": LocalizedText(en: "the messages' language", fr: "la langue des messages"),
    "profile": LocalizedText(
      en: "rules and severities for a kind of buyer", fr: "règles et gravités d'un type d'acheteur"),
    "rules": LocalizedText(
      en: "levels and options, by rule or group", fr: "niveaux et options, par règle ou groupe"),
    "rule-folders": LocalizedText(
      en: "folders of rules of your own", fr: "dossiers de règles à vous"),
    "vocabulary": LocalizedText(
      en: "further names of fields", fr: "autres noms de champs"),
    "concepts": LocalizedText(
      en: "further phrases of concepts", fr: "autres expressions de concepts"),
    "overrides": LocalizedText(
      en: "what holds for some files only", fr: "ce qui ne vaut que pour certains fichiers"),
  ]
}
