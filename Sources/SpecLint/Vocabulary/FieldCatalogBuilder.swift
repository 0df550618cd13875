import Diagnostics

/// Builds the field catalog from `vocabulary/fields.yaml`.
struct FieldCatalogBuilder {
  private var fields: [Field] = []
  private var phrases = PhraseAutomaton.Builder()
  private var absent: Set<String> = []
  private var spellings: [String] = []
  private var problems: [RuleProblem] = []

  /// Reads the file's root and gives what is wrong in it.
  mutating func read(_ root: RuleValue) -> [RuleProblem] {
    for (name, value) in root.entries {
      switch name {
      case "absent": absent.formUnion(value.texts.map { Folding.folded($0) })
      case "ordinary": addOrdinaryWords(value)
      case "months", "channels":
        addSection(name, RuleValue(.map([]), range: value.range))
        for (part, names) in value.entries {
          add("\(name).\(part)", names, section: name)
        }
      default: addSection(name, value)
      }
    }
    return problems
  }

  func build() -> FieldCatalog {
    FieldCatalog(
      fields: fields, automaton: phrases.build(), absent: absent,
      spellings: spellings.joined(separator: "\n"))
  }

  private mutating func addSection(_ name: String, _ value: RuleValue) {
    add(name, value, section: name)
    for (part, field) in value["fields"]?.entries ?? [] {
      add("\(name).\(part)", field, section: name)
    }
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
    addPhrases(of: value, field: fields.count - 1)
  }

  private mutating func addPhrases(of value: RuleValue, field: FieldID) {
    for language in ["fr", "en", "any"] {
      for phrase in value[language]?.items ?? [] {
        let text = phrase.text ?? ""
        let words = KeyText.words(ofPhrase: text)
        do throws(PhraseError) {
          try phrases.add(words, output: field)
          spellings.append(
            FieldSpelling(field: field, language: language, words: words, text: text).line)
        } catch {
          problems.append(RuleProblem(error.message, at: phrase.range))
        }
      }
    }
  }

  /// Words that people use as keys and that are no field: never a misspelling of one.
  private mutating func addOrdinaryWords(_ value: RuleValue) {
    for word in value.texts {
      let words = KeyText.words(ofPhrase: word)
      spellings.append(FieldSpelling(field: nil, language: "any", words: words, text: word).line)
    }
  }
}

/// A phrase that names a field, as one line of the catalog: field, language, words, text.
struct FieldSpelling {
  /// The field; nil for an ordinary word.
  let field: FieldID?
  /// `fr`, `en` or `any`.
  let language: Substring
  /// The words as keys are compared.
  let words: Substring
  /// The phrase as people write it.
  let text: Substring

  init(field: FieldID?, language: String, words: String, text: String) {
    self.field = field
    self.language = language[...]
    self.words = words[...]
    self.text = text[...]
  }

  /// Reads a line; nil for one that is none.
  init?(_ line: Substring) {
    let parts = line.utf8.split(separator: 9, maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    field = Int(Substring(parts[0]))
    language = Substring(parts[1])
    words = Substring(parts[2])
    text = Substring(parts[3])
  }

  var line: String {
    [field.map(String.init) ?? "", String(language), String(words), String(text)]
      .joined(separator: "\t")
  }
}

extension FieldCatalog {
  /// What each field is called in a language: its first phrase.
  package func commonNames(_ language: Language) -> [FieldID: String] {
    var names: [FieldID: String] = [:]
    for line in spellings.split(separator: "\n") {
      guard let spelling = FieldSpelling(line), let field = spelling.field,
        spelling.language == language.rawValue || spelling.language == "any"
      else { continue }
      if names[field] == nil { names[field] = String(spelling.text) }
    }
    return names
  }
}
