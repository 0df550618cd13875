import Diagnostics

/// A YAML file as a tree in which everything has its place in the source.
///
/// Parsing never fails: what could be read is in the tree, what could not is in `problems`.
/// Nodes live in one array and texts mostly in the file itself, so a tree costs a few bytes for each
/// byte of the file. Aliases are never expanded, never form a cycle, and stand for no more nodes than
/// `Limits.expandedNodes`, so that it is safe to follow them. A tree is handed on for every question
/// that is asked of it: it is a class so that this copies nothing.
package final class YAMLTree: Sendable {
  /// The file; bytes that are no YAML text were replaced one for one.
  package let file: SourceFile
  /// The root of each document in the file; empty documents have none.
  package let documents: [NodeID]
  /// The comments, in order.
  package let comments: [YAMLComment]
  /// What is wrong with the file, in order of place.
  package let problems: [YAMLProblem]

  /// Whether no text was read twice or forgotten, so that the scalars handed on are those of the tree.
  package let isReadInOneGo: Bool

  let records: [NodeRecord]
  let sideText: [UInt8]
  let longAlignments: [Int32: ScalarAlignment]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: its contents, whatever they are.
  ///   - path: its name, for display.
  ///   - limits: the bounds within which it is read.
  ///   - handOn: takes the values in batches while the file is read; keys are not among them.
  package init(
    parsing bytes: [UInt8], path: String, limits: Limits = .standard,
    handOn: ((ScalarBatch) -> Void)? = nil
  ) {
    let repaired = RepairedText(bytes, limits: limits)
    file = SourceFile(path: path, bytes: repaired.bytes)
    let readable = repaired.json?.readable ?? repaired.bytes
    let built = readable.withUnsafeBufferPointer { source in
      var builder = TreeBuilder(source: source, limits: limits, handOn: handOn)
      builder.standIns = repaired.json?.standIns ?? []
      builder.read()
      return builder.result
    }
    isReadInOneGo = built.isReadInOneGo
    documents = built.documents
    comments = built.comments
    records = built.records
    sideText = built.sideText
    longAlignments = ScalarAligner(bytes: file.bytes, records: built.records).longAlignments()
    let all = repaired.problems + built.problems
    problems = all.enumerated()
      .sorted { ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset) }
      .map(\.element)
  }

  /// Whether all of the file was read, and as it is: nothing was replaced, skipped or misread.
  package var isWhole: Bool { problems.allSatisfy { $0.kind == .duplicateKey } }

  /// Whether any mapping has the key `<<`.
  package var hasMergeKeys: Bool { records.contains { $0.flags.contains(.hasMerge) } }

  /// How many nodes there are in all documents.
  package var nodeCount: Int { records.count }

  /// What is known of a node.
  package subscript(id: NodeID) -> Node {
    let record = self.record(id)
    let kind: Node.Kind =
      switch record.kind {
      case .scalar: .scalar(style: record.style)
      case .sequence: .sequence(flow: record.flags.contains(.flow))
      case .mapping: .mapping(flow: record.flags.contains(.flow))
      case .alias: .alias
      }
    return Node(
      kind: kind, range: record.range,
      parent: record.parent == NodeRecord.none ? nil : NodeID(record.parent),
      position: Int(record.position), childCount: record.childCount,
      hasExplicitTag: record.flags.contains(.explicitTag))
  }

  /// Whether a node is a scalar; asked so often that the rest of the node would cost too much.
  package func isScalar(_ id: NodeID) -> Bool { record(id).kind == .scalar }

  /// Whether a node is a mapping; see `isScalar`.
  package func isMapping(_ id: NodeID) -> Bool { record(id).kind == .mapping }

  /// The place of a node in the file.
  package func range(of id: NodeID) -> SourceRange { record(id).range }

  /// The node that an alias stands for; any other node itself.
  package func resolved(_ id: NodeID) -> NodeID {
    let record = self.record(id)
    return record.kind == .alias ? NodeID(Int32(bitPattern: record.payload)) : id
  }

  /// Whether a node, aliases followed, is the null: written as nothing, `~` or `null`.
  package func isNull(_ id: NodeID) -> Bool {
    let record = self.record(resolved(id))
    guard record.kind == .scalar else { return false }
    if record.flags.contains(.explicitTag) { return record.flags.contains(.nullTag) }
    guard record.style == .plain else { return false }
    guard record.length == 4 else {
      return record.length == 0 || record.length == 1 && hasText(id, "~")
    }
    return hasText(id, "null") || hasText(id, "Null") || hasText(id, "NULL")
  }

  func record(_ id: NodeID) -> NodeRecord { records[Int(id.index)] }
}
