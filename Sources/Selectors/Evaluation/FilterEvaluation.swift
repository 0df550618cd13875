import YAMLTree

/// Filters: whether a condition holds for a node.
extension Evaluator {
  mutating func holds(
    _ condition: Condition, for current: NodeID
  ) throws(JSONPathError) -> Bool {
    try budget.spend(nodes: 1)
    switch condition {
    case .any(let terms):
      for term in terms where try holds(term, for: current) { return true }
      return false
    case .all(let terms):
      for term in terms where try !holds(term, for: current) { return false }
      return true
    case .not(let term): return try !holds(term, for: current)
    case .exists(let query): return try exists(query, for: current)
    case .isTrue(let call): return try isTrue(call, for: current)
    case .compare(let left, let comparison, let right):
      let left = try value(of: left, for: current)
      return try holds(left, comparison, try value(of: right, for: current))
    }
  }

  private mutating func exists(
    _ query: Query, for current: NodeID
  ) throws(JSONPathError) -> Bool {
    guard query.isSingular, canonicalNames.isEmpty else {
      return try !nodes(of: query, for: current).isEmpty
    }
    return try node(of: query, for: current) != nil
  }

  /// The value of what is compared, or given to a function.
  mutating func value(
    of operand: Operand, for current: NodeID
  ) throws(JSONPathError) -> Value {
    switch operand {
    case .literal(let literal, _): return .literal(literal)
    case .query(let query):
      guard canonicalNames.isEmpty else { return Value(onlyOf: try nodes(of: query, for: current)) }
      return try node(of: query, for: current).map(Value.node) ?? .nothing
    case .call(let call): return try value(of: call, for: current)
    }
  }

  /// The node that a singular query leads to.
  private mutating func node(
    of query: Query, for current: NodeID
  ) throws(JSONPathError) -> NodeID? {
    if query.constant != nil { return try nodes(of: query, for: current).first }
    var node = current
    for segment in query.segments {
      guard let step = segment.step, let next = try child(step, of: node) else { return nil }
      node = next
    }
    return node
  }

  private mutating func child(
    _ step: Selector, of node: NodeID
  ) throws(JSONPathError) -> NodeID? {
    let parent = tree[node]
    try budget.spend(nodes: 1 + parent.childCount)
    switch step {
    case .name(let name):
      return tree.member(named: name, of: node).map { tree.resolved($0.value) }
    case .index(let index) where parent.isSequence:
      let index = index < 0 ? index + parent.childCount : index
      guard (0..<parent.childCount).contains(index) else { return nil }
      return tree.children(of: node).dropFirst(index).first { _ in true }.map(tree.resolved)
    default: return nil
    }
  }
}
