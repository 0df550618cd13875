import YAMLTree

/// The sentences of some scalars with their concepts and figures, whatever the scalars stand for.
struct ScannedScalars: Sendable {
  /// A sentence; its hits and figures follow those of the one before it.
  struct Sentence: Sendable {
    let firstByte, endByte: Int32
    let endOfHits, endOfQuantities: Int32
    /// The number of the set of its concepts.
    let set: Int32
  }

  private(set) var nodes: [NodeID] = []
  private var endsOfSentences: [Int32] = []
  private(set) var sentences: [Sentence] = []
  private(set) var hits = Document.HitList()
  private(set) var quantities: [Token] = []
  private(set) var sets = ConceptSetTable()

  /// Holds nothing yet.
  init() {}

  /// Has room for what a batch usually holds: memory that grows is copied, and costs page faults.
  init(expecting batch: ScalarBatch) {
    nodes.reserveCapacity(batch.nodes.count)
    endsOfSentences.reserveCapacity(batch.nodes.count)
    sentences.reserveCapacity(batch.nodes.count * 2)
    hits.reserveCapacity(spans: batch.byteCount / 6, concepts: batch.byteCount / 2)
    quantities.reserveCapacity(batch.byteCount / 48)
  }

  /// The sentences of the scalar in a place of `nodes`.
  func sentences(at place: Int) -> Range<Int> {
    (place == 0 ? 0 : Int(endsOfSentences[place - 1]))..<Int(endsOfSentences[place])
  }

  /// The hits and the figures of some sentences.
  func hits(of sentences: Range<Int>) -> Range<Int> {
    guard let last = sentences.last else { return 0..<0 }
    let first = sentences.lowerBound
    let start = first == 0 ? 0 : Int(self.sentences[first - 1].endOfHits)
    return start..<Int(self.sentences[last].endOfHits)
  }

  /// The figures of some sentences.
  func quantities(of sentences: Range<Int>) -> Range<Int> {
    guard let last = sentences.last else { return 0..<0 }
    let first = sentences.lowerBound
    let start = first == 0 ? 0 : Int(self.sentences[first - 1].endOfQuantities)
    return start..<Int(self.sentences[last].endOfQuantities)
  }

  /// Whether a node is there, and in this place.
  func isNode(_ node: NodeID, at place: Int) -> Bool { place < nodes.count && nodes[place] == node }

  /// The place of a node, where they rise.
  func place(of node: NodeID) -> Int? {
    var (first, end) = (0, nodes.count)
    while first < end {
      let middle = (first + end) / 2
      if nodes[middle] < node { first = middle + 1 } else { end = middle }
    }
    return isNode(node, at: first) ? first : nil
  }

  /// Forgets the scalars, but not the sets of concepts.
  mutating func removeAll() {
    nodes.removeAll(keepingCapacity: true)
    endsOfSentences.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    hits.removeAll()
    quantities.removeAll(keepingCapacity: true)
  }
}

/// Finds the sentences of scalars.
struct ScalarScanner {
  private let automaton: PhraseAutomaton
  private let words = WordMemo()
  private var text = ScannedText()
  private var nextMatch = 0

  init(_ automaton: PhraseAutomaton) { self.automaton = automaton }

  /// The sentences of a batch.
  static func scan(_ batch: ScalarBatch, with automaton: PhraseAutomaton) -> ScannedScalars {
    var scanner = ScalarScanner(automaton)
    var scalars = ScannedScalars(expecting: batch)
    batch.forEach { scanner.scan($1, of: $0, into: &scalars) }
    return scalars
  }

  /// Adds the sentences of a text.
  mutating func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, of node: NodeID, into scalars: inout ScannedScalars
  ) {
    automaton.scan(bytes, into: &text, memo: words)
    nextMatch = 0
    for sentence in text.sentences where sentence.end > sentence.first {
      var rest = sentence.tokens
      while !rest.isEmpty {
        scalars.add(rest.prefix(Self.longestSentence), of: text, nextMatch: &nextMatch, node)
        rest = rest.dropFirst(Self.longestSentence)
      }
    }
    scalars.end(node)
  }

  /// The most tokens of a sentence, of which real ones have 30 to 80 words.
  ///
  /// What is many times longer is none, and what is asked of a sentence (is this word beside that
  /// one?) must not grow with the square of a 5 MB line.
  private static let longestSentence = 400
}

extension ScannedScalars {
  /// Matches come in the order of their ends and never cross a sentence, so one pointer is enough.
  fileprivate mutating func add(
    _ sentence: Range<Int>, of text: ScannedText, nextMatch: inout Int, _ node: NodeID
  ) {
    var concepts = ConceptSet()
    while nextMatch < text.matches.count, Int(text.matches[nextMatch].last) < sentence.upperBound {
      let first = text.matches[nextMatch]
      while nextMatch < text.matches.count, text.matches[nextMatch].hasWords(of: first) {
        concepts.insert(Int(text.matches[nextMatch].output))
        hits.append(text.matches[nextMatch].output)
        nextMatch += 1
      }
      hits.endSpan(node, text.bytes(of: first))
    }
    for index in sentence where text.tokens[index].isQuantity {
      quantities.append(text.tokens[index])
    }
    let bytes = text.bytes(of: sentence.lowerBound...(sentence.upperBound - 1))
    sentences.append(
      Sentence(
        firstByte: Int32(truncatingIfNeeded: bytes.lowerBound),
        endByte: Int32(truncatingIfNeeded: bytes.upperBound),
        endOfHits: Int32(truncatingIfNeeded: hits.count),
        endOfQuantities: Int32(truncatingIfNeeded: quantities.count),
        set: sets.number(of: concepts)))
  }

  fileprivate mutating func end(_ node: NodeID) {
    nodes.append(node)
    endsOfSentences.append(Int32(truncatingIfNeeded: sentences.count))
  }
}
