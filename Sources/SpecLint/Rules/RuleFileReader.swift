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
  private static let languages = Language.allCases.map(\.rawValue)
  private static let sampleKeys = ["in", "bad", "good"]
  private static let sampleKinds = languages + ["document"]

  /// Reads a rule.
  ///
  /// - Parameters:
  ///   - value: the root of its file.
  ///   - name: the file, whose name and folder are the rule's id and group.
  ///   - file: its text.
  ///   - clauses: what the options can name instead of saying it.
  init(
    _ value: RuleValue, of name: RulesetCompiler.File, in file: SourceFile,
    _ clauses: ClauseCatalog
  ) throws(RuleProblem) {
    try Self.checkKeys(of: value, id: name.name)
    let check = try Self.check(in: value)
    let stated = value["options"] ?? RuleValue(.map([]), range: check.range)
    let options = try clauses.expanded(stated).adding("given", value["given"])
    _ = try Self.required("messages", in: value)
    let texts = RuleTexts(
      messages: try Self.texts("messages", in: value), labels: try Self.texts("labels", in: value),
      notes: try Self.texts("notes", in: value), help: try Self.texts("help", in: value))
    rule = Rule(
      id: name.name, group: name.folder,
      severity: try Self.choice("severity", fr: "gravité", in: value),
      confidence: try Self.choice("confidence", fr: "confiance", in: value),
      profile: try value["profile"]?.word("profile"), check: check.text ?? "",
      storedOptions: .read(options), packedTexts: PackedPart(texts.packed))
    handbook = RuleHandbook(
      id: name.name, summary: try Self.localized("summary", in: value),
      rationale: try Self.localized("rationale", in: value),
      source: try Self.required("source", in: value).word("source"),
      sampleSection: try value["samples"]?["in"]?.word("in") ?? "requirements",
      bad: try Self.samples("bad", in: value), good: try Self.samples("good", in: value))
    if let guide = CheckCatalog.type(of: rule.check)?.guide {
      try RuleTextLimits(of: rule, guide).check(value, in: file)
    }
  }

  private static func checkKeys(of value: RuleValue, id: String) throws(RuleProblem) {
    for (key, entry) in try value.map(id) where !keys.contains(key) {
      throw .unknown(
        "key of a rule", fr: "clé d'une règle", key, among: keys, at: entry.keyRange)
    }
    try value["samples"]?.map("samples", of: sampleKeys)
  }

  private static func check(in value: RuleValue) throws(RuleProblem) -> RuleValue {
    let check = try required("check", in: value)
    let name = try check.word("check")
    if CheckCatalog.type(of: name) != nil { return check }
    throw .unknown(
      "check", fr: "contrôle", name, among: CheckCatalog.all.map { $0.name }, at: check.range)
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
    _ key: String, fr: String, in value: RuleValue
  ) throws(RuleProblem) -> Choice where Choice.RawValue == String {
    let found = try required(key, in: value)
    let name = try found.word(key)
    if let choice = Choice(rawValue: name) { return choice }
    throw .unknown(key, fr: fr, name, among: Choice.allCases.map(\.rawValue), at: found.range)
  }

  private static func localized(
    _ key: String, in value: RuleValue
  ) throws(RuleProblem) -> LocalizedText {
    let found = try required(key, in: value)
    try found.map(key, of: languages)
    if let text = found.localized { return text }
    throw notInBothLanguages(found)
  }

  /// Texts by variant; a text without variants is the variant `default`.
  private static func texts(
    _ key: String, in value: RuleValue
  ) throws(RuleProblem) -> TextVariants {
    guard let block = value[key] else { return TextVariants() }
    if let text = block.localized {
      try block.map(key, of: languages)
      return TextVariants([("default", text)])
    }
    var texts: [(variant: String, text: LocalizedText)] = []
    for (variant, entry) in try block.map(key) {
      try entry.map(variant, of: languages)
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
      guard let entry = item.entries.first, sampleKinds.contains(entry.key),
        item.entries.count == 1, let text = entry.value.text
      else {
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
