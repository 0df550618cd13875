/// Cuts tokens into sentences.
///
/// A sentence ends at `.`, `!`, `?` and `;`, at a blank line and before a bullet or a numbered
/// item at the start of a line. It does not end within brackets, after an abbreviation or an
/// initial, at a full stop with no space after it, nor where a small letter follows a question
/// mark. A colon ends nothing.
struct SentenceCutter {
  let bytes: UnsafeBufferPointer<UInt8>
  let raws: UnsafeBufferPointer<RawToken>
  let lexicon: LexiconView

  /// How many tokens a bracket may hold before it is taken for a stray one.
  private static let bracketReach = 120

  init(
    bytes: UnsafeBufferPointer<UInt8>, raws: UnsafeBufferPointer<RawToken>, lexicon: LexiconView
  ) {
    self.bytes = bytes
    self.raws = raws
    self.lexicon = lexicon
  }

  /// Appends the sentences of the tokens from `start`; every token lies in exactly one.
  func run(over tokens: [Token], from start: Int, into sentences: inout [Sentence]) {
    tokens.withUnsafeBufferPointer { tokens in
      var first = start
      var index = start
      /// The token up to which full stops do not count, since a bracket is open.
      var bracketEnd = 0
      func end(at place: Int) {
        if place > first {
          sentences.append(
            Sentence(
              first: Int32(truncatingIfNeeded: first), end: Int32(truncatingIfNeeded: place)))
        }
        first = place
      }
      while index < tokens.count {
        let token = tokens[index]
        if token.flags.contains(.startsLine), index > first, startsItem(tokens, index) {
          end(at: index)
        }
        guard token.kind == .symbol else {
          index &+= 1
          continue
        }
        if token.symbol == 0x28, index >= bracketEnd {
          bracketEnd = closing(tokens, from: index)
        }
        index &+= 1
        if token.symbol == Symbol.paragraph {
          end(at: index)
        } else if index > bracketEnd, isStop(token.symbol) {
          let doesEnd = ends(tokens, at: index &- 1, first: first)
          // A run of closing signs is looked at once, whatever its length.
          index = afterClosers(tokens, index)
          if doesEnd { end(at: index) }
        }
      }
      end(at: tokens.count)
    }
  }

  /// The place of the bracket that closes the one at an index, or the index where none is near.
  private func closing(_ tokens: UnsafeBufferPointer<Token>, from start: Int) -> Int {
    var depth = 0
    var index = start
    let limit = min(tokens.count, start + Self.bracketReach)
    while index < limit {
      if tokens[index].kind == .symbol {
        switch tokens[index].symbol {
        case 0x28: depth += 1
        case 0x29: depth -= 1
        case Symbol.paragraph: return start
        default: break
        }
        if depth == 0 { return index }
      }
      index += 1
    }
    return start
  }

  /// Whether an item of a list starts at this token, the first of its line.
  private func startsItem(_ tokens: UnsafeBufferPointer<Token>, _ index: Int) -> Bool {
    let token = tokens[index]
    if token.kind == .symbol { return token.symbol == Symbol.bullet }
    guard index + 1 < tokens.count, tokens[index + 1].kind == .symbol else { return false }
    let next = tokens[index + 1]
    guard next.start == token.end, next.symbol == 0x29 || next.symbol == 0x2E,
      isSpaceOrEnd(Int(next.end))
    else { return false }
    switch token.kind {
    case .number: return token.end - token.start <= 2
    case .word: return token.end - token.start == 1 && next.symbol == 0x29
    case .section: return true
    default: return false
    }
  }

  private func isStop(_ symbol: UInt8) -> Bool {
    symbol == 0x2E || symbol == 0x3B || symbol == 0x21 || symbol == 0x3F
      || symbol == Symbol.ellipsis
  }

  /// Whether a sentence ends at the sign at an index, brackets apart.
  private func ends(_ tokens: UnsafeBufferPointer<Token>, at index: Int, first: Int) -> Bool {
    let token = tokens[index]
    switch token.symbol {
    case 0x3B: return true
    case 0x21, 0x3F: return !isSmallLetterNext(tokens, index)
    case Symbol.ellipsis:
      return index + 1 < tokens.count && tokens[index + 1].flags.contains(.capitalized)
    case 0x2E: break
    default: return false
    }
    guard isSpaceOrEnd(Int(token.end)) || isCloser(tokens, index + 1) else { return false }
    guard index > first else { return false }
    let before = tokens[index - 1]
    guard before.end == token.start else { return true }
    switch before.kind {
    case .number, .section: return index - 1 > first
    case .word: return !isAbbreviation(before, tokens, at: index)
    default: return !isSmallLetterNext(tokens, index)
    }
  }

  /// Whether the word before a full stop is an abbreviation or an initial.
  private func isAbbreviation(
    _ word: Token, _ tokens: UnsafeBufferPointer<Token>, at index: Int
  ) -> Bool {
    let smallNext = isSmallLetterNext(tokens, index)
    if word.end - word.start == 1 {
      return word.flags.contains(.capitalized) || smallNext || isDotted(word)
    }
    let roles = roles(of: word)
    if roles.contains(.etc) { return smallNext }
    guard roles.contains(.abbreviation) else { return false }
    return smallNext || isDigitNext(tokens, index) || isTitle(word)
  }

  /// Whether a one-letter word follows a full stop or a dash, as in "e.g." and "c.-à-d.".
  private func isDotted(_ word: Token) -> Bool {
    guard word.start > 0 else { return false }
    let byte = bytes[Int(word.start) - 1]
    return byte == 0x2E || byte == 0x2D
  }

  /// Whether the word is a title, a name being bound to follow ("Mme", "Dr", "St").
  private func isTitle(_ word: Token) -> Bool {
    word.flags.contains(.capitalized) && word.end - word.start <= 3
  }

  private func roles(of word: Token) -> LexicalRoles {
    var low = 0
    var high = raws.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if raws[middle].start <= word.start { low = middle } else { high = middle }
    }
    return low < raws.count ? lexicon.entries[Int(raws[low].entry)].roles : []
  }

  private func isSmallLetterNext(_ tokens: UnsafeBufferPointer<Token>, _ index: Int) -> Bool {
    let next = afterClosers(tokens, index + 1)
    guard next < tokens.count else { return false }
    return tokens[next].kind == .word && !tokens[next].flags.contains(.capitalized)
      || tokens[next].kind == .symbol && tokens[next].symbol == 0x2C
  }

  private func isDigitNext(_ tokens: UnsafeBufferPointer<Token>, _ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return false }
    return bytes[Int(tokens[index + 1].start)] &- 0x30 < 10
  }

  private func afterClosers(_ tokens: UnsafeBufferPointer<Token>, _ index: Int) -> Int {
    var index = index
    while isCloser(tokens, index) { index += 1 }
    return index
  }

  private func isCloser(_ tokens: UnsafeBufferPointer<Token>, _ index: Int) -> Bool {
    guard index < tokens.count, tokens[index].kind == .symbol else { return false }
    let symbol = tokens[index].symbol
    if symbol == 0x22 { return index > 0 && tokens[index].start == tokens[index - 1].end }
    return symbol == Symbol.closeQuote || symbol == 0x29 || symbol == 0x5D
      || symbol == 0x21 || symbol == 0x3F
  }

  private func isSpaceOrEnd(_ offset: Int) -> Bool {
    guard offset < bytes.count else { return true }
    return bytes[offset] <= 0x20 || bytes[offset] == 0xC2 || bytes[offset] == 0xE2
  }
}
