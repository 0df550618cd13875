import Diagnostics
import YAMLTree

/// Reads a tree into a document: resolves keys, follows aliases, finds sentences and concepts.
package struct DocumentReader {
  private let ruleset: Ruleset
  private var document: Document
  private var keys: KeyResolver
  private var scanned = ScannedText()
  /// The sentences of scalars that were read before, so that an alias costs nothing.
  private var statementsOfNode: [NodeID: Range<Int>] = [:]
  private var aliasBudget = 50_000

  /// A value whose key adds to its meaning: "Délai de réponse: 24 h".
  private static let shortValue = 90

  /// Where an element stands, handed down from its parent.
  private struct Context {
    /// The enclosing sections, from the inside out.
    var sections: [FieldID] = []
    var section: FieldID? { sections.first }
    var scope = 0
    /// Whether each child is a lot of its own: the children of an unnumbered `lots`.
    var holdsLots = false
    var channel: FieldID?
    var parent: Int?
    var via: NodeID?
    var keyHits: [KeyResolver.KeyHit] = []
    var keyNode: NodeID?
  }

  /// Reads a tree.
  package static func read(_ tree: YAMLTree, with ruleset: Ruleset) -> Document {
    var reader = DocumentReader(tree: tree, ruleset: ruleset)
    for root in tree.documents { reader.readRoot(root) }
    return reader.document
  }

  private init(tree: YAMLTree, ruleset: Ruleset) {
    self.ruleset = ruleset
    document = Document(tree: tree, ruleset: ruleset)
    document.elements.reserveCapacity(tree.nodeCount / 2)
    keys = KeyResolver(fields: ruleset.fields, concepts: ruleset.automaton)
  }

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
        end: document.elements.count + 1, statements: 0..<0))
    return document.elements.count - 1
  }

  private mutating func readValue(of element: Int, _ context: Context) {
    let node = document.elements[element].node
    switch document.tree[node].kind {
    case .mapping: readEntries(of: node, context)
    case .sequence: readItems(of: node, context)
    case .scalar: document.elements[element].statements = readStatements(of: element, context)
    case .alias: break
    }
    document.elements[element].end = document.elements.count
  }

  private mutating func readItems(of sequence: NodeID, _ context: Context) {
    for item in document.tree.children(of: sequence) {
      var context = context
      guard let node = follow(item, &context) else { continue }
      if context.holdsLots { context = startScope(context) }
      let element = append(node: node, key: nil, field: nil, context)
      if case .scalar = document.tree[node].kind {} else { context.keyHits = [] }
      context.parent = element
      readValue(of: element, context)
    }
  }

  private mutating func readEntries(of mapping: NodeID, _ context: Context) {
    for entry in document.tree.effectiveEntries(of: mapping) {
      var context = context
      context.via = entry.mergedVia ?? context.via
      guard let node = follow(entry.value, &context) else { continue }
      readEntry(key: entry.key, value: node, context)
    }
  }

  private mutating func readEntry(key: NodeID, value: NodeID, _ context: Context) {
    let resolved = keys.resolve(key, of: document.tree, sections: context.sections)
    var context = context
    if resolved.startsScope || context.holdsLots {
      context = startScope(context)
    } else if let field = resolved.field, document.fields[field].section != context.section {
      context.sections.insert(document.fields[field].section, at: 0)
    }
    context.holdsLots = resolved.holdsLots && !resolved.startsScope
    context.channel = resolved.channel ?? context.channel
    let element = append(node: value, key: key, field: resolved.field, context)
    if let suggestion = resolved.suggestion {
      document.misspelledKeys.append(.init(element: element, suggestion: suggestion))
    }
    context.parent = element
    context.keyHits = resolved.hits
    context.keyNode = key
    readValue(of: element, context)
  }

  /// The node behind an alias, as long as the budget lasts: a bomb must not grow here.
  private mutating func follow(_ node: NodeID, _ context: inout Context) -> NodeID? {
    guard case .alias = document.tree[node].kind else {
      if context.via != nil { aliasBudget -= 1 }
      return aliasBudget > 0 ? node : nil
    }
    let target = document.tree.resolved(node)
    let enclosing = context.parent.map { document.ancestors(of: $0) }
    let isCycle = enclosing?.contains { document.elements[$0].node == target } ?? false
    guard !isCycle, aliasBudget > 0 else { return nil }
    aliasBudget -= 1
    context.via = node
    return target
  }

  private mutating func startScope(_ context: Context) -> Context {
    var context = context
    document.scopes.append(
      Document.Scope(element: document.elements.count, parent: context.scope))
    context.scope = document.scopes.count - 1
    context.sections = []
    context.holdsLots = false
    return context
  }
}

extension DocumentReader {
  /// The sentences of a scalar with their concepts; the key of a short value counts with it.
  private mutating func readStatements(of element: Int, _ context: Context) -> Range<Int> {
    let node = document.elements[element].node
    if context.via != nil, let known = statementsOfNode[node] { return known }
    let first = document.statements.count
    let length = document.tree.withUTF8(of: node) { bytes in
      ruleset.automaton.scan(bytes, into: &scanned)
      return bytes.count
    }
    var nextMatch = 0
    for sentence in scanned.sentences where sentence.end > sentence.first {
      appendStatement(sentence.tokens, element: element, &nextMatch)
    }
    let found = first..<document.statements.count
    if length <= Self.shortValue || isLevelSection(context.section) { addKey(context, to: found) }
    if context.via != nil { statementsOfNode[node] = found }
    return found
  }

  private func isLevelSection(_ section: FieldID?) -> Bool {
    guard let section else { return false }
    let name = document.fields[section].name
    return name == "service_levels" || name == "kpis"
  }

  /// Matches come in the order of their ends and never cross a sentence, so one pointer is enough.
  private mutating func appendStatement(
    _ sentence: Range<Int>, element: Int, _ nextMatch: inout Int
  ) {
    let node = document.elements[element].node
    var concepts = ConceptSet()
    let firstHit = document.hits.count
    while nextMatch < scanned.matches.count, Int(scanned.matches[nextMatch].last) < sentence.upperBound {
      let match = scanned.matches[nextMatch]
      nextMatch += 1
      concepts.insert(Int(match.output))
      document.hits.append(
        Document.Hit(
          concept: Int(match.output), node: node,
          start: Int(scanned.tokens[Int(match.first)].start),
          end: Int(scanned.tokens[Int(match.last)].end)))
    }
    let firstQuantity = document.quantities.count
    for index in sentence where scanned.tokens[index].isQuantity {
      document.quantities.append(scanned.tokens[index])
    }
    document.statements.append(
      Document.Statement(
        element: element, start: Int(scanned.tokens[sentence.lowerBound].start),
        end: Int(scanned.tokens[sentence.upperBound - 1].end), concepts: concepts,
        hits: firstHit..<document.hits.count,
        quantities: firstQuantity..<document.quantities.count))
  }

  /// Only a scalar of one sentence has room left for hits behind its own.
  private mutating func addKey(_ context: Context, to statements: Range<Int>) {
    guard statements.count == 1, let index = statements.first, let key = context.keyNode else {
      return
    }
    for hit in context.keyHits {
      document.statements[index].concepts.insert(hit.concept)
      document.hits.append(
        Document.Hit(concept: hit.concept, node: key, start: hit.start, end: hit.end))
    }
    let first = document.statements[index].hits.lowerBound
    document.statements[index].hits = first..<document.hits.count
  }
}
