import Diagnostics
import YAMLTree

/// A value in a rule or vocabulary file: text, list or map, with its place while the file is at hand.
package struct RuleValue: Sendable {
  /// What the value is.
  package enum Content: Sendable {
    /// A scalar.
    case text(String)
    /// A sequence.
    case list([RuleValue])
    /// A mapping, in the order of the file.
    case map([(key: String, value: RuleValue)])
    /// Concepts and fields by their numbers, and patterns: what a rule's names became when it was
    /// packed.
    case concepts([Int32])
    case fields([Int32])
    case patterns([Pattern])
  }

  /// What the value is.
  package let content: Content
  /// Where it stands; empty for values that come from the embedded rules.
  package let range: SourceRange
  /// Where the key stands that it is the value of; its own place where it has none.
  package private(set) var keyRange: SourceRange

  /// Makes a value.
  package init(_ content: Content, range: SourceRange = SourceRange(0, 0)) {
    self.content = content
    self.range = range
    keyRange = range
  }

  /// Reads a node of a YAML file; aliases are followed.
  package init(_ node: NodeID, of tree: YAMLTree) {
    let node = tree.resolved(node)
    let range = tree[node].range
    switch tree[node].kind {
    case .sequence:
      self.init(.list(tree.children(of: node).map { RuleValue($0, of: tree) }), range: range)
    case .mapping:
      let entries = tree.effectiveEntries(of: node).map { entry in
        var value = RuleValue(entry.value, of: tree)
        value.keyRange = tree[entry.key].range
        return (key: tree.text(of: entry.key), value: value)
      }
      self.init(.map(entries), range: range)
    default:
      self.init(.text(tree.isNull(node) ? "" : tree.text(of: node)), range: range)
    }
  }

  /// The text of a scalar; null is an empty one.
  package var text: String? {
    if case .text(let text) = content { text } else { nil }
  }

  /// The items of a list; a scalar or a map is a list of one.
  package var items: [RuleValue] {
    switch content {
    case .list(let items): items
    case .text(let text): text.isEmpty ? [] : [self]
    case .map, .concepts, .fields, .patterns: [self]
    }
  }

  /// The entries of a map, in the order of the file.
  package var entries: [(key: String, value: RuleValue)] {
    if case .map(let entries) = content { entries } else { [] }
  }

  /// The value under a key of a map.
  package subscript(_ key: String) -> RuleValue? {
    entries.first { $0.key == key }?.value
  }

  /// The map with some entries in the place of those of the same keys.
  func replacing(_ changes: [(key: String, value: RuleValue)]) -> RuleValue {
    guard !changes.isEmpty else { return self }
    let kept = entries.filter { entry in !changes.contains { $0.key == entry.key } }
    return RuleValue(.map(kept + changes), range: range)
  }

  /// The map with one more entry, if there is one.
  func adding(_ key: String, _ value: RuleValue?) -> RuleValue {
    guard let value else { return self }
    return RuleValue(.map(entries + [(key: key, value: value)]), range: range)
  }

  /// The texts of a list of scalars (or of one scalar).
  package var texts: [String] { items.compactMap(\.text) }

  /// A number.
  package var number: Double? { text.flatMap { Double($0) } }

  /// A localized text: `{en: …, fr: …}`.
  package var localized: LocalizedText? {
    guard let en = self["en"]?.text, let fr = self["fr"]?.text else { return nil }
    return LocalizedText(en: en, fr: fr)
  }
}

extension RuleValue {
  /// Writes the value without its place.
  func pack(into writer: inout PackWriter) {
    switch content {
    case .text(let text):
      writer.write(0)
      writer.write(text)
    case .list(let items):
      writer.write(1)
      writer.write(items.count)
      for item in items { item.pack(into: &writer) }
    case .map(let entries):
      writer.write(2)
      writer.write(entries.count)
      for entry in entries {
        writer.write(entry.key)
        entry.value.pack(into: &writer)
      }
    case .concepts(let concepts):
      writer.write(3)
      writer.write(concepts)
    case .patterns(let patterns):
      writer.write(4)
      writer.write(patterns) { $1.pack(into: &$0) }
    case .fields(let fields):
      writer.write(5)
      writer.write(fields)
    }
  }

  /// Reads what `pack(into:)` wrote.
  init(from reader: inout PackReader) throws(PackError) {
    switch try reader.readInt() {
    case 0: self.init(.text(try reader.readString()))
    case 1:
      let items = try reader.readArray { (reader) throws(PackError) in
        try RuleValue(from: &reader)
      }
      self.init(.list(items))
    case 3: self.init(.concepts(try reader.readConcepts()))
    case 4:
      let patterns = try reader.readArray { (reader) throws(PackError) in
        try Pattern(from: &reader)
      }
      self.init(.patterns(patterns))
    case 5: self.init(.fields(try reader.readFields()))
    default:
      let entries = try reader.readArray { (reader) throws(PackError) in
        (key: try reader.readString(), value: try RuleValue(from: &reader))
      }
      self.init(.map(entries))
    }
  }
}
