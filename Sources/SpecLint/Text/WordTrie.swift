/// The trie of a vocabulary while it is built.
struct WordTrie {
  private struct Node {
    var children: [(label: Int, node: Int)] = []
    /// The symbol, for the end of a word or prefix.
    var symbol: Int32 = 0
  }

  private var nodes = [Node()]

  /// Adds a word or a prefix, as `end` says.
  mutating func insert(_ bytes: [UInt8], end: Int, symbol: Int32) {
    var node = 0
    for label in bytes.map(Int.init) + [end] {
      if let child = nodes[node].children.first(where: { $0.label == label }) {
        node = child.node
      } else {
        nodes.append(Node())
        nodes[node].children.append((label, nodes.count - 1))
        node = nodes.count - 1
      }
    }
    nodes[node].symbol = symbol
  }

  /// For each symbol of a prefix the next shorter prefix of the same words, or -1.
  func shorterPrefixes(symbolCount: Int) -> [Int32] {
    var shorter = [Int32](repeating: -1, count: symbolCount)
    var pending: [(node: Int, enclosing: Int32)] = [(0, -1)]
    while let (node, enclosing) = pending.popLast() {
      var enclosing = enclosing
      if let own = end(of: node, Vocabulary.prefixEnd) {
        shorter[Int(own)] = enclosing
        enclosing = own
      }
      for child in nodes[node].children { pending.append((child.node, enclosing)) }
    }
    return shorter
  }

  /// The numbers of a `Vocabulary`'s cells.
  func cells() -> [Int32] {
    var cells = WordCells()
    var queue = [(node: 0, cell: 0)]
    var next = 0
    while next < queue.count {
      let (index, cell) = queue[next]
      next += 1
      let node = nodes[index]
      guard !node.children.isEmpty else {
        cells.numbers[2 * cell] = node.symbol
        continue
      }
      let base = cells.place(node.children.map(\.label))
      cells.numbers[2 * cell] = Int32(base)
      if end(of: index, Vocabulary.wordEnd) != nil {
        cells.numbers[2 * cell + 1] |= Vocabulary.Mark.word
      }
      if end(of: index, Vocabulary.prefixEnd) != nil {
        cells.numbers[2 * cell + 1] |= Vocabulary.Mark.prefix
      }
      for child in node.children { queue.append((child.node, base + child.label)) }
    }
    return cells.numbers
  }

  private func end(of node: Int, _ end: Int) -> Int32? {
    nodes[node].children.first { $0.label == end }.map { nodes[$0.node].symbol }
  }
}

/// Cells that are filled, parents before children, each in the first place that fits.
private struct WordCells {
  /// Two numbers for each cell.
  var numbers: [Int32] = []
  private var usedBases: Set<Int> = []
  private var firstFree = 1

  init() {
    grow(to: Vocabulary.labelCount)
    numbers[1] = Int32(Vocabulary.labelCount)
  }

  /// Takes the cells for the children with these labels and gives their base.
  mutating func place(_ labels: [Int]) -> Int {
    while isTaken(firstFree) { firstFree += 1 }
    var base = max(0, firstFree - (labels.min() ?? 0))
    while usedBases.contains(base) || labels.contains(where: { isTaken(base + $0) }) { base += 1 }
    usedBases.insert(base)
    grow(to: base + Vocabulary.labelCount)
    for label in labels { numbers[2 * (base + label) + 1] = Int32(label) }
    return base
  }

  private mutating func isTaken(_ cell: Int) -> Bool {
    grow(to: cell + 1)
    return numbers[2 * cell + 1] & Vocabulary.Mark.empty != Vocabulary.Mark.empty
  }

  private mutating func grow(to count: Int) {
    while numbers.count < 2 * count { numbers += [0, Vocabulary.Mark.empty] }
  }
}
