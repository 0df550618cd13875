/// The phrases of all fields, kept so that a misspelled key finds the one that was meant at once.
///
/// A key is compared letter by letter only with phrases that have nearly the same letters at all.
package struct SpellingIndex: Sendable {
  /// Folded phrases, and the same as they were written, one after the other.
  private var folded: [UInt8] = []
  private var written: [UInt8] = []
  /// Where each phrase ends in the two texts.
  private var foldedEnds: [Int32] = []
  private var writtenEnds: [Int32] = []
  /// The letters of each phrase, a bit for each.
  private var letters: [Int32] = []
  /// The field that each phrase names.
  private var fields: [Int32] = []

  /// Makes an empty index.
  package init() {}

  /// Adds a phrase of a field; one with alternatives is no spelling.
  mutating func add(_ phrase: String, field: FieldID) {
    guard !phrase.contains(where: { "()*|<.".contains($0) }) else { return }
    let text = Array(Folding.folded(phrase).utf8)
    folded += text
    written += Array(phrase.utf8)
    foldedEnds.append(Int32(folded.count))
    writtenEnds.append(Int32(written.count))
    letters.append(Self.letters(of: text))
    fields.append(Int32(field))
  }

  /// The nearest phrase within a distance, among those of fields that can be meant.
  func nearest(to key: [UInt8], within limit: Int, isMeant: (FieldID) -> Bool) -> String? {
    let mask = Self.letters(of: key)
    var best: (index: Int, distance: Int)?
    for index in letters.indices {
      let differing = (letters[index] ^ mask).nonzeroBitCount
      guard differing <= 2 * limit, isMeant(Int(fields[index])) else { continue }
      let phrase = Array(folded[range(index, foldedEnds)])
      let allowed = best.map { $0.distance - 1 } ?? limit
      if let distance = Spelling.distance(key, phrase, limit: allowed) {
        best = (index, distance)
      }
    }
    return best.map { String(decoding: written[range($0.index, writtenEnds)], as: UTF8.self) }
  }

  private func range(_ index: Int, _ ends: [Int32]) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  private static func letters(of text: [UInt8]) -> Int32 {
    var letters: Int32 = 0
    for byte in text where (0x61...0x7A).contains(byte) { letters |= 1 << Int32(byte - 0x61) }
    return letters
  }
}

extension SpellingIndex {
  func pack(into writer: inout PackWriter) {
    writer.write(String(decoding: folded, as: UTF8.self))
    writer.write(String(decoding: written, as: UTF8.self))
    for numbers in [foldedEnds, writtenEnds, letters, fields] { writer.write(numbers) }
  }

  init(from reader: inout PackReader) throws(PackError) {
    folded = Array(try reader.readString().utf8)
    written = Array(try reader.readString().utf8)
    foldedEnds = try reader.readInts()
    writtenEnds = try reader.readInts()
    letters = try reader.readInts()
    fields = try reader.readInts()
  }
}
