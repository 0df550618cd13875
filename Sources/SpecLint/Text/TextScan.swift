extension PhraseAutomaton {
  /// Cuts a text into tokens and sentences and finds every place of every phrase in it.
  ///
  /// Time is linear in the text. Offsets are UTF-8 bytes of `bytes`, of which there may be up to
  /// 2 GB. Any bytes will do; those that are not UTF-8 are taken for signs.
  func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, into text: inout ScannedText, memo: WordMemo? = nil
  ) {
    text.clear(expecting: bytes.count)
    Lexicon.shared.withView { lexicon in
      withView { automaton in
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Folding.limit + 16) { scratch in
          guard let target = scratch.baseAddress else { return }
          scratch.initialize(repeating: 0)
          let tokenizer = Tokenizer(
            bytes: bytes, vocabulary: automaton.vocabulary, lexicon: lexicon, scratch: target,
            memo: memo?.view)
          scan(tokenizer, automaton, into: &text)
        }
      }
    }
  }

  /// Scans an array of bytes.
  package func scan(_ bytes: [UInt8], into text: inout ScannedText) {
    bytes.withUnsafeBufferPointer { scan($0, into: &text) }
  }

  /// Scans an array of bytes into a value of its own.
  package func scan(_ bytes: [UInt8]) -> ScannedText {
    var text = ScannedText()
    scan(bytes, into: &text)
    return text
  }

  /// Scans a string.
  package func scan(_ string: String) -> ScannedText { scan(Array(string.utf8)) }

  /// An automaton without phrases, for those who only want tokens and sentences.
  package static let empty = Builder().build()

  /// The raw tokens that are worked on at a time, or a few more.
  private static let blockSize = 4096

  /// Lends the buffers of the text to a scanner.
  private func scan(
    _ tokenizer: Tokenizer, _ automaton: AutomatonView, into text: inout ScannedText
  ) {
    var threads = text.takeThreads()
    threads.withUnsafeMutableBufferPointer { threads in
      guard let memory = threads.baseAddress else { return }
      var tokenizer = tokenizer
      var scanner = PhraseScanner(
        automaton: automaton, matches: text.takeMatches(), memory: memory)
      while !tokenizer.isAtEnd { scanBlock(&tokenizer, &scanner, into: &text) }
      text.matches = scanner.matches
    }
    text.threads = threads
  }

  /// Raw tokens, tokens, sentences, phrases.
  private func scanBlock(
    _ tokenizer: inout Tokenizer, _ scanner: inout PhraseScanner, into text: inout ScannedText
  ) {
    let (bytes, lexicon) = (tokenizer.bytes, tokenizer.lexicon)
    let (firstToken, firstSentence) = (text.tokens.count, text.sentences.count)
    text.raws.removeAll(keepingCapacity: true)
    tokenizer.run(into: &text.raws, enough: Self.blockSize)
    text.raws.withUnsafeBufferPointer { raws in
      QuantityReader(bytes: bytes, raws: raws, lexicon: lexicon).run(into: &text.tokens)
      SentenceCutter(bytes: bytes, raws: raws, lexicon: lexicon)
        .run(over: text.tokens, from: firstToken, into: &text.sentences)
      text.tokens.withUnsafeBufferPointer { tokens in
        scanner.run(over: text.sentences[firstSentence...], of: tokens, raws: raws)
      }
    }
  }

  /// Lends the automaton's memory for one scan.
  private func withView(_ body: (AutomatonView) -> Void) {
    vocabulary.withView { vocabulary in
      program.states.withView { states in
        program.roots.withView { roots in
          program.classes.withView { classes in
            body(
              AutomatonView(
                vocabulary: vocabulary, states: states, roots: roots, classes: classes,
                rootCount: Int32(program.roots.count)))
          }
        }
      }
    }
  }
}

extension ScannedText {
  /// Forgets the last text but keeps the memory, and makes room for a text of so many bytes.
  mutating func clear(expecting byteCount: Int) {
    tokens.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    matches.removeAll(keepingCapacity: true)
    tokens.reserveCapacity(byteCount / 6)
  }

  /// The memory of the scanner's threads, which is given back at the end of the scan.
  mutating func takeThreads() -> [PhraseThread] {
    if threads.isEmpty {
      threads = Array(repeating: .none, count: PhraseScanner.roomForThreads)
    }
    defer { threads = [] }
    return threads
  }

  /// The match buffer, which is given back at the end of the scan.
  mutating func takeMatches() -> [PhraseMatch] {
    defer { matches = [] }
    return matches
  }
}
