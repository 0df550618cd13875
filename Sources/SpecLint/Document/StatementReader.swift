import YAMLTree

/// Reads the sentences of scalars with their concepts and figures.
struct StatementReader {
  /// The key of a value, whose words count with a short value: "Délai de réponse: 24 h".
  struct Key {
    var node: NodeID?
    var hits: [KeyResolver.KeyHit] = []
    /// Whether the words count however long the value is.
    var countsAlways = false

    /// The same key, counted with values of any length.
    var always: Key { Key(node: node, hits: hits, countsAlways: true) }
  }

  private let automaton: PhraseAutomaton
  private var scanned = ScannedText()
  /// The sentences of scalars that were read before, so that an alias costs nothing.
  private var known: [NodeID: Range<Int>] = [:]

  /// A value, in bytes, whose key adds to its meaning.
  private static let shortValue = 90

  init(_ automaton: PhraseAutomaton) { self.automaton = automaton }

  /// Reads the sentences of a scalar element.
  mutating func read(_ element: Int, _ key: Key, into document: inout DocumentDraft) {
    let node = document.elements[element].node
    let isShared = document.elements[element].via != nil
    if isShared, let known = known[node] {
      document.elements[element].statements = known
      return
    }
    let first = document.statements.count
    let length = document.tree.withUTF8(of: node) { bytes in
      automaton.scan(bytes, into: &scanned)
      return bytes.count
    }
    var nextMatch = 0
    for sentence in scanned.sentences where sentence.end > sentence.first {
      var rest = sentence.tokens
      while !rest.isEmpty {
        append(rest.prefix(Self.longestSentence), element, node, &nextMatch, to: &document)
        rest = rest.dropFirst(Self.longestSentence)
      }
    }
    let found = first..<document.statements.count
    if found.count == 1, key.countsAlways || length <= Self.shortValue {
      add(key, to: &document)
    } else if !key.hits.isEmpty {
      document.statements.put(found, underKeyOf: ConceptSet(key.hits.map(\.concept)))
    }
    if isShared { known[node] = found }
    document.elements[element].statements = found
  }

  /// The most tokens of a sentence, of which real ones have 30 to 80 words.
  ///
  /// What is many times longer is none, and what is asked of a sentence (is this word beside that
  /// one?) must not grow with the square of a 5 MB line.
  private static let longestSentence = 400

  /// Matches come in the order of their ends and never cross a sentence, so one pointer is enough.
  private func append(
    _ sentence: Range<Int>, _ element: Int, _ node: NodeID, _ nextMatch: inout Int,
    to document: inout DocumentDraft
  ) {
    var concepts = ConceptSet()
    let firstHit = document.hits.count
    while nextMatch < scanned.matches.count,
      Int(scanned.matches[nextMatch].last) < sentence.upperBound
    {
      let match = scanned.matches[nextMatch]
      nextMatch += 1
      concepts.insert(Int(match.output))
      let place = scanned.bytes(of: match)
      document.hits.append(
        Document.Hit(
          concept: Int(match.output), node: node, start: place.lowerBound, end: place.upperBound))
    }
    let firstQuantity = document.quantities.count
    for index in sentence where scanned.tokens[index].isQuantity {
      document.quantities.append(scanned.tokens[index])
    }
    let bytes = scanned.bytes(of: sentence.lowerBound...(sentence.upperBound - 1))
    document.statements.append(
      element: element, bytes: bytes, concepts: concepts, hits: firstHit..<document.hits.count,
      quantities: firstQuantity..<document.quantities.count)
  }

  /// Only the last sentence has room for hits behind its own.
  private func add(_ key: Key, to document: inout DocumentDraft) {
    guard let node = key.node, !key.hits.isEmpty else { return }
    for hit in key.hits {
      document.hits.append(
        Document.Hit(concept: hit.concept, node: node, start: hit.start, end: hit.end))
    }
    document.statements.addToLast(
      ConceptSet(key.hits.map(\.concept)), endOfHits: document.hits.count)
  }
}
