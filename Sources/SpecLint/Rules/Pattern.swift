import Diagnostics

/// A condition on one sentence: some concept is there, others with it, others not.
package struct Pattern: Sendable {
  /// One of these occurs; its words are the ones at fault.
  package let find: ConceptSet
  /// Of each of these sets at least one occurs too.
  package let with: [ConceptSet]
  /// None of these occurs.
  package let without: ConceptSet
  /// The sentence is the value of one of these fields; empty for anywhere.
  package let fields: Set<FieldID>
  /// The sentence does not stand in one of these sections.
  package let outside: Set<FieldID>
  /// Which of the rule's messages says what is wrong.
  package let variant: String

  /// Whether a sentence with these concepts meets the condition.
  package func matches(_ concepts: ConceptSet) -> Bool {
    guard find.intersects(concepts), !without.intersects(concepts) else { return false }
    return with.allSatisfy { $0.intersects(concepts) }
  }

  /// Whether a sentence of a document meets the condition, where it stands.
  package func matches(_ statement: Document.Statement, in document: Document) -> Bool {
    guard matches(statement.concepts) else { return false }
    let element = document.elements[statement.element]
    if let section = element.section, outside.contains(section) { return false }
    return fields.isEmpty || element.field.map(fields.contains) ?? false
  }
}

/// Reads a check's options, with the concepts that the rule may name.
package struct OptionReader: Sendable {
  /// The rule's options.
  package let options: RuleValue
  /// The rule's own concepts come before the shared ones.
  package let rule: String
  /// All concepts by name; those of a rule are named `rule/concept`.
  package let concepts: ConceptCatalog
  /// The fields of the document.
  package let fields: FieldCatalog

  /// The value of an option.
  package subscript(_ name: String) -> RuleValue? { options[name] }

  /// The concept of a name.
  package func concept(_ value: RuleValue) throws(RuleProblem) -> Int {
    let name = value.text ?? ""
    if let concept = concepts.concept(name, of: rule) { return concept }
    throw .unknown("concept", name, among: concepts.names(for: rule), at: value.range)
  }

  /// The set of the named concepts.
  package func conceptSet(_ value: RuleValue?) throws(RuleProblem) -> ConceptSet {
    var set = ConceptSet()
    for item in value?.items ?? [] { set.insert(try concept(item)) }
    return set
  }

  /// A list of patterns.
  package func patterns(_ value: RuleValue?) throws(RuleProblem) -> [Pattern] {
    var patterns: [Pattern] = []
    for item in value?.items ?? [] { patterns.append(try pattern(item)) }
    return patterns
  }

  /// The fields of a list of names.
  package func fieldSet(_ value: RuleValue?) throws(RuleProblem) -> Set<FieldID> {
    var set: Set<FieldID> = []
    for item in value?.items ?? [] {
      let name = item.text ?? ""
      guard let field = fields.id(of: name) else {
        throw .unknown("field", name, among: fields.names, at: item.range)
      }
      set.insert(field)
    }
    return set
  }

  private static let patternKeys = ["find", "with", "without", "in", "outside", "say"]

  private func pattern(_ value: RuleValue) throws(RuleProblem) -> Pattern {
    for entry in value.entries where !Self.patternKeys.contains(entry.key) {
      throw .unknown("pattern key", entry.key, among: Self.patternKeys, at: entry.value.range)
    }
    var with: [ConceptSet] = []
    for item in value["with"]?.items ?? [] { with.append(try conceptSet(item)) }
    return Pattern(
      find: try conceptSet(value["find"]), with: with,
      without: try conceptSet(value["without"]), fields: try fieldSet(value["in"]),
      outside: try fieldSet(value["outside"]), variant: value["say"]?.text ?? "default")
  }
}

extension RuleProblem {
  /// A name that does not exist, with the nearest one that does.
  static func unknown(
    _ what: String, _ name: String, among names: [String], at range: SourceRange
  ) -> RuleProblem {
    let nearest = Spelling.nearest(to: name, among: names)
    return RuleProblem(
      LocalizedText(
        en: "unknown \(what) `\(name)`" + (nearest.map { "; did you mean `\($0)`?" } ?? ""),
        fr: "« \(name) » n'est pas un nom connu (\(what))"
          + (nearest.map { " ; vouliez-vous dire « \($0) » ?" } ?? "")), at: range)
  }
}
