/// An entry of a mapping after its merge keys were applied.
package struct Entry: Hashable, Sendable {
  /// The key, where it is defined.
  package let key: NodeID
  /// The value, where it is defined.
  package let value: NodeID
  /// The alias (or mapping) under the `<<` of this mapping that brings the entry in; nil for its own.
  package let mergedVia: NodeID?
}

extension YAMLTree {
  /// The entries of a mapping with its merge keys (`<<`) applied.
  ///
  /// Own entries come first, as they are written, duplicates included; then those of the merged
  /// mappings. An own key hides a merged one, and an earlier merged mapping hides a later one. The
  /// result is bounded, because the aliases of a document are.
  package func effectiveEntries(of id: NodeID) -> [Entry] {
    let target = resolved(id)
    guard record(target).flags.contains(.hasMerge) else {
      return ownEntries(of: target)
    }
    var merge = Merge(tree: self)
    merge.add(target, via: nil, depth: 0)
    return merge.entries
  }

  private func ownEntries(of mapping: NodeID) -> [Entry] {
    var entries: [Entry] = []
    entries.reserveCapacity(record(mapping).childCount / 2)
    var iterator = children(of: mapping).makeIterator()
    while let key = iterator.next(), let value = iterator.next() {
      entries.append(Entry(key: key, value: value, mergedVia: nil))
    }
    return entries
  }

  /// The value of a key in a mapping, merge keys applied; of duplicates, the last.
  package func value(of key: String, in id: NodeID) -> NodeID? {
    let entries = effectiveEntries(of: id)
    func isWanted(_ entry: Entry) -> Bool {
      record(resolved(entry.key)).kind == .scalar && hasText(entry.key, key)
    }
    if let own = entries.last(where: { $0.mergedVia == nil && isWanted($0) }) { return own.value }
    return entries.first(where: isWanted)?.value
  }

  /// Whether a node is the merge key: `<<` without quotes.
  package func isMergeKey(_ id: NodeID) -> Bool {
    let record = self.record(id)
    return record.kind == .scalar && record.style == .plain && record.length == 2
      && hasText(id, "<<")
  }
}

/// The entries that were gathered so far, and the keys that they hide.
private struct Merge {
  let tree: YAMLTree
  var entries: [Entry] = []
  var seen: Set<String> = []

  init(tree: YAMLTree) { self.tree = tree }

  mutating func add(_ mapping: NodeID, via: NodeID?, depth: Int) {
    var merged: [NodeID] = []
    var added: [String] = []
    for (key, value) in tree.entries(of: mapping) {
      if tree.isMergeKey(key) {
        merged.append(contentsOf: sources(value))
      } else if let name = name(key) {
        guard !seen.contains(name) else { continue }
        added.append(name)
        entries.append(Entry(key: key, value: value, mergedVia: via))
      } else {
        entries.append(Entry(key: key, value: value, mergedVia: via))
      }
    }
    seen.formUnion(added)
    // Aliases form no cycle; the depth only guards the machine's own stack.
    guard depth < 64 else { return }
    for source in merged {
      add(tree.resolved(source), via: via ?? source, depth: depth + 1)
    }
  }

  /// The mappings under a merge key: one, or a list of them.
  private func sources(_ value: NodeID) -> [NodeID] {
    let target = tree.resolved(value)
    switch tree[target].kind {
    case .mapping: return [value]
    case .sequence:
      return tree.children(of: target).filter { tree[tree.resolved($0)].isMapping }
    default: return []
    }
  }

  private func name(_ key: NodeID) -> String? {
    let target = tree.resolved(key)
    return tree[target].isScalar ? tree.text(of: target) : nil
  }
}
