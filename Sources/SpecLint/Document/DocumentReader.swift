import Diagnostics
import YAMLTree

/// Reads a tree into a document: resolves keys, follows aliases, tells lots apart, finds sentences.
package struct DocumentReader {
  private var document: DocumentDraft
  private let ruleset: Ruleset
  private var keys: KeyResolver
  private var paths = SectionPaths()
  private var statements: StatementReader
  /// The lots by the number of the enclosing lot and their name.
  private var scopes: [String: Int] = [:]
  private var aliasBudget = 50_000
  private let lotSections: FieldSet
  private let channelFields: FieldSet
  private let levelSections: FieldSet

  /// Where an element stands, handed down from its parent.
  private struct Context {
    /// The enclosing sections.
    var path = 0
    var section: FieldID?
    var scope = 0
    /// Whether each child is a lot of its own: the children of an unnumbered `lots`.
    var holdsLots = false
    var channel: FieldID?
    var parent: Int?
    var via: NodeID?
    var key = StatementReader.Key()
  }

  /// Reads a tree.
  package static func read(_ tree: YAMLTree, with ruleset: Ruleset) -> Document {
    read(tree, with: ruleset, scannedBy: nil)
  }

  /// Reads a tree whose scalars are being scanned, if there is such a scan.
  static func read(
    _ tree: YAMLTree, with ruleset: Ruleset, scannedBy scan: BatchedScan?
  ) -> Document {
    var reader = DocumentReader(tree: tree, ruleset: ruleset, scan)
    for root in tree.documents { reader.readRoot(root) }
    return reader.finished()
  }

  private init(tree: YAMLTree, ruleset: Ruleset, _ scan: BatchedScan?) {
    let fields = ruleset.fields
    self.ruleset = ruleset
    document = DocumentDraft(tree: tree)
    keys = KeyResolver(fields: fields, concepts: ruleset.automaton)
    statements = StatementReader(ScalarShelf(scan, ruleset.automaton))
    lotSections = FieldSet(["lots", "scope", "contract"], of: fields)
    channelFields = FieldSet(["volumes.channel", "service_levels.channel"], of: fields)
    levelSections = FieldSet(["service_levels", "kpis"], of: fields)
  }

  private consuming func finished() -> Document { Document(document, ruleset: ruleset) }

  private mutating func readRoot(_ root: NodeID) {
    let element = append(node: root, key: nil, field: nil, Context())
    readValue(of: element, Context(parent: element))
  }

  private mutating func append(
    node: NodeID, key: NodeID?, field: FieldID?, _ context: Context
  ) -> Int {
    document.elements.append(
      Document.Element(
        node: node, key: key, field: field, section: context.section, scope: context.scope,
        channel: context.channel, parent: context.parent, via: context.via,
        end: document.elements.count + 1))
    return document.elements.count - 1
  }

  private mutating func readValue(of element: Int, _ context: Context) {
    let node = document.elements[element].node
    switch document.tree[node].kind {
    case .mapping: readEntries(of: node, element, context)
    case .sequence: readItems(of: node, context)
    case .scalar:
      let isLevel = context.section.map(levelSections.contains) ?? false
      statements.read(element, isLevel ? context.key.always : context.key, into: &document)
    case .alias: break
    }
    document.elements[element].end = document.elements.count
  }

  private mutating func readItems(of sequence: NodeID, _ context: Context) {
    for item in document.tree.children(of: sequence) {
      var context = context
      guard let node = follow(item, &context) else { continue }
      let isScalar = document.tree.isScalar(node)
      if context.holdsLots, !isScalar { context = startScope(name(ofLot: node), context) }
      let element = append(node: node, key: nil, field: nil, context)
      if !isScalar { context.key = StatementReader.Key() }
      context.parent = element
      readValue(of: element, context)
    }
  }

  private mutating func readEntries(of mapping: NodeID, _ element: Int, _ context: Context) {
    var context = context
    for entry in document.tree.effectiveEntries(of: mapping) {
      var below = context
      below.via = entry.mergedVia ?? context.via
      guard let node = follow(entry.value, &below) else { continue }
      let key = document.tree.resolved(entry.key)
      let shape = document.tree.shape(of: node)
      let resolved = keys.resolve(
        key, of: document.tree, path: context.path, in: paths, shape: shape)
      if let field = resolved.field, channelFields.contains(field), shape.isScalar,
        let channel = channel(named: node)
      {
        // `channel: phone` speaks of the whole mapping that it stands in.
        context.channel = channel
        document.elements[element].channel = channel
        below.channel = channel
      }
      readEntry(key: key, value: node, resolved, below)
    }
  }

  private mutating func readEntry(
    key: NodeID, value: NodeID, _ resolved: KeyResolver.Resolved, _ context: Context
  ) {
    var context = context
    if let name = resolved.scope {
      context = startScope(name, context)
    } else if context.holdsLots, !document.tree.isScalar(value) {
      context = startScope(Folding.folded(document.tree.text(of: key)), context)
    } else if let section = resolved.section {
      context.path = paths.path(of: section, within: context.path)
      context.section = section
    }
    context.holdsLots = resolved.holdsLots
    context.channel = resolved.channel ?? context.channel
    let element = append(node: value, key: key, field: resolved.field, context)
    if resolved.isUnknown {
      document.unknownKeys.append(
        .init(
          element: element, sections: paths[context.path], hasConcepts: !resolved.hits.isEmpty))
    }
    context.parent = element
    context.key = StatementReader.Key(node: key, hits: resolved.hits)
    if document.tree.isMapping(value), !resolved.hits.isEmpty {
      document.mappingKeys.append(
        .init(element: element, concepts: ConceptSet(resolved.hits.map(\.concept))))
    }
    readValue(of: element, context)
  }

  private mutating func channel(named node: NodeID) -> FieldID? {
    keys.resolve(node, of: document.tree, path: 0, in: paths, shape: .mapping).channel
  }

  /// The node behind an alias, as long as the budget lasts: a bomb must not grow here.
  private mutating func follow(_ node: NodeID, _ context: inout Context) -> NodeID? {
    let target = document.tree.resolved(node)
    guard target != node else {
      if context.via != nil { aliasBudget -= 1 }
      return aliasBudget > 0 ? node : nil
    }
    let enclosing = context.parent.map { document.ancestors(of: $0) }
    let isCycle = enclosing?.contains { document.elements[$0].node == target } ?? false
    guard !isCycle, aliasBudget > 0 else { return nil }
    aliasBudget -= 1
    context.via = node
    return target
  }
}

extension DocumentReader {
  /// Enters a lot; the same lot named in two sections is one scope.
  private mutating func startScope(_ name: String, _ context: Context) -> Context {
    var context = context
    let key = "\(context.scope) \(name)"
    if !name.isEmpty, let known = scopes[key] {
      context.scope = known
    } else {
      document.scopes.append(
        Document.Scope(element: document.elements.count, parent: context.scope, name: name))
      context.scope = document.scopes.count - 1
      scopes[key] = context.scope
    }
    context.path = paths.path(context.path, without: lotSections)
    context.section = paths.innermost(context.path)
    context.holdsLots = false
    return context
  }

  /// What an item of `lots` calls itself in one of its first entries: "Lot 1, nord".
  private func name(ofLot item: NodeID) -> String {
    for entry in document.tree.entries(of: item).prefix(3) {
      let value = document.tree.resolved(entry.value)
      guard document.tree.isScalar(value), document.tree.textLength(of: value) <= 120 else {
        continue
      }
      let container = KeyText(document.tree.text(of: value)).container
      if let container, container.word == "lot" { return "lot \(container.number)" }
    }
    return ""
  }
}
