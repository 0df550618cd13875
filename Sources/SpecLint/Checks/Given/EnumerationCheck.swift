import Diagnostics
import Selectors

/// Finds texts that are none of some values; case, accents and plurals do not count.
struct EnumerationCheck: NodeCheck {
  static let name = "enumeration"
  static let guide: CheckGuide? = CheckGuide(
    finds: LocalizedText(
      en: "a text that is none of `values`",
      fr: "un texte qui n'est aucune des `values`"),
    values: ["value", "key", "expected"])
  static let nodeOptions = [CheckOption("values", .texts, isRequired: true)]

  let given: GivenNodes
  private let values: Set<String>
  private let listed: String

  init(options: OptionReader) throws(RuleProblem) {
    given = try GivenNodes(options["given"])
    let texts = options["values"]?.texts ?? []
    values = Set(texts.map(Folding.folded))
    listed = texts.joined(separator: ", ")
  }

  func judgement(of node: SelectedNode, in view: GivenView) -> Judgement {
    guard let text = view.text(of: node.node) else { return .right(node, .notAText) }
    guard values.contains(Folding.folded(text)) else {
      return .wrong(view.finding(at: node, ["expected": .quote(listed)]))
    }
    return .right(node, .quoted(text) + Self.isOneOf + .quoted(listed))
  }

  private static let isOneOf = LocalizedText(en: " is one of ", fr: " est dans la liste ")
}
