/// The words of all phrases: one walk over a word's folded bytes gives the phrase word it is and
/// the phrase prefixes it starts with.
///
/// A double-array trie. A cell holds the base of its children and the label that leads to it; the
/// child by a label is the cell `base + label`, if that is its label. Bases are unique, so that
/// the label alone proves the parent. A label is a byte, or `wordEnd` or `prefixEnd`, whose cells
/// hold the symbol of the word or prefix in place of a base.
struct Vocabulary: Sendable {
  /// Two numbers for each cell: its base or symbol, and its label with `Mark`s added.
  private let cells: PackedTable
  /// For a prefix's symbol, the symbol of the next shorter prefix of the same words plus one.
  private let shorter: PackedTable

  /// The label of the end of a word.
  static let wordEnd = 256
  /// The label of the end of a prefix.
  static let prefixEnd = 257
  /// How many labels there are.
  static let labelCount = 258

  /// What is added to a label; the lower two digits are the label's own.
  enum Mark {
    /// A word ends here.
    static let word: Int32 = 1 << 12
    /// A prefix ends here.
    static let prefix: Int32 = 1 << 13
    /// The label of an empty cell.
    static let empty: Int32 = 0xFFF
  }

  /// The vocabulary without words.
  static let empty = Vocabulary(words: [], prefixes: [], symbolCount: 0)

  /// Makes the trie; the symbols are less than `symbolCount`.
  init(
    words: [(bytes: [UInt8], symbol: Int32)], prefixes: [(bytes: [UInt8], symbol: Int32)],
    symbolCount: Int
  ) {
    var trie = WordTrie()
    for word in words { trie.insert(word.bytes, end: Self.wordEnd, symbol: word.symbol) }
    for prefix in prefixes {
      trie.insert(prefix.bytes, end: Self.prefixEnd, symbol: prefix.symbol)
    }
    cells = PackedTable(trie.cells())
    shorter = PackedTable(trie.shorterPrefixes(symbolCount: symbolCount).map { $0 + 1 })
  }

  /// Lends the memory for one scan.
  @inline(__always)
  func withView<Result>(_ body: (VocabularyView) -> Result) -> Result {
    cells.withView { cells in
      shorter.withView { shorter in body(VocabularyView(cells: cells, shorter: shorter)) }
    }
  }
}

extension Vocabulary {
  /// Writes the tables as they stand.
  func pack(into pack: inout PackWriter) {
    pack.write(cells)
    pack.write(shorter)
  }

  /// Reads the tables; one that points outside itself is an error.
  init(from pack: inout PackReader, symbolCount: Int) throws(PackError) {
    let start = pack.offset
    cells = try pack.readTable()
    shorter = try pack.readTable()
    if !pack.isLiteral, !isSound(symbolCount: symbolCount) { throw .malformed(at: start) }
  }

  private func isSound(symbolCount: Int) -> Bool {
    let (numbers, shorter) = (cells.numbers, shorter.numbers)
    guard shorter.count == symbolCount, numbers.count >= 2 * Self.labelCount else { return false }
    for cell in stride(from: 0, to: numbers.count - 1, by: 2) {
      let (base, label) = (Int(numbers[cell]), numbers[cell + 1])
      if label & Mark.empty == Mark.empty, cell > 0 { continue }
      if Int(label & 0xFFF) >= Self.wordEnd, cell > 0 {
        if base >= symbolCount { return false }
        continue
      }
      guard 2 * (base + Self.labelCount) <= numbers.count else { return false }
      for (mark, end) in [(Mark.word, Self.wordEnd), (Mark.prefix, Self.prefixEnd)]
      where label & mark != 0 {
        if Int(numbers[2 * (base + end)]) >= symbolCount { return false }
      }
    }
    return shorter.indices.allSatisfy { leadsToAnEnd($0, shorter) }
  }

  private func leadsToAnEnd(_ symbol: Int, _ shorter: [Int32]) -> Bool {
    var next = symbol
    for _ in 0...Folding.limit {
      guard shorter.indices.contains(next) else { return false }
      next = Int(shorter[next]) - 1
      if next < 0 { return true }
    }
    return false
  }
}

/// A vocabulary's memory, for the time of one scan.
struct VocabularyView {
  fileprivate let cells: PackedView
  fileprivate let shorter: PackedView

  /// The symbols of the word and of its longest prefix, or -1 where there is none.
  ///
  /// `stem` is the length without the plural ending; prefixes may reach into the ending.
  @inline(__always)
  func lookUp(
    _ word: UnsafePointer<UInt8>, length: Int, stem: Int
  ) -> (word: Int32, prefix: Int32) {
    var base = cells[0]
    var found: (word: Int32, prefix: Int32) = (-1, -1)
    var index = 0
    while index < length {
      let byte = word[index]
      let cell = cells.pair(base &+ Int32(byte))
      let label = UInt32(truncatingIfNeeded: cell >> 32)
      if label & 0xFFFF != Self.digits(of: byte) { return found }
      base = PackDigit.number(of: UInt32(truncatingIfNeeded: cell))
      index &+= 1
      if label & 0x2_0000 != 0 { found.prefix = symbol(base, Vocabulary.prefixEnd) }
      if index == stem, label & 0x1_0000 != 0 { found.word = symbol(base, Vocabulary.wordEnd) }
    }
    return found
  }

  /// The next shorter prefix of the same words, or -1.
  @inline(__always)
  func shorter(than prefix: Int32) -> Int32 { shorter[prefix] &- 1 }

  @inline(__always)
  private func symbol(_ base: Int32, _ end: Int) -> Int32 {
    cells[2 &* (base &+ Int32(truncatingIfNeeded: end))]
  }

  /// The two lower digits of a byte's label.
  @inline(__always)
  private static func digits(of byte: UInt8) -> UInt32 {
    let label = UInt32(byte)
    return 0x3030 &+ (label & 0x3F | (label & 0xC0) << 2)
  }
}
