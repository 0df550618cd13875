/// What a folded word is to phrases and numbers.
struct WordMeaning {
  /// The symbol of the phrase word that it is, or -1.
  var word: Int32 = -1
  /// The symbol of the longest phrase prefix that it starts with, or -1.
  var prefix: Int32 = -1
  /// Its place in the lexicon of numbers and units; 0 for none.
  var entry: UInt16 = 0
}

/// The words that a scan has met, as they are written: those of a text come again and again, and to
/// fold and look up each of them was a fifth of a scan.
///
/// Of two words that meet in one slot the last is kept. A memo is for one automaton.
final class WordMemo {
  /// The memory, for the time of one scan.
  let view: View

  init() {
    view = View(entries: .allocate(capacity: View.slotCount))
    view.entries.initialize(repeating: View.Entry(), count: View.slotCount)
  }

  deinit { view.entries.deallocate() }

  struct View {
    fileprivate struct Entry {
      var bytes = SIMD2<UInt64>()
      var meaning = WordMeaning()
    }

    fileprivate static let slotCount = 1024
    fileprivate let entries: UnsafeMutablePointer<Entry>

    /// What was said of a word, or nil.
    @inline(__always)
    func meaning(of word: ShortWord) -> WordMeaning? {
      let entry = entries[word.slot]
      return entry.bytes == word.bytes ? entry.meaning : nil
    }

    /// Keeps what is said of a word.
    func keep(_ meaning: WordMeaning, of word: ShortWord) {
      entries[word.slot] = Entry(bytes: word.bytes, meaning: meaning)
    }
  }
}

/// A word of less than 16 bytes, of ASCII and the Latin letters of French.
struct ShortWord {
  /// Its bytes, filled up with zeros.
  let bytes: SIMD2<UInt64>
  /// How many there are.
  let length: Int

  private static let room = 16

  /// Reads the word at an offset; nil where it is another, or too near to the end of the text.
  @inline(__always)
  init?(_ text: UnsafeBufferPointer<UInt8>, at start: Int) {
    guard start &+ Self.room <= text.count, let base = UnsafeRawPointer(text.baseAddress) else {
      return nil
    }
    var length = 0
    while length < Self.room, case let width = Self.letterWidth(text, start &+ length), width > 0 {
      length &+= width
    }
    guard length < Self.room, text[start &+ length] < 0x80 else { return nil }
    self.length = length
    let low = base.loadUnaligned(fromByteOffset: start, as: UInt64.self).littleEndian
    let high = base.loadUnaligned(fromByteOffset: start &+ 8, as: UInt64.self).littleEndian
    bytes = SIMD2(Self.head(low, length), Self.head(high, length &- 8))
  }

  /// A number that is mostly another for another word.
  @inline(__always)
  var slot: Int {
    let mixed = (bytes.x &* 0x9E37_79B9_7F4A_7C15) ^ (bytes.y &* 0xC2B2_AE3D_27D4_EB4F)
    return Int(truncatingIfNeeded: mixed >> 54)
  }

  /// How many bytes the letter or digit at an offset has; 0 for anything else.
  @inline(__always)
  private static func letterWidth(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
    let byte = text[offset]
    if (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 { return 1 }
    guard byte == 0xC3, offset &+ 1 < text.count else { return 0 }
    let next = text[offset &+ 1]
    // × and ÷ stand among the letters.
    return next & 0xC0 == 0x80 && next | 0x20 != 0xB7 ? 2 : 0
  }

  /// The first bytes of eight.
  @inline(__always)
  private static func head(_ bytes: UInt64, _ count: Int) -> UInt64 {
    count >= 8 ? bytes : count <= 0 ? 0 : bytes & (1 << UInt64(8 &* count) &- 1)
  }
}
