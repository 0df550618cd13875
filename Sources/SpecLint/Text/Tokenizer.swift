/// A word, a run of digits or a sign, before numbers and their units are read together.
struct RawToken {
  enum Kind: UInt8 {
    case word, digits, symbol
  }

  /// The first byte and the byte after the last.
  var start: Int32
  var end: Int32
  /// The symbol of the phrase word that it is, or -1.
  var word: Int32 = -1
  /// The symbol of the longest phrase prefix that it starts with, or -1.
  var prefix: Int32 = -1
  /// Its place in the lexicon of numbers and units; 0 for none.
  var entry: UInt16 = 0
  var kind: Kind
  /// The byte of a sign.
  var symbol: UInt8 = 0
  /// `Token.Flags` that are known at once.
  var flags: Token.Flags = []
}

/// Cuts a text into raw tokens in one pass over its bytes.
struct Tokenizer {
  let bytes: UnsafeBufferPointer<UInt8>
  let vocabulary: VocabularyView
  let lexicon: LexiconView
  /// `Folding.limit` bytes and 16 more.
  let scratch: UnsafeMutablePointer<UInt8>
  /// The words that were met before.
  private let memo: WordMemo.View?

  private var offset = 0
  /// Whether nothing but space has been seen since the last line break.
  private var atLineStart = true

  init(
    bytes: UnsafeBufferPointer<UInt8>, vocabulary: VocabularyView, lexicon: LexiconView,
    scratch: UnsafeMutablePointer<UInt8>, memo: WordMemo.View? = nil
  ) {
    self.bytes = bytes
    self.memo = memo
    self.vocabulary = vocabulary
    self.lexicon = lexicon
    self.scratch = scratch
  }

  /// Whether the whole text has been cut.
  var isAtEnd: Bool { offset >= bytes.count }

  /// Appends raw tokens up to the end of the text, or to the end of a paragraph once there are
  /// `enough`: nothing reaches over that, so that later steps can work on what is in the cache.
  mutating func run(into raws: inout [RawToken], enough: Int = .max) {
    while offset < bytes.count {
      let byte = bytes[offset]
      if (byte | 0x20) &- 0x61 < 26 {
        raws.append(word())
      } else if byte == 0x20 {
        offset &+= 1
        continue
      } else if byte &- 0x30 < 10 {
        raws.append(digits())
      } else if byte >= 0x80 {
        wideCharacter(into: &raws)
      } else {
        sign(byte, into: &raws)
        if raws.count >= enough, raws[raws.count - 1].symbol == Symbol.paragraph { return }
      }
    }
  }

  private mutating func wideCharacter(into raws: inout [RawToken]) {
    let character = Folding.character(in: bytes, at: offset)
    switch character.kind {
    case .letter: raws.append(word())
    case .ignorable, .space: offset += character.length
    case .separator:
      dash(length: character.length, isDash: isDash(at: offset), into: &raws)
    case .symbol:
      symbol(UInt8(character.folded), length: character.length, into: &raws)
    }
  }

  private mutating func word() -> RawToken {
    let start = offset
    let meaning = meaning()
    var raw = RawToken(
      start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: offset),
      word: meaning.word, prefix: meaning.prefix, entry: meaning.entry, kind: .word)
    if bytes[start] &- 0x41 < 26 || isWideCapital(at: start) { raw.flags.insert(.capitalized) }
    if atLineStart { raw.flags.insert(.startsLine) }
    atLineStart = false
    return raw
  }

  /// Passes over the word at the offset and says what it means.
  @inline(__always)
  private mutating func meaning() -> WordMeaning {
    guard let memo, let word = ShortWord(bytes, at: offset) else { return lookedUp() }
    if let known = memo.meaning(of: word) {
      offset &+= word.length
      return known
    }
    let meaning = lookedUp()
    memo.keep(meaning, of: word)
    return meaning
  }

  /// Folds the word at the offset into the scratch bytes and looks it up.
  private mutating func lookedUp() -> WordMeaning {
    let length: Int
    (length, offset) = Folding.word(in: bytes, at: offset, into: scratch)
    let stem = Folding.stem(scratch, length: length)
    let whole = length < Folding.limit
    let found = vocabulary.lookUp(scratch, length: length, stem: whole ? stem : -1)
    let entry = whole ? lexicon.entry(of: scratch, length: stem) : 0
    return WordMeaning(word: found.word, prefix: found.prefix, entry: entry)
  }

  private func isWideCapital(at offset: Int) -> Bool {
    guard offset + 1 < bytes.count else { return false }
    let next = bytes[offset + 1]
    return bytes[offset] == 0xC3 && next < 0x9F || bytes[offset] == 0xC5 && next == 0x92
  }

  /// A run of digits; a short one is also looked up as a word, so that phrases can name it.
  private mutating func digits() -> RawToken {
    let start = offset
    var length = 0
    while offset < bytes.count, case let byte = bytes[offset], byte &- 0x30 < 10 {
      scratch[length] = byte
      length = min(length &+ 1, Folding.limit)
      offset &+= 1
    }
    var raw = RawToken(
      start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: offset), kind: .digits
    )
    if length < Folding.limit {
      raw.word = vocabulary.lookUp(scratch, length: length, stem: length).word
    }
    if atLineStart { raw.flags.insert(.startsLine) }
    atLineStart = false
    return raw
  }
}

