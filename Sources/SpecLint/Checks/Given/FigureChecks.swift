import Diagnostics
import Selectors
import YAMLTree

/// Finds that the figures that `given` selects do not add up; those of each lot by themselves.
struct SumCheck: GivenCheck {
  static let name = "sum"
  static let guide: CheckGuide? = CheckGuide(
    finds: LocalizedText(
      en: "figures that do not add up to `equals`; those of each lot by themselves",
      fr: "des chiffres dont la somme n'est pas `equals` ; ceux de chaque lot à part"),
    values: ["value", "key", "sum", "expected"])
  static let nodeOptions = [
    CheckOption("equals", .quantity, isRequired: true), CheckOption("tolerance", .number),
  ]

  let given: GivenNodes
  private let total: Quantity?
  private let tolerance: Double

  init(options: OptionReader) throws(RuleProblem) {
    given = try GivenNodes(options["given"])
    total = options["equals"]?.text.flatMap(Quantity.read)
    tolerance = options["tolerance"]?.number ?? 1e-6
  }

  func judgements(of nodes: [SelectedNode], in view: GivenView) -> [Judgement] {
    view.lots(of: nodes).compactMap { judgement(of: $0, in: view) }
  }

  /// Nodes among which one has no figure have no sum.
  private func judgement(of nodes: [SelectedNode], in view: GivenView) -> Judgement? {
    guard let first = nodes.first, let total else { return nil }
    var sum = 0.0
    var measure = total
    for node in nodes {
      guard let figure = view.quantity(of: node) else {
        return .right(node, view.noFigure(node) + Self.noSum)
      }
      guard figure.isComparable(with: measure) else {
        return .right(node, Self.anotherKind + Self.noSum)
      }
      if measure.kind == .number { measure = figure }
      sum += figure.value
    }
    let said = FindingValue.figure(sum, like: measure)
    guard abs(sum - total.value) > tolerance else {
      return .right(first, Self.reason(said, nodes.count))
    }
    return .wrong(
      view.finding(at: first, ["sum": said, "expected": .figure(total.value, like: measure)]))
  }

  private static let anotherKind = LocalizedText(
    en: "a figure of another kind", fr: "un chiffre d'une autre nature")

  private static let noSum = LocalizedText(
    en: ", so that there is no sum", fr: ", donc pas de somme")

  private static func reason(_ sum: FindingValue, _ count: Int) -> LocalizedText {
    LocalizedText(
      en: "\(count) figures add up to \(sum.text(.en))",
      fr: "\(count) chiffres font \(sum.text(.fr))")
  }
}

/// Finds figures that are smaller than the one before them, or with `descending` larger.
struct OrderCheck: GivenCheck {
  static let name = "order"
  static let guide: CheckGuide? = CheckGuide(
    finds: LocalizedText(
      en: "a figure smaller than the one before it (`direction: descending`: larger)",
      fr: "un chiffre plus petit que le précédent (`direction: descending` : plus grand)"),
    notes: ["first"], values: ["value", "key"])
  static let nodeOptions = [CheckOption("direction", .text)]

  let given: GivenNodes
  private let isDescending: Bool

  init(options: OptionReader) throws(RuleProblem) {
    given = try GivenNodes(options["given"])
    let directions = ["ascending", "descending"]
    let direction = options["direction"]?.text ?? directions[0]
    guard directions.contains(direction) else {
      throw .unknown(
        "direction", fr: "sens", direction, among: directions,
        at: options["direction"]?.range ?? options.options.range)
    }
    isDescending = direction == directions[1]
  }

  /// Nodes without a figure do not count in the order.
  func judgements(of nodes: [SelectedNode], in view: GivenView) -> [Judgement] {
    var last: (node: SelectedNode, figure: Double)?
    return nodes.map { node in
      guard let figure = view.figure(of: node) else { return .right(node, view.noFigure(node)) }
      defer { last = (node, figure) }
      guard let earlier = last, isDescending ? figure > earlier.figure : figure < earlier.figure
      else { return .right(node, Self.inOrder) }
      var finding = view.finding(at: node)
      finding.notes = [Finding.Note("first", at: view.place(of: earlier.node))]
      return .wrong(finding)
    }
  }

  private static let inOrder = LocalizedText(en: "in order", fr: "dans l'ordre")
}

extension GivenView {
  /// The nodes of each lot, in the order of the first of each.
  fileprivate func lots(of nodes: [SelectedNode]) -> [[SelectedNode]] {
    let selected = Set(nodes.map(\.node))
    var scopes: [NodeID: Int] = [:]
    for element in document.elements where selected.contains(element.node) {
      scopes[element.node] = scopes[element.node] ?? element.scope
    }
    var lots: [[SelectedNode]] = []
    var position: [Int: Int] = [:]
    for node in nodes {
      let scope = scopes[node.node] ?? 0
      if let known = position[scope] {
        lots[known].append(node)
      } else {
        position[scope] = lots.count
        lots.append([node])
      }
    }
    return lots
  }

  /// Why a node has no figure.
  fileprivate func noFigure(_ selected: SelectedNode) -> LocalizedText {
    text(of: selected.node).map(LocalizedText.notAFigure) ?? .notAText
  }

  /// The figure that a node is.
  fileprivate func figure(of selected: SelectedNode) -> Double? { quantity(of: selected)?.value }

  fileprivate func quantity(of selected: SelectedNode) -> Quantity? {
    text(of: selected.node).flatMap(Quantity.read)
  }
}
