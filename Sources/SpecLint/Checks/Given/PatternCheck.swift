import Diagnostics
import Selectors

/// Finds texts in which a pattern is not found, or another is.
struct PatternCheck: NodeCheck {
  static let name = "pattern"
  static let guide: CheckGuide? = CheckGuide(
    finds: LocalizedText(
      en: "a text in which `match` is not found, or `not-match` is",
      fr: "un texte où `match` n'est pas trouvé, ou bien où `not-match` l'est"),
    values: ["value", "key"])
  static let nodeOptions = [CheckOption("match", .pattern), CheckOption("not-match", .pattern)]

  let given: GivenNodes
  private let wanted: TextPattern?
  private let unwanted: TextPattern?

  init(options: OptionReader) throws(RuleProblem) {
    given = try GivenNodes(options["given"])
    try options.needOne(of: Self.nodeOptions)
    wanted = try options.pattern("match")
    unwanted = try options.pattern("not-match")
  }

  func judgement(of node: SelectedNode, in view: GivenView) -> Judgement {
    guard let text = view.text(of: node.node) else { return .right(node, .notAText) }
    let isRight = wanted?.isFound(in: text) ?? true
    let isWrong = unwanted?.isFound(in: text) ?? false
    return isRight && !isWrong ? .right(node, holds(for: text)) : .wrong(view.finding(at: node))
  }

  private func holds(for text: String) -> LocalizedText {
    let text = LocalizedText.quoted(text)
    return wanted == nil
      ? LocalizedText(
        en: "\(text.en) has not what `not-match` looks for",
        fr: "\(text.fr) n'a pas ce que cherche « not-match »")
      : LocalizedText(
        en: "\(text.en) is as `match` wants it", fr: "\(text.fr) est ce que veut « match »")
  }
}

extension OptionReader {
  /// The pattern of an option.
  func pattern(_ name: String) throws(RuleProblem) -> TextPattern? {
    guard let value = self[name] else { return nil }
    return try TextPattern(value)
  }
}
