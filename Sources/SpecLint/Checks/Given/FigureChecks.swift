import Selectors

/// Finds that the figures that `given` selects do not add up.
struct SumCheck: NodeListCheck {
  static let name = "sum"
  static let nodeOptions = [
    CheckOption("equals", .quantity, isRequired: true), CheckOption("tolerance", .number),
  ]

  let given: GivenNodes
  private let total: Double
  private let tolerance: Double

  init(options: OptionReader) throws(RuleProblem) {
    given = try GivenNodes(options["given"])
    total = options["equals"]?.text.flatMap(Quantity.read)?.value ?? 0
    tolerance = options["tolerance"]?.number ?? 1e-6
  }

  /// Nodes without figures, or among which one has none, have no sum.
  func faults(of nodes: [SelectedNode], in view: GivenView) -> [Finding] {
    let figures = nodes.compactMap { view.figure(of: $0) }
    guard let first = nodes.first, figures.count == nodes.count else { return [] }
    let sum = figures.reduce(0, +)
    guard abs(sum - total) > tolerance else { return [] }
    return [
      view.finding(at: first, ["sum": .volume(sum), "expected": .volume(total)])
    ]
  }
}

/// Finds figures that are smaller than the one before them, or with `descending` larger.
struct OrderCheck: NodeListCheck {
  static let name = "order"
  static let nodeOptions = [CheckOption("direction", .text)]

  let given: GivenNodes
  private let isDescending: Bool

  init(options: OptionReader) throws(RuleProblem) {
    given = try GivenNodes(options["given"])
    let directions = ["ascending", "descending"]
    let direction = options["direction"]?.text ?? directions[0]
    guard directions.contains(direction) else {
      throw .unknown(
        "direction", fr: "sens", direction, among: directions,
        at: options["direction"]?.range ?? options.options.range)
    }
    isDescending = direction == directions[1]
  }

  func faults(of nodes: [SelectedNode], in view: GivenView) -> [Finding] {
    let figures = nodes.compactMap { node in view.figure(of: node).map { (node, $0) } }
    return zip(figures, figures.dropFirst()).compactMap { earlier, later in
      guard isDescending ? later.1 > earlier.1 : later.1 < earlier.1 else { return nil }
      var finding = view.finding(at: later.0)
      finding.notes = [Finding.Note("first", at: view.finding(at: earlier.0).place)]
      return finding
    }
  }
}

extension GivenView {
  /// The figure that a node is.
  fileprivate func figure(of selected: SelectedNode) -> Double? {
    text(of: selected.node).flatMap(Quantity.read)?.value
  }
}
