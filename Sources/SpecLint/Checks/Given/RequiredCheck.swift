import Selectors

/// Finds mappings that lack a member, or a tender in which `given` selects nothing.
struct RequiredCheck: NodeListCheck {
  static let name = "required"
  static let nodeOptions = [CheckOption("fields", .texts)]

  let given: GivenNodes
  private let fields: [String]

  init(options: OptionReader) throws(RuleProblem) {
    given = try GivenNodes(options["given"])
    fields = options["fields"]?.texts ?? []
  }

  func faults(of nodes: [SelectedNode], in view: GivenView) -> [Finding] {
    guard !fields.isEmpty else {
      let isMissing =
        nodes.isEmpty && view.subject.owesWhole
        && view.others.allSatisfy { given.nodes(in: $0).isEmpty }
      return isMissing ? [Finding(at: view.document.headPlace)] : []
    }
    return nodes.filter { view.document.tree[$0.node].isMapping }.flatMap { node in
      fields.filter { !view.has($0, in: node.node) }.map {
        view.finding(at: node, ["field": .quote($0)])
      }
    }
  }
}
