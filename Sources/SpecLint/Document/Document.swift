import Diagnostics
import YAMLTree

/// A document as it was understood: every key with its field, every sentence with its concepts.
///
/// The positioned tree stays beneath; nothing here holds a value without its node.
package struct Document: Sendable {
  /// The tree it was read from.
  package let tree: YAMLTree
  /// The fields that keys are resolved to.
  package let fields: FieldCatalog
  /// Every key's value and every list item, in the order of the document; a child follows its parent.
  package internal(set) var elements: [Element] = []
  /// Every sentence, in the order of the document.
  package internal(set) var statements: [Statement] = []
  /// The concepts found, by sentence.
  var hits: [Hit] = []
  /// The figures found, by sentence.
  var quantities: [Token] = []
  /// The lots, schedules or sites that have parts of their own; the first is the whole document.
  package internal(set) var scopes: [Scope] = [Scope(element: nil, parent: nil)]
  /// Keys that look like a known one.
  var misspelledKeys: [MisspelledKey] = []
  /// The shared concept of a text that only points elsewhere, such as "voir le CCAP".
  let elsewhereConcept: Int?

  /// The value of a key, or an item of a list.
  package struct Element: Sendable {
    /// The node that holds the value; an alias is already followed.
    package let node: NodeID
    /// The key, unless this is a list item or a root.
    package let key: NodeID?
    /// What the key was understood as.
    package let field: FieldID?
    /// The section it stands in (its own field, if that is a section).
    package let section: FieldID?
    /// The lot it belongs to.
    package let scope: Int
    /// The channel that its key or an enclosing key names.
    package let channel: FieldID?
    /// The enclosing element.
    package let parent: Int?
    /// The alias or merge through which it got here.
    package let via: NodeID?
    /// The index after the last element below it.
    package internal(set) var end: Int
    /// Its sentences, if it is a scalar.
    package internal(set) var statements: Range<Int>
  }

  /// A sentence of a scalar.
  package struct Statement: Sendable {
    /// The element whose value it is part of.
    package let element: Int
    /// Where it starts in the decoded scalar, in UTF-8 bytes.
    package let start: Int
    /// Where it ends.
    package let end: Int
    /// The concepts that occur in it, those of a short value's key included.
    package internal(set) var concepts: ConceptSet
    /// The concepts with their places: indexes into the document's hits.
    package internal(set) var hits: Range<Int>
    /// The figures: indexes into the document's quantities.
    package let quantities: Range<Int>
  }

  /// A concept found in a sentence.
  package struct Hit: Sendable {
    /// The concept.
    package let concept: Int
    /// The scalar it stands in: the value, or the key of a short value.
    package let node: NodeID
    /// Where it starts in the decoded scalar, in UTF-8 bytes.
    package let start: Int
    /// Where it ends.
    package let end: Int
  }

  /// A part of the document that is judged by itself.
  package struct Scope: Sendable {
    /// The element that holds it; nil for the whole document.
    package let element: Int?
    /// The scope that encloses it.
    package let parent: Int?
  }

  /// A key that is not known but nearly so.
  struct MisspelledKey: Sendable {
    let element: Int
    let suggestion: String
  }

  init(tree: YAMLTree, ruleset: Ruleset) {
    self.tree = tree
    fields = ruleset.fields
    elsewhereConcept = ruleset.concepts["elsewhere"]
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
    guard let field = fields.id(of: name) else { return [] }
    return elements.indices.filter { elements[$0].field == field }
  }

  /// The elements understood as a field below another element.
  package func elements(of name: String, below element: Int) -> [Int] {
    guard let field = fields.id(of: name) else { return [] }
    return subtree(of: element).filter { elements[$0].field == field }
  }

  /// The element and those that enclose it, from the inside out.
  package func ancestors(of element: Int) -> some Sequence<Int> {
    sequence(first: element) { elements[$0].parent }
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
    sequence(first: inner) { scopes[$0].parent }.contains(outer)
  }

  /// Whether the element's value says that there is nothing: null, empty, "TBD", "néant".
  package func isAbsent(_ element: Int) -> Bool {
    let node = elements[element].node
    guard case .scalar = tree[node].kind else { return tree[node].childCount == 0 }
    if tree.isNull(node) { return true }
    return fields.absent.contains(Folding.folded(tree.text(of: node)))
  }

  /// Whether any scalar below the element says something.
  package func hasContent(_ element: Int) -> Bool {
    subtree(of: element).contains { index in
      guard case .scalar = tree[elements[index].node].kind else { return false }
      return !isAbsent(index)
    }
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
