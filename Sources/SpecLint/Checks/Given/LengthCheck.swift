import Selectors

/// Finds texts with too few or too many characters, and collections with too few or too many items.
struct LengthCheck: NodeCheck {
  static let name = "length"
  static let nodeOptions = [CheckOption("min", .number), CheckOption("max", .number)]

  let given: GivenNodes
  private let bounds: CountBounds

  init(options: OptionReader) throws(RuleProblem) {
    given = try GivenNodes(options["given"])
    bounds = CountBounds(options)
  }

  func fault(of node: SelectedNode, in view: GivenView) -> Finding? {
    let length = view.length(of: node.node)
    return bounds.variant(of: length).map {
      view.finding(at: node, bounds.values(for: length), variant: $0)
    }
  }
}

/// Finds that `given` selects too few or too many nodes in all files of a tender together.
struct CountCheck: NodeListCheck {
  static let name = "count"
  static let nodeOptions = LengthCheck.nodeOptions

  let given: GivenNodes
  private let bounds: CountBounds

  init(options: OptionReader) throws(RuleProblem) {
    given = try GivenNodes(options["given"])
    bounds = CountBounds(options)
  }

  func faults(of nodes: [SelectedNode], in view: GivenView) -> [Finding] {
    guard view.subject.owesWhole else { return [] }
    let count = view.others.reduce(nodes.count) { $0 + given.nodes(in: $1).count }
    guard let variant = bounds.variant(of: count) else { return [] }
    let values = bounds.values(for: count)
    guard let first = nodes.first else {
      return [Finding(variant, at: view.document.headPlace, values: values)]
    }
    return [view.finding(at: first, values, variant: variant)]
  }
}

/// The least and the most of something.
struct CountBounds: Sendable {
  private let least: Int
  private let most: Int

  init(_ options: OptionReader) {
    least = Int(options["min"]?.number ?? 0)
    most = Int(exactly: options["max"]?.number ?? -1).flatMap { $0 < 0 ? nil : $0 } ?? .max
  }

  /// Whether a count is `below` or `above`; nil if it is within.
  func variant(of count: Int) -> String? {
    count < least ? "below" : count > most ? "above" : nil
  }

  /// What a message can say.
  func values(for count: Int) -> [String: FindingValue] {
    ["count": .count(count), "min": .count(least), "max": .count(most)]
  }
}
