/// A set of concepts, as bits, so that a pattern is tested on a sentence in a few instructions.
package struct ConceptSet: Hashable, Sendable {
  /// How many concepts all rules together may name.
  package static let capacity = 1024

  private typealias Words = (
    UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64,
    UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64
  )

  /// A vector would be as short, but whatever holds one has to lie at a multiple of 128 bytes, which
  /// makes each array of sentences or patterns larger, and slower to allocate.
  private var words: Words = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
  private static let wordCount = capacity / 64

  /// The empty set.
  package init() {}

  /// The set of some concepts.
  package init(_ concepts: some Sequence<Int>) {
    for concept in concepts { insert(concept) }
  }

  /// Whether there is none.
  package var isEmpty: Bool { withWords { words in Self.isZero { words[$0] } } }

  /// Adds one concept.
  package mutating func insert(_ concept: Int) {
    precondition((0..<Self.capacity).contains(concept))
    change { $0[concept >> 6] |= 1 << UInt64(concept & 63) }
  }

  /// Adds all of another set.
  package mutating func formUnion(_ other: ConceptSet) {
    change { words in
      other.withWords { others in
        for index in 0..<Self.wordCount { words[index] |= others[index] }
      }
    }
  }

  /// The concepts of either set.
  package func union(_ other: ConceptSet) -> ConceptSet {
    var union = self
    union.formUnion(other)
    return union
  }

  /// Whether the concept is in the set.
  package func contains(_ concept: Int) -> Bool {
    precondition((0..<Self.capacity).contains(concept))
    return withWords { $0[concept >> 6] & (1 << UInt64(concept & 63)) != 0 }
  }

  /// The concepts, rising.
  var concepts: [Int] { (0..<Self.capacity).filter(contains) }

  /// Whether the two sets share a concept.
  package func intersects(_ other: ConceptSet) -> Bool {
    !withWords { words in
      other.withWords { others in Self.isZero { words[$0] & others[$0] } }
    }
  }

  /// Whether two sets are the same.
  package static func == (left: ConceptSet, right: ConceptSet) -> Bool {
    left.withWords { words in
      right.withWords { others in isZero { words[$0] ^ others[$0] } }
    }
  }

  /// Feeds the words to a hasher.
  package func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }

  /// A number that is mostly another for another set.
  var fingerprint: UInt64 {
    let mixed = withWords { words in
      (0..<Self.wordCount).reduce(0) { ($0 ^ words[$1]) &* 0x9E37_79B9_7F4A_7C15 }
    }
    return mixed ^ mixed >> 32
  }

  /// Whether all words are zero; that none is skipped lets the compiler take several at once.
  @inline(__always)
  private static func isZero(_ word: (Int) -> UInt64) -> Bool {
    var all: UInt64 = 0
    for index in 0..<wordCount { all |= word(index) }
    return all == 0
  }

  @inline(__always)
  private func withWords<Result>(_ body: (UnsafePointer<UInt64>) -> Result) -> Result {
    withUnsafePointer(to: words) { words in
      body(UnsafeRawPointer(words).assumingMemoryBound(to: UInt64.self))
    }
  }

  @inline(__always)
  private mutating func change(_ body: (UnsafeMutablePointer<UInt64>) -> Void) {
    withUnsafeMutablePointer(to: &words) { words in
      body(UnsafeMutableRawPointer(words).assumingMemoryBound(to: UInt64.self))
    }
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
