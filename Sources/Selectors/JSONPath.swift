import Diagnostics
import YAMLTree

/// A selector: a JSONPath query as RFC 9535 defines it, all of it.
package struct JSONPath: Sendable {
  /// The text that it was read from.
  package let text: String
  /// What is valid but cannot be meant: patterns that match nothing, because they are no I-Regexp.
  package let remarks: [JSONPathError]

  let query: Query
  /// How many parts of it are the same for all nodes, and are evaluated once.
  let constantCount: Int

  /// Reads a selector.
  package init(_ text: String) throws(JSONPathError) {
    var parser = Parser(text)
    query = try parser.parse()
    self.text = text
    remarks = parser.remarks
    constantCount = parser.constantCount
  }

  /// The names of members that its steps ask for, in their order; those of filters are left aside.
  package var names: [String] {
    query.segments.flatMap(\.selectors).compactMap { selector in
      if case .name(let name) = selector { String(decoding: name, as: UTF8.self) } else { nil }
    }
  }

  /// The nodes that it selects, in the order of RFC 9535.
  ///
  /// - Parameters:
  ///   - root: what `$` stands for.
  ///   - tree: the tree that the root is in; aliases and merge keys are followed, and of equal keys
  ///     the last counts.
  ///   - canonicalNames: further names of members, by their keys.
  /// - Throws: an error that tells of too much work, which is bounded by the size of the tree.
  package func nodes(
    from root: NodeID, in tree: YAMLTree, canonicalNames: [NodeID: String] = [:]
  ) throws(JSONPathError) -> NodeList {
    var evaluator = Evaluator(
      tree: tree, root: root, canonicalNames: canonicalNames.mapValues { Array($0.utf8) },
      query: self)
    return try evaluator.nodes()
  }
}
