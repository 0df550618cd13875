import Diagnostics

/// The concepts that rules look for, by name.
package struct ConceptCatalog: Sendable {
  /// What messages call a concept, in each language, where it has such a name.
  package let titles: ConceptTitles
  /// The concepts of service levels, made once for all rules.
  let serviceLevels: ServiceLevelConcepts
  private let index: NameIndex

  fileprivate init(_ index: NameIndex, _ titles: ConceptTitles) {
    self.index = index
    self.titles = titles
    serviceLevels = ServiceLevelConcepts(index)
  }

  /// The concept of a name; a concept is known by its place among the names.
  package subscript(_ name: String) -> Int? { index[name] }

  /// The concept that a rule calls so: its own, which is named `rule/concept`, or a shared one.
  package func concept(_ name: String, of rule: String) -> Int? {
    index["\(rule)/\(name)"] ?? index[name]
  }

  /// The name of a concept, with its rule if it has one.
  package func name(_ concept: Int) -> String { index.name(concept) }
  /// How many concepts there are.
  var count: Int { index.indices.count }

  /// The name of a concept without its rule.
  package func shortName(_ concept: Int) -> String {
    String(name(concept).split(separator: "/").last ?? "")
  }

  /// The names that a rule may use, as it would write them.
  package func names(for rule: String) -> [String] {
    index.indices.compactMap { concept in
      let parts = name(concept).split(separator: "/")
      if parts.count == 1 { return name(concept) }
      return parts[0] == rule ? String(parts[1]) : nil
    }
  }

  /// The set of the shared concepts of these names; unknown ones are left out.
  package func set(_ names: String...) -> ConceptSet {
    ConceptSet(names.compactMap { index[$0] })
  }
}

extension NameIndex {
  /// The set of the concepts of these names; unknown ones are left out.
  func set(_ names: String...) -> ConceptSet { ConceptSet(names.compactMap { self[$0] }) }
}

/// Gathers the concepts while rules are compiled.
struct ConceptCatalogBuilder {
  /// The names in order.
  private(set) var names: [String] = []
  private var numbers: [String: Int] = [:]
  private var titles = ConceptTitles()

  /// The concept of a name.
  subscript(_ name: String) -> Int? { numbers[name] }

  /// Adds a concept and gives its number; a known name keeps its own.
  mutating func add(_ name: String) -> Int {
    if let known = numbers[name] { return known }
    names.append(name)
    numbers[name] = names.count - 1
    return names.count - 1
  }

  /// Says what messages are to call a concept.
  mutating func name(_ concept: Int, _ title: LocalizedText) { titles.add(title, for: concept) }

  /// Makes the catalog.
  func build() -> ConceptCatalog { ConceptCatalog(NameIndex(names), titles) }
}

/// What messages call the few concepts that they name.
package struct ConceptTitles: Sendable {
  private var titles: [(concept: Int, title: LocalizedText)]

  fileprivate init() { titles = [] }

  /// What messages call a concept.
  package subscript(_ concept: Int) -> LocalizedText? {
    titles.first { $0.concept == concept }?.title
  }

  fileprivate mutating func add(_ title: LocalizedText, for concept: Int) {
    titles.removeAll { $0.concept == concept }
    titles.append((concept, title))
  }

  fileprivate func pack(into writer: inout PackWriter) {
    writer.write(titles) { writer, entry in
      writer.write(entry.concept)
      writer.write(entry.title.en)
      writer.write(entry.title.fr)
    }
  }

  fileprivate init(from reader: inout PackReader) throws(PackError) {
    titles = try reader.readArray { (reader) throws(PackError) in
      (
        concept: try reader.readInt(),
        title: LocalizedText(en: try reader.readString(), fr: try reader.readString())
      )
    }
  }
}

extension ConceptCatalog {
  func pack(into writer: inout PackWriter) {
    index.pack(into: &writer)
    titles.pack(into: &writer)
  }

  init(from reader: inout PackReader) throws(PackError) {
    self.init(try NameIndex(from: &reader), try ConceptTitles(from: &reader))
  }
}
