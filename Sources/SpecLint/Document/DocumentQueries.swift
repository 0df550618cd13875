import Diagnostics
import YAMLTree

/// What checks ask of a document again and again, answered without a walk through all of it.
struct DocumentIndex: Sendable {
  /// The elements of each field, in the order of the document, one field after the other.
  private var elements: [Int32] = []
  private var firstOfField: [Int32] = []
  /// The concepts of all sentences of each scope.
  private(set) var concepts: [ConceptSet] = []

  init(_ document: borrowing DocumentDraft, fieldCount: Int) {
    var counts = [Int32](repeating: 0, count: fieldCount + 1)
    for element in document.elements {
      if let field = element.field { counts[field + 1] += 1 }
    }
    for field in counts.indices.dropFirst() { counts[field] += counts[field - 1] }
    firstOfField = counts
    elements = [Int32](repeating: 0, count: Int(counts.last ?? 0))
    for (number, element) in document.elements.enumerated() {
      guard let field = element.field else { continue }
      elements[Int(counts[field])] = Int32(truncatingIfNeeded: number)
      counts[field] += 1
    }
    concepts = Self.conceptsByScope(document)
  }

  /// Each set is added to a scope once, however many sentences have it.
  private static func conceptsByScope(_ document: borrowing DocumentDraft) -> [ConceptSet] {
    var concepts = [ConceptSet](repeating: ConceptSet(), count: document.scopes.count)
    var lastScope = [Int](repeating: -1, count: document.statements.sets.indices.count)
    for index in document.statements.indices {
      let scope = document.elements[document.statements.element(of: index)].scope
      let set = document.statements.set(of: index)
      guard lastScope[set] != scope else { continue }
      lastScope[set] = scope
      concepts[scope].formUnion(document.statements.sets[Int32(truncatingIfNeeded: set)])
    }
    return concepts
  }

  /// The elements of a field.
  func elements(of field: FieldID) -> ArraySlice<Int32> {
    guard field + 1 < firstOfField.count else { return [] }
    return elements[Int(firstOfField[field])..<Int(firstOfField[field + 1])]
  }
}

extension Document {
  /// The elements directly below another.
  package func children(of element: Int) -> [Int] {
    var children: [Int] = []
    var next = element + 1
    while next < elements[element].end {
      children.append(next)
      next = elements[next].end
    }
    return children
  }

  /// The elements below another, itself included.
  package func subtree(of element: Int) -> Range<Int> { element..<elements[element].end }

  /// The elements understood as a field, by its canonical name.
  package func elements(of name: String) -> [Int] {
    fields.id(of: name).map { index.elements(of: $0).map { Int($0) } } ?? []
  }

  /// The elements understood as a field below another element.
  package func elements(of name: String, below element: Int) -> [Int] {
    guard let field = fields.id(of: name) else { return [] }
    let all = index.elements(of: field)
    let subtree = subtree(of: element)
    var low = all.startIndex
    var high = all.endIndex
    while low < high {
      let middle = (low + high) / 2
      if Int(all[middle]) < subtree.lowerBound { low = middle + 1 } else { high = middle }
    }
    return all[low...].prefix { Int($0) < subtree.upperBound }.map { Int($0) }
  }

  /// The element and those that enclose it, from the inside out.
  package func ancestors(of element: Int) -> some Sequence<Int> {
    sequence(first: element) { self.elements[$0].parent }
  }

  /// The canonical name of an element's section.
  package func sectionName(of element: Int) -> String? {
    elements[element].section.map { fields[$0].name }
  }

  /// The text of a scalar element.
  package func text(of element: Int) -> String { tree.text(of: elements[element].node) }

  /// The text of a sentence.
  package func text(of statement: Statement) -> String {
    let node = elements[statement.element].node
    return tree.withUTF8(of: node) { bytes in
      String(decoding: bytes[statement.start..<min(statement.end, bytes.count)], as: UTF8.self)
    }
  }

  /// Whether the two scopes are the same or one encloses the other.
  package func scope(_ inner: Int, isWithin outer: Int) -> Bool {
    sequence(first: inner) { self.scopes[$0].parent }.contains(outer)
  }

  /// Whether a sentence that holds for a scope, its own or one of an enclosing scope, has one of
  /// some concepts; takes the same short time for any length of document.
  package func says(_ wanted: ConceptSet, inScope scope: Int) -> Bool {
    sequence(first: scope) { self.scopes[$0].parent }.contains {
      index.concepts[$0].intersects(wanted)
    }
  }

  /// Whether the element's value says that there is nothing: null, empty, "TBD", "néant".
  package func isAbsent(_ element: Int) -> Bool {
    let node = elements[element].node
    guard tree.isScalar(node) else { return tree[node].childCount == 0 }
    if tree.isNull(node) { return true }
    let length = tree.textLength(of: node)
    guard length > 0 else { return true }
    // The longest spelling of "nothing here" is shorter than this, and none has a digit.
    let mayBe = length <= 48 && tree.withUTF8(of: node) { $0.allSatisfy { $0 &- 0x30 >= 10 } }
    guard mayBe else { return false }
    var words = Folding.folded(tree.text(of: node))
    if fields.isAbsent(words) { return true }
    while let last = words.utf8.last, last == 0x2E || last == 0x20 { words.removeLast() }
    return fields.isAbsent(words)
  }

  /// Whether any scalar below the element says something.
  package func hasContent(_ element: Int) -> Bool {
    subtree(of: element).contains { tree.isScalar(elements[$0].node) && !isAbsent($0) }
  }
}

extension Token {
  /// Whether it is a figure: a number, a share, a time, an amount or a date.
  var isQuantity: Bool {
    switch kind {
    case .number, .percent, .duration, .money, .date: true
    default: false
    }
  }
}
