import Diagnostics

/// Finds the field that an unknown key probably meant; made only for documents that have such keys.
///
/// A key whose every word is a word of the vocabulary is no misspelling, however near it comes to
/// another phrase ("contact" is not "contract").
struct FieldSuggestions {
  private struct Phrase {
    let field: FieldID
    let isFrench: Bool
    let words: [UInt8]
    let letters: UInt32
    let text: String
  }

  private let fields: FieldCatalog
  private let language: Language
  /// The phrases by first letter.
  private var phrases: [[Phrase]] = Array(repeating: [], count: 26)
  private var known: Set<Substring> = []

  /// Keys shorter than this are left alone: too many words lie near one another.
  private static let shortest = 5
  private static let longest = 40

  init(_ fields: FieldCatalog, language: Language) {
    self.fields = fields
    self.language = language
    for line in fields.spellings.split(separator: "\n") {
      guard let spelling = FieldSpelling(line) else { continue }
      known.formUnion(spelling.words.split(separator: " "))
      guard let field = spelling.field else { continue }
      let words = Array(spelling.words.utf8)
      guard let letter = Self.letter(words), words.count >= Self.shortest - 1 else { continue }
      phrases[letter].append(
        Phrase(
          field: field, isFrench: spelling.language == "fr", words: words,
          letters: Self.letters(words), text: String(spelling.text)))
    }
  }

  /// The phrase that a key probably meant, written as the key is.
  func suggestion(for key: String, in sections: [FieldID]) -> String? {
    let words = KeyText(key).main
    guard (Self.shortest...Self.longest).contains(words.utf8.count),
      !words.split(separator: " ").allSatisfy(known.contains)
    else { return nil }
    let bytes = Array(words.utf8)
    guard let letter = Self.letter(bytes) else { return nil }
    let limit = bytes.count < 9 ? 1 : 2
    let letters = Self.letters(bytes)
    var best: (phrase: Phrase, cost: Int)?
    for phrase in phrases[letter] {
      guard abs(phrase.words.count - bytes.count) <= limit,
        (phrase.letters ^ letters).nonzeroBitCount <= 2 * limit, isMeant(phrase.field, sections),
        let distance = Spelling.distance(bytes, phrase.words, limit: limit)
      else { continue }
      let cost = distance * 2 + (phrase.isFrench == (language == .fr) ? 0 : 1)
      if best.map({ cost < $0.cost }) ?? true { best = (phrase, cost) }
    }
    return best.map { written($0.phrase.text, like: key) }
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

  private static func letter(_ words: [UInt8]) -> Int? {
    guard let first = words.first, (0x61...0x7A).contains(first) else { return nil }
    return Int(first) - 0x61
  }

  private static func letters(_ words: [UInt8]) -> UInt32 {
    words.reduce(0) { set, byte in
      (0x61...0x7A).contains(byte) ? set | 1 << UInt32(byte - 0x61) : set
    }
  }
}
