/// The keys of the mappings that are open, to find duplicates among them.
///
/// The keys of one mapping are neighbours, because an inner mapping is closed before the outer one
/// goes on.
struct KeyLedger {
  private struct Item {
    let hash: UInt64
    /// The node, or `NodeRecord.none` for a key that equals no other.
    let node: Int32
    let isMerge: Bool
  }

  private var items: [Item] = []

  /// How many keys are held.
  var count: Int { items.count }

  /// Adds a key that is compared with no other: a collection or an alias.
  mutating func addUnique() { items.append(Item(hash: 0, node: NodeRecord.none, isMerge: false)) }

  /// Adds a scalar key.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>, node: Int32, isPlain: Bool) {
    let isMerge = isPlain && text.count == 2 && text[0] == 0x3C && text[1] == 0x3C
    items.append(Item(hash: Self.hash(text), node: node, isMerge: isMerge))
  }

  /// Forgets the keys from an index on.
  mutating func close(from first: Int) { items.removeLast(max(0, items.count - first)) }

  /// Whether a merge key is among those from an index on.
  func hasMerge(from first: Int) -> Bool { items[first...].contains(where: \.isMerge) }

  /// The keys from an index on, in order, if two of them have the same hash; else none.
  func suspects(from first: Int) -> [Int32] {
    let keys = items[first...]
    let isSuspicious =
      keys.count <= 16 ? Self.hasEqualPair(keys) : Self.hasEqualNeighbour(keys.map(\.hash).sorted())
    guard isSuspicious else { return [] }
    return keys.filter { $0.node != NodeRecord.none && !$0.isMerge }.map(\.node)
  }

  private static func hasEqualPair(_ keys: ArraySlice<Item>) -> Bool {
    for left in keys.indices.dropLast() {
      for right in (left + 1)..<keys.endIndex where keys[left].hash == keys[right].hash {
        return true
      }
    }
    return false
  }

  private static func hasEqualNeighbour(_ hashes: [UInt64]) -> Bool {
    zip(hashes, hashes.dropFirst()).contains { $0 == $1 }
  }

  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let base = UnsafeRawPointer(text.baseAddress) else { return 1 }
    var hash = UInt64(text.count) &+ 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index + 8 <= text.count {
      mix(&hash, base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var tail: UInt64 = 0
    while index < text.count {
      tail = tail << 8 | UInt64(text[index])
      index += 1
    }
    mix(&hash, tail)
    return hash
  }

  @inline(__always)
  private static func mix(_ hash: inout UInt64, _ word: UInt64) {
    hash = (hash ^ word) &* 0xBF58_476D_1CE4_E5B9
    hash ^= hash >> 29
  }
}
