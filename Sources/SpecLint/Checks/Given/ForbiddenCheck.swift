import Diagnostics
import Selectors

/// Finds whatever `given` selects.
struct ForbiddenCheck: NodeCheck {
  static let name = "forbidden"
  static let guide: CheckGuide? = CheckGuide(
    finds: LocalizedText(
      en: "whatever `given` selects",
      fr: "tout ce que désigne `given`"),
    values: ["value", "key"])
  static let nodeOptions: [CheckOption] = []

  let given: GivenNodes

  init(options: OptionReader) throws(RuleProblem) { given = try GivenNodes(options["given"]) }

  func judgement(of node: SelectedNode, in view: GivenView) -> Judgement {
    .wrong(view.finding(at: node))
  }
}
