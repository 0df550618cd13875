import Diagnostics
import Selectors

/// Finds figures outside bounds: numbers, percentages, durations, read as people write them.
///
/// A text that is no figure, or one of another kind, is left alone.
struct RangeCheck: NodeCheck {
  static let name = "range"
  static let guide: CheckGuide? = CheckGuide(
    finds: LocalizedText(
      en: "a number, a percentage or a duration out of bounds",
      fr: "un nombre, un pourcentage ou une durée hors bornes"),
    variants: ["below", "above"],
    values: ["value", "key", "min", "max"])
  static let nodeOptions = [CheckOption("min", .quantity), CheckOption("max", .quantity)]

  let given: GivenNodes
  private let leastText, mostText: String?
  private let least, most: Quantity?
  private let bounds: [String: FindingValue]

  init(options: OptionReader) throws(RuleProblem) {
    given = try GivenNodes(options["given"])
    try options.needOne(of: Self.nodeOptions)
    leastText = options["min"]?.text
    mostText = options["max"]?.text
    least = leastText.flatMap(Quantity.read)
    most = mostText.flatMap(Quantity.read)
    bounds = ["min": .quote(leastText ?? ""), "max": .quote(mostText ?? "")]
    if let least, let most {
      try options.checkBounds(
        areOrdered: least.isComparable(with: most) && least.value <= most.value)
    }
  }

  func judgement(of node: SelectedNode, in view: GivenView) -> Judgement {
    guard let text = view.text(of: node.node) else { return .right(node, .notAText) }
    guard let figure = Quantity.read(text) else { return .right(node, .notAFigure(text)) }
    if let least, least.isComparable(with: figure), figure.value < least.value {
      return .wrong(view.finding(at: node, bounds, variant: "below"))
    }
    if let most, most.isComparable(with: figure), figure.value > most.value {
      return .wrong(view.finding(at: node, bounds, variant: "above"))
    }
    return .right(node, reason(for: figure, text))
  }

  private func reason(for figure: Quantity, _ text: String) -> LocalizedText {
    let isOfAnotherKind = [least, most].contains {
      $0.map { !$0.isComparable(with: figure) } ?? false
    }
    return isOfAnotherKind
      ? .quoted(text)
        + LocalizedText(
          en: " is a figure of another kind than the bounds",
          fr: " n'est pas un chiffre de même nature que les bornes")
      : .within(text, least: leastText, most: mostText)
  }
}

extension Quantity {
  /// Whether two figures are of one kind; 80 and 80 % are, 5 € and 5 $ are not.
  func isComparable(with other: Quantity) -> Bool {
    let shares: [Token.Kind] = [.number, .percent]
    if shares.contains(kind), shares.contains(other.kind) { return true }
    return kind == other.kind && (kind != .money || unit == other.unit)
  }
}

extension LocalizedText {
  /// A value lies within bounds, of which each may be missing.
  static func within(_ value: String, least: String?, most: String?) -> LocalizedText {
    switch (least, most) {
    case (let least?, let most?):
      LocalizedText(
        en: "\(value) lies between \(least) and \(most)",
        fr: "\(value) est compris entre \(least) et \(most)")
    case (let least?, nil):
      LocalizedText(en: "\(value) is at least \(least)", fr: "\(value) atteint \(least)")
    case (nil, let most?):
      LocalizedText(en: "\(value) is at most \(most)", fr: "\(value) ne dépasse pas \(most)")
    case (nil, nil):
      LocalizedText(en: "the rule has no bounds", fr: "la règle n'a pas de bornes")
    }
  }
}
