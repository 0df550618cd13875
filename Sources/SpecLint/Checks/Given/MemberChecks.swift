import Diagnostics
import Selectors

/// Finds mappings that have a member but not the others that it asks for.
struct RequiresSiblingCheck: NodeCheck {
  static let name = "requires-sibling"
  static let guide: CheckGuide? = CheckGuide(
    finds: LocalizedText(
      en: "a map that has `field` but not all of `siblings`",
      fr: "un tableau qui a `field`, mais pas tous les `siblings`"),
    values: ["value", "key", "field", "missing"])
  static let nodeOptions = [
    CheckOption("field", .text, isRequired: true),
    CheckOption("siblings", .texts, isRequired: true),
  ]

  let given: GivenNodes
  private let field: String
  private let siblings: [String]

  init(options: OptionReader) throws(RuleProblem) {
    given = try GivenNodes(options["given"])
    field = options["field"]?.text ?? ""
    siblings = options["siblings"]?.texts ?? []
  }

  func judgement(of node: SelectedNode, in view: GivenView) -> Judgement {
    guard let member = view.members(named: field, of: node.node).first else {
      return .right(node, Self.lacks + .names([field]))
    }
    guard let missing = siblings.first(where: { !view.has($0, in: node.node) }) else {
      return .right(node, .has + .names([field] + siblings))
    }
    let selected = SelectedNode(
      node: view.document.tree.resolved(member.value), key: member.key, via: node.via)
    return .wrong(view.finding(at: selected, ["field": .quote(field), "missing": .quote(missing)]))
  }

  private static let lacks = LocalizedText(en: "has no ", fr: "n'a pas ")
}

/// Finds mappings that have none of some members, or several.
struct OneOfCheck: NodeCheck {
  static let name = "one-of"
  static let guide: CheckGuide? = CheckGuide(
    finds: LocalizedText(
      en: "a map that has none of `fields`, or several",
      fr: "un tableau qui n'a aucun des `fields`, ou en a plusieurs"),
    variants: ["none", "several"],
    values: ["value", "key", "fields", "present"])
  static let nodeOptions = [CheckOption("fields", .texts, isRequired: true)]

  let given: GivenNodes
  private let fields: [String]

  init(options: OptionReader) throws(RuleProblem) {
    given = try GivenNodes(options["given"])
    fields = options["fields"]?.texts ?? []
  }

  func judgement(of node: SelectedNode, in view: GivenView) -> Judgement {
    guard view.document.tree[node.node].isMapping else { return .right(node, .notAMap) }
    let present = fields.filter { view.has($0, in: node.node) }
    guard present.count != 1 else { return .right(node, .has + .names(present)) }
    return .wrong(
      view.finding(
        at: node,
        [
          "fields": .quote(fields.joined(separator: ", ")),
          "present": .quote(present.joined(separator: ", ")),
        ], variant: present.isEmpty ? "none" : "several"))
  }
}

extension LocalizedText {
  /// Why a node without members is not judged by checks of members.
  static let notAMap = LocalizedText(en: "has no keys below it", fr: "n'a pas de clés sous lui")
  /// Before the members that a node has.
  static let has = LocalizedText(en: "has ", fr: "a ")
}
