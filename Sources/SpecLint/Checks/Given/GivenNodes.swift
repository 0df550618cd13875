import Selectors
import YAMLTree

/// The nodes that a rule looks at: those that its `given` selects, by own or canonical names.
struct GivenNodes: Sendable {
  /// The option that every check of given nodes has.
  static let option = CheckOption("given", .selectors, isRequired: true)

  private let selectors: [JSONPath]

  init(_ value: RuleValue?) throws(RuleProblem) {
    var selectors: [JSONPath] = []
    for item in value?.items ?? [] { selectors.append(try JSONPath(item)) }
    self.selectors = selectors
  }

  /// The nodes, each once, in the order of the selectors.
  func nodes(in view: GivenView) -> [SelectedNode] {
    var seen: Set<NodeID> = []
    return view.document.tree.documents.flatMap { root in
      selectors.flatMap { selector -> [SelectedNode] in
        // A selector that asks for too much selects nothing: a rule must not stop the others.
        let nodes = try? selector.nodes(
          from: root, in: view.document.tree, canonicalNames: view.names)
        return nodes.map(Array.init) ?? []
      }
    }
    .filter { seen.insert($0.node).inserted }
  }
}

/// A document as rules about given nodes see it: its values, under own and canonical names.
struct GivenView {
  let subject: Subject
  let names: [NodeID: String]

  init(_ subject: Subject) {
    self.subject = subject
    names = CanonicalNames.all(in: subject.document)
  }

  var document: Document { subject.document }
  /// The other files of the tender, for what may stand in any of them.
  var others: [GivenView] { subject.tender.others.map { GivenView($0) } }

  private var tree: YAMLTree { document.tree }

  /// The members of a mapping that have a name.
  func members(named name: String, of node: NodeID) -> [Entry] {
    let bytes = Array(name.utf8)
    return tree.members(of: node).filter {
      tree.name(ofKey: $0.key, is: bytes) || names[$0.key] == name
    }
  }

  /// Whether a mapping has a member of a name that is not null.
  func has(_ name: String, in node: NodeID) -> Bool {
    members(named: name, of: node).contains { !tree.isNull($0.value) }
  }

  /// The text of a scalar; nil for a collection.
  func text(of node: NodeID) -> String? {
    tree[tree.resolved(node)].isScalar ? tree.text(of: node) : nil
  }

  /// How many items or members a collection has, how many characters a text.
  func length(of node: NodeID) -> Int {
    switch tree[node].kind {
    case .mapping: tree.members(of: node).count
    case .sequence: tree[node].childCount
    default: tree.text(of: node).count
    }
  }

  /// A finding about a node, at its value, or at its key where the value is empty or has parts.
  func finding(
    at selected: SelectedNode, _ values: [String: FindingValue] = [:], variant: String = "default"
  ) -> Finding {
    var values = values
    values["value"] = .quote(text(of: selected.node) ?? "")
    values["key"] = .quote(selected.key.map { tree.name(ofKey: $0) } ?? "")
    return Finding(variant, at: place(of: selected), values: values)
  }

  private func place(of selected: SelectedNode) -> Place {
    let isText = tree[selected.node].isScalar && !tree.isNull(selected.node)
    var place =
      isText
      ? document.place(of: selected.node)
      : document.firstLine(of: document.place(of: selected.key ?? selected.node))
    place.via = selected.via
    return place
  }
}
