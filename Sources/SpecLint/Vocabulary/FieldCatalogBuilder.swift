import Diagnostics

/// Builds the field catalog from `vocabulary/fields.yaml`.
struct FieldCatalogBuilder {
  private var fields: [Field] = []
  private var phrases = PhraseAutomaton.Builder()
  private var absent: Set<String> = []
  private var spellings = SpellingIndex.Builder()
  private var ordinary: [String] = []
  private var problems: [RuleProblem] = []

  /// Reads the file's root and gives what is wrong in it.
  mutating func read(_ root: RuleValue) -> [RuleProblem] {
    absent.formUnion(root["absent"]?.texts.map { Folding.folded($0) } ?? [])
    // Words that people use as keys and that name no field: never a misspelling of one.
    ordinary += root["ordinary"]?.texts.map { KeyText.words(ofPhrase: $0) } ?? []
    for entry in FieldEntry.all(in: root) { add(entry.name, entry.value, section: entry.section) }
    return problems
  }

  /// Adds names to fields that are there, such as `service_levels.target: {fr: […]}`, and gives what
  /// is wrong with them.
  mutating func extend(_ block: RuleValue) -> [RuleProblem] {
    problems = []
    for (name, value) in block.entries {
      do throws(RuleProblem) {
        guard let field = fields.firstIndex(where: { $0.name == name }) else {
          throw .unknown(
            "field", fr: "champ", name, among: fields.map(\.name), at: value.keyRange)
        }
        try value.map(name, of: Self.languages)
        addPhrases(of: value, field: field)
      } catch {
        problems.append(error)
      }
    }
    return problems
  }

  /// The keys of a field that hold its names.
  static let languages = ["fr", "en", "any"]

  func build() -> FieldCatalog {
    FieldCatalog(
      fields: fields, automaton: phrases.build(), absent: PackedTexts(absent.sorted()),
      spellings: spellings.build(ordinary: ordinary))
  }

  private mutating func add(_ name: String, _ value: RuleValue, section: String) {
    let section = fields.firstIndex { $0.name == section } ?? fields.count
    let kind = value["value"]?.text ?? "text"
    if Field.ValueKind(rawValue: kind) == nil {
      problems.append(
        .unknown("kind of value", kind, among: ["text", "percent", "series"], at: value.range))
    }
    fields.append(
      Field(
        name: name, section: section, value: Field.ValueKind(rawValue: kind) ?? .text,
        summary: value["summary"]?.localized ?? LocalizedText(same: "")))
    if fields.count > FieldSet.capacity {
      problems.append(
        RuleProblem(
          LocalizedText(
            en: "more than \(FieldSet.capacity) fields",
            fr: "plus de \(FieldSet.capacity) champs"), at: value.range))
    }
    addPhrases(of: value, field: fields.count - 1)
  }

  private mutating func addPhrases(of value: RuleValue, field: FieldID) {
    for language in Self.languages {
      for phrase in value[language]?.items ?? [] {
        let text = phrase.text ?? ""
        let words = KeyText.words(ofPhrase: text)
        do throws(PhraseError) {
          try phrases.add(words, output: field)
          spellings.add(text, words: words, field: field, language: language)
        } catch {
          problems.append(RuleProblem(error.message, at: phrase.range))
        }
      }
    }
  }
}
