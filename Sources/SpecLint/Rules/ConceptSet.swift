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
  package var isEmpty: Bool { Self.isZero(bits) }

  /// Adds one concept.
  package mutating func insert(_ concept: Int) {
    precondition((0..<Self.capacity).contains(concept))
    // Changing one word in place costs far less than the vector's own subscript.
    withUnsafeMutableBytes(of: &bits) { bytes in
      bytes.assumingMemoryBound(to: UInt64.self)[concept >> 6] |= 1 << UInt64(concept & 63)
    }
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
    precondition((0..<Self.capacity).contains(concept))
    return withUnsafeBytes(of: bits) { bytes in
      bytes.assumingMemoryBound(to: UInt64.self)[concept >> 6] & (1 << UInt64(concept & 63)) != 0
    }
  }

  /// The concepts, rising.
  var concepts: [Int] { (0..<Self.capacity).filter(contains) }

  /// Whether the two sets share a concept.
  package func intersects(_ other: ConceptSet) -> Bool {
    !Self.isZero(bits & other.bits)
  }

  /// Whether two sets are the same.
  package static func == (left: ConceptSet, right: ConceptSet) -> Bool {
    isZero(left.bits ^ right.bits)
  }

  /// Folded by halves: a vector's own comparison looks at one word after the other.
  private static func isZero(_ bits: SIMD16<UInt64>) -> Bool {
    let eight = bits.lowHalf | bits.highHalf
    let four = eight.lowHalf | eight.highHalf
    let two = four.lowHalf | four.highHalf
    return two.x | two.y == 0
  }

  /// A number that is mostly another for another set.
  var fingerprint: UInt64 {
    let mixed = withUnsafeBytes(of: bits) { bytes in
      bytes.bindMemory(to: UInt64.self).reduce(0) { ($0 ^ $1) &* 0x9E37_79B9_7F4A_7C15 }
    }
    return mixed ^ mixed >> 32
  }
}

/// Different sets of concepts, each known by a number.
struct ConceptSetTable: Sendable {
  private var sets: [ConceptSet] = [ConceptSet()]
  /// For each fingerprint the number of a set; a power of two, at most half full.
  ///
  /// The empty set, which most sentences have, is number 0 and is not looked up.
  private var slots = [Int32](repeating: 0, count: 64)

  /// The numbers of all sets.
  var indices: Range<Int32> { 0..<Int32(truncatingIfNeeded: sets.count) }

  /// The set of a number.
  subscript(number: Int32) -> ConceptSet { sets[Int(number)] }

  /// The concepts of all sets.
  var union: ConceptSet { sets.reduce(ConceptSet()) { $0.union($1) } }

  /// Whether each set meets a condition.
  func verdicts(_ isWanted: (ConceptSet) -> Bool) -> [Bool] { sets.map(isWanted) }

  /// The number of a set.
  mutating func number(of set: ConceptSet) -> Int32 {
    if set.isEmpty { return 0 }
    let slot = slot(of: set)
    if slots[slot] != 0 { return slots[slot] }
    sets.append(set)
    let number = Int32(truncatingIfNeeded: sets.count - 1)
    slots[slot] = number
    if sets.count * 2 > slots.count { grow() }
    return number
  }

  private func slot(of set: ConceptSet) -> Int {
    var slot = Int(truncatingIfNeeded: set.fingerprint) & (slots.count - 1)
    while slots[slot] != 0, sets[Int(slots[slot])] != set { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for number in indices.dropFirst() { slots[slot(of: sets[Int(number)])] = number }
  }
}
