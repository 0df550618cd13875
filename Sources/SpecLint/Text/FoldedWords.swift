/// The words of a phrase, cut and folded as those of a text are.
enum FoldedWords {
  /// A word, a number in digits, or a sign.
  enum Entry {
    /// A word as it stands, how much of it is left without its plural ending, and the offset after
    /// it.
    case word(whole: [UInt8], stem: Int, end: Int)
    /// Digits or the byte of a sign.
    case sign([UInt8])

    /// What a phrase looks for.
    var item: PhraseItem {
      switch self {
      case .word(let whole, let stem, _): .word(Array(whole.prefix(stem)))
      case .sign(let bytes): .word(bytes)
      }
    }
  }

  /// Cuts a piece of a phrase.
  static func read(_ bytes: [UInt8]) -> [Entry] {
    var entries: [Entry] = []
    bytes.withUnsafeBufferPointer { bytes in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Folding.limit + 16) { scratch in
        guard let target = scratch.baseAddress else { return }
        scratch.initialize(repeating: 0)
        for raw in raws(of: bytes, scratch: target) {
          entries.append(entry(raw, of: bytes, scratch: target))
        }
      }
    }
    return entries
  }

  private static func raws(
    of bytes: UnsafeBufferPointer<UInt8>, scratch: UnsafeMutablePointer<UInt8>
  ) -> [RawToken] {
    var raws: [RawToken] = []
    Lexicon.shared.withView { lexicon in
      Vocabulary.empty.withView { vocabulary in
        var tokenizer = Tokenizer(
          bytes: bytes, vocabulary: vocabulary, lexicon: lexicon, scratch: scratch)
        tokenizer.run(into: &raws)
      }
    }
    return raws
  }

  private static func entry(
    _ raw: RawToken, of bytes: UnsafeBufferPointer<UInt8>, scratch: UnsafeMutablePointer<UInt8>
  ) -> Entry {
    switch raw.kind {
    case .symbol: return .sign([raw.symbol])
    case .digits: return .sign(Array(bytes[Int(raw.start)..<Int(raw.end)]))
    case .word:
      let (length, end) = Folding.word(in: bytes, at: Int(raw.start), into: scratch)
      let whole = Array(UnsafeBufferPointer(start: scratch, count: length))
      return .word(whole: whole, stem: Folding.stem(scratch, length: length), end: end)
    }
  }
}

extension FoldedWords {
  /// The words, numbers and signs of a text, folded and singular.
  static func words(of text: String) -> [String] {
    read(Array(text.utf8)).map { entry in
      switch entry {
      case .word(let whole, let stem, _):
        String(decoding: whole.prefix(stem), as: UTF8.self)
      case .sign(let bytes): String(decoding: bytes, as: UTF8.self)
      }
    }
  }
}
