/// What a run of raw tokens was read as.
struct Reading {
  var kind: Token.Kind
  var value: Double
  /// The index of the raw token after it.
  var next: Int
  var unit: Token.Unit = .none
  var sign: Token.Sign = .none
  var flags: Token.Flags = []
  /// For a number: multiplied by a scale ("3 millions"), so that "de" may stand before its unit.
  var isScaled = false
  /// For a number: only "un", "one" or "a", which needs a unit to be a number.
  var isLoneOne = false

  /// Whether at least a part is in words.
  var isWorded: Bool { flags.contains(.worded) }
}

/// Reads numbers with their signs, units and repetitions as single tokens.
struct QuantityReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let raws: UnsafeBufferPointer<RawToken>
  let lexicon: LexiconView

  init(
    bytes: UnsafeBufferPointer<UInt8>, raws: UnsafeBufferPointer<RawToken>, lexicon: LexiconView
  ) {
    self.bytes = bytes
    self.raws = raws
    self.lexicon = lexicon
  }

  /// Appends the tokens of the whole text.
  func run(into tokens: inout [Token]) {
    var index = 0
    while index < raws.count {
      let raw = raws[index]
      if raw.kind == .word, raw.entry == 0 {
        tokens.append(Token(start: raw.start, end: raw.end, kind: .word, flags: raw.flags))
        index &+= 1
      } else if let reading = reading(at: index) {
        tokens.append(token(reading, from: index))
        index = reading.next
      } else {
        tokens.append(plain(raw, at: index))
        index &+= 1
      }
    }
  }

  /// The quantity that begins at an index, if there is one.
  func reading(at index: Int) -> Reading? {
    let raw = raws[index]
    switch raw.kind {
    case .digits:
      return date(at: index) ?? clock(at: index) ?? label(at: index) ?? quantity(at: index)
    case .symbol:
      switch raw.symbol {
      case 0x2B, 0x2D, Symbol.plusMinus: return signed(at: index)
      case 0x24, Symbol.euro, Symbol.pound: return moneyAfterCurrency(at: index)
      default: return nil
      }
    case .word:
      let roles = roles(index)
      guard !roles.isDisjoint(with: .openers) else { return nil }
      return wordReading(at: index, roles)
    }
  }

  private func wordReading(at index: Int, _ roles: LexicalRoles) -> Reading? {
    if roles.contains(.plus) { return signedInWords(at: index) }
    if roles.contains(.month), let date = dateFromMonth(at: index) { return date }
    if roles.contains(.anchor), let delay = anchoredDelay(at: index) { return delay }
    if roles.contains(.currency) { return moneyAfterCurrency(at: index) }
    if roles.contains(.half) { return half(at: index) }
    return quantity(at: index)
  }

  private func token(_ reading: Reading, from index: Int) -> Token {
    Token(
      value: reading.value, start: raws[index].start, end: raws[reading.next - 1].end,
      kind: reading.kind, unit: reading.unit, sign: reading.sign,
      flags: reading.flags.union(raws[index].flags))
  }

  private func plain(_ raw: RawToken, at index: Int) -> Token {
    var token = Token(start: raw.start, end: raw.end, kind: .word, flags: raw.flags)
    switch raw.kind {
    case .word:
      if roles(index).contains(.ordinal) { token.flags.insert(.ordinal) }
    case .digits:
      token.kind = .number
      token.value = digitsValue(index)
    case .symbol:
      token.kind = .symbol
      token.symbol = raw.symbol
    }
    return token
  }
}

/// What the readers ask of raw tokens; an index past the end is answered, not trapped.
extension QuantityReader {
  func entry(_ index: Int) -> LexicalEntry {
    guard raws.indices.contains(index) else { return lexicon.entries[0] }
    return lexicon.entries[Int(raws[index].entry)]
  }

  func roles(_ index: Int) -> LexicalRoles {
    guard raws.indices.contains(index) else { return [] }
    return lexicon.entries[Int(raws[index].entry)].roles
  }

  func isSymbol(_ index: Int, _ symbol: UInt8) -> Bool {
    raws.indices.contains(index) && raws[index].kind == .symbol && raws[index].symbol == symbol
  }

  func isDigits(_ index: Int) -> Bool {
    raws.indices.contains(index) && raws[index].kind == .digits
  }

  func length(_ index: Int) -> Int {
    raws.indices.contains(index) ? Int(raws[index].end - raws[index].start) : 0
  }

  func digitsValue(_ index: Int) -> Double {
    var value = 0.0
    for byte in bytes[Int(raws[index].start)..<Int(raws[index].end)] {
      value = value * 10 + Double(byte &- 0x30)
    }
    return value
  }

  /// The value of a run of at most four digits, else -1.
  func smallValue(_ index: Int) -> Int {
    guard isDigits(index), length(index) <= 4 else { return -1 }
    return Int(digitsValue(index))
  }

  func byte(_ offset: Int) -> UInt8 { bytes.indices.contains(offset) ? bytes[offset] : 0 }

  func firstByte(_ index: Int) -> UInt8 {
    raws.indices.contains(index) ? byte(Int(raws[index].start)) : 0
  }

  /// Whether a raw token touches the one before it.
  func joins(_ index: Int) -> Bool {
    index > 0 && index < raws.count && raws[index].start == raws[index - 1].end
  }

  /// Whether only a space or a hyphen stands before a raw token, not a dash between spaces.
  func isNear(_ index: Int) -> Bool {
    guard index > 0, index < raws.count else { return false }
    let start = Int(raws[index - 1].end)
    let end = Int(raws[index].start)
    if end - start <= 1 { return true }
    guard end - start <= 6 else { return false }
    return end - start <= 3 && bytes[start] >= 0x80
      || !bytes[start..<end].contains(where: { $0 == 0x2D || $0 == 0x93 || $0 == 0x94 })
  }

  /// Whether a single hyphen stands before a raw token.
  func isHyphenated(_ index: Int) -> Bool {
    guard index > 0, index < raws.count, raws[index].start - raws[index - 1].end == 1 else {
      return false
    }
    return byte(Int(raws[index].start) - 1) == 0x2D
  }

  /// Whether a dash, with or without spaces, stands before a raw token.
  func isDashed(_ index: Int) -> Bool {
    guard index > 0, index < raws.count else { return false }
    let start = Int(raws[index - 1].end)
    let end = Int(raws[index].start)
    return end - start <= 5
      && bytes[start..<end].contains(where: { $0 == 0x2D || $0 == 0x93 || $0 == 0x94 })
  }
}
