import YAMLTree

/// What is compared: a node, a literal, or nothing where no node was selected.
enum Value: Sendable {
  case nothing
  case node(NodeID)
  case literal(Literal)

  /// The value of the only node; nothing for none, and for several.
  init(onlyOf nodes: [NodeID]) {
    self = nodes.count == 1 ? .node(nodes[0]) : .nothing
  }
}

/// Comparisons (RFC 9535, section 2.3.5.2.2).
extension Evaluator {
  mutating func holds(
    _ left: Value, _ comparison: Comparison, _ right: Value
  ) throws(JSONPathError) -> Bool {
    switch comparison {
    case .equal: return try areEqual(left, right)
    case .notEqual: return try !areEqual(left, right)
    case .less: return try isLess(left, right)
    case .greater: return try isLess(right, left)
    case .atMost:
      let isLess = try isLess(left, right)
      return try isLess ? true : areEqual(left, right)
    case .atLeast: return try holds(right, .atMost, left)
    }
  }

  /// Numbers by value, strings by their characters; anything else has no order.
  private mutating func isLess(_ left: Value, _ right: Value) throws(JSONPathError) -> Bool {
    switch (try literal(of: left), try literal(of: right)) {
    case (.number(let left), .number(let right)): left < right
    // The order of UTF-8 bytes is that of Unicode scalars.
    case (.string(let left), .string(let right)): left.lexicographicallyPrecedes(right)
    default: false
    }
  }

  private mutating func areEqual(_ left: Value, _ right: Value) throws(JSONPathError) -> Bool {
    switch (left, right) {
    case (.nothing, .nothing): return true
    case (.nothing, _), (_, .nothing): return false
    case (.node(let left), .node(let right)): return try areEqual(left, right)
    default:
      guard let left = try literal(of: left), let right = try literal(of: right) else {
        return false
      }
      return left == right
    }
  }

  /// Whether two nodes are equal with all that is in them.
  private mutating func areEqual(
    _ left: NodeID, _ right: NodeID
  ) throws(JSONPathError) -> Bool {
    var pairs = [(left, right)]
    while let (left, right) = pairs.popLast() {
      guard left != right else { continue }
      let (one, other) = (tree[left], tree[right])
      try budget.spend(nodes: 1 + one.childCount + other.childCount)
      if one.isSequence, other.isSequence {
        guard one.childCount == other.childCount else { return false }
        pairs += zip(tree.children(of: left), tree.children(of: right)).map {
          (tree.resolved($0), tree.resolved($1))
        }
      } else if one.isMapping, other.isMapping {
        guard let members = pairsOfMembers(left, right) else { return false }
        pairs += members
      } else {
        guard let one = try literal(of: .node(left)), let other = try literal(of: .node(right)),
          one == other
        else { return false }
      }
    }
    return true
  }

  /// The values under equal names; nil if a name is in one mapping only.
  private func pairsOfMembers(_ left: NodeID, _ right: NodeID) -> [(NodeID, NodeID)]? {
    let members = tree.members(of: left)
    let others = tree.members(of: right)
    guard members.count == others.count else { return nil }
    let byName = Dictionary(
      others.map { (tree.name(ofKey: $0.key), tree.resolved($0.value)) }
    ) { $1 }
    var pairs: [(NodeID, NodeID)] = []
    for member in members {
      guard let other = byName[tree.name(ofKey: member.key)] else { return nil }
      pairs.append((tree.resolved(member.value), other))
    }
    return pairs
  }

  // MARK: Scalars

  /// A value as a literal; nil for a collection and for nothing.
  private mutating func literal(of value: Value) throws(JSONPathError) -> Literal? {
    switch value {
    case .nothing: return nil
    case .literal(let literal): return literal
    case .node(let node):
      guard let type = tree.coreType(of: node) else { return nil }
      switch type {
      case .null: return .null
      case .boolean(let value): return .boolean(value)
      case .number: return .number(ExactNumber(yaml: try bytes(of: node)[...]))
      case .string: return .string(try bytes(of: node))
      }
    }
  }

  /// A value's text, if it is a string.
  mutating func text(of value: Value) throws(JSONPathError) -> [UInt8]? {
    guard case .string(let text) = try literal(of: value) else { return nil }
    return text
  }

  private mutating func bytes(of node: NodeID) throws(JSONPathError) -> [UInt8] {
    try budget.spend(characters: tree.textLength(of: node) / 4)
    return tree.withUTF8(of: node) { Array($0) }
  }
}
