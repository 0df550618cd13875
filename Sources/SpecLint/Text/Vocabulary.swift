/// The words of all phrases: one walk over a word's folded bytes gives the phrase word it is and
/// the phrase prefixes it starts with.
///
/// A double-array trie. A cell holds the base of its children, a mark for "a prefix ends here" and
/// the byte that leads to it; the child by byte `b` is the cell `base + b`, if its byte is `b`.
/// Bases are unique (0 means "no children"), so that the byte alone proves the parent.
struct Vocabulary: Sendable {
  /// `base << 9 | prefixEndsHere << 8 | byte`; followed by 256 empty cells.
  private(set) var cells: [Int32] = []
  /// The symbol of the whole word that ends at a cell, plus one.
  private(set) var words: [Int32] = []
  /// The symbol of the prefix that ends at a cell, plus one.
  private(set) var prefixes: [Int32] = []
  /// For a prefix's symbol, the symbol of the next shorter prefix of the same words, or -1.
  private(set) var shorter: [Int32] = []

  /// The most cells; a base has 22 bits.
  static let limit = 1 << 21

  /// Makes the trie; the symbols are less than `symbolCount`.
  init(
    words: [(bytes: [UInt8], symbol: Int32)], prefixes: [(bytes: [UInt8], symbol: Int32)],
    symbolCount: Int
  ) {
    var nodes = [Node()]
    for word in words { nodes[Self.insert(word.bytes, into: &nodes)].word = word.symbol + 1 }
    for prefix in prefixes {
      nodes[Self.insert(prefix.bytes, into: &nodes)].prefix = prefix.symbol + 1
    }
    place(nodes)
    shorter = Array(repeating: -1, count: symbolCount)
    linkPrefixes(nodes, from: 0, enclosing: -1)
  }

  private struct Node {
    var children: [(byte: UInt8, node: Int)] = []
    var word: Int32 = 0
    var prefix: Int32 = 0
  }

  private static func insert(_ bytes: [UInt8], into nodes: inout [Node]) -> Int {
    var node = 0
    for byte in bytes {
      if let child = nodes[node].children.first(where: { $0.byte == byte }) {
        node = child.node
      } else {
        nodes.append(Node())
        nodes[node].children.append((byte, nodes.count - 1))
        node = nodes.count - 1
      }
    }
    return node
  }

  /// Gives every node a cell, parents before children, in the first place that fits.
  private mutating func place(_ nodes: [Node]) {
    grow(to: 512)
    var usedBases = [true]
    var firstFree = 1
    var queue = [(node: 0, cell: 0)]
    var next = 0
    while next < queue.count {
      let (index, cell) = queue[next]
      next += 1
      let node = nodes[index]
      words[cell] = node.word
      prefixes[cell] = node.prefix
      if node.prefix > 0 { cells[cell] |= 0x100 }
      guard !node.children.isEmpty else { continue }
      while cells[firstFree] & 0xFF != 0 { firstFree += 1 }
      let labels = node.children.map { Int($0.byte) }
      let base = fit(labels, from: firstFree, avoiding: &usedBases)
      cells[cell] |= Int32(base) << 9
      for child in node.children {
        cells[base + Int(child.byte)] = Int32(child.byte)
        queue.append((child.node, base + Int(child.byte)))
      }
    }
  }

  /// The first base that nobody has and whose cells for these bytes are free.
  private mutating func fit(
    _ labels: [Int], from firstFree: Int, avoiding used: inout [Bool]
  ) -> Int {
    var base = max(1, firstFree - (labels.min() ?? 0))
    while true {
      grow(to: base + 512)
      while used.count <= base { used.append(false) }
      if !used[base], labels.allSatisfy({ cells[base + $0] & 0xFF == 0 }) {
        used[base] = true
        return base
      }
      base += 1
    }
  }

  private mutating func grow(to count: Int) {
    guard cells.count < count else { return }
    let missing = count - cells.count
    cells.append(contentsOf: repeatElement(0, count: missing))
    words.append(contentsOf: repeatElement(0, count: missing))
    prefixes.append(contentsOf: repeatElement(0, count: missing))
  }

  private mutating func linkPrefixes(_ nodes: [Node], from node: Int, enclosing: Int32) {
    var pending = [(node, enclosing)]
    while let (node, enclosing) = pending.popLast() {
      let own = nodes[node].prefix - 1
      if own >= 0 { shorter[Int(own)] = enclosing }
      for child in nodes[node].children {
        pending.append((child.node, own >= 0 ? own : enclosing))
      }
    }
  }
}

extension Vocabulary {
  /// Writes the arrays as they stand.
  func pack(into pack: inout PackWriter) {
    pack.write(cells)
    pack.write(words)
    pack.write(prefixes)
    pack.write(shorter)
  }

  /// Reads the arrays and checks that none points outside.
  init(from pack: inout PackReader, symbolCount: Int) throws(PackError) {
    let start = pack.offset
    cells = try pack.readInts()
    words = try pack.readInts()
    prefixes = try pack.readInts()
    shorter = try pack.readInts()
    let largest = (cells.max() ?? 0) >> 9
    let symbols = Int32(symbolCount)
    guard cells.count > Int(largest) + 255, (cells.min() ?? 0) >= 0, words.count == cells.count,
      prefixes.count == cells.count, shorter.count == symbolCount,
      (words.max() ?? 0) <= symbols, (prefixes.max() ?? 0) <= symbols, (words.min() ?? 0) >= 0,
      (prefixes.min() ?? 0) >= 0,
      shorter.indices.allSatisfy({
        shorter[$0] < Int32($0) || symbols == 0 || shorter[$0] < symbols
      })
    else { throw .malformed(at: start) }
  }
}

/// A vocabulary's memory, for the time of one scan.
struct VocabularyView {
  let cells: UnsafeBufferPointer<Int32>
  let words: UnsafeBufferPointer<Int32>
  let prefixes: UnsafeBufferPointer<Int32>

  /// The symbols of the word and of its longest prefix, or -1 where there is none.
  ///
  /// `stem` is the length without the plural ending; prefixes may reach into the ending.
  @inline(__always)
  func lookUp(
    _ word: UnsafePointer<UInt8>, length: Int, stem: Int
  ) -> (word: Int32, prefix: Int32) {
    var cell = 0
    var entry = cells[0]
    var found: (word: Int32, prefix: Int32) = (-1, -1)
    var index = 0
    while index < length {
      let byte = word[index]
      cell = Int(entry >> 9) &+ Int(byte)
      entry = cells[cell]
      if UInt8(truncatingIfNeeded: entry) != byte { return found }
      index &+= 1
      if entry & 0x100 != 0 { found.prefix = prefixes[cell] &- 1 }
      if index == stem { found.word = words[cell] &- 1 }
    }
    return found
  }
}
