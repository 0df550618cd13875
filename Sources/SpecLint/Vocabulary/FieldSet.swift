/// A set of fields, as bits: asked for every element of a document, and copied as freely as a number.
struct FieldSet: Sendable {
  /// How many fields a document may have.
  static let capacity = 512

  private var bits = SIMD8<UInt64>(repeating: 0)

  /// The set of some fields; beyond the capacity there are none.
  init(_ fields: some Sequence<FieldID>) {
    for field in fields where (0..<Self.capacity).contains(field) {
      // Changing one word in place costs far less than the vector's own subscript.
      withUnsafeMutableBytes(of: &bits) { bytes in
        bytes.assumingMemoryBound(to: UInt64.self)[field >> 6] |= 1 << UInt64(field & 63)
      }
    }
  }

  /// The set of the fields of some names; unknown ones are left out.
  init(_ names: [String], of fields: FieldCatalog) { self.init(names.compactMap(fields.id)) }

  /// The fields, rising.
  var fields: [FieldID] { (0..<Self.capacity).filter(contains) }

  /// Whether there is none.
  var isEmpty: Bool { bits == SIMD8(repeating: 0) }

  /// Whether a field is in the set.
  func contains(_ field: FieldID) -> Bool {
    guard (0..<Self.capacity).contains(field) else { return false }
    return withUnsafeBytes(of: bits) { bytes in
      bytes.assumingMemoryBound(to: UInt64.self)[field >> 6] & (1 << UInt64(field & 63)) != 0
    }
  }
}
