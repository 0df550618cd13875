import Diagnostics

extension FieldCatalog {
  /// Keys with fewer letters are left alone: too many words lie near one another.
  private static let suggestible = 5...40

  /// The phrase that an unknown key probably meant, written as the key is.
  func suggestion(for key: String, in sections: [FieldID], language: Language) -> String? {
    let words = Array(KeyText(key).main.utf8)
    guard Self.suggestible.contains(words.count), !spellings.knows(words) else { return nil }
    // A single word is soon near another one that means something else; two words together are not.
    let isSingle = !words.contains(0x20)
    let limit = words.count < (isSingle ? 12 : 9) ? 1 : 2
    let phrase = spellings.nearest(
      to: words, within: limit, language: language.rawValue, inItAlone: isSingle
    ) { isMeant($0, sections) }
    return phrase.map { written($0, like: key) }
  }

  /// What each field is called in a language: its first phrase.
  package func commonNames(_ language: Language) -> [FieldID: String] {
    spellings.commonNames(language.rawValue)
  }

  /// Sections can stand anywhere, their parts only within them.
  private func isMeant(_ field: FieldID, _ sections: [FieldID]) -> Bool {
    let section = fields[field].section
    if section == field { return true }
    let name = fields[section].name
    return name != "channels" && name != "months" && sections.contains(section)
  }

  /// `niveaux_de_service` where the key is written so; else the phrase as people write it.
  private func written(_ phrase: String, like key: String) -> String {
    guard key.utf8.contains(0x5F), !key.utf8.contains(0x20) else { return phrase }
    return String(phrase.map { $0 == " " || $0 == "'" ? "_" : $0 })
  }
}
