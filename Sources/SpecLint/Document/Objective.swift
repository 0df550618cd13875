import Diagnostics

/// One thing that the buyer wants to achieve: an item of the objectives, or all of a text.
struct Objective: Sendable {
  /// The element that holds it.
  let element: Int
  /// The element that says of what kind it is.
  let kind: Int?
  /// The element that says by what it is measured.
  let target: Int?

  /// The objectives of a document, in its order.
  static func all(in document: Document) -> [Objective] {
    var end = 0
    return document.elements(of: "objectives").sorted().flatMap { section -> [Objective] in
      guard section >= end else { return [] }
      end = document.elements[section].end
      return below(section, document)
    }
  }

  private static func below(_ element: Int, _ document: Document) -> [Objective] {
    let children = document.children(of: element)
    if children.isEmpty {
      return document.hasContent(element)
        ? [Objective(element: element, kind: nil, target: nil)] : []
    }
    let statement = first(of: "objectives.statement", among: children, document)
    let kind = first(of: "objectives.kind", among: children, document)
    let target = first(of: "objectives.target", among: children, document)
    if kind != nil || target != nil || statement != nil && children.count > 1 {
      return [Objective(element: element, kind: kind, target: target)]
    }
    return children.flatMap { below($0, document) }
  }

  private static func first(of field: String, among children: [Int], _ document: Document) -> Int? {
    document.fields.id(of: field).flatMap { id in
      children.first { document.elements[$0].field == id }
    }
  }

  /// All its sentences.
  func statements(in document: Document) -> [Document.Statement] {
    document.subtree(of: element).flatMap { part in
      document.elements[part].statements.map { document.statements[$0] }
    }
  }

  /// Whether it names a figure, a date or a target of any kind.
  func hasFigure(in document: Document) -> Bool {
    if let target, document.hasContent(target) { return true }
    return statements(in: document).contains { !$0.quantities.isEmpty }
  }

  /// Its words, or its first entry's where it has parts.
  func place(in document: Document) -> Place {
    let first = document.subtree(of: element).first { !document.elements[$0].statements.isEmpty }
    return document.place(ofValue: first ?? element)
  }
}
