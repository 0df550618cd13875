import CLibYAML

extension YAMLTree {
  /// The members of a mapping as its reader means them: merge keys applied, of equal keys the last.
  package func members(of id: NodeID) -> [Entry] {
    let entries = effectiveEntries(of: id)
    guard mayRepeatKeys(resolved(id)) else { return entries }
    var last: [String: Int] = [:]
    for (index, entry) in entries.enumerated() { last[name(ofKey: entry.key)] = index }
    return entries.enumerated().filter { last[name(ofKey: $1.key)] == $0 }.map(\.element)
  }

  /// The member of a name, the one that `members(of:)` has; in time proportional to their number.
  package func member(named name: [UInt8], of id: NodeID) -> Entry? {
    let target = resolved(id)
    guard record(target).kind == .mapping else { return nil }
    guard !mayRepeatKeys(target) else {
      return members(of: target).first { self.name(ofKey: $0.key, is: name) }
    }
    var iterator = children(of: target).makeIterator()
    while let key = iterator.next(), let value = iterator.next() {
      if self.name(ofKey: key, is: name) { return Entry(key: key, value: value, mergedVia: nil) }
    }
    return nil
  }

  /// The name that a key gives its member: its text, or its source where it is no scalar.
  package func name(ofKey key: NodeID) -> String {
    let target = resolved(key)
    return record(target).kind == .scalar ? text(of: target) : file.text(in: range(of: key))
  }

  /// Whether a key gives its member a name.
  package func name(ofKey key: NodeID, is name: [UInt8]) -> Bool {
    let target = resolved(key)
    guard record(target).kind == .scalar else {
      return file.text(in: range(of: key)).utf8.elementsEqual(name)
    }
    guard Int(record(target).length) == name.count else { return false }
    return withUTF8(of: target) { text in name.withUnsafeBufferPointer { Self.areSame(text, $0) } }
  }

  private func mayRepeatKeys(_ mapping: NodeID) -> Bool {
    !record(mapping).flags.isDisjoint(with: [.mayRepeatKeys, .hasMerge])
  }

  private static func areSame(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let first = left.baseAddress, let second = right.baseAddress else { return true }
    return memcmp(first, second, left.count) == 0
  }
}
