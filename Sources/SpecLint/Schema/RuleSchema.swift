import Diagnostics

/// The JSON Schema of a rule file: strict where compiling a rule is.
package struct RuleSchema {
  private let fieldNames: [String]
  private let language: Language

  /// Writes the schema for a vocabulary; explanations are in one language.
  package init(vocabulary file: RulesetCompiler.File, language: Language) {
    fieldNames = DocumentSchema(vocabulary: file, language: language).fieldNames
    self.language = language
  }

  /// The schema.
  package var json: SchemaNode {
    [
      "$schema": "http://json-schema.org/draft-07/schema#",
      "title": .text(LocalizedText(en: "spec-lint rule", fr: "règle de spec-lint")(language)),
      "type": "object",
      "required": [
        "summary", "severity", "confidence", "check", "messages", "rationale", "source",
      ],
      "additionalProperties": false,
      "properties": .object(RuleFileReader.keys.map { (key: $0, value: property($0)) }),
      "allOf": .list(CheckCatalog.all.map(condition)),
      "definitions": .object(definitions),
    ]
  }

  // MARK: Keys of a rule

  private func property(_ key: String) -> SchemaNode {
    let description = (Self.descriptions[key]?(language)).map(SchemaNode.text) ?? ""
    return ["description": description] + shape(of: key)
  }

  private func shape(of key: String) -> SchemaNode {
    switch key {
    case "severity": ["enum": .texts(Severity.allCases.map(\.rawValue))]
    case "confidence": ["enum": .texts(Confidence.allCases.map(\.rawValue))]
    case "check": ["enum": .texts(CheckCatalog.all.map { $0.name })]
    case "summary", "rationale": ["allOf": [.reference("localized")]]
    case "messages", "labels", "notes", "help": ["allOf": [.reference("texts")]]
    case "concepts": ["type": "object", "additionalProperties": .reference("concept")]
    case "samples": Self.samples
    case "given": .reference("names")
    case "options": ["type": "object"]
    default: ["type": "string"]
    }
  }

  private static let samples: SchemaNode = [
    "type": "object", "additionalProperties": false,
    "properties": [
      "in": ["type": "string"], "bad": .reference("samples"),
      "good": .reference("samples"),
    ],
  ]

  /// The options of a check hold where a rule names the check.
  private func condition(_ check: any Check.Type) -> SchemaNode {
    let options = check.options.map(group) ?? ["type": "object"]
    return [
      "if": ["properties": ["check": ["const": .text(check.name)]], "required": ["check"]],
      "then": ["properties": ["options": options]],
    ]
  }

  // MARK: Options

  private func group(_ options: [CheckOption]) -> SchemaNode {
    let own = options.map { (key: $0.name, value: shape($0.kind)) }
    let clause = (key: ClauseCatalog.key, value: ["type": "string"] as SchemaNode)
    return [
      "type": "object", "additionalProperties": false, "properties": .object(own + [clause]),
    ]
  }

  private func shape(_ kind: CheckOption.Kind) -> SchemaNode {
    switch kind {
    case .patterns: .reference("patterns")
    case .concepts: .reference("names")
    case .fields: .reference("fields")
    case .number: ["type": "number"]
    case .flag: ["enum": [true, false, "true", "false"]]
    case .text, .quantity: Self.scalar
    case .texts: Self.oneOrMore(Self.scalar)
    case .pattern: ["type": "string"]
    case .selectors: .reference("names")
    case .localized: .reference("localized")
    case .choice(let words): ["enum": .texts(words)]
    case .choices(let words): Self.oneOrMore(["enum": .texts(words)])
    case .group(let options): group(options)
    case .list(let options): Self.oneOrMore(group(options))
    case .named(let kind): ["type": "object", "additionalProperties": shape(kind)]
    case .patternsOr(let word):
      ["anyOf": [["const": .text(word)], .reference("patterns")]]
    }
  }

  /// A year is a text too.
  private static let scalar: SchemaNode = ["type": ["string", "number"]]

  // MARK: Definitions

  private var definitions: [(key: String, value: SchemaNode)] {
    [
      (key: "localized", value: Self.localized),
      (key: "texts", value: Self.texts),
      (key: "names", value: Self.oneOrMore(["type": "string"])),
      (key: "fields", value: Self.oneOrMore(["enum": .texts(fieldNames)])),
      (key: "pattern", value: pattern),
      (key: "patterns", value: Self.oneOrMore(.reference("pattern"))),
      (key: "concept", value: Self.concept),
      (key: "samples", value: Self.oneOrMore(Self.sample)),
    ]
  }

  private static let localized: SchemaNode = [
    "type": "object", "required": ["en", "fr"], "additionalProperties": false,
    "properties": ["en": ["type": "string"], "fr": ["type": "string"]],
  ]

  /// A text, or one for each variant.
  private static let texts: SchemaNode = [
    "anyOf": [
      .reference("localized"),
      ["type": "object", "additionalProperties": .reference("localized")],
    ]
  ]

  private static let sample: SchemaNode = [
    "type": "object", "additionalProperties": false, "minProperties": 1, "maxProperties": 1,
    "properties": .object(
      ["fr", "en", "document"].map { (key: $0, value: ["type": "string"] as SchemaNode) }),
  ]

  private static let concept: SchemaNode = [
    "type": "object", "additionalProperties": false,
    "properties": .object(
      (RulesetCompiler.phraseKeys + RulesetCompiler.conceptKeys).map {
        (key: $0, value: .reference($0 == "name" ? "localized" : "names"))
      }),
  ]

  private var pattern: SchemaNode {
    [
      "type": "object", "additionalProperties": false,
      "properties": .object(
        OptionReader.patternKeys.map { key in
          let description = (Self.descriptions["pattern.\(key)"]?(language)).map(SchemaNode.text)
          return (
            key: key,
            value: ["description": description ?? "", "allOf": [Self.patternShape(key)]]
          )
        }),
    ]
  }

  private static func patternShape(_ key: String) -> SchemaNode {
    switch key {
    case "in", "outside": .reference("fields")
    case "say": ["type": "string"]
    case "with": oneOrMore(.reference("names"))
    default: .reference("names")
    }
  }

  /// A list, or its only item.
  private static func oneOrMore(_ item: SchemaNode) -> SchemaNode {
    ["anyOf": [item, ["type": "array", "items": item]]]
  }
}

