import YAMLTree

/// The names of the fields that a document's keys were understood as, for selectors.
package enum CanonicalNames {
  /// The name of each key that names a field: `forecast` for one understood as `volumes.forecast`.
  package static func all(in tree: YAMLTree, ruleset: Ruleset) -> [NodeID: String] {
    all(in: DocumentReader.read(tree, with: ruleset))
  }

  /// The name of each key of a document that names a field.
  ///
  /// A key that aliases bring to several places keeps what it was understood as first.
  package static func all(in document: Document) -> [NodeID: String] {
    var names: [NodeID: String] = [:]
    for element in document.elements {
      guard let key = element.key, let field = element.field, names[key] == nil else { continue }
      let name = document.fields[field].name
      names[key] = name.split(separator: ".").last.map(String.init) ?? name
    }
    return names
  }
}
