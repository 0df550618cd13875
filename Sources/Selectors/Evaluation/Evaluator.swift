import Diagnostics
import YAMLTree

/// Evaluates one selector from one root: segments here, filters in the files beside this one.
///
/// Nothing in it recurses over the document, so that no depth of nesting is too deep.
struct Evaluator {
  typealias Place = NodeList.Place

  /// A result that is the same for all nodes that a filter looks at.
  enum Constant {
    case nodes([NodeID])
    case value(Value)
    case truth(Bool)
  }

  let tree: YAMLTree
  let root: NodeID
  let canonicalNames: [NodeID: [UInt8]]
  private let query: Query
  /// Every place that was kept; those that only a filter needed are dropped after it.
  private var places: [Place] = []
  var budget: Budget
  var constants: [Constant?]
  var patterns = PatternCache()

  init(tree: YAMLTree, root: NodeID, canonicalNames: [NodeID: [UInt8]], query: JSONPath) {
    self.tree = tree
    self.root = tree.resolved(root)
    self.canonicalNames = canonicalNames
    self.query = query.query
    budget = Budget(
      nodeCount: tree.nodeCount, byteCount: tree.file.bytes.count, selector: query.query.range)
    constants = Array(repeating: nil, count: query.constantCount)
  }

  /// The nodes that the selector selects.
  mutating func nodes() throws(JSONPathError) -> NodeList {
    let selected = try select(query.segments, from: root)
    return NodeList(selected, of: places, in: tree, steps: budget.steps)
  }

  /// The nodes that a query within a filter selects.
  mutating func nodes(
    of query: Query, for current: NodeID
  ) throws(JSONPathError) -> [NodeID] {
    if let constant = query.constant, case .nodes(let known)? = constants[constant] {
      return known
    }
    let mark = places.count
    let selected = try select(query.segments, from: query.isAbsolute ? root : current)
    let nodes = selected.map { places[Int($0)].node }
    places.removeLast(places.count - mark)
    if let constant = query.constant { constants[constant] = .nodes(nodes) }
    return nodes
  }

  // MARK: Segments

  private mutating func select(
    _ segments: [Segment], from start: NodeID
  ) throws(JSONPathError) -> [Int32] {
    var current = [try keep(Place(root: start))]
    for segment in segments {
      var selected: [Int32] = []
      for place in current {
        if segment.isDescendant {
          try selectBelow(place, segment.selectors, into: &selected)
        } else {
          try select(segment.selectors, of: place, into: &selected)
        }
      }
      current = selected
    }
    return current
  }

  /// Visits a node and all below it, each before its children.
  private mutating func selectBelow(
    _ start: Int32, _ selectors: [Selector], into selected: inout [Int32]
  ) throws(JSONPathError) {
    var waiting = [start]
    while let place = waiting.popLast() {
      let children = try children(of: place)
      guard !children.isEmpty else { continue }
      for selector in selectors {
        try select(selector, among: children, of: place, into: &selected)
      }
      for child in children.reversed() where !isLeaf(child.node) {
        waiting.append(try keep(child))
      }
    }
  }

  private mutating func select(
    _ selectors: [Selector], of place: Int32, into selected: inout [Int32]
  ) throws(JSONPathError) {
    if selectors.count == 1, case .name(let name) = selectors[0], canonicalNames.isEmpty {
      return try selectMember(name, of: place, into: &selected)
    }
    let children = try children(of: place)
    for selector in selectors {
      try select(selector, among: children, of: place, into: &selected)
    }
  }

  /// The commonest step, without a list of all children.
  private mutating func selectMember(
    _ name: [UInt8], of place: Int32, into selected: inout [Int32]
  ) throws(JSONPathError) {
    let parent = places[Int(place)]
    try budget.spend(nodes: 1 + tree[parent.node].childCount)
    guard let entry = tree.member(named: name, of: parent.node) else { return }
    selected.append(try keep(self.place(of: entry, at: 0, in: place)))
  }

  // MARK: Selectors

  private mutating func select(
    _ selector: Selector, among children: [Place], of parent: Int32, into selected: inout [Int32]
  ) throws(JSONPathError) {
    try budget.spend(nodes: children.count)
    let isSequence = children.first?.key == NodeID.none
    switch selector {
    case .name(let name):
      for child in children where isNamed(child, name) { selected.append(try keep(child)) }
    case .wildcard:
      for child in children { selected.append(try keep(child)) }
    case .index(let index):
      let index = index < 0 ? index + children.count : index
      guard isSequence, children.indices.contains(index) else { return }
      selected.append(try keep(children[index]))
    case .slice(let slice):
      guard isSequence else { return }
      for index in slice.indexes(count: children.count) {
        selected.append(try keep(children[index]))
      }
    case .filter(let condition):
      for child in children where try holds(condition, for: child.node) {
        selected.append(try keep(child))
      }
    }
  }

  private func isNamed(_ child: Place, _ name: [UInt8]) -> Bool {
    guard child.key != .none else { return false }
    return tree.name(ofKey: child.key, is: name) || canonicalNames[child.key] == name
  }

  // MARK: Places

  private mutating func children(of place: Int32) throws(JSONPathError) -> [Place] {
    let parent = places[Int(place)]
    let node = tree[parent.node]
    try budget.spend(nodes: 1 + node.childCount)
    if node.isMapping {
      return tree.members(of: parent.node).enumerated().map { index, entry in
        self.place(of: entry, at: index, in: place)
      }
    }
    return tree.children(of: parent.node).enumerated().map { index, item in
      self.place(of: item, key: .none, via: nil, at: index, in: place)
    }
  }

  private func place(of entry: Entry, at index: Int, in parent: Int32) -> Place {
    place(of: entry.value, key: entry.key, via: entry.mergedVia, at: index, in: parent)
  }

  private func place(
    of child: NodeID, key: NodeID, via: NodeID?, at index: Int, in parent: Int32
  ) -> Place {
    let node = tree.resolved(child)
    let earlier = places[Int(parent)].via
    let via = earlier != .none ? earlier : via ?? (node == child ? .none : child)
    return Place(
      node: node, key: key, via: via, index: Int32(truncatingIfNeeded: index), parent: parent)
  }

  private mutating func keep(_ place: Place) throws(JSONPathError) -> Int32 {
    try budget.spendKept()
    places.append(place)
    return Int32(truncatingIfNeeded: places.count - 1)
  }

  private func isLeaf(_ node: NodeID) -> Bool { tree[node].childCount == 0 }
}
