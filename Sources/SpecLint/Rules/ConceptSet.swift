/// A set of concepts, as bits, so that a pattern is tested on a sentence in a few instructions.
package struct ConceptSet: Hashable, Sendable {
  /// How many concepts all rules together may name.
  package static let capacity = 1024

  private var bits = SIMD16<UInt64>(repeating: 0)

  /// The empty set.
  package init() {}

  /// The set of some concepts.
  package init(_ concepts: some Sequence<Int>) {
    for concept in concepts { insert(concept) }
  }

  /// Whether there is none.
  package var isEmpty: Bool { bits == SIMD16(repeating: 0) }

  /// Adds one concept.
  package mutating func insert(_ concept: Int) {
    bits[concept >> 6] |= 1 << UInt64(concept & 63)
  }

  /// Adds all of another set.
  package mutating func formUnion(_ other: ConceptSet) { bits |= other.bits }

  /// The concepts of either set.
  package func union(_ other: ConceptSet) -> ConceptSet {
    var union = self
    union.formUnion(other)
    return union
  }

  /// Whether the concept is in the set.
  package func contains(_ concept: Int) -> Bool {
    bits[concept >> 6] & (1 << UInt64(concept & 63)) != 0
  }

  /// Whether the two sets share a concept.
  package func intersects(_ other: ConceptSet) -> Bool {
    (bits & other.bits) != SIMD16(repeating: 0)
  }
}
