import Diagnostics
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

  /// What the selectors select in a document.
  struct Selection {
    /// The nodes, each once, in the order of the selectors.
    var nodes: [SelectedNode] = []
    /// The selectors that selected nothing.
    var barren: [String] = []
    /// The first selector that asked for too much work: what it would select is not known.
    var abandoned: String?
  }

  /// Evaluates the selectors; one that asks for too much must not stop other rules.
  func selection(in view: GivenView) -> Selection {
    var selection = Selection()
    var seen: Set<NodeID> = []
    let tree = view.document.tree
    for selector in selectors {
      var isBarren = true
      for root in tree.documents {
        do throws(JSONPathError) {
          let nodes = try selector.nodes(from: root, in: tree, canonicalNames: view.names)
          isBarren = isBarren && nodes.isEmpty
          selection.nodes += nodes.filter { seen.insert($0.node).inserted }
        } catch {
          isBarren = false
          selection.abandoned = selection.abandoned ?? selector.text
        }
      }
      if isBarren { selection.barren.append(selector.text) }
    }
    return selection
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

  /// A finding about a node.
  func finding(
    at selected: SelectedNode, _ values: [String: FindingValue] = [:], variant: String = "default"
  ) -> Finding {
    var values = values
    values["value"] = .quote(text(of: selected.node) ?? "")
    let key = selected.key ?? nearestKey(to: selected.node)
    values["key"] = .quote(key.map { tree.name(ofKey: $0) } ?? "")
    return Finding(variant, at: place(of: selected), values: values)
  }

  /// The key that an item of a list stands under: what a reader would call it by.
  private func nearestKey(to node: NodeID) -> NodeID? {
    let around = sequence(first: node) { tree[$0].parent }
    return around.lazy.compactMap { tree.key(ofValue: $0) }.first
  }

  /// Where a node is shown: at its value, or at its key where the value is empty or has parts.
  func place(of selected: SelectedNode) -> Place {
    let isText = tree[selected.node].isScalar && !tree.isNull(selected.node)
    var place =
      isText
      ? document.place(of: selected.node)
      : document.firstLine(of: document.place(of: selected.key ?? selected.node))
    place.via = selected.via
    return place
  }
}

// MARK: - What a trace asks for

extension GivenView {
  /// Where something that was judged stands; nil for the document as a whole.
  func place(of judged: Judgement.Subject) -> Place? {
    switch judged {
    case .node(let selected): place(of: selected)
    case .statement(let statement): document.place(of: statement)
    case .document: nil
    }
  }

  /// The names of fields that a selector can use here besides the keys as they are written.
  var knownNames: LocalizedText {
    var seen: Set<String> = []
    let known = document.elements.compactMap { $0.key.flatMap { names[$0] } }
      .filter { seen.insert($0).inserted }
    let listed = LocalizedText.names(Array(known.prefix(Self.fewNames)))
    let more = known.count > Self.fewNames ? ", …" : ""
    guard !known.isEmpty else {
      return LocalizedText(
        en: "names are the document's own keys; none of them was understood as a field",
        fr: "les noms sont les clés du document ; aucune n'a été comprise comme un champ")
    }
    return LocalizedText(
      en: "names are the document's own keys, and here: \(listed.en)\(more)",
      fr: "les noms sont les clés du document et, ici : \(listed.fr)\(more)")
  }

  private static var fewNames: Int { 20 }

  /// The finding that a rule could not be checked, since one of its selectors was given up.
  ///
  /// To keep silent would look as if all were right.
  func notChecked(_ selector: String) -> Finding {
    Finding(
      MessageWriter.notChecked, at: document.headPlace, severity: .warning,
      values: ["selector": .quote(selector)])
  }
}

extension Document {
  /// The words of a sentence that are one of some concepts, in quotation marks.
  func quotation(of concepts: ConceptSet, in statement: Statement) -> LocalizedText {
    .quoted(tree.file.text(in: place(of: concepts, in: statement).range))
  }
}
