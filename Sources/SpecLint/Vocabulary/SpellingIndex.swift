/// The phrases of all fields, kept so that a misspelled key finds the one that was meant at once.
///
/// A key is compared letter by letter only with phrases that have nearly the same letters at all. A
/// key whose every word is a word of the vocabulary is no misspelling, however near it comes to a
/// phrase ("contact" is not "contract").
package struct SpellingIndex: Sendable {
  /// The languages of phrases, by their number.
  static let languages = ["any", "fr", "en"]

  /// The words of the phrases, as keys are compared, and the phrases as they were written.
  private var words = PackedTexts()
  private var written = PackedTexts()
  /// The letters of each phrase, a bit for each.
  private var letters: [Int32] = []
  /// The field that each phrase names.
  private var fields: [Int32] = []
  /// The language that each phrase belongs to.
  private var languages: [Int32] = []
  /// Every word of the vocabulary, sorted.
  private var known = PackedTexts()

  /// Makes an empty index.
  package init() {}

  /// Adds a phrase of a field; one with alternatives is no spelling.
  mutating func add(_ phrase: String, words: String, field: FieldID, language: String) {
    guard !phrase.contains(where: { "()*|<.".contains($0) }) else { return }
    let text = Array(words.utf8)
    self.words.append(text)
    written.append(Array(phrase.utf8))
    letters.append(Self.letters(of: text))
    fields.append(Int32(field))
    languages.append(Int32(Self.languages.firstIndex(of: language) ?? 0))
  }

  /// Remembers the words of all phrases, and some that name no field.
  mutating func finish(ordinary: [String]) {
    var all = Set(ordinary.flatMap { $0.split(separator: " ").map(String.init) })
    for index in fields.indices {
      let words = String(decoding: self.words[index], as: UTF8.self)
      all.formUnion(words.split(separator: " ").map(String.init))
    }
    for word in all.sorted() { known.append(Array(word.utf8)) }
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
    let mask = Self.letters(of: key)
    var best: (index: Int, cost: Int)?
    for index in letters.indices {
      let phrase = words[index]
      let isForeign = languages[index] != 0 && Self.languages[Int(languages[index])] != language
      guard !(isForeign && inItAlone), (letters[index] ^ mask).nonzeroBitCount <= 2 * limit,
        phrase.first == key.first,
        isMeant(Int(fields[index])),
        let distance = Spelling.distance(key, Array(phrase), limit: limit)
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

  private static func letters(of text: [UInt8]) -> Int32 {
    var letters: Int32 = 0
    for byte in text where (0x61...0x7A).contains(byte) { letters |= 1 << Int32(byte - 0x61) }
    return letters
  }
}

/// Many short texts in one piece of memory.
private struct PackedTexts: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int32] = []

  init() {}

  mutating func append(_ text: [UInt8]) {
    bytes += text
    ends.append(Int32(truncatingIfNeeded: bytes.count))
  }

  subscript(index: Int) -> ArraySlice<UInt8> {
    bytes[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
  }

  /// Whether a text is among them, where they are sorted.
  func containsSorted(_ text: [UInt8]) -> Bool {
    var low = 0
    var high = ends.count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].lexicographicallyPrecedes(text) { low = middle + 1 } else { high = middle }
    }
    return low < ends.count && self[low].elementsEqual(text)
  }

  func pack(into writer: inout PackWriter) {
    writer.write(String(decoding: bytes, as: UTF8.self))
    writer.write(ends)
  }

  init(from reader: inout PackReader) throws(PackError) {
    bytes = Array(try reader.readString().utf8)
    ends = try reader.readInts()
  }
}

extension SpellingIndex {
  func pack(into writer: inout PackWriter) {
    for texts in [words, written, known] { texts.pack(into: &writer) }
    for numbers in [letters, fields, languages] { writer.write(numbers) }
  }

  init(from reader: inout PackReader) throws(PackError) {
    words = try PackedTexts(from: &reader)
    written = try PackedTexts(from: &reader)
    known = try PackedTexts(from: &reader)
    letters = try reader.readInts()
    fields = try reader.readInts()
    languages = try reader.readInts()
  }
}
