import YAMLTree

/// A node in the least of words, to compare nodes by.
enum JSONSketch {
  /// The node as JSON, more or less: numbers as they are written, strings in quotes.
  static func text(of id: NodeID, in tree: YAMLTree) -> String {
    let node = tree.resolved(id)
    switch tree[node].kind {
    case .sequence:
      return "[" + tree.children(of: node).map { text(of: $0, in: tree) }.joined(separator: ",")
        + "]"
    case .mapping:
      let members = tree.members(of: node).map {
        "\"\(tree.name(ofKey: $0.key))\":" + text(of: $0.value, in: tree)
      }
      return "{" + members.joined(separator: ",") + "}"
    default:
      let text = tree.text(of: node)
      return tree.coreType(of: node) == .string ? "\"\(text)\"" : text
    }
  }
}
