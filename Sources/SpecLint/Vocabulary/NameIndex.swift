/// Names in order, each of which is found again by a hash of its bytes.
///
/// It stands in for a dictionary, whose first use costs a start more than all of its look-ups.
struct NameIndex: Sendable {
  /// The names, each once.
  private(set) var names: [String] = []
  /// For each hash the place of a name plus one; a power of two, at most half full.
  private var slots = [Int32](repeating: 0, count: 64)

  /// Makes an empty index.
  init() {}

  /// The place of a name.
  subscript(_ name: String) -> Int? {
    place(Self.hash(name, from: Self.seed)) { names[$0] == name }
  }

  /// The place of the name `folder/name`.
  subscript(_ folder: String, _ name: String) -> Int? {
    let slash = Self.hash("/", from: Self.hash(folder, from: Self.seed))
    return place(Self.hash(name, from: slash)) { isName($0, folder, name) }
  }

  /// Adds a name and gives its place; a known name keeps its own.
  mutating func add(_ name: String) -> Int {
    if let known = self[name] { return known }
    names.append(name)
    if names.count * 2 > slots.count {
      slots = Array(repeating: 0, count: slots.count * 2)
      for place in names.indices { link(place) }
    } else {
      link(names.count - 1)
    }
    return names.count - 1
  }

  private static let seed: UInt32 = 2_166_136_261

  /// The hash of Fowler, Noll and Vo (FNV-1a); a string that is not stored in one piece has none.
  private static func hash(_ name: String, from seed: UInt32) -> UInt32 {
    let hash = name.utf8.withContiguousStorageIfAvailable { bytes in
      var hash = seed
      for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
      return hash
    }
    return hash ?? seed
  }

  private func slot(_ hash: UInt32) -> Int { Int(hash ^ hash >> 15) & (slots.count - 1) }

  private func place(_ hash: UInt32, where isWanted: (Int) -> Bool) -> Int? {
    var slot = slot(hash)
    while slots[slot] > 0 {
      let place = Int(slots[slot]) - 1
      if isWanted(place) { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func link(_ place: Int) {
    var slot = slot(Self.hash(names[place], from: Self.seed))
    while slots[slot] > 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(place + 1)
  }

  private func isName(_ place: Int, _ folder: String, _ name: String) -> Bool {
    let (bytes, length) = (names[place].utf8, folder.utf8.count)
    guard bytes.count == length + 1 + name.utf8.count else { return false }
    let slash = bytes.index(bytes.startIndex, offsetBy: length)
    return bytes[slash] == UInt8(ascii: "/") && names[place][..<slash] == folder
      && names[place][bytes.index(after: slash)...] == name
  }
}
