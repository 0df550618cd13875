extension Document {
  /// A sentence of a scalar.
  package struct Statement: Sendable {
    /// The concepts that occur in it, those of a short value's key included.
    package internal(set) var concepts: ConceptSet
    private let record: StatementRecord

    fileprivate init(_ record: StatementRecord, _ concepts: ConceptSet) {
      self.record = record
      self.concepts = concepts
    }

    /// The element whose value it is part of.
    package var element: Int { Int(record.element) }
    /// Where it starts in the decoded scalar, in UTF-8 bytes.
    package var start: Int { Int(record.firstByte) }
    /// Where it ends.
    package var end: Int { Int(record.endByte) }
    /// The figures: indexes into the document's quantities.
    package var quantities: Range<Int> { Int(record.firstQuantity)..<Int(record.endOfQuantities) }
    /// The concepts with their places: indexes into the document's hits.
    package var hits: Range<Int> { Int(record.firstHit)..<Int(record.endOfHits) }
  }

  /// The sentences of a document, in order.
  ///
  /// A document has far fewer sets of concepts than sentences, so each set is kept once: sentences
  /// stay small, and what is asked of all sentences need only be asked of the sets.
  package struct Statements: RandomAccessCollection, Sendable {
    private var records: [StatementRecord] = []
    /// The different sets of concepts.
    private(set) var sets = ConceptSetTable()

    package var startIndex: Int { 0 }
    package var endIndex: Int { records.count }

    package subscript(index: Int) -> Statement {
      let record = records[index]
      return Statement(record, sets[record.set])
    }

    /// The number of a sentence's set of concepts.
    func set(of index: Int) -> Int32 { records[index].set }

    mutating func reserveCapacity(_ count: Int) { records.reserveCapacity(count) }

    /// Adds a sentence.
    mutating func append(
      element: Int, bytes: Range<Int>, concepts: ConceptSet, hits: Range<Int>,
      quantities: Range<Int>
    ) {
      records.append(
        StatementRecord(
          element: Int32(truncatingIfNeeded: element),
          firstByte: Int32(truncatingIfNeeded: bytes.lowerBound),
          endByte: Int32(truncatingIfNeeded: bytes.upperBound),
          firstHit: Int32(truncatingIfNeeded: hits.lowerBound),
          endOfHits: Int32(truncatingIfNeeded: hits.upperBound),
          firstQuantity: Int32(truncatingIfNeeded: quantities.lowerBound),
          endOfQuantities: Int32(truncatingIfNeeded: quantities.upperBound),
          set: sets.number(of: concepts)))
    }

    /// Adds a key's concepts to the last sentence; their hits end the document's list.
    mutating func addToLast(_ concepts: ConceptSet, endOfHits: Int) {
      let last = records.count - 1
      let union = sets[records[last].set].union(concepts)
      records[last].set = sets.number(of: union)
      records[last].endOfHits = Int32(truncatingIfNeeded: endOfHits)
    }
  }
}

/// A sentence as it is stored: 32 bytes, no reference.
private struct StatementRecord: Sendable {
  let element, firstByte, endByte, firstHit: Int32
  var endOfHits: Int32
  let firstQuantity, endOfQuantities: Int32
  var set: Int32
}
