/// A graph of phrases in the form that a scan reads: every state is a run of numbers in one table.
///
/// A state is known by the index of its first number. It is made of
///
/// - its outputs, each with `outputFlag` added;
/// - a header: the number of its edges times 32, plus the number of its gaps;
/// - for each gap its length and the state behind it;
/// - if there are edges, the mask of their symbols in two numbers, see `mask(of:)`;
/// - the symbols of its edges, rising;
/// - the states that they lead to, in the same order.
struct PhraseProgram: Sendable {
  /// Tells an output from a header.
  static let outputFlag: Int32 = 1 << 23

  /// The bit that a symbol sets in a mask of 48, as the digits of two numbers stand in memory: most
  /// tokens lead nowhere from most states, and a mask says so without a search.
  @inline(__always)
  static func mask(of symbol: Int32) -> UInt64 {
    let bit = UInt64(UInt32(bitPattern: symbol) % 48)
    return 1 << (bit &+ 2 &* (bit / UInt64(PackDigit.bits)))
  }

  /// The states.
  let states: PackedTable
  /// The state that each symbol leads to from the root, for those that begin a phrase.
  let roots: PackedTable
  /// For each class of tokens its symbol plus one, or zero.
  let classes: PackedTable
  /// How many symbols there are.
  let symbolCount: Int

  /// Lays out a graph.
  init(_ graph: PhraseGraph, symbols: PhraseSymbols) {
    var layout = PhraseLayout(graph: graph, symbols: symbols)
    layout.run()
    states = PackedTable(layout.numbers)
    roots = PackedTable(layout.roots)
    classes = PackedTable(symbols.classes.map { $0 + 1 })
    symbolCount = symbols.count
  }
}

/// Writes the states of a graph one behind the other, breadth first.
private struct PhraseLayout {
  let graph: PhraseGraph
  let symbols: PhraseSymbols
  private(set) var numbers: [Int32] = []
  private(set) var roots: [Int32] = []
  private var offsets: [Int32?]
  private var queue: [Int32] = []
  private var size: Int32 = 0

  init(graph: PhraseGraph, symbols: PhraseSymbols) {
    self.graph = graph
    self.symbols = symbols
    offsets = Array(repeating: nil, count: graph.states.count)
  }

  mutating func run() {
    let starts = graph.roots.map { (symbol: symbols.numbers[Int($0.key)], state: $0.value) }
    for start in starts.sorted(by: { $0.symbol < $1.symbol }) {
      roots.append(offset(of: start.state))
    }
    var next = 0
    while next < queue.count {
      write(graph.states[Int(queue[next])])
      next += 1
    }
  }

  /// The place that a state has or will have; those behind its gaps, which a scan enters together
  /// with it, follow at once.
  private mutating func offset(of state: Int32) -> Int32 {
    if let offset = offsets[Int(state)] { return offset }
    let offset = size
    offsets[Int(state)] = offset
    queue.append(state)
    let found = graph.states[Int(state)]
    let gaps = found.edges.filter { isGap($0.item) }
    let maskSize = gaps.count < found.edges.count ? 2 : 0
    size += Int32(found.outputs.count + 1 + maskSize + 2 * found.edges.count)
    for gap in gaps { _ = self.offset(of: gap.target) }
    return offset
  }

  private func isGap(_ item: Int32) -> Bool {
    if case .gap = graph.items[Int(item)] { true } else { false }
  }

  private mutating func write(_ state: PhraseGraph.State) {
    var gaps: [(length: Int32, target: Int32)] = []
    var edges: [(symbol: Int32, target: Int32)] = []
    for edge in state.edges {
      if case .gap(let length) = graph.items[Int(edge.item)] {
        gaps.append((Int32(length), edge.target))
      } else {
        edges.append((symbols.numbers[Int(edge.item)], edge.target))
      }
    }
    edges.sort { $0.symbol < $1.symbol }
    numbers += state.outputs.map { $0 | PhraseProgram.outputFlag }
    numbers.append(Int32(edges.count << 5 | gaps.count))
    for gap in gaps {
      numbers.append(gap.length)
      numbers.append(offset(of: gap.target))
    }
    if !edges.isEmpty { numbers += Self.mask(of: edges.map(\.symbol)) }
    numbers += edges.map(\.symbol)
    for edge in edges { numbers.append(offset(of: edge.target)) }
  }

  /// The two numbers whose digits are the mask of some symbols.
  private static func mask(of symbols: [Int32]) -> [Int32] {
    let bits = symbols.reduce(UInt64(0)) { $0 | 1 << UInt64($1 % 48) }
    return [Int32(bits & 0xFF_FFFF), Int32(bits >> 24)]
  }
}

extension PhraseProgram {
  func pack(into pack: inout PackWriter) {
    pack.write(symbolCount)
    pack.write(states)
    pack.write(roots)
    pack.write(classes)
  }

  init(from pack: inout PackReader) throws(PackError) {
    let start = pack.offset
    symbolCount = try pack.readInt()
    states = try pack.readTable()
    roots = try pack.readTable()
    classes = try pack.readTable()
    if !pack.isLiteral, !isSound { throw .malformed(at: start) }
  }

  /// Whether no number points outside, so that a scan needs no checks.
  private var isSound: Bool {
    guard classes.count == PhraseClass.allCases.count, (0..<1 << 23).contains(symbolCount),
      roots.count <= symbolCount, let starts = stateStarts
    else { return false }
    let targets = roots.numbers + starts.targets
    return targets.allSatisfy(starts.states.contains)
      && classes.numbers.allSatisfy { $0 <= symbolCount }
  }

  /// Where states begin and where they lead, or nil if the last one is cut off.
  private var stateStarts: (states: Set<Int32>, targets: [Int32])? {
    let numbers = states.numbers
    var found: (states: Set<Int32>, targets: [Int32]) = ([], [])
    var next = 0
    while next < numbers.count {
      found.states.insert(Int32(next))
      while next < numbers.count, numbers[next] >= Self.outputFlag { next += 1 }
      guard next < numbers.count else { return nil }
      let (edges, gaps) = (Int(numbers[next] >> 5), Int(numbers[next] & 31))
      let end = next + 1 + 2 * (edges + gaps) + (edges > 0 ? 2 : 0)
      guard end <= numbers.count else { return nil }
      for gap in 0..<gaps { found.targets.append(numbers[next + 2 + 2 * gap]) }
      found.targets += numbers[(end - edges)..<end]
      next = end
    }
    return found
  }
}
