import Diagnostics
import Selectors

/// An option of a check: declared once, so that a rule file can be told what is wrong with it.
package struct CheckOption: Sendable {
  /// What an option takes.
  package indirect enum Kind: Sendable {
    /// Any text.
    case text
    /// One text, or a list of them.
    case texts
    /// A number.
    case number
    /// A number, a percentage or a duration, as a document has them: 80 %, 20 s.
    case quantity
    /// JSONPath selectors, one or a list of them.
    case selectors
    /// An I-Regexp.
    case pattern
    /// Yes or no.
    case flag
    /// A text in both languages.
    case localized
    /// Conditions on a sentence: `{find, with, without, in, …}`.
    case patterns
    /// The same, or a word that stands for them.
    case patternsOr(String)
    /// Names of concepts.
    case concepts
    /// Names of fields.
    case fields
    /// One of some words.
    case choice([String])
    /// Some of some words.
    case choices([String])
    /// Options of its own.
    case group([CheckOption])
    /// Several blocks of options.
    case list([CheckOption])
    /// A value for each of some names that the rule makes up.
    case named(Kind)
  }

  /// Its name in the rule file.
  package let name: String
  /// What it takes.
  package let kind: Kind
  /// Whether a rule must have it.
  package let isRequired: Bool

  /// Declares an option.
  package init(_ name: String, _ kind: Kind, isRequired: Bool = false) {
    self.name = name
    self.kind = kind
    self.isRequired = isRequired
  }

  /// Says what is wrong with the options of a rule that uses a check.
  static func validate(
    _ options: RuleValue, against declared: [CheckOption], of check: String
  ) throws(RuleProblem) {
    for (key, value) in try options.map(check) {
      guard let option = declared.first(where: { $0.name == key }) else {
        throw .unknown(
          "option of \(check)", fr: "option de \(check)", key, among: declared.map(\.name),
          at: value.keyRange)
      }
      try option.kind.validate(value, of: option.name)
    }
    for option in declared where option.isRequired && options[option.name] == nil {
      throw RuleProblem(
        LocalizedText(
          en: "the check `\(check)` needs `\(option.name)`",
          fr: "le contrôle « \(check) » demande « \(option.name) »"), at: options.range)
    }
  }

}

extension [CheckOption] {
  /// Two lists of options together; what both have is taken from the second.
  static func + (first: [CheckOption], second: [CheckOption]) -> [CheckOption] {
    first.filter { option in !second.contains { $0.name == option.name } }.appending(second)
  }

  private func appending(_ options: [CheckOption]) -> [CheckOption] {
    var all = self
    all.append(contentsOf: options)
    return all
  }
}

extension CheckOption.Kind {
  /// Says what is wrong with the value of an option; names of concepts, fields and words are looked
  /// up where they are read.
  fileprivate func validate(_ value: RuleValue, of option: String) throws(RuleProblem) {
    switch self {
    case .texts, .choices: try validate(each: try value.textItems(option), option)
    case .selectors: for item in value.items { _ = try JSONPath(item) }
    case .group(let options): try CheckOption.validate(value, against: options, of: option)
    case .list(let options):
      for item in value.items { try CheckOption.validate(item, against: options, of: option) }
    case .named(let kind):
      for (name, entry) in try value.map(option) { try kind.validate(entry, of: name) }
    case .text, .number, .quantity, .pattern, .flag, .choice:
      guard let text = value.text else { throw wrong(value, option) }
      try validate(text, value, option)
    case .localized: if value.localized == nil { throw wrong(value, option) }
    case .patterns, .patternsOr, .concepts, .fields: break
    }
  }

  private func validate(each items: [RuleValue], _ option: String) throws(RuleProblem) {
    guard case .choices(let words) = self else { return }
    for item in items { try Self.choice(words).validate(item, of: option) }
  }

