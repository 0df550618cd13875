/// Names in order, each of which is found again by a hash of its bytes; they are read where they
/// stand, so that a start has nothing to do for them.
struct NameIndex: Sendable {
  private let texts: PackedTexts
  /// For each hash the place of a name plus one; a power of two, at most half full.
  private let slots: PackedTable

  /// Makes the index of names that differ.
  init(_ names: [String]) {
    var size = 64
    while size < names.count * 2 { size *= 2 }
    var slots = [Int32](repeating: 0, count: size)
    for (place, name) in names.enumerated() {
      var slot = Self.slot(of: name, among: size)
      while slots[slot] > 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(place + 1)
    }
    texts = PackedTexts(names)
    self.slots = PackedTable(slots)
  }

  /// The places of the names.
  var indices: Range<Int> { texts.indices }

  /// The name in a place.
  func name(_ place: Int) -> String { String(decoding: texts[place], as: UTF8.self) }

  /// The place of a name.
  subscript(_ name: String) -> Int? {
    var slot = Self.slot(of: name, among: slots.count)
    while case let place = Int(slots[slot]) - 1, place >= 0 {
      if texts.isText(name, at: place) { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The places of the names that begin so.
  func places(beginning start: String) -> [Int] {
    indices.filter { texts.isStart(start, at: $0) }
  }

  /// The hash of Fowler, Noll and Vo (FNV-1a).
  private static func slot(of name: String, among count: Int) -> Int {
    var name = name
    let hash = name.withUTF8 { bytes in
      bytes.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
    }
    return Int(hash ^ hash >> 15) & (count - 1)
  }
}

extension NameIndex {
  func pack(into writer: inout PackWriter) {
    texts.pack(into: &writer)
    writer.write(slots)
  }

  init(from reader: inout PackReader) throws(PackError) {
    let start = reader.offset
    texts = try PackedTexts(from: &reader)
    slots = try reader.readTable()
    if !reader.isLiteral, !isSound { throw .malformed(at: start) }
  }

  /// Whether each look-up ends, at a name that is there.
  private var isSound: Bool {
    let numbers = slots.numbers
    return numbers.count.nonzeroBitCount == 1 && numbers.contains(0)
      && numbers.allSatisfy { $0 <= texts.indices.count }
  }
}
