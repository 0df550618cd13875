/// One kind of contact that a tender lists: `{name, complexity, share, priority, strategic}`.
struct Interaction {
  /// The item of the list, or the value of its key.
  let element: Int
  /// The sentences of each of its fields, by the field's name, such as `complexity`.
  private let fields: [String: [Document.Statement]]

  private static let traits = ["complexity", "share", "priority", "strategic"]

  private init(_ element: Int, in document: Document) {
    self.element = element
    var fields: [String: [Document.Statement]] = [:]
    for trait in Self.traits {
      let values = document.elements(of: "scope.\(trait)", below: element)
      fields[trait] = values.filter(document.hasContent).flatMap { value in
        document.subtree(of: value).flatMap { document.elements[$0].statements }
          .map { document.statements[$0] }
      }
    }
    self.fields = fields
  }

  /// What the item says of one of its fields.
  subscript(_ trait: String) -> [Document.Statement] { fields[trait] ?? [] }

  /// Whether anything tells it from the other items: how hard it is, how often, how soon.
  var isRanked: Bool { fields.values.contains { !$0.isEmpty } }

  /// The lists of a document, each with its items: those called so, and a scope that is one.
  static func lists(in document: Document) -> [(holder: Int, items: [Interaction])] {
    let whole = document.elements(of: "scope").filter { scope in
      document.children(of: scope).allSatisfy { child in
        let element = document.elements[child]
        return element.key == nil && document.tree[element.node].isMapping
      }
    }
    return (document.elements(of: "scope.interactions") + whole).map { holder in
      (holder, document.children(of: holder).map { Interaction($0, in: document) })
    }
  }
}
