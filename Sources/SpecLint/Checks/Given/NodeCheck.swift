import Selectors

/// A check of each node that `given` selects.
protocol NodeCheck: Check {
  /// Its options besides `given`.
  static var nodeOptions: [CheckOption] { get }

  var given: GivenNodes { get }

  /// What is wrong with a node; nil if it is right.
  func fault(of node: SelectedNode, in view: GivenView) -> Finding?
}

extension NodeCheck {
  static var options: [CheckOption]? { [GivenNodes.option] + nodeOptions }

  func findings(in subject: Subject) -> [Finding] {
    let view = GivenView(subject)
    return given.nodes(in: view).compactMap { fault(of: $0, in: view) }
  }
}

/// A check of all nodes together that `given` selects.
protocol NodeListCheck: Check {
  /// Its options besides `given`.
  static var nodeOptions: [CheckOption] { get }

  var given: GivenNodes { get }

  /// What is wrong with the nodes.
  func faults(of nodes: [SelectedNode], in view: GivenView) -> [Finding]
}

extension NodeListCheck {
  static var options: [CheckOption]? { [GivenNodes.option] + nodeOptions }

  func findings(in subject: Subject) -> [Finding] {
    let view = GivenView(subject)
    return faults(of: given.nodes(in: view), in: view)
  }
}
