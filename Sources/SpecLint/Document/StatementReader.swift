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

  private var shelf: ScalarShelf
  /// The sentences of scalars that were read before, so that an alias costs nothing.
  private var known: [NodeID: Range<Int>] = [:]

  /// A value, in bytes, whose key adds to its meaning.
  private static let shortValue = 90

  init(_ shelf: ScalarShelf) { self.shelf = shelf }

  /// Reads the sentences of a scalar element.
  mutating func read(_ element: Int, _ key: Key, into document: inout DocumentDraft) {
    let node = document.elements[element].node
    let isShared = document.elements[element].via != nil
    if isShared, let known = known[node] {
      document.elements[element].statements = known
      return
    }
    let found = shelf.copySentences(of: node, to: element, of: &document)
    if found.count == 1,
      key.countsAlways || document.tree.textLength(of: node) <= Self.shortValue
    {
      add(key, to: &document)
    } else if !key.hits.isEmpty {
      document.statements.put(found, underKeyOf: ConceptSet(key.hits.map(\.concept)))
    }
    if isShared { known[node] = found }
    document.elements[element].statements = found
  }

  /// Only the last sentence has room for hits behind its own.
  private func add(_ key: Key, to document: inout DocumentDraft) {
    guard let node = key.node, !key.hits.isEmpty, let last = document.statements.last else {
      return
    }
    document.statements.addToLast(
      ConceptSet(key.hits.map(\.concept)),
      hits: document.hits.append(key.hits, of: node, toLast: last.hits))
  }
}
