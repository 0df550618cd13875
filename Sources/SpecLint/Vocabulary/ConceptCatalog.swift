import Diagnostics

/// The concepts that rules look for: their names and, while rules are compiled, their phrases.
package struct ConceptCatalog: Sendable {
  /// The names in order; a concept is known by its index.
  ///
  /// Those of a rule are `rule/concept`.
  package var names: [String] { index.names }
  /// What messages call a concept, in each language, where it has such a name.
  package private(set) var titles = ConceptTitles()
  private var index = NameIndex()
  /// See `serviceLevels`.
  private var keptServiceLevels: ServiceLevelConcepts?

  /// The empty catalog.
  package init() {}

  /// The concept of a name.
  package subscript(_ name: String) -> Int? { index[name] }

  /// The concept that a rule calls so: its own, or a shared one.
  package func concept(_ name: String, of rule: String) -> Int? { index[rule, name] ?? index[name] }

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
  package mutating func add(_ name: String) -> Int { index.add(name) }

  /// The concepts of service levels, made once for all rules once the catalog is complete.
  var serviceLevels: ServiceLevelConcepts { keptServiceLevels ?? ServiceLevelConcepts(self) }

  /// Says that no concept is added any more.
  func completed() -> ConceptCatalog {
    var catalog = self
    catalog.keptServiceLevels = ServiceLevelConcepts(self)
    return catalog
  }

  /// Says what messages are to call a concept.
  package mutating func name(_ concept: Int, _ title: LocalizedText) {
    titles.add(title, for: concept)
  }

  /// The set of the shared concepts of these names; unknown ones are left out.
  package func set(_ names: String...) -> ConceptSet {
    ConceptSet(names.compactMap { index[$0] })
  }
}

/// What messages call the few concepts that they name.
package struct ConceptTitles: Sendable {
  private var titles: [(concept: Int, title: LocalizedText)] = []

  /// What messages call a concept.
  package subscript(_ concept: Int) -> LocalizedText? {
    titles.first { $0.concept == concept }?.title
  }

  fileprivate mutating func add(_ title: LocalizedText, for concept: Int) {
    titles.removeAll { $0.concept == concept }
    titles.append((concept, title))
  }
}

extension ConceptCatalog {
  func pack(into writer: inout PackWriter) {
    writer.write(names.count)
    for (index, name) in names.enumerated() {
      writer.write(name)
      writer.write(titles[index] != nil)
      if let title = titles[index] {
        writer.write(title.en)
        writer.write(title.fr)
      }
    }
  }

  init(from reader: inout PackReader) throws(PackError) {
    for _ in 0..<(try reader.readInt()) {
      let index = add(try reader.readString())
      guard try reader.readBool() else { continue }
      name(index, LocalizedText(en: try reader.readString(), fr: try reader.readString()))
    }
  }
}
