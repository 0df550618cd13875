import Selectors

/// Finds whatever `given` selects.
struct ForbiddenCheck: NodeCheck {
  static let name = "forbidden"
  static let nodeOptions: [CheckOption] = []

  let given: GivenNodes

  init(options: OptionReader) throws(RuleProblem) { given = try GivenNodes(options["given"]) }

  func judgement(of node: SelectedNode, in view: GivenView) -> Judgement {
    .wrong(view.finding(at: node))
  }
}
