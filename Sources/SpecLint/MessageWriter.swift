import Diagnostics

/// Fills a rule's texts with a finding's figures.
struct MessageWriter {
  /// The rule's id.
  let rule: String
  /// The rule's texts.
  let texts: RuleTexts
  /// What was found.
  let finding: Finding

  /// What is wrong.
  var message: LocalizedText {
    filled(variant(of: texts.messages)) ?? LocalizedText(same: rule)
  }

  /// The words under the underlined text.
  var label: LocalizedText? { filled(variant(of: texts.labels)) }

  /// The way out.
  var help: LocalizedText? { filled(variant(of: texts.help)) }

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
    let bytes = template.utf8
    guard bytes.contains(UInt8(ascii: "{")) else { return template }
    var filled = ""
    var rest = bytes[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      filled += template[rest.startIndex..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: UInt8(ascii: "}")),
        let value = finding.values[String(template[bytes.index(after: open)..<close])]
      else {
        filled += "{"
        rest = rest.dropFirst()
        continue
      }
      filled += value.text(language)
      rest = rest[bytes.index(after: close)...]
    }
    return filled + template[rest.startIndex...]
  }
}
