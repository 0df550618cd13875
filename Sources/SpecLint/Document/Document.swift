import Diagnostics
import YAMLTree

/// A document as it was understood: every key with its field, every sentence with its concepts.
///
/// The positioned tree stays beneath; nothing here holds a value without its node. Checks hand a
/// document on for every sentence that they look at, which is why it is a class: a struct of so many
/// arrays took longer to copy than to ask.
package final class Document: Sendable {
  /// The tree it was read from.
  package let tree: YAMLTree
  /// The fields that keys are resolved to.
  package let fields: FieldCatalog
  /// Every key's value and every list item, in the order of the document; a child follows its parent.
  package let elements: [Element]
  /// Every sentence, in the order of the document.
  package let statements: Statements
  /// The concepts found, by sentence.
  let hits: Hits
  /// The figures found, by sentence.
  let quantities: [Token]
  /// The lots, schedules or sites that have parts of their own; the first is the whole document.
  package let scopes: [Scope]
  /// Keys that say nothing to us, with the sections around them.
  let unknownKeys: [UnknownKey]
  /// The concepts of the keys of mappings, in the order of the document.
  private let mappingKeys: [MappingKey]
  /// The elements by field, and the concepts by scope.
  let index: DocumentIndex
  /// Whether a text with each set of concepts only points elsewhere, such as "voir le CCAP".
  let pointingElsewhere: [Bool]
  /// The field of a reference: `see`.
  let seeField: FieldID?

  init(_ draft: consuming DocumentDraft, ruleset: Ruleset) {
    fields = ruleset.fields
    let elsewhere = ruleset.concepts.set("elsewhere")
    pointingElsewhere = draft.statements.sets.verdicts { $0.intersects(elsewhere) }
    seeField = ruleset.fields.id(of: "see")
    index = DocumentIndex(draft, fieldCount: ruleset.fields.fields.count)
    tree = draft.tree
    elements = draft.elements
    statements = draft.statements
    hits = draft.hits
    quantities = draft.quantities
    scopes = draft.scopes
    unknownKeys = draft.unknownKeys
    mappingKeys = draft.mappingKeys
  }

  /// The concepts of a mapping's key, such as "Monthly steering committee: {members: …}".
  func keyConcepts(ofMapping element: Int) -> ConceptSet {
    var low = 0
    var high = mappingKeys.count
    while low < high {
      let middle = (low + high) / 2
      if mappingKeys[middle].element < element { low = middle + 1 } else { high = middle }
    }
    let isKnown = low < mappingKeys.count && mappingKeys[low].element == element
    return isKnown ? mappingKeys[low].concepts : ConceptSet()
  }

  /// A mapping's key in which rules know words.
  struct MappingKey: Sendable {
    let element: Int
    let concepts: ConceptSet
  }

  /// A part of the document that is judged by itself.
  package struct Scope: Sendable {
    /// The element that holds it, the first of them where there are several; nil for the document.
    package let element: Int?
    /// The scope that encloses it.
    package let parent: Int?
    /// Its folded name, such as "lot 1"; empty where it has none.
    let name: String
  }

  /// A key that is not known.
  struct UnknownKey: Sendable {
    let element: Int
    let sections: [FieldID]
    /// Whether rules know words of it all the same.
    let hasConcepts: Bool
  }
}

/// A document while it is read; its parts are those of `Document`.
struct DocumentDraft {
  let tree: YAMLTree
  var elements: [Document.Element] = []
  var statements = Document.Statements()
  var hits = Document.Hits()
  var quantities: [Token] = []
  var mappingKeys: [Document.MappingKey] = []
  var scopes = [Document.Scope(element: nil, parent: nil, name: "")]
  var unknownKeys: [Document.UnknownKey] = []

  init(tree: YAMLTree) {
    self.tree = tree
    // Room that is not used is not paid for; growing would copy everything again and again.
    elements.reserveCapacity(tree.nodeCount * 5 / 8)
    statements.reserveCapacity(tree.nodeCount * 5 / 8)
    quantities.reserveCapacity(tree.file.bytes.count / 64)
  }

  /// The element and those that enclose it, from the inside out.
  func ancestors(of element: Int) -> some Sequence<Int> {
    sequence(first: element) { elements[$0].parent }
  }
}

extension Document {
  /// The value of a key, or an item of a list.
  package struct Element: Sendable {
    /// The node that holds the value; an alias is already followed.
    package let node: NodeID
    private let keyNode: NodeID
    private let viaNode: NodeID
    private let fieldNumber: Int16
    private let sectionNumber: Int16
    private var channelNumber: Int16
    private var scopeNumber: Int32
    private let parentNumber: Int32
    private var endNumber: Int32
    private var firstStatement: Int32 = 0
    private var endOfStatements: Int32 = 0

    init(
      node: NodeID, key: NodeID?, field: FieldID?, section: FieldID?, scope: Int,
      channel: FieldID?, parent: Int?, via: NodeID?, end: Int
    ) {
      self.node = node
      keyNode = key ?? NodeID.none
      viaNode = via ?? NodeID.none
      fieldNumber = Int16(truncatingIfNeeded: field ?? -1)
      sectionNumber = Int16(truncatingIfNeeded: section ?? -1)
      channelNumber = Int16(truncatingIfNeeded: channel ?? -1)
      scopeNumber = Int32(truncatingIfNeeded: scope)
      parentNumber = Int32(truncatingIfNeeded: parent ?? -1)
      endNumber = Int32(truncatingIfNeeded: end)
    }

    /// The key, unless this is a list item or a root.
    package var key: NodeID? { keyNode == NodeID.none ? nil : keyNode }
    /// What the key was understood as.
    package var field: FieldID? { fieldNumber < 0 ? nil : Int(fieldNumber) }
    /// The section it stands in (its own field, if that is a section).
    package var section: FieldID? { sectionNumber < 0 ? nil : Int(sectionNumber) }
    /// The enclosing element.
    package var parent: Int? { parentNumber < 0 ? nil : Int(parentNumber) }
    /// The alias or merge through which it got here.
    package var via: NodeID? { viaNode == NodeID.none ? nil : viaNode }

    /// The channel that its key or an enclosing key names.
    package internal(set) var channel: FieldID? {
      get { channelNumber < 0 ? nil : Int(channelNumber) }
      set { channelNumber = Int16(truncatingIfNeeded: newValue ?? -1) }
    }

    /// The lot it belongs to.
    package internal(set) var scope: Int {
      get { Int(scopeNumber) }
      set { scopeNumber = Int32(truncatingIfNeeded: newValue) }
    }

    /// The index after the last element below it.
    package internal(set) var end: Int {
      get { Int(endNumber) }
      set { endNumber = Int32(truncatingIfNeeded: newValue) }
    }

    /// Its sentences, if it is a scalar.
    package internal(set) var statements: Range<Int> {
      get { Int(firstStatement)..<Int(endOfStatements) }
      set {
        firstStatement = Int32(truncatingIfNeeded: newValue.lowerBound)
        endOfStatements = Int32(truncatingIfNeeded: newValue.upperBound)
      }
    }
  }
}
