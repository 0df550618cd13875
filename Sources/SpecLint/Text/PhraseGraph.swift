/// All phrases as one graph without cycles: equal states are one state.
///
/// Alternatives are never written out. A phrase is built from its end: a step leads to what
/// follows it, a choice is the union of its parts, and everything that was there before is used
/// again. A union is deterministic: each item leads from a state to one other.
struct PhraseGraph {
  /// A state: what its matches say, and where its items lead.
  struct State: Hashable {
    /// The outputs, sorted.
    var outputs: [Int32] = []
    /// The edges, sorted by their items.
    var edges: [Edge] = []
  }

  /// An item, by its number in `items`, and the state that it leads to.
  struct Edge: Hashable {
    var item: Int32
    var target: Int32
  }

  /// The most states that are made; one that a later union replaced counts too.
  static let limit = 1 << 22

  /// The states, of which the first is empty; some are not reached from `roots`.
  private(set) var states = [State()]
  /// The state behind each item that begins a phrase.
  private(set) var roots: [Int32: Int32] = [:]
  /// The items in the order in which they were first seen.
  private(set) var items: [PhraseItem] = []

  private var known = [State(): Int32(0)]
  private var itemNumbers: [PhraseItem: Int32] = [:]
  private var unions: [Pair: Int32] = [:]

  private struct Pair: Hashable {
    var left: Int32
    var right: Int32
  }

  /// Adds a phrase.
  mutating func add(_ tree: PhraseTree, output: Int32) throws(PhraseError) {
    defer { unions.removeAll(keepingCapacity: true) }
    let end = try state(State(outputs: [output]))
    let start = try build(tree, before: end)
    for edge in states[Int(start)].edges {
      roots[edge.item] = try union(roots[edge.item] ?? 0, edge.target)
    }
  }

  /// The state from which a part of a phrase leads to `next`.
  private mutating func build(
    _ tree: PhraseTree, before next: Int32
  ) throws(PhraseError) -> Int32 {
    switch tree {
    case .item(let item):
      return try state(State(edges: [Edge(item: number(of: item), target: next)]))
    case .sequence(let parts):
      var state = next
      for part in parts.reversed() { state = try build(part, before: state) }
      return state
    case .choice(let parts):
      var state: Int32 = 0
      for part in parts { state = try union(state, try build(part, before: next)) }
      return state
    }
  }

  private mutating func number(of item: PhraseItem) -> Int32 {
    if let number = itemNumbers[item] { return number }
    let number = Int32(items.count)
    items.append(item)
    itemNumbers[item] = number
    return number
  }

  /// The one state that is equal to this.
  private mutating func state(_ state: State) throws(PhraseError) -> Int32 {
    if let number = known[state] { return number }
    guard states.count < Self.limit else { throw PhraseFault.full.error(at: 0) }
    let number = Int32(states.count)
    states.append(state)
    known[state] = number
    return number
  }

  /// The state that accepts what either accepts.
  private mutating func union(_ left: Int32, _ right: Int32) throws(PhraseError) -> Int32 {
    if left == right || right == 0 { return left }
    if left == 0 { return right }
    let pair = Pair(left: left, right: right)
    if let union = unions[pair] { return union }
    let outputs = Set(states[Int(left)].outputs + states[Int(right)].outputs).sorted()
    let edges = try merged(states[Int(left)].edges, states[Int(right)].edges)
    let union = try state(State(outputs: outputs, edges: edges))
    unions[pair] = union
    return union
  }

  private mutating func merged(_ left: [Edge], _ right: [Edge]) throws(PhraseError) -> [Edge] {
    var edges: [Edge] = []
    edges.reserveCapacity(left.count + right.count)
    var place = 0
    for edge in left {
      while place < right.count, right[place].item < edge.item {
        edges.append(right[place])
        place += 1
      }
      guard place < right.count, right[place].item == edge.item else {
        edges.append(edge)
        continue
      }
      edges.append(Edge(item: edge.item, target: try union(edge.target, right[place].target)))
      place += 1
    }
    return edges + right[place...]
  }
}
