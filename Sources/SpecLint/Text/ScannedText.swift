/// A sentence as a range of tokens.
package struct Sentence: Equatable, Sendable {
  /// The index of its first token.
  package var first: Int32
  /// The index after its last token.
  package var end: Int32

  /// Its tokens as indexes.
  package var tokens: Range<Int> { Int(first)..<Int(end) }
}

/// A place where a phrase stands.
package struct PhraseMatch: Hashable, Sendable {
  /// The number that the phrase was added with.
  package var output: Int32
  /// The index of its first token.
  package var first: Int32
  /// The index of its last token.
  package var last: Int32

  /// Makes a match.
  package init(output: Int32, first: Int32, last: Int32) {
    self.output = output
    self.first = first
    self.last = last
  }

  /// Its tokens as indexes.
  package var tokens: ClosedRange<Int> { Int(first)...Int(max(first, last)) }

  /// Whether another match stands on the same words.
  func hasWords(of other: PhraseMatch) -> Bool { first == other.first && last == other.last }
}

/// A text cut into tokens and sentences, with the phrases found in it.
///
/// A value may be scanned into again and again; its buffers are kept.
package struct ScannedText: Sendable {
  /// The tokens in order.
  package internal(set) var tokens: [Token] = []
  /// The sentences in order; every token lies in exactly one.
  package internal(set) var sentences: [Sentence] = []
  /// Every place of every phrase, each once, in order of the last token.
  package internal(set) var matches: [PhraseMatch] = []

  var raws: [RawToken] = []
  /// What a scanner works in; scalars are short, and memory for each of them took long to get.
  var threads: [PhraseThread] = []

  /// Makes an empty text to scan into.
  package init() {}

  /// The bytes of a run of tokens, as offsets.
  package func bytes(of tokens: ClosedRange<Int>) -> Range<Int> {
    Int(self.tokens[tokens.lowerBound].start)..<Int(self.tokens[tokens.upperBound].end)
  }

  /// The bytes of a match, as offsets.
  package func bytes(of match: PhraseMatch) -> Range<Int> { bytes(of: match.tokens) }

  /// The index of the sentence that holds a token, by bisection.
  package func sentence(ofToken token: Int) -> Int {
    var low = 0
    var high = sentences.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(sentences[middle].first) <= token { low = middle } else { high = middle }
    }
    return low
  }
}
