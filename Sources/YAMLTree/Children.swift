import Diagnostics

/// The children of a collection, in order.
package struct Children: Sequence, Sendable {
  let records: [NodeRecord]
  let first: Int32

  /// Walks from sibling to sibling.
  package struct Iterator: IteratorProtocol {
    let records: [NodeRecord]
    var upcoming: Int32

    /// The next child.
    package mutating func next() -> NodeID? {
      guard upcoming != NodeRecord.none else { return nil }
      let current = upcoming
      upcoming = records[Int(current)].next
      return NodeID(current)
    }
  }

  /// Starts at the first child.
  package func makeIterator() -> Iterator { Iterator(records: records, upcoming: first) }
}

extension YAMLTree {
  /// The items of a sequence, or the keys and values of a mapping in turn; none for other nodes.
  ///
  /// An alias has no children: ask for those of `resolved(_:)`.
  package func children(of id: NodeID) -> Children {
    // The first child follows its parent in the array.
    Children(
      records: records, first: record(id).childCount > 0 ? id.index + 1 : NodeRecord.none)
  }

  /// The entries of a mapping as they are written, `<<` and duplicates included.
  package func entries(of id: NodeID) -> [(key: NodeID, value: NodeID)] {
    let record = self.record(id)
    guard record.kind == .mapping else { return [] }
    var entries: [(key: NodeID, value: NodeID)] = []
    entries.reserveCapacity(record.childCount / 2)
    var iterator = children(of: id).makeIterator()
    while let key = iterator.next(), let value = iterator.next() {
      entries.append((key, value))
    }
    return entries
  }

  /// The value of a key that is a scalar; nil for nodes that are none.
  package func value(ofKey id: NodeID) -> NodeID? {
    let record = self.record(id)
    guard record.kind == .scalar, record.parent != NodeRecord.none, record.position % 2 == 0,
      self.record(NodeID(record.parent)).kind == .mapping, record.next != NodeRecord.none
    else { return nil }
    return NodeID(record.next)
  }

  /// The key under which a value stands; nil for keys, list items and roots.
  package func key(ofValue id: NodeID) -> NodeID? {
    let record = self.record(id)
    guard record.parent != NodeRecord.none, record.position % 2 == 1 else { return nil }
    let parent = NodeID(record.parent)
    guard self.record(parent).kind == .mapping else { return nil }
    let previous = NodeID(id.index - 1)
    // A scalar key stands just before its value in the array.
    if self.record(previous).parent == record.parent { return previous }
    return children(of: parent).first { self.record($0).next == id.index }
  }

  /// The deepest node whose text holds an offset.
  ///
  /// In time proportional to the number of siblings on the way down.
  package func node(at offset: Int) -> NodeID? {
    var found: NodeID?
    var candidates: [NodeID]? = documents
    while let siblings = candidates {
      candidates = nil
      for id in siblings where record(id).start <= offset && offset < record(id).end {
        found = id
        candidates = Array(children(of: id))
        break
      }
    }
    return found
  }
}
