import Diagnostics

/// Fills a rule's texts with a finding's figures.
struct MessageWriter {
  private let rule: Rule
  private let finding: Finding

  init(rule: Rule, finding: Finding) {
    self.rule = rule
    self.finding = finding
  }

  /// What is wrong.
  var message: LocalizedText {
    filled(variant(of: rule.messages)) ?? LocalizedText(same: rule.id)
  }

  /// The words under the underlined text.
  var label: LocalizedText? { filled(rule.labels[finding.variant] ?? rule.labels["default"]) }

  /// The way out.
  var help: LocalizedText? { filled(variant(of: rule.help)) }

  /// A note of the finding.
  func note(_ note: Finding.Note) -> LocalizedText? { filled(rule.notes[note.variant]) }

  private func variant(of texts: [String: LocalizedText]) -> LocalizedText? {
    texts[finding.variant] ?? texts["default"]
  }

  private func filled(_ text: LocalizedText?) -> LocalizedText? {
    text.map { LocalizedText(en: fill($0.en, .en), fr: fill($0.fr, .fr)) }
  }

  /// Replaces each `{name}` that the finding has a value for; other braces stay.
  private func fill(_ template: String, _ language: Language) -> String {
    guard template.utf8.contains(UInt8(ascii: "{")) else { return template }
    var filled = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{") {
      filled += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: "}"),
        let value = finding.values[String(rest[rest.index(after: open)..<close])]
      else {
        filled += "{"
        rest = rest.dropFirst()
        continue
      }
      filled += value.text(language)
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}
