import Selectors

/// Finds texts in which a pattern is not found, or another is.
struct PatternCheck: NodeCheck {
  static let name = "pattern"
  static let nodeOptions = [CheckOption("match", .pattern), CheckOption("not-match", .pattern)]

  let given: GivenNodes
  private let wanted: TextPattern?
  private let unwanted: TextPattern?

  init(options: OptionReader) throws(RuleProblem) {
    given = try GivenNodes(options["given"])
    wanted = try options.pattern("match")
    unwanted = try options.pattern("not-match")
  }

  func fault(of node: SelectedNode, in view: GivenView) -> Finding? {
    guard let text = view.text(of: node.node) else { return nil }
    let isRight = wanted?.isFound(in: text) ?? true
    let isWrong = unwanted?.isFound(in: text) ?? false
    return isRight && !isWrong ? nil : view.finding(at: node)
  }
}

extension OptionReader {
  /// The pattern of an option.
  func pattern(_ name: String) throws(RuleProblem) -> TextPattern? {
    guard let value = self[name] else { return nil }
    return try TextPattern(value)
  }
}
