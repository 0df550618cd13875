import Diagnostics
import Reporters
import Selectors
import YAMLTree

/// Prints selected nodes: a line each, or as a JSON list of paths, values and places.
struct QueryWriter {
  private let tree: YAMLTree
  private let format: DataFormat
  private let color: Bool
  private let json: NodeJSON
  private var pending = ""
  private var written = 0
  /// Whether nothing was selected yet.
  private(set) var isEmpty = true

  /// The bytes of a value that a line shows.
  private static let valueLimit = 60
  /// The bytes of output that are held back.
  private static let pageSize = 1 << 16
  /// More than this is no answer: each node is printed with all that is in it.
  private static let outputLimit = 1 << 30

  /// Starts the output.
  init(_ tree: YAMLTree, format: DataFormat, color: Bool) {
    self.tree = tree
    self.format = format
    self.color = color
    json = NodeJSON(tree) { JSONString.literal(of: $0) }
  }

  /// Prints the nodes of one document.
  mutating func write(_ nodes: NodeList) throws(UsageFailure) {
    for index in nodes.indices {
      switch format {
      case .text: pending += line(nodes[index], path: nodes.path(at: index))
      case .json:
        pending += (isEmpty ? "[\n" : ",\n") + object(nodes[index], path: nodes.path(at: index))
      }
      isEmpty = false
      if pending.utf8.count > Self.pageSize { try flush() }
    }
  }

  /// Ends the output.
  mutating func finish() throws(UsageFailure) {
    if format == .json { pending += isEmpty ? "[]\n" : "\n]\n" }
    try flush()
  }

  private mutating func flush() throws(UsageFailure) {
    written += pending.utf8.count
    guard written <= Self.outputLimit else {
      throw UsageFailure(
        en: "more than 1 GB to print, since the nodes are within each other",
        fr: "plus de 1 Go à afficher, car les nœuds sont imbriqués")
    }
    try Output.write(pending)
    pending = ""
  }

  // MARK: Forms

  private func line(_ selected: SelectedNode, path: String) -> String {
    let start = location(selected).start
    let place = Output.safe("\(tree.file.path):\(start.line):\(start.column):")
    let value = Output.safe(shortValue(of: selected.node))
    guard color else { return "\(place) \(Output.safe(path)) \(value)\n" }
    return "\u{1B}[1m\(place)\u{1B}[0m \u{1B}[1;36m\(Output.safe(path))\u{1B}[0m \(value)\n"
  }

  private func shortValue(of node: NodeID) -> String {
    let value = json.text(of: node, limit: 4 * Self.valueLimit)
    return value.count > Self.valueLimit ? value.prefix(Self.valueLimit - 1) + "…" : value
  }

  private func object(_ selected: SelectedNode, path: String) -> String {
    let range = JSONPlace.range(of: location(selected))
    return "  {\"path\": \(JSONString.literal(of: path)), "
      + "\"value\": \(json.text(of: selected.node)), \"range\": \(range)}"
  }

  private func location(_ selected: SelectedNode) -> SourceLocation {
    SourceLocation(file: tree.file, range: tree.range(of: selected.node))
  }
}
