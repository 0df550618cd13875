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
  package internal(set) var statements = Statements()
  /// The concepts found, by sentence.
  var hits: [Hit] = []
  /// The concepts of the keys of long values, by element; those of short values are in the sentence.
  var keyConcepts: [Int: ConceptSet] = [:]
  /// The figures found, by sentence.
  var quantities: [Token] = []
  /// The lots, schedules or sites that have parts of their own; the first is the whole document.
  package internal(set) var scopes: [Scope] = [Scope(element: nil, parent: nil, name: "")]
  /// Keys that say nothing to us, with the sections around them.
  var unknownKeys: [UnknownKey] = []
  /// The elements by field, and the concepts by scope.
  var index = DocumentIndex()
  /// The shared concept of a text that only points elsewhere, such as "voir le CCAP".
  let elsewhereConcept: Int?

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

  init(tree: YAMLTree, ruleset: Ruleset) {
    self.tree = tree
    fields = ruleset.fields
    elsewhereConcept = ruleset.concepts["elsewhere"]
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

  /// A concept found in a sentence.
  package struct Hit: Sendable {
    /// The scalar it stands in: the value, or the key of a short value.
    package let node: NodeID
    private let firstByte: Int32
    private let endByte: Int32
    private let conceptNumber: Int16

    init(concept: Int, node: NodeID, start: Int, end: Int) {
      self.node = node
      firstByte = Int32(truncatingIfNeeded: start)
      endByte = Int32(truncatingIfNeeded: end)
      conceptNumber = Int16(truncatingIfNeeded: concept)
    }

    /// The concept.
    package var concept: Int { Int(conceptNumber) }
    /// Where it starts in the decoded scalar, in UTF-8 bytes.
    package var start: Int { Int(firstByte) }
    /// Where it ends.
    package var end: Int { Int(endByte) }
  }
}
