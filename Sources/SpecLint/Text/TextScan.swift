extension PhraseAutomaton {
  /// Cuts a text into tokens and sentences and finds every place of every phrase in it.
  ///
  /// Time is linear in the text. Offsets are UTF-8 bytes of `bytes`, of which there may be up to
  /// 2 GB. Any bytes will do; those that are not UTF-8 are taken for signs.
  package func scan(_ bytes: UnsafeBufferPointer<UInt8>, into text: inout ScannedText) {
    text.clear()
    precut(bytes, into: &text)
    find(in: &text)
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

  /// Raw tokens, then tokens, then sentences.
  private func precut(_ bytes: UnsafeBufferPointer<UInt8>, into text: inout ScannedText) {
    Lexicon.shared.withView { lexicon in
      vocabulary.withView { vocabulary in
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Folding.limit + 16) { scratch in
          guard let target = scratch.baseAddress else { return }
          scratch.initialize(repeating: 0)
          var tokenizer = Tokenizer(
            bytes: bytes, vocabulary: vocabulary, lexicon: lexicon, scratch: target)
          tokenizer.run(into: &text.raws)
        }
      }
      text.raws.withUnsafeBufferPointer { raws in
        QuantityReader(bytes: bytes, raws: raws, lexicon: lexicon).run(into: &text.tokens)
        SentenceCutter(bytes: bytes, raws: raws, lexicon: lexicon)
          .run(over: text.tokens, into: &text.sentences)
      }
    }
  }

  private func find(in text: inout ScannedText) {
    var threads = PhraseThreads()
    var matches: [PhraseMatch] = []
    swap(&threads, &text.threads)
    swap(&matches, &text.matches)
    withView { automaton in
      text.raws.withUnsafeBufferPointer { raws in
        text.tokens.withUnsafeBufferPointer { tokens in
          var scanner = PhraseScanner(
            automaton: automaton, raws: raws, tokens: tokens, threads: threads, matches: matches)
          threads = PhraseThreads()
          matches = []
          scanner.run(over: text.sentences)
          swap(&threads, &scanner.threads)
          swap(&matches, &scanner.matches)
        }
      }
    }
    swap(&threads, &text.threads)
    swap(&matches, &text.matches)
  }

  private func withView(_ body: (AutomatonView) -> Void) {
    states.firstChild.withUnsafeBufferPointer { firstChild in
      states.symbol.withUnsafeBufferPointer { symbol in
        states.firstOutput.withUnsafeBufferPointer { firstOutput in
          states.outputs.withUnsafeBufferPointer { outputs in
            vocabulary.shorter.withUnsafeBufferPointer { shorter in
              states.classes.withUnsafeBufferPointer { classes in
                body(
                  AutomatonView(
                    firstChild: firstChild, symbol: symbol, firstOutput: firstOutput,
                    outputs: outputs, shorter: shorter, classes: classes,
                    symbolCount: Int32(states.symbolCount), rootCount: Int32(states.rootCount)))
              }
            }
          }
        }
      }
    }
  }
}

extension ScannedText {
  /// Forgets the last text but keeps the memory.
  mutating func clear() {
    tokens.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    matches.removeAll(keepingCapacity: true)
    raws.removeAll(keepingCapacity: true)
  }
}

extension Vocabulary {
  /// Lends the trie's memory for one scan.
  func withView(_ body: (VocabularyView) -> Void) {
    cells.withUnsafeBufferPointer { cells in
      words.withUnsafeBufferPointer { words in
        prefixes.withUnsafeBufferPointer { prefixes in
          body(VocabularyView(cells: cells, words: words, prefixes: prefixes))
        }
      }
    }
  }
}
