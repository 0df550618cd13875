import Diagnostics
import YAMLTree

extension Document {
  /// The language that the document is written in: what it says of itself, else what its words say.
  package var language: Language {
    if let element = elements(of: "language").first {
      let name = Folding.folded(text(of: element))
      if name.hasPrefix("fr") { return .fr }
      if name.hasPrefix("en") || name.hasPrefix("an") { return .en }
    }
    return tree.file.bytes.prefix(1 << 14).withUnsafeBufferPointer {
      LanguageGuess($0).leaning ?? .en
    }
  }
}

/// Counts the small words that nearly every text of a language holds and the other has not.
struct LanguageGuess {
  private var french = 0
  private var english = 0
  private let frenchWords = Self.frenchWords
  private let englishWords = Self.englishWords
  /// A bit for each of the words; most others have none of these.
  private let known = (Self.frenchWords + Self.englishWords).reduce(0) { $0 | Self.bit(of: $1) }

  /// The language of most of the words; nil where they do not tell.
  var leaning: Language? { french == english ? nil : french > english ? .fr : .en }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    // A word of up to seven letters in one number, a byte for each.
    var word: UInt64 = 0
    for byte in bytes {
      let lower = byte | 0x20
      if (0x61...0x7A).contains(lower) {
        word = word << 8 | UInt64(lower)
      } else {
        count(word)
        word = 0
        // The lead byte of an accented letter is a mark of French as good as its small words.
        if byte == 0xC3 { french += 1 }
      }
    }
    count(word)
  }

  private mutating func count(_ word: UInt64) {
    guard word > 0xFF, word < Self.longest, known & Self.bit(of: word) != 0 else { return }
    if frenchWords.contains(word) {
      french += 2
    } else if englishWords.contains(word) {
      english += 2
    }
  }

  private static func bit(of word: UInt64) -> UInt64 {
    1 << ((word &* 0x9E37_79B9_7F4A_7C15) >> 58)
  }

  /// Above the packed form of every word below: most words are longer and need no look-up.
  private static let longest: UInt64 = 1 << 40

  private static let frenchWords = packed([
    "le", "la", "les", "de", "des", "du", "et", "est", "une", "par", "pour", "sont", "au",
  ])
  private static let englishWords = packed([
    "the", "of", "and", "shall", "to", "be", "is", "are", "for", "with", "by", "will",
  ])

  private static func packed(_ words: [String]) -> [UInt64] {
    words.map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } }
  }
}
