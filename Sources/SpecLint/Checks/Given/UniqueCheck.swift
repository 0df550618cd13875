import Selectors

/// Finds texts that another node has already; the first is shown as well.
struct UniqueCheck: NodeListCheck {
  static let name = "unique"
  static let nodeOptions: [CheckOption] = []

  let given: GivenNodes

  init(options: OptionReader) throws(RuleProblem) { given = try GivenNodes(options["given"]) }

  func faults(of nodes: [SelectedNode], in view: GivenView) -> [Finding] {
    var first: [String: SelectedNode] = [:]
    return nodes.compactMap { node in
      guard let text = view.text(of: node.node) else { return nil }
      guard let earlier = first[text] else {
        first[text] = node
        return nil
      }
      var finding = view.finding(at: node)
      finding.notes = [Finding.Note("first", at: view.finding(at: earlier).place)]
      return finding
    }
  }
}

/// Finds texts that none of the nodes has that `to` selects.
struct ReferenceCheck: NodeListCheck {
  static let name = "reference"
  static let nodeOptions = [CheckOption("to", .selectors, isRequired: true)]

  let given: GivenNodes
  private let targets: GivenNodes

  init(options: OptionReader) throws(RuleProblem) {
    given = try GivenNodes(options["given"])
    targets = try GivenNodes(options["to"])
  }

  func faults(of nodes: [SelectedNode], in view: GivenView) -> [Finding] {
    let known = Set(targets.nodes(in: view).compactMap { view.text(of: $0.node) })
    return nodes.compactMap { node in
      guard let text = view.text(of: node.node), !known.contains(text) else { return nil }
      return view.finding(at: node)
    }
  }
}
