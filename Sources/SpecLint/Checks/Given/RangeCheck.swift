import Selectors

/// Finds figures outside bounds: numbers, percentages, durations, read as people write them.
///
/// A text that is no figure, or one of another kind, is left alone.
struct RangeCheck: NodeCheck {
  static let name = "range"
  static let nodeOptions = [CheckOption("min", .quantity), CheckOption("max", .quantity)]

  let given: GivenNodes
  private let least: Quantity?
  private let most: Quantity?
  private let bounds: [String: FindingValue]

  init(options: OptionReader) throws(RuleProblem) {
    given = try GivenNodes(options["given"])
    let texts = ["min", "max"].map { options[$0]?.text ?? "" }
    least = Quantity.read(texts[0])
    most = Quantity.read(texts[1])
    bounds = ["min": .quote(texts[0]), "max": .quote(texts[1])]
  }

  func fault(of node: SelectedNode, in view: GivenView) -> Finding? {
    guard let figure = view.text(of: node.node).flatMap(Quantity.read) else { return nil }
    if let least, least.isComparable(with: figure), figure.value < least.value {
      return view.finding(at: node, bounds, variant: "below")
    }
    if let most, most.isComparable(with: figure), figure.value > most.value {
      return view.finding(at: node, bounds, variant: "above")
    }
    return nil
  }
}

extension Quantity {
  /// Whether two figures are of one kind; 80 and 80 % are.
  fileprivate func isComparable(with other: Quantity) -> Bool {
    let shares: [Token.Kind] = [.number, .percent]
    return kind == other.kind || shares.contains(kind) && shares.contains(other.kind)
  }
}