extension Tokenizer {
  /// An ASCII character that is neither letter, digit nor space.
  private mutating func sign(_ byte: UInt8, into raws: inout [RawToken]) {
    switch byte {
    case 0x0A, 0x0D: lineBreak(into: &raws)
    case 0x00...0x1F, 0x7F, 0x27, 0x5F, 0x60: offset += 1
    case 0x2D: dash(length: 1, isDash: true, into: &raws)
    case 0x2A:
      if isBulletSpace(after: offset + 1) {
        symbol(Symbol.bullet, length: 1, into: &raws)
      } else {
        offset += 1
      }
    case 0x2B: plus(into: &raws)
    case 0x2F where isBetweenLetters(offset): offset += 1
    default: symbol(byte, length: 1, into: &raws)
    }
  }

  /// One line break is space; two or more, with nothing but space between, end a paragraph.
  private mutating func lineBreak(into raws: inout [RawToken]) {
    let start = offset
    var breaks = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == 0x0A || byte == 0x0D && !(offset + 1 < bytes.count && bytes[offset + 1] == 0x0A) {
        breaks += 1
      } else if byte != 0x20 && byte != 0x09 && byte != 0x0D {
        break
      }
      offset += 1
    }
    if breaks > 1 {
      append(Symbol.paragraph, from: start, to: offset, into: &raws)
    }
    atLineStart = true
  }

  private mutating func symbol(_ byte: UInt8, length: Int, into raws: inout [RawToken]) {
    append(byte, from: offset, to: offset + length, into: &raws)
    offset += length
  }

  private mutating func append(
    _ byte: UInt8, from start: Int, to end: Int, into raws: inout [RawToken]
  ) {
    var raw = RawToken(
      start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), kind: .symbol,
      symbol: byte)
    scratch[0] = byte
    raw.word = vocabulary.lookUp(scratch, length: 1, stem: 1).word
    if atLineStart { raw.flags.insert(.startsLine) }
    atLineStart = false
    raws.append(raw)
  }

  /// A dash is a bullet at the start of a line, a sign before a number, and else nothing.
  private mutating func dash(length: Int, isDash: Bool, into raws: inout [RawToken]) {
    guard isDash else {
      offset += length
      return
    }
    let next = offset + length
    if atLineStart, isBulletSpace(after: next) {
      symbol(Symbol.bullet, length: length, into: &raws)
    } else if next < bytes.count, bytes[next] &- 0x30 < 10, isOpen(before: offset) {
      symbol(0x2D, length: length, into: &raws)
    } else {
      offset += length
    }
  }

  /// `+`, or `+/-` and its kin as one sign.
  private mutating func plus(into raws: inout [RawToken]) {
    var end = offset + 1
    if end < bytes.count, bytes[end] == 0x2F { end += 1 }
    if end < bytes.count, bytes[end] == 0x2D {
      symbol(Symbol.plusMinus, length: end + 1 - offset, into: &raws)
    } else if end + 2 < bytes.count, isDash(at: end) {
      symbol(Symbol.plusMinus, length: end + 3 - offset, into: &raws)
    } else {
      symbol(0x2B, length: 1, into: &raws)
    }
  }

  /// Whether a hyphen, a dash (U+2010–U+2015) or a minus (U+2212) stands here.
  private func isDash(at offset: Int) -> Bool {
    guard offset + 2 < bytes.count, bytes[offset] == 0xE2 else { return false }
    return bytes[offset + 1] == 0x80 && (0x90...0x95).contains(bytes[offset + 2])
      || bytes[offset + 1] == 0x88 && bytes[offset + 2] == 0x92
  }

  private func isBulletSpace(after offset: Int) -> Bool {
    guard atLineStart, offset < bytes.count else { return false }
    return bytes[offset] == 0x20 || bytes[offset] == 0x09 || bytes[offset] == 0xC2
  }

  private func isOpen(before offset: Int) -> Bool {
    guard offset > 0 else { return true }
    let byte = bytes[offset - 1]
    return byte <= 0x20 || byte == 0x28 || byte == 0x5B || byte == 0xA0 || byte == 0xAF
      || byte == 0x3D || byte == 0x3A
  }

  private func isBetweenLetters(_ offset: Int) -> Bool {
    guard offset > 0, offset + 1 < bytes.count else { return false }
    let before = bytes[offset - 1]
    let after = bytes[offset + 1]
    return (before >= 0x80 || (before | 0x20) &- 0x61 < 26)
      && (after >= 0x80 || (after | 0x20) &- 0x61 < 26)
  }
}
