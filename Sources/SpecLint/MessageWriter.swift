import Diagnostics

/// Fills a rule's texts with a finding's figures.
struct MessageWriter {
  /// The rule's id.
  let rule: String
  /// The rule's texts.
  let texts: RuleTexts
  /// What was found.
  let finding: Finding

  /// The variant of a finding that the rule could not be checked; the words are not the rule's.
  static let notChecked = "not-checked"

  private static let notCheckedMessage = LocalizedText(
    en: "the rule was not checked: its selector `{selector}` asks for too much work here",
    fr: "la règle n'a pas été vérifiée : son sélecteur « {selector} » demande ici trop de travail")

  /// What is wrong.
  var message: LocalizedText {
    let text = isNotChecked ? Self.notCheckedMessage : variant(of: texts.messages)
    return filled(text) ?? LocalizedText(same: rule)
  }

  /// The words under the underlined text.
  var label: LocalizedText? { isNotChecked ? nil : filled(variant(of: texts.labels)) }

  /// The way out.
  var help: LocalizedText? { isNotChecked ? nil : filled(variant(of: texts.help)) }

  private var isNotChecked: Bool { finding.variant == Self.notChecked }

  /// A note of the finding.
  func note(_ note: Finding.Note) -> LocalizedText? { filled(texts.notes[note.variant]) }

  private func variant(of texts: TextVariants) -> LocalizedText? {
    texts[finding.variant] ?? texts["default"]
  }

  private func filled(_ text: LocalizedText?) -> LocalizedText? {
    text.map { LocalizedText(en: fill($0.en, .en), fr: fill($0.fr, .fr)) }
  }

  /// Replaces each `{name}` that the finding has a value for; other braces stay.
  private func fill(_ template: String, _ language: Language) -> String {
    var template = template
    return template.withUTF8 { bytes in
      var filled: [UInt8] = []
      var rest = bytes[...]
      while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
        filled += rest[..<open]
        rest = rest[open...]
        guard let close = rest.firstIndex(of: UInt8(ascii: "}")),
          let value = finding.values[String(decoding: rest[(open + 1)..<close], as: UTF8.self)]
        else {
          filled.append(UInt8(ascii: "{"))
          rest = rest.dropFirst()
          continue
        }
        filled += value.text(language).utf8
        rest = rest[(close + 1)...]
      }
      return String(decoding: filled + rest, as: UTF8.self)
    }
  }

  /// The name of each `{name}` in a text; other braces, as in `{see: file}`, are none.
  static func placeholders(in text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { rest in
      let name = rest.prefix { $0 == "_" || $0.isLowercase && $0.isASCII }
      return !name.isEmpty && rest[name.endIndex...].first == "}" ? String(name) : nil
    }
  }
}
