import YAMLTree

/// Scanned scalars, found again by their node.
///
/// Those of a large file come from a scan that goes on beside the reading; they are asked for in the
/// order of the nodes, except for aliases. A batch is forgotten once what follows it is asked for; an
/// alias that leads back is scanned anew, as are all scalars where there is no such scan.
struct ScalarShelf {
  private let scan: BatchedScan?
  /// The batch that is read at present, its number, and the last place in it that was asked for.
  private var batch = ShelvedScalars()
  private var number = -1
  private var place = 0
  /// Where scalars are scanned on demand, one at a time.
  private var scratch = ShelvedScalars()
  private var scanner: ScalarScanner

  init(_ scan: BatchedScan?, _ automaton: PhraseAutomaton) {
    self.scan = scan
    scanner = ScalarScanner(automaton)
  }

  /// Copies the sentences of a scalar to an element of a document and gives their numbers.
  mutating func copySentences(
    of node: NodeID, to element: Int, of document: inout DocumentDraft
  ) -> Range<Int> {
    if find(node, &document) { return batch.copySentences(at: place, to: element, of: &document) }
    scratch.scalars.removeAll()
    document.tree.withUTF8(of: node) { scanner.scan($0, of: node, into: &scratch.scalars) }
    return scratch.copySentences(at: 0, to: element, of: &document)
  }

  /// Goes to the place of a node, if a batch that is not forgotten has it.
  private mutating func find(_ node: NodeID, _ document: inout DocumentDraft) -> Bool {
    if batch.scalars.isNode(node, at: place + 1) {
      place += 1
      return true
    }
    guard let scan else { return false }
    while number + 1 < scan.firstNodes.count, scan.firstNodes[number + 1] <= node {
      number += 1
      let scalars = scan.take(number)
      batch = ShelvedScalars(scalars, hitList: document.hits.add(scalars.hits))
    }
    guard let found = batch.scalars.place(of: node) else { return false }
    place = found
    return true
  }
}

/// Some scanned scalars on their way into a document.
private struct ShelvedScalars {
  var scalars: ScannedScalars
  /// The number of the document's list that their hits are; its own where they are to be copied.
  private let hitList: Int
  /// The document's numbers of their sets of concepts; -1 for those not asked for yet.
  private var setNumbers: [Int32] = []

  init(
    _ scalars: ScannedScalars = ScannedScalars(), hitList: Int = Document.Hits.ownList
  ) {
    self.scalars = scalars
    self.hitList = hitList
  }

  mutating func copySentences(
    at place: Int, to element: Int, of document: inout DocumentDraft
  ) -> Range<Int> {
    let first = document.statements.count
    let sentences = scalars.sentences(at: place)
    let (hits, quantities) = (scalars.hits(of: sentences), scalars.quantities(of: sentences))
    // What is added to a number in the batch to make it the document's.
    let isOwn = hitList == Document.Hits.ownList
    let hitShift = isOwn ? document.hits.append(hits, of: scalars.hits) - hits.lowerBound : 0
    let quantityShift = document.quantities.count - quantities.lowerBound
    document.quantities += scalars.quantities[quantities]
    var (firstHit, firstQuantity) = (hits.lowerBound, quantities.lowerBound)
    for index in sentences {
      let sentence = scalars.sentences[index]
      let (endOfHits, endOfQuantities) = (Int(sentence.endOfHits), Int(sentence.endOfQuantities))
      document.statements.append(
        element: element, bytes: Int(sentence.firstByte)..<Int(sentence.endByte),
        set: number(ofSet: sentence.set, in: &document.statements),
        hits: .init(list: hitList, firstHit + hitShift..<endOfHits + hitShift),
        quantities: firstQuantity + quantityShift..<endOfQuantities + quantityShift)
      (firstHit, firstQuantity) = (endOfHits, endOfQuantities)
    }
    return first..<document.statements.count
  }

  /// The document's number of a set of concepts.
  private mutating func number(
    ofSet set: Int32, in statements: inout Document.Statements
  ) -> Int32 {
    let place = Int(set)
    while setNumbers.count <= place { setNumbers.append(-1) }
    if setNumbers[place] < 0 { setNumbers[place] = statements.number(of: scalars.sets[set]) }
    return setNumbers[place]
  }
}
