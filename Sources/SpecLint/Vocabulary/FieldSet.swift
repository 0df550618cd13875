/// A set of fields, as bits: asked for every element of a document, and copied as freely as a number.
struct FieldSet: Sendable {
  /// How many fields a document may have.
  static let capacity = 512

  /// See `ConceptSet` for why this is no vector.
  private var words: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) =
    (0, 0, 0, 0, 0, 0, 0, 0)

  /// The empty set.
  init() {}

  /// The set of some fields.
  init(_ fields: some Sequence<FieldID>) {
    for field in fields { insert(field) }
  }

  /// The set of the fields of some names; unknown ones are left out.
  init(_ names: [String], of fields: FieldCatalog) { self.init(names.compactMap(fields.id)) }

  /// The fields, rising.
  var fields: [FieldID] { (0..<Self.capacity).filter(contains) }

  /// Whether there is none.
  var isEmpty: Bool {
    words.0 | words.1 | words.2 | words.3 | words.4 | words.5 | words.6 | words.7 == 0
  }

  /// Adds a field; beyond the capacity there are none.
  mutating func insert(_ field: FieldID) {
    guard (0..<Self.capacity).contains(field) else { return }
    withUnsafeMutableBytes(of: &words) { bytes in
      bytes.assumingMemoryBound(to: UInt64.self)[field >> 6] |= 1 << UInt64(field & 63)
    }
  }

  /// Whether a field is in the set.
  func contains(_ field: FieldID) -> Bool {
    guard (0..<Self.capacity).contains(field) else { return false }
    return withUnsafeBytes(of: words) { bytes in
      bytes.assumingMemoryBound(to: UInt64.self)[field >> 6] & (1 << UInt64(field & 63)) != 0
    }
  }
}
