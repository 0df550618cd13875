import Diagnostics
import Selectors

/// Finds texts with too few or too many characters, and collections with too few or too many items.
struct LengthCheck: NodeCheck {
  static let name = "length"
  static let guide: CheckGuide? = CheckGuide(
    finds: LocalizedText(
      en: "a text with too few or too many characters, a list with too few or too many items",
      fr: "un texte de trop peu ou trop de caractères, une liste de trop peu ou trop d'éléments"),
    variants: ["below", "above"],
    values: ["value", "key", "count", "min", "max"])
  static let nodeOptions = [CheckOption("min", .number), CheckOption("max", .number)]

  let given: GivenNodes
  private let bounds: CountBounds

  init(options: OptionReader) throws(RuleProblem) {
    given = try GivenNodes(options["given"])
    bounds = try CountBounds(options)
  }

  func judgement(of node: SelectedNode, in view: GivenView) -> Judgement {
    let length = view.length(of: node.node)
    guard let variant = bounds.variant(of: length) else {
      return .right(node, bounds.reason(for: length))
    }
    return .wrong(view.finding(at: node, bounds.values(for: length), variant: variant))
  }
}

/// Finds that `given` selects too few or too many nodes in all files of a tender together.
struct CountCheck: GivenCheck {
  static let name = "count"
  static let guide: CheckGuide? = CheckGuide(
    finds: LocalizedText(
      en: "too few or too many selected nodes",
      fr: "trop peu ou trop de nœuds désignés"),
    variants: ["below", "above"],
    values: ["value", "key", "count", "min", "max"])
  static let nodeOptions = LengthCheck.nodeOptions

  let given: GivenNodes
  private let bounds: CountBounds

  init(options: OptionReader) throws(RuleProblem) {
    given = try GivenNodes(options["given"])
    bounds = try CountBounds(options)
  }

  func judgements(of nodes: [SelectedNode], in view: GivenView) -> [Judgement] {
    let count = view.others.reduce(nodes.count) { $0 + given.selection(in: $1).nodes.count }
    guard let variant = bounds.variant(of: count) else {
      return [.right(bounds.reason(for: count))]
    }
    guard view.subject.owesWhole else { return [.right(TraceWords.notOwed(by: view.subject))] }
    let values = bounds.values(for: count)
    guard let first = nodes.first else {
      return [.wrong(Finding(variant, at: view.document.headPlace, values: values))]
    }
    return [.wrong(view.finding(at: first, values, variant: variant))]
  }
}

/// The least and the most of something.
struct CountBounds: Sendable {
  private let least: Int
  private let most: Int

  init(_ options: OptionReader) throws(RuleProblem) {
    try options.needOne(of: LengthCheck.nodeOptions)
    least = try Self.count(options["min"], "min") ?? 0
    most = try Self.count(options["max"], "max") ?? .max
    try options.checkBounds(areOrdered: least <= most)
  }

  private static func count(
    _ value: RuleValue?, _ name: String
  ) throws(RuleProblem) -> Int? {
    guard let value else { return nil }
    if let count = value.number.flatMap(Int.init(exactly:)), count >= 0 { return count }
    throw .shape(
      of: value, name,
      expected: LocalizedText(en: "a whole number from 0", fr: "un nombre entier à partir de 0"))
  }

  /// Whether a count is `below` or `above`; nil if it is within.
  func variant(of count: Int) -> String? {
    count < least ? "below" : count > most ? "above" : nil
  }

  /// Why a count is right.
  func reason(for count: Int) -> LocalizedText {
    .within(
      String(count), least: least > 0 ? String(least) : nil,
      most: most < .max ? String(most) : nil)
  }

  /// What a message can say.
  func values(for count: Int) -> [String: FindingValue] {
    ["count": .count(count), "min": .count(least), "max": .count(most)]
  }
}