extension RuleSchema {
  /// What the keys are for.
  static let descriptions: [String: LocalizedText] = [
    "summary": LocalizedText(
      en: "One line: what the rule finds", fr: "Une ligne : ce que la règle signale"),
    "severity": LocalizedText(
      en: "How serious a finding is", fr: "La gravité d'un constat"),
    "confidence": LocalizedText(
      en: "How sure a finding is; only `high` is on without -Wextra",
      fr: "La sûreté d'un constat ; seule « high » est active sans -Wextra"),
    "profile": LocalizedText(
      en: "The profile that the rule belongs to; it is off without it",
      fr: "Le profil dont la règle fait partie ; sans lui, elle est inactive"),
    "given": LocalizedText(
      en: "The places that the check looks at, as selectors such as $.kpis[*]",
      fr: "Les endroits que le contrôle regarde : des sélecteurs tels que $.kpis[*]"),
    "check": LocalizedText(
      en: "The check that looks for it", fr: "Le contrôle qui le cherche"),
    "options": LocalizedText(
      en: "What the check is to look for", fr: "Ce que le contrôle doit chercher"),
    "concepts": LocalizedText(
      en: "Phrases by name and language; patterns and options use the names",
      fr: "Des expressions par nom et par langue ; les motifs et les options citent ces noms"),
    "messages": LocalizedText(
      en: "Fault, what was found, what is expected: lower case, no full stop",
      fr: "La faute, ce qui a été lu, ce qui est attendu : sans majuscule ni point final"),
    "labels": LocalizedText(
      en: "A few words under the underlined text", fr: "Quelques mots sous le texte souligné"),
    "notes": LocalizedText(en: "Context", fr: "Le contexte"),
    "help": LocalizedText(
      en: "The way out: what to write instead", fr: "L'issue : quoi écrire à la place"),
    "rationale": LocalizedText(
      en: "Why it matters, in a few sentences", fr: "Pourquoi cela compte, en quelques phrases"),
    "source": LocalizedText(en: "Where it comes from", fr: "D'où vient la règle"),
    "samples": LocalizedText(
      en: "What must be found (bad, at the ↓) and what must not (good): the rule's tests",
      fr: "Ce qui doit être signalé (bad, au ↓) et ce qui ne doit pas l'être (good) : ses tests"),
    "pattern.find": LocalizedText(
      en: "One of these concepts occurs; its words are the ones at fault",
      fr: "L'un de ces concepts est là ; ses mots sont ceux qui sont en cause"),
    "pattern.with": LocalizedText(
      en: "Of each of these sets, one occurs in the sentence too",
      fr: "Un concept de chacun de ces groupes est aussi dans la phrase"),
    "pattern.without": LocalizedText(
      en: "None of these occurs in the sentence", fr: "Aucun de ceux-ci n'est dans la phrase"),
    "pattern.in": LocalizedText(
      en: "The sentence is the value of one of these fields",
      fr: "La phrase est la valeur de l'un de ces champs"),
    "pattern.outside": LocalizedText(
      en: "The sentence stands in none of these sections",
      fr: "La phrase n'est dans aucune de ces parties"),
    "pattern.say": LocalizedText(
      en: "Which of the rule's messages to give", fr: "Le message de la règle à donner"),
  ]
}
