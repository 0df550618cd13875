import Diagnostics
import Selectors
import YAMLTree

/// A text as a tree.
func tree(_ text: String, depth: Int = Limits.standard.depth) -> YAMLTree {
  var limits = Limits.standard
  limits.depth = depth
  return YAMLTree(parsing: Array(text.utf8), path: "test.yaml", limits: limits)
}

/// The nodes that a selector selects in the first document of a tree.
func nodes(
  _ selector: String, in tree: YAMLTree, canonicalNames: [NodeID: String] = [:]
) throws -> NodeList {
  try JSONPath(selector).nodes(
    from: tree.documents[0], in: tree, canonicalNames: canonicalNames)
}

/// The normalized paths of what a selector selects.
func paths(_ selector: String, in text: String) throws -> [String] {
  let nodes = try nodes(selector, in: tree(text))
  return nodes.indices.map(nodes.path)
}

/// The values of what a selector selects, each as JSON.
func values(_ selector: String, in text: String) throws -> [String] {
  let tree = tree(text)
  let json = NodeJSON(tree) { "\"\($0)\"" }
  return try nodes(selector, in: tree).map { json.text(of: $0.node) }
}
