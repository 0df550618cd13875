/// The phrases of all fields, kept so that a misspelled key finds the one that was meant at once.
///
/// A key is compared only with phrases that begin with its letter, and letter by letter only with
/// those that have nearly the same letters at all: a document may have many thousand such keys. A
/// key whose every word is a word of the vocabulary is no misspelling, however near it comes to a
/// phrase ("contact" is not "contract").
package struct SpellingIndex: Sendable {
  /// The languages of phrases, by their number.
  static let languages = ["any", "fr", "en"]

  /// The words of the phrases, as keys are compared, and the phrases as they were written.
  private let words: PackedTexts
  private let written: PackedTexts
  /// Every word of the vocabulary, sorted.
  private let known: PackedTexts
  /// The letters of each phrase, a bit for each.
  private let letters: PackedTable
  /// The field that each phrase names.
  private let fields: PackedTable
  /// The language that each phrase belongs to.
  private let languages: PackedTable
  /// The phrases grouped by their first byte, and where the group of each byte starts.
  private let order: PackedTable
  private let starts: PackedTable

  /// Collects phrases.
  struct Builder {
    private var entries: [(words: String, written: String, field: FieldID, language: Int)] = []

    /// Adds a phrase of a field; one with alternatives is no spelling.
    mutating func add(_ phrase: String, words: String, field: FieldID, language: String) {
      guard !phrase.contains(where: { "()*|<.".contains($0) }) else { return }
      let language = SpellingIndex.languages.firstIndex(of: language) ?? 0
      entries.append((words, phrase, field, language))
    }

    /// Makes the index, which also knows the words of some phrases that name no field.
    func build(ordinary: [String]) -> SpellingIndex {
      let first = entries.map { Int($0.words.utf8.first ?? 0) }
      let order = entries.indices.sorted { (first[$0], $0) < (first[$1], $1) }
      let starts = first.reduce(into: [Int32](repeating: 0, count: 257)) { $0[$1 + 1] += 1 }
        .reduce(into: [Int32]()) { $0.append(($0.last ?? 0) + $1) }
      let known = Set((ordinary + entries.map(\.words)).flatMap { $0.split(separator: " ") })
      return SpellingIndex(
        words: PackedTexts(entries.map(\.words)), written: PackedTexts(entries.map(\.written)),
        known: PackedTexts(known.map(String.init).sorted()),
        letters: PackedTable(entries.map { SpellingIndex.letters(of: Array($0.words.utf8)) }),
        fields: PackedTable(entries.map { Int32($0.field) }),
        languages: PackedTable(entries.map { Int32($0.language) }),
        order: PackedTable(order.map { Int32($0) }),
        starts: PackedTable(starts))
    }
  }

  /// Whether every word is one of the vocabulary.
  func knows(_ words: [UInt8]) -> Bool {
    words.split(separator: 0x20).allSatisfy { known.containsSorted(Array($0)) }
  }

  /// The nearest phrase within a distance, among those of fields that can be meant; between equals
  /// one of the wanted language, or of no other at all.
  func nearest(
    to key: [UInt8], within limit: Int, language: String, inItAlone: Bool,
    isMeant: (FieldID) -> Bool
  ) -> String? {
    guard let first = key.first.map(Int.init) else { return nil }
    let mask = Self.letters(of: key)
    let own = Self.languages.firstIndex(of: language) ?? 0
    var best: (index: Int, cost: Int)?
    for place in Int(starts[first])..<Int(starts[first + 1]) {
      let index = Int(order[place])
      let isForeign = languages[index] != 0 && Int(languages[index]) != own
      guard !(isForeign && inItAlone), (letters[index] ^ mask).nonzeroBitCount <= 2 * limit,
        isMeant(Int(fields[index])), case let phrase = words[index],
        let distance = Spelling.distance(key, phrase, limit: limit)
      else { continue }
      let cost = distance * 2 + (isForeign ? 1 : 0)
      if best.map({ cost < $0.cost }) ?? true { best = (index, cost) }
    }
    return best.map { String(decoding: written[$0.index], as: UTF8.self) }
  }

  /// The first phrase of each field in a language.
  func commonNames(_ language: String) -> [FieldID: String] {
    var names: [FieldID: String] = [:]
    for index in fields.indices
    where languages[index] == 0 || Self.languages[Int(languages[index])] == language {
      let field = Int(fields[index])
      if names[field] == nil { names[field] = String(decoding: written[index], as: UTF8.self) }
    }
    return names
  }

  /// A bit for each letter; the last two share theirs with the first two, to fit into a table.
  private static func letters(of text: [UInt8]) -> Int32 {
    var letters: Int32 = 0
    for byte in text where (0x61...0x7A).contains(byte) {
      letters |= 1 << Int32((byte - 0x61) % 24)
    }
    return letters
  }
}

extension SpellingIndex {
  func pack(into writer: inout PackWriter) {
    for texts in [words, written, known] { texts.pack(into: &writer) }
    for numbers in [letters, fields, languages, order, starts] { writer.write(numbers) }
  }

  init(from reader: inout PackReader) throws(PackError) {
    words = try PackedTexts(from: &reader)
    written = try PackedTexts(from: &reader)
    known = try PackedTexts(from: &reader)
    letters = try reader.readTable()
    fields = try reader.readTable()
    languages = try reader.readTable()
    order = try reader.readTable()
    starts = try reader.readTable()
  }
}
