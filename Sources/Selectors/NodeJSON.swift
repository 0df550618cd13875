import YAMLTree

/// Writes nodes as JSON values, without recursion.
package struct NodeJSON {
  private let tree: YAMLTree
  private let quoted: (String) -> String

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - tree: the tree that the nodes are in.
  ///   - quoted: gives the JSON literal of a text.
  package init(_ tree: YAMLTree, quoted: @escaping (String) -> String) {
    self.tree = tree
    self.quoted = quoted
  }

  /// What is still to be written.
  private enum Piece {
    case text(String)
    case node(NodeID)
  }

  /// The value of a node, merge keys applied, or the beginning of a long one.
  ///
  /// - Parameters:
  ///   - node: the node.
  ///   - limit: after how many bytes nothing more is written.
  package func text(of node: NodeID, limit: Int = .max) -> String {
    var result = ""
    var pieces = [Piece.node(node)]
    while let piece = pieces.popLast(), result.utf8.count < limit {
      switch piece {
      case .text(let text): result += text
      case .node(let node):
        let node = tree.resolved(node)
        if let type = tree.coreType(of: node) {
          result += text(of: node, type)
        } else {
          pieces += self.pieces(of: node).reversed()
        }
      }
    }
    return result
  }

  private func pieces(of node: NodeID) -> [Piece] {
    guard tree[node].isMapping else {
      let items = tree.children(of: node).map { [Piece.node($0)] }
      return [.text("[")] + items.joined(separator: [.text(", ")]) + [.text("]")]
    }
    let members = tree.members(of: node).map { entry in
      [.text(quoted(tree.name(ofKey: entry.key)) + ": "), Piece.node(entry.value)]
    }
    return [.text("{")] + members.joined(separator: [.text(", ")]) + [.text("}")]
  }

  private func text(of node: NodeID, _ type: CoreType) -> String {
    switch type {
    case .null: return "null"
    case .boolean(let value): return value ? "true" : "false"
    case .string: return quoted(tree.text(of: node))
    case .number:
      let bytes = tree.withUTF8(of: node) { Array($0)[...] }
      return ExactNumber.isJSON(bytes) ? tree.text(of: node) : ExactNumber(yaml: bytes).json
    }
  }
}
