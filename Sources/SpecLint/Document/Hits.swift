import YAMLTree

extension Document {
  /// A concept found in a sentence.
  package struct Hit: Sendable {
    /// The scalar it stands in: the value, or the key of a short value.
    package let node: NodeID
    private let firstByte: Int32
    private let endByte: Int32
    private let conceptNumber: Int16

    init(concept: Int, node: NodeID, start: Int, end: Int) {
      self.node = node
      firstByte = Int32(truncatingIfNeeded: start)
      endByte = Int32(truncatingIfNeeded: end)
      conceptNumber = Int16(truncatingIfNeeded: concept)
    }

    /// The concept.
    package var concept: Int { Int(conceptNumber) }
    /// Where it starts in the decoded scalar, in UTF-8 bytes.
    package var start: Int { Int(firstByte) }
    /// Where it ends.
    package var end: Int { Int(endByte) }
  }

  /// Hits in a row; those on the same words, of which a figure has ten, share their place.
  package struct HitList: Sendable {
    private var spans: [Span] = []
    private var concepts: [Int16] = []

    private struct Span: Sendable {
      let node: NodeID
      let start, end: Int32
      var endOfConcepts: Int32
    }

    /// How many spans have hits.
    var count: Int { spans.count }

    /// Makes room.
    mutating func reserveCapacity(spans: Int, concepts: Int) {
      self.spans.reserveCapacity(spans)
      self.concepts.reserveCapacity(concepts)
    }

    /// Adds a concept that the words of the next span say.
    mutating func append(_ concept: Int32) { concepts.append(Int16(truncatingIfNeeded: concept)) }

    /// Says which words the concepts were found in that were added since the last span.
    mutating func endSpan(_ node: NodeID, _ bytes: Range<Int>) {
      spans.append(
        Span(
          node: node, start: Int32(truncatingIfNeeded: bytes.lowerBound),
          end: Int32(truncatingIfNeeded: bytes.upperBound),
          endOfConcepts: Int32(truncatingIfNeeded: concepts.count)))
    }

    /// Adds the hits of some spans of another list.
    mutating func append(_ range: Range<Int>, of other: HitList) {
      let first = other.firstConcept(of: range.lowerBound)
      let shift = Int32(truncatingIfNeeded: concepts.count - first)
      concepts += other.concepts[first..<other.firstConcept(of: range.upperBound)]
      for var span in other.spans[range] {
        span.endOfConcepts += shift
        spans.append(span)
      }
    }

    /// Forgets the hits, but not the memory.
    mutating func removeAll() {
      spans.removeAll(keepingCapacity: true)
      concepts.removeAll(keepingCapacity: true)
    }

    private func firstConcept(of span: Int) -> Int {
      span == 0 ? 0 : Int(spans[span - 1].endOfConcepts)
    }
  }

  /// All hits of a document, in lists.
  ///
  /// Those of a large file stay in the lists in which they were found, batch by batch: to copy them
  /// into one took longer than all else that is done with a sentence.
  package struct Hits: Sendable {
    private var own = HitList()
    private var lists: [HitList] = []

    /// The number of the document's own list.
    static let ownList = -1

    /// Where some hits in a row stand.
    package struct Place: Sendable {
      fileprivate let list, first, end: Int32

      /// Names some spans of a list by its number.
      init(list: Int, _ range: Range<Int>) {
        self.list = Int32(truncatingIfNeeded: list)
        first = Int32(truncatingIfNeeded: range.lowerBound)
        end = Int32(truncatingIfNeeded: range.upperBound)
      }

      fileprivate var range: Range<Int> { Int(first)..<Int(end) }
    }

    /// The hits in a place.
    package subscript(place: Place) -> HitList.Part {
      HitList.Part(place.list < 0 ? own : lists[Int(place.list)], place.range)
    }

    /// Takes over a list and gives its number.
    mutating func add(_ list: HitList) -> Int {
      lists.append(list)
      return lists.count - 1
    }

    /// Adds hits to the document's own list and gives the number of their first span.
    mutating func append(_ range: Range<Int>, of list: HitList) -> Int {
      own.append(range, of: list)
      return own.count - range.count
    }

    /// Adds a key's hits behind those of the last sentence and gives the place of all.
    mutating func append(
      _ hits: [KeyResolver.KeyHit], of key: NodeID, toLast place: Place
    ) -> Place {
      let first =
        place.list < 0 ? Int(place.first) : append(place.range, of: lists[Int(place.list)])
      for hit in hits {
        own.append(Int32(truncatingIfNeeded: hit.concept))
        own.endSpan(key, hit.start..<hit.end)
      }
      return Place(list: Self.ownList, first..<own.count)
    }
  }
}

extension Document.HitList {
  /// Some hits of a list, in order.
  package struct Part: Sequence, IteratorProtocol, Sendable {
    private let list: Document.HitList
    private let end: Int
    private var span: Int
    private var concept: Int

    fileprivate init(_ list: Document.HitList, _ range: Range<Int>) {
      self.list = list
      (span, end) = (range.lowerBound, range.upperBound)
      concept = list.firstConcept(of: range.lowerBound)
    }

    /// The next hit.
    package mutating func next() -> Document.Hit? {
      while span < end, concept == list.spans[span].endOfConcepts { span += 1 }
      guard span < end else { return nil }
      defer { concept += 1 }
      let words = list.spans[span]
      return Document.Hit(
        concept: Int(list.concepts[concept]), node: words.node, start: Int(words.start),
        end: Int(words.end))
    }
  }
}