  private func validate(
    _ text: String, _ value: RuleValue, _ option: String
  ) throws(RuleProblem) {
    switch self {
    case .number: if value.number == nil { throw wrong(value, option) }
    case .quantity: if Quantity.read(text) == nil { throw wrong(value, option) }
    case .pattern: _ = try TextPattern(value)
    case .flag: if !["true", "false"].contains(text) { throw wrong(value, option) }
    case .choice(let words):
      if !words.contains(text) { throw .unknown(option, text, among: words, at: value.range) }
    default: break
    }
  }

  private func wrong(_ value: RuleValue, _ option: String) -> RuleProblem {
    .shape(of: value, option, expected: expectation)
  }

  /// What a value must be, in words.
  var expectation: LocalizedText {
    switch self {
    case .text: LocalizedText(en: "a text", fr: "un texte")
    case .texts:
      LocalizedText(en: "a text or a list of texts", fr: "un texte ou une liste de textes")
    case .number: LocalizedText(en: "a number such as 3 or 0.5", fr: "un nombre tel que 3 ou 0.5")
    case .quantity:
      LocalizedText(
        en: "a number, a percentage or a duration, such as 80%",
        fr: "un nombre, un pourcentage ou une durée, tel que 80 %")
    case .selectors:
      LocalizedText(en: "a selector such as $.kpis[*]", fr: "un sélecteur tel que $.kpis[*]")
    case .pattern: LocalizedText(en: "a pattern (I-Regexp)", fr: "un motif (I-Regexp)")
    case .flag: LocalizedText(en: "true or false", fr: "true ou false")
    case .patterns: LocalizedText(en: "patterns", fr: "des motifs de phrase")
    case .patternsOr(let word):
      LocalizedText(en: "patterns, or `\(word)`", fr: "des motifs de phrase, ou `\(word)`")
    case .concepts: LocalizedText(en: "names of concepts", fr: "des noms de concepts")
    case .fields: LocalizedText(en: "names of fields", fr: "des noms de champs")
    case .choice(let words):
      LocalizedText(
        en: "one of " + words.joined(separator: ", "),
        fr: "au choix : " + words.joined(separator: ", "))
    case .choices(let words):
      LocalizedText(
        en: "some of " + words.joined(separator: ", "),
        fr: "parmi : " + words.joined(separator: ", "))
    case .localized:
      LocalizedText(en: "a text in `en` and `fr`", fr: "un texte en `en` et en `fr`")
    case .group(let options), .list(let options):
      LocalizedText(
        en: "a map of " + options.map { "`\($0.name)`" }.joined(separator: ", "),
        fr: "un tableau de " + options.map { "`\($0.name)`" }.joined(separator: ", "))
    case .named(let kind):
      LocalizedText(
        en: "for each name, " + kind.expectation.en, fr: "pour chaque nom, " + kind.expectation.fr)
    }
  }
}

// MARK: Texts with a syntax of their own

extension JSONPath {
  /// Reads a selector in a rule file; a pattern that matches nothing is a fault there.
  init(_ value: RuleValue) throws(RuleProblem) {
    do throws(JSONPathError) {
      let path = try JSONPath(value.text ?? "")
      if let remark = path.remarks.first { throw remark }
      self = path
    } catch {
      throw RuleProblem(error, in: value)
    }
  }
}

extension TextPattern {
  /// Reads a pattern in a rule file.
  init(_ value: RuleValue) throws(RuleProblem) {
    do throws(JSONPathError) {
      try self.init(value.text ?? "")
    } catch {
      throw RuleProblem(error, in: value)
    }
  }
}

extension RuleProblem {
  /// A fault within a text: at its place where the text stands in the file as it is.
  fileprivate init(_ error: JSONPathError, in value: RuleValue) {
    let length = value.text?.utf8.count ?? 0
    // Quotation marks add one byte before the text, and one behind it.
    let quote = (value.range.end - value.range.start - length) / 2
    let isVerbatim = value.range.end - value.range.start == length + 2 * quote && quote < 2
    let start = value.range.start + quote
    self.init(
      error.message,
      at: isVerbatim
        ? SourceRange(start + error.range.start, start + error.range.end) : value.range)
  }
}
