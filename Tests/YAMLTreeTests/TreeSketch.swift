import Diagnostics
import YAMLTree

/// A tree as a line of text: `{key: value}`, `[item]`, `"scalar"`, `*alias`.
func sketch(_ tree: YAMLTree, _ id: NodeID) -> String {
  switch tree[id].kind {
  case .scalar: return tree.isNull(id) ? "~" : "\"\(tree.text(of: id))\""
  case .alias: return "*" + sketch(tree, tree.resolved(id))
  case .sequence:
    return "[" + tree.children(of: id).map { sketch(tree, $0) }.joined(separator: ", ") + "]"
  case .mapping:
    let entries = tree.entries(of: id)
      .map { sketch(tree, $0.key) + ": " + sketch(tree, $0.value) }
    return "{" + entries.joined(separator: ", ") + "}"
  }
}

/// All documents of a text as sketches, joined by ` --- `.
func sketch(_ text: String) -> String {
  let tree = parse(text)
  return tree.documents.map { sketch(tree, $0) }.joined(separator: " --- ")
}

/// The tree of a text.
func parse(_ text: String) -> YAMLTree { YAMLTree(parsing: Array(text.utf8), path: "test.yaml") }

/// A text's problems as `kind@words`.
func problems(_ text: String) -> [String] {
  let tree = parse(text)
  return tree.problems.map { "\($0.kind.rawValue)@\(tree.file.text(in: $0.range))" }
}

/// Each node's own source, in order.
func sources(_ text: String) -> [String] {
  let tree = parse(text)
  func all(_ id: NodeID) -> [String] {
    [tree.file.text(in: tree.range(of: id))] + tree.children(of: id).flatMap(all)
  }
  return tree.documents.flatMap(all)
}
