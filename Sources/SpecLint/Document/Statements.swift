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
    /// The concepts with their places, among the document's hits.
    package var hits: Hits.Place { record.hits }
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

    /// The number of the set of a sentence's concepts.
    func set(of index: Int) -> Int { Int(records[index].set) }

    /// The number of the set of a sentence's concepts and those of its key.
    func setUnderKey(of index: Int) -> Int { Int(records[index].setUnderKey) }

    /// The figures of a sentence: indexes into the document's quantities.
    func quantities(of index: Int) -> Range<Int> {
      Int(records[index].firstQuantity)..<Int(records[index].endOfQuantities)
    }

    /// How many bytes of decoded text a sentence has.
    func length(of index: Int) -> Int {
      Int(records[index].endByte) - Int(records[index].firstByte)
    }

    /// The element that a sentence is part of.
    func element(of index: Int) -> Int { Int(records[index].element) }

    /// A sentence with the concepts of its key: under "Satisfaction", a yearly questionnaire is one
    /// on satisfaction.
    func underItsKey(_ index: Int) -> Statement {
      let record = records[index]
      return Statement(record, sets[record.setUnderKey])
    }

    /// The sentences whose concepts meet a condition, which is asked once for each different set.
    func indices(where isWanted: (ConceptSet) -> Bool) -> [Int] {
      let verdicts = sets.verdicts(isWanted)
      guard verdicts.contains(true) else { return [] }
      return indices.filter { verdicts[Int(records[$0].set)] }
    }

    mutating func reserveCapacity(_ count: Int) { records.reserveCapacity(count) }

    /// Adds a sentence.
    mutating func append(
      element: Int, bytes: Range<Int>, set: Int32, hits: Hits.Place, quantities: Range<Int>
    ) {
      records.append(
        StatementRecord(
          element: element, bytes: bytes, hits: hits, quantities: quantities,
          set: set))
    }

    /// The number of a set of concepts.
    mutating func number(of concepts: ConceptSet) -> Int32 { sets.number(of: concepts) }

    /// Says that sentences stand under a key with these concepts, which are not their own.
    mutating func put(_ indices: Range<Int>, underKeyOf concepts: ConceptSet) {
      for index in indices {
        records[index].setUnderKey = sets.number(of: sets[records[index].set].union(concepts))
      }
    }

    /// Adds a key's concepts to the last sentence, whose hits now stand where `hits` says.
    mutating func addToLast(_ concepts: ConceptSet, hits: Hits.Place) {
      let last = records.count - 1
      let union = sets[records[last].set].union(concepts)
      records[last].set = sets.number(of: union)
      records[last].setUnderKey = records[last].set
      records[last].hits = hits
    }
  }
}

/// A sentence as it is stored: 40 bytes, no reference.
private struct StatementRecord: Sendable {
  let element, firstByte, endByte: Int32
  var hits: Document.Hits.Place
  let firstQuantity, endOfQuantities: Int32
  /// The numbers of the set of its concepts, and of those and its key's.
  var set, setUnderKey: Int32

  init(
    element: Int, bytes: Range<Int>, hits: Document.Hits.Place, quantities: Range<Int>, set: Int32
  ) {
    self.element = Int32(truncatingIfNeeded: element)
    firstByte = Int32(truncatingIfNeeded: bytes.lowerBound)
    endByte = Int32(truncatingIfNeeded: bytes.upperBound)
    self.hits = hits
    firstQuantity = Int32(truncatingIfNeeded: quantities.lowerBound)
    endOfQuantities = Int32(truncatingIfNeeded: quantities.upperBound)
    self.set = set
    setUnderKey = set
  }
}
