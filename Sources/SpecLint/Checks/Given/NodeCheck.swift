import Diagnostics
import Selectors

/// A check of the nodes that `given` selects.
protocol GivenCheck: Check {
  /// Its options besides `given`.
  static var nodeOptions: [CheckOption] { get }

  var given: GivenNodes { get }

  /// What is wrong and right with the nodes.
  func judgements(of nodes: [SelectedNode], in view: GivenView) -> [Judgement]
}

/// A check of each node that `given` selects.
protocol NodeCheck: GivenCheck {
  /// What is wrong or right with a node.
  func judgement(of node: SelectedNode, in view: GivenView) -> Judgement
}

extension NodeCheck {
  func judgements(of nodes: [SelectedNode], in view: GivenView) -> [Judgement] {
    nodes.map { judgement(of: $0, in: view) }
  }
}

extension GivenCheck {
  static var options: [CheckOption]? { [GivenNodes.option] + nodeOptions }

  func findings(in subject: Subject) -> [Finding] {
    let view = GivenView(subject)
    return judgements(of: given.selection(in: view), in: view).compactMap(\.finding)
  }

  func trace(in subject: Subject, into trace: inout Trace) {
    let view = GivenView(subject)
    let selection = given.selection(in: view)
    for text in selection.barren { trace.remark(Self.nothing(selectedBy: text)) }
    if !selection.barren.isEmpty { trace.remark(view.knownNames) }
    for judgement in judgements(of: selection, in: view) {
      switch judgement {
      case .wrong(let finding): trace.speak(finding)
      case .right(let judged, let why): trace.keepSilent(at: view.place(of: judged), why())
      }
    }
  }

  /// Where a selector was given up, what the others select is not the whole, and is not judged.
  private func judgements(of selection: GivenNodes.Selection, in view: GivenView) -> [Judgement] {
    if let selector = selection.abandoned { return [.wrong(view.notChecked(selector))] }
    return judgements(of: selection.nodes, in: view)
  }

  private static func nothing(selectedBy selector: String) -> LocalizedText {
    LocalizedText(
      en: "the selector `\(selector)` selects nothing",
      fr: "le sélecteur « \(selector) » ne désigne rien")
  }
}
