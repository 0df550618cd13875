import Diagnostics

/// The concepts that rules look for: their names and, while rules are compiled, their phrases.
package struct ConceptCatalog: Sendable {
  /// The names in order; a concept is known by its index.
  ///
  /// Those of a rule are `rule/concept`.
  package private(set) var names: [String] = []
  private var indexes: [String: Int] = [:]
  /// What messages call a concept, in each language, where it has such a name.
  package private(set) var titles: [Int: LocalizedText] = [:]

  /// The empty catalog.
  package init() {}

  /// The concept of a name.
  package subscript(_ name: String) -> Int? { indexes[name] }

  /// The name of a concept without its rule.
  package func shortName(_ concept: Int) -> String {
    String(names[concept].split(separator: "/").last ?? "")
  }

  /// The names that a rule may use, as it would write them.
  package func names(for rule: String) -> [String] {
    names.compactMap { name in
      let parts = name.split(separator: "/")
      if parts.count == 1 { return name }
      return parts[0] == rule ? String(parts[1]) : nil
    }
  }

  /// Adds a concept and gives its index; a known name keeps its own.
  package mutating func add(_ name: String) -> Int {
    if let index = indexes[name] { return index }
    indexes[name] = names.count
    names.append(name)
    return names.count - 1
  }

  /// Says what messages are to call a concept.
  package mutating func name(_ concept: Int, _ title: LocalizedText) { titles[concept] = title }

  /// The set of the shared concepts of these names; unknown ones are left out.
  package func set(_ names: String...) -> ConceptSet {
    ConceptSet(names.compactMap { indexes[$0] })
  }
}

extension ConceptCatalog {
  func pack(into writer: inout PackWriter) {
    writer.write(names.count)
    for (index, name) in names.enumerated() {
      writer.write(name)
      writer.write(titles[index]?.en ?? "")
      writer.write(titles[index]?.fr ?? "")
    }
  }

  init(from reader: inout PackReader) throws(PackError) {
    for _ in 0..<(try reader.readInt()) {
      let index = add(try reader.readString())
      let title = LocalizedText(en: try reader.readString(), fr: try reader.readString())
      if !title.en.isEmpty { titles[index] = title }
    }
  }
}
