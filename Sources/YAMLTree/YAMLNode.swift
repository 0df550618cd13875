import Diagnostics

/// The address of a node within one tree.
package struct NodeID: Hashable, Sendable, Comparable {
  let index: Int32

  /// The address of no node, for a finding in a file that holds none.
  package static let none = NodeID(-1)

  init(_ index: Int32) { self.index = index }
  init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }

  /// A node comes before its descendants and before what follows it in the file.
  package static func < (left: NodeID, right: NodeID) -> Bool { left.index < right.index }
}

/// What a tree tells about one node.
package struct Node: Sendable {
  /// How a scalar is written.
  package enum ScalarStyle: UInt8, Sendable {
    /// Without quotes.
    case plain
    /// `'…'`
    case singleQuoted
    /// `"…"`
    case doubleQuoted
    /// `|`
    case literal
    /// `>`
    case folded
  }

  /// What a node is.
  package enum Kind: Hashable, Sendable {
    /// A text, a number, or nothing at all.
    case scalar(style: ScalarStyle)
    /// A list; `flow` means `[…]`.
    case sequence(flow: Bool)
    /// Keys and values; `flow` means `{…}`.
    case mapping(flow: Bool)
    /// `*name`; see `YAMLTree.resolved(_:)`.
    case alias
  }

  /// What it is.
  package let kind: Kind
  /// Its text: quotes, brackets and a block scalar's header included, anchor and tag not.
  ///
  /// A block collection ends where the text of its last child ends.
  package let range: SourceRange
  /// The collection it stands in; nil for the root of a document.
  package let parent: NodeID?
  /// Its place among its parent's children, keys and values counted alike, from 0.
  package let position: Int
  /// How many children it has; keys and values are counted alike.
  package let childCount: Int
  /// Whether a tag such as `!!str` stands before it.
  package let hasExplicitTag: Bool

  /// Whether it is a scalar.
  package var isScalar: Bool { if case .scalar = kind { true } else { false } }
  /// Whether it is a sequence.
  package var isSequence: Bool { if case .sequence = kind { true } else { false } }
  /// Whether it is a mapping.
  package var isMapping: Bool { if case .mapping = kind { true } else { false } }
  /// Whether it is an alias.
  package var isAlias: Bool { kind == .alias }
}

/// One node as it is stored: 32 bytes, no reference.
struct NodeRecord: Sendable {
  enum Kind: UInt8, Sendable { case scalar, sequence, mapping, alias }

  struct Flags: OptionSet, Sendable {
    let rawValue: UInt16
    /// The decoded text is in the side buffer, not in the file.
    static let sideText = Flags(rawValue: 1)
    static let explicitTag = Flags(rawValue: 2)
    static let open = Flags(rawValue: 4)
    static let nullTag = Flags(rawValue: 8)
    static let flow = Flags(rawValue: 16)
    /// A mapping that has the key `<<`.
    static let hasMerge = Flags(rawValue: 32)
    /// A mapping with equal keys, or with keys that were not compared: aliases and collections.
    static let mayRepeatKeys = Flags(rawValue: 64)
    /// The tag is `!!bool`, `!!int` or `!!float`.
    static let coreTag = Flags(rawValue: 128)
  }

  static let none: Int32 = -1

  var start: UInt32
  var end: UInt32
  var parent: Int32
  /// The next sibling.
  var next = NodeRecord.none
  /// The place among the siblings.
  var position: Int32 = 0
  /// Where a scalar's text starts; how many children a collection has; an alias's target.
  var payload: UInt32 = 0
  /// How many bytes a scalar's text has.
  var length: UInt32 = 0
  var kind: Kind
  var style = Node.ScalarStyle.plain
  var flags: Flags = []

  init(kind: Kind, start: Int, end: Int, parent: Int32) {
    self.kind = kind
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    self.parent = parent
  }

  var range: SourceRange { SourceRange(Int(start), Int(end)) }
  var childCount: Int { kind == .sequence || kind == .mapping ? Int(payload) : 0 }
}
