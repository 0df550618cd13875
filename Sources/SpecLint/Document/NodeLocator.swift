import Diagnostics
import YAMLTree

/// Finds the innermost element around a place of the file, in the time of a bisection.
struct NodeLocator {
  private let document: Document
  /// The elements that stand where they are used, in the order of the file.
  private let inPlace: [Int32]

  init(_ document: Document) {
    self.document = document
    inPlace = document.elements.indices.filter { document.elements[$0].via == nil }.map {
      Int32(truncatingIfNeeded: $0)
    }
  }

  /// The innermost element whose key or value holds a range; nil outside of all.
  func element(around range: SourceRange) -> Int? {
    var low = 0
    var high = inPlace.count
    while low < high {
      let middle = (low + high) / 2
      if start(of: Int(inPlace[middle])) <= range.start { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    return document.ancestors(of: Int(inPlace[low - 1])).first { holds($0, range) }
  }

  /// A range of the file, held by the innermost node around it.
  func place(covering range: SourceRange) -> Place {
    guard let element = element(around: range) else {
      return Place(node: document.tree.documents.first ?? NodeID.none, range: range)
    }
    let found = document.elements[element]
    if let key = found.key, document.tree.range(of: key).contains(range) {
      return Place(node: key, range: range)
    }
    return Place(node: found.node, range: range)
  }

  private func start(of element: Int) -> Int {
    let element = document.elements[element]
    return document.tree.range(of: element.key ?? element.node).start
  }

  private func holds(_ element: Int, _ range: SourceRange) -> Bool {
    let element = document.elements[element]
    var whole = document.tree.range(of: element.node)
    if let key = element.key { whole = whole.union(document.tree.range(of: key)) }
    return whole.contains(range)
  }
}
