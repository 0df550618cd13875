import Diagnostics
import Selectors

/// Finds mappings that lack a member, or a tender in which `given` selects nothing.
struct RequiredCheck: GivenCheck {
  static let name = "required"
  static let guide: CheckGuide? = CheckGuide(
    finds: LocalizedText(
      en: "what is not there: a member of a map (`fields`), or anything that `given` selects",
      fr: "ce qui manque : une clé d'un tableau (`fields`), ou tout ce que désigne `given`"),
    values: ["value", "key", "field"])
  static let nodeOptions = [CheckOption("fields", .texts)]

  let given: GivenNodes
  private let fields: [String]

  init(options: OptionReader) throws(RuleProblem) {
    given = try GivenNodes(options["given"])
    fields = options["fields"]?.texts ?? []
  }

  func judgements(of nodes: [SelectedNode], in view: GivenView) -> [Judgement] {
    fields.isEmpty ? [existence(of: nodes, in: view)] : nodes.flatMap { members(of: $0, in: view) }
  }

  private func existence(of nodes: [SelectedNode], in view: GivenView) -> Judgement {
    if let first = nodes.first { return .right(first, Self.isThere) }
    guard view.subject.owesWhole else { return .right(TraceWords.notOwed(by: view.subject)) }
    if view.others.contains(where: { !given.selection(in: $0).nodes.isEmpty }) {
      return .right(TraceWords.inAnotherFile)
    }
    return .wrong(Finding(at: view.document.headPlace))
  }

  private func members(of node: SelectedNode, in view: GivenView) -> [Judgement] {
    guard view.document.tree[node.node].isMapping else { return [.right(node, .notAMap)] }
    let missing = fields.filter { !view.has($0, in: node.node) }
    guard !missing.isEmpty else { return [.right(node, .has + .names(fields))] }
    return missing.map { .wrong(view.finding(at: node, ["field": .quote($0)])) }
  }

  private static let isThere = LocalizedText(
    en: "what is required is there", fr: "ce qui est exigé est là")
}
