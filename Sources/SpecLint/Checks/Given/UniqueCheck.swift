import Diagnostics
import Selectors

/// Finds texts that another node has already; the first is shown as well.
struct UniqueCheck: GivenCheck {
  static let name = "unique"
  static let guide: CheckGuide? = CheckGuide(
    finds: LocalizedText(
      en: "a text that another node has already (note `first`: that one)",
      fr: "un texte qu'un autre nœud a déjà (note `first` : celui-là)"),
    notes: ["first"], values: ["value", "key"])
  static let nodeOptions: [CheckOption] = []

  let given: GivenNodes

  init(options: OptionReader) throws(RuleProblem) { given = try GivenNodes(options["given"]) }

  func judgements(of nodes: [SelectedNode], in view: GivenView) -> [Judgement] {
    var first: [String: SelectedNode] = [:]
    return nodes.map { node in
      guard let text = view.text(of: node.node) else { return .right(node, .notAText) }
      guard let earlier = first[text] else {
        first[text] = node
        return .right(node, Self.isFirst + .quoted(text))
      }
      var finding = view.finding(at: node)
      finding.notes = [Finding.Note("first", at: view.place(of: earlier))]
      return .wrong(finding)
    }
  }

  private static let isFirst = LocalizedText(
    en: "the first to say ", fr: "le premier à dire ")
}

/// Finds texts that none of the nodes has that `to` selects.
struct ReferenceCheck: GivenCheck {
  static let name = "reference"
  static let guide: CheckGuide? = CheckGuide(
    finds: LocalizedText(
      en: "a text that nothing has that `to` selects",
      fr: "un texte que n'a rien de ce que désigne `to`"),
    values: ["value", "key"])
  static let nodeOptions = [CheckOption("to", .selectors, isRequired: true)]

  let given: GivenNodes
  private let targets: GivenNodes

  init(options: OptionReader) throws(RuleProblem) {
    given = try GivenNodes(options["given"])
    targets = try GivenNodes(options["to"])
  }

  func judgements(of nodes: [SelectedNode], in view: GivenView) -> [Judgement] {
    let selection = targets.selection(in: view)
    if let selector = selection.abandoned { return [.wrong(view.notChecked(selector))] }
    let known = Set(selection.nodes.compactMap { view.text(of: $0.node) })
    return nodes.map { node in
      guard let text = view.text(of: node.node) else { return .right(node, .notAText) }
      return known.contains(text)
        ? .right(node, .quoted(text) + Self.isKnown) : .wrong(view.finding(at: node))
    }
  }

  private static let isKnown = LocalizedText(
    en: " is among what `to` selects", fr: " est dans ce que désigne « to »")
}
