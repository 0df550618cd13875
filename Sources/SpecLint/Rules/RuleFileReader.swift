import Diagnostics

/// Reads one rule file: the part that lints and the part that explains.
struct RuleFileReader {
  let rule: Rule
  let handbook: RuleHandbook

  /// The keys of a rule.
  static let keys = [
    "summary", "severity", "confidence", "profile", "check", "given", "options", "concepts",
    "messages", "labels", "notes", "help", "rationale", "source", "samples",
  ]

  init(
    _ value: RuleValue, options: RuleValue, id: String, group: String
  ) throws(RuleProblem) {
    for (key, entry) in value.entries where !Self.keys.contains(key) {
      throw .unknown(
        "key of a rule", fr: "clé d'une règle", key, among: Self.keys, at: entry.keyRange)
    }
    rule = Rule(
      id: id, group: group,
      severity: try Self.choice("severity", in: value),
      confidence: try Self.choice("confidence", in: value),
      profile: value["profile"]?.text,
      check: try Self.required("check", in: value).text ?? "",
      storedOptions: .read(options.adding("given", value["given"])),
      packedTexts: PackedPart(
        RuleTexts(
          messages: try Self.texts("messages", in: value),
          labels: try Self.texts("labels", in: value),
          notes: try Self.texts("notes", in: value),
          help: try Self.texts("help", in: value)
        ).packed))
    handbook = RuleHandbook(
      id: id, summary: try Self.localized("summary", in: value),
      rationale: try Self.localized("rationale", in: value),
      source: try Self.required("source", in: value).text ?? "",
      sampleSection: value["samples"]?["in"]?.text ?? "requirements",
      bad: try Self.samples("bad", in: value), good: try Self.samples("good", in: value))
  }

  private static func required(
    _ key: String, in value: RuleValue
  ) throws(RuleProblem) -> RuleValue {
    if let found = value[key] { return found }
    throw RuleProblem(
      LocalizedText(en: "a rule needs `\(key)`", fr: "il manque « \(key) » à la règle"),
      at: SourceRange(value.range.start, value.range.start + 1))
  }

  private static func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, in value: RuleValue
  ) throws(RuleProblem) -> Choice where Choice.RawValue == String {
    let found = try required(key, in: value)
    let name = found.text ?? ""
    if let choice = Choice(rawValue: name) { return choice }
    throw .unknown(key, name, among: Choice.allCases.map(\.rawValue), at: found.range)
  }

  private static func localized(
    _ key: String, in value: RuleValue
  ) throws(RuleProblem) -> LocalizedText {
    let found = try required(key, in: value)
    if let text = found.localized { return text }
    throw notInBothLanguages(found)
  }

  /// Texts by variant; a text without variants is the variant `default`.
  private static func texts(
    _ key: String, in value: RuleValue
  ) throws(RuleProblem) -> TextVariants {
    guard let block = value[key] else { return TextVariants() }
    if let text = block.localized { return TextVariants([("default", text)]) }
    var texts: [(variant: String, text: LocalizedText)] = []
    for (variant, entry) in block.entries {
      guard let text = entry.localized else { throw notInBothLanguages(entry) }
      texts.append((variant, text))
    }
    return TextVariants(texts.sorted { $0.variant < $1.variant })
  }

  private static func notInBothLanguages(_ value: RuleValue) -> RuleProblem {
    RuleProblem(
      LocalizedText(
        en: "a text needs both `en` and `fr`", fr: "un texte demande « en » et « fr »"),
      at: value.range)
  }

  private static func samples(
    _ key: String, in value: RuleValue
  ) throws(RuleProblem) -> [RuleSample] {
    var samples: [RuleSample] = []
    for item in value["samples"]?[key]?.items ?? [] {
      guard let entry = item.entries.first, let text = entry.value.text else {
        throw RuleProblem(
          LocalizedText(
            en: "a sample is `fr: text`, `en: text` or `document: text`",
            fr: "un exemple s'écrit « fr: texte », « en: texte » ou « document: texte »"),
          at: item.range)
      }
      samples.append(
        RuleSample(language: Language(rawValue: entry.key), text: text, range: entry.value.range))
    }
    return samples
  }
}
