import Selectors

/// Finds texts that are none of some values; case, accents and plurals do not count.
struct EnumerationCheck: NodeCheck {
  static let name = "enumeration"
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

  func fault(of node: SelectedNode, in view: GivenView) -> Finding? {
    guard let text = view.text(of: node.node), !values.contains(Folding.folded(text)) else {
      return nil
    }
    return view.finding(at: node, ["expected": .quote(listed)])
  }
}
