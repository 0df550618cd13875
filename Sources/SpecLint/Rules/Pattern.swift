import Diagnostics

/// A condition on one sentence: some concept is there, others with it, others not.
package struct Pattern: Sendable {
  /// One of these occurs; its words are the ones at fault.
  package let find: ConceptSet
  /// Of each of these sets at least one occurs too.
  package let with: [ConceptSet]
  /// None of these occurs.
  package let without: ConceptSet
  /// The sentence stands in one of these fields; empty for anywhere.
  let fields: FieldSet
  /// The sentence does not stand in one of these sections.
  let outside: FieldSet
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
    if let section = document.elements[statement.element].section, outside.contains(section) {
      return false
    }
    guard !fields.isEmpty else { return true }
    return document.ancestors(of: statement.element).contains { element in
      document.elements[element].field.map(fields.contains) ?? false
    }
  }
}

/// Patterns of which one is enough.
package struct PatternList: Sendable {
  let patterns: [Pattern]
  /// What one of them looks for: most sentences have none of it, and need no closer look.
  let wanted: ConceptSet

  /// Puts patterns together, in the order in which they are tried.
  package init(_ patterns: [Pattern]) {
    self.patterns = patterns
    wanted = patterns.reduce(into: ConceptSet()) { $0.formUnion($1.find) }
  }

  /// Whether a sentence with these concepts meets a pattern, if it stands where that one looks.
  package func mayMatch(_ concepts: ConceptSet) -> Bool {
    wanted.intersects(concepts) && patterns.contains { $0.matches(concepts) }
  }

  /// The first pattern that a sentence meets.
  package func first(
    matching statement: Document.Statement, in document: Document
  ) -> Pattern? {
    guard wanted.intersects(statement.concepts) else { return nil }
    return patterns.first { $0.matches(statement, in: document) }
  }

  /// What one of the patterns that a sentence meets, in their order, is asked for and gives.
  package func firstResult<Result>(
    for statement: Document.Statement, in document: Document, _ result: (Pattern) -> Result?
  ) -> Result? {
    guard wanted.intersects(statement.concepts) else { return nil }
    for pattern in patterns where pattern.matches(statement, in: document) {
      if let result = result(pattern) { return result }
    }
    return nil
  }

  /// The first sentence that meets a pattern.
  package func firstMatch(
    in document: Document
  ) -> (statement: Document.Statement, pattern: Pattern)? {
    for index in document.statements.indices(where: mayMatch) {
      let statement = document.statements[index]
      if let pattern = first(matching: statement, in: document) { return (statement, pattern) }
    }
    return nil
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

  /// The options below one of them, read as options themselves; nil where it is not given.
  package func part(_ name: String) -> OptionReader? { options[name].map(part) }

  /// A value of an option, read as options itself.
  package func part(_ value: RuleValue) -> OptionReader {
    OptionReader(options: value, rule: rule, concepts: concepts, fields: fields)
  }

  /// The concept of a name.
  package func concept(_ value: RuleValue) throws(RuleProblem) -> Int {
    let name = value.text ?? ""
    if let concept = concepts.concept(name, of: rule) { return concept }
    throw .unknown(
      "concept", fr: "concept", name, among: concepts.names(for: rule), at: value.range)
  }

  /// The set of the named concepts.
  package func conceptSet(_ value: RuleValue?) throws(RuleProblem) -> ConceptSet {
    if case .concepts(let known) = value?.content { return ConceptSet(known.map { Int($0) }) }
    var set = ConceptSet()
    for item in value?.items ?? [] { set.insert(try concept(item)) }
    return set
  }

  /// A list of patterns.
  package func patterns(_ value: RuleValue?) throws(RuleProblem) -> [Pattern] {
    if case .patterns(let known) = value?.content { return known }
    var patterns: [Pattern] = []
    for item in value?.items ?? [] { patterns.append(try pattern(item)) }
    return patterns
  }

  /// The fields of a list of names, each once.
  package func fieldList(_ value: RuleValue?) throws(RuleProblem) -> [FieldID] {
    if case .fields(let known) = value?.content { return known.map { Int($0) } }
    var list: [FieldID] = []
    for item in value?.items ?? [] {
      let name = item.text ?? ""
      guard let field = fields.id(of: name) else {
        throw .unknown("field", fr: "champ", name, among: fields.names, at: item.range)
      }
      if !list.contains(field) { list.append(field) }
    }
    return list
  }

  /// The same, for those who ask of many fields whether they are among them.
  func fieldSet(_ value: RuleValue?) throws(RuleProblem) -> FieldSet {
    FieldSet(try fieldList(value))
  }

  /// The word of an option that takes one of a few.
  package func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String
  ) throws(RuleProblem) -> Choice where Choice.RawValue == String {
    let word = options[name]?.text ?? ""
    if let choice = Choice(rawValue: word) { return choice }
    throw .unknown(
      name, word, among: Choice.allCases.map(\.rawValue),
      at: options[name]?.range ?? options.range)
  }

  /// The keys of a pattern.
  static let patternKeys = ["find", "with", "without", "in", "outside", "say"]

  private func pattern(_ value: RuleValue) throws(RuleProblem) -> Pattern {
    for (key, entry) in try value.map("patterns") where !Self.patternKeys.contains(key) {
      throw .unknown(
        "pattern key", fr: "clé d'un motif", key, among: Self.patternKeys, at: entry.keyRange)
    }
    let find = try conceptSet(value["find"])
    guard find != ConceptSet() else {
      throw RuleProblem(
        LocalizedText(en: "a pattern needs `find`", fr: "un motif demande « find »"),
        at: value["find"]?.keyRange ?? value.range)
    }
    var with: [ConceptSet] = []
    for item in value["with"]?.items ?? [] { with.append(try conceptSet(item)) }
    return Pattern(
      find: find, with: with,
      without: try conceptSet(value["without"]), fields: try fieldSet(value["in"]),
      outside: try fieldSet(value["outside"]), variant: value["say"]?.text ?? "default")
  }
}

extension RuleProblem {
  /// A name that does not exist, with the nearest one that does.
  ///
  /// - Parameters:
  ///   - what: what the name should be one of, such as "rule".
  ///   - fr: the same in French; left out where it is an option, which has one name only.
  ///   - name: the name that was found.
  ///   - names: those there are; they are told where none is near and they are few.
  ///   - range: the place of the name.
  static func unknown(
    _ what: String, fr: String? = nil, _ name: String, among names: [String],
    at range: SourceRange
  ) -> RuleProblem {
    var hint = LocalizedText(same: "")
    if let nearest = Spelling.nearest(to: name, among: names) {
      hint = LocalizedText(
        en: "; did you mean `\(nearest)`?", fr: " ; vouliez-vous dire « \(nearest) » ?")
    } else if (1...fewNames).contains(names.count) {
      let all = names.joined(separator: ", ")
      hint = LocalizedText(en: "; known: \(all)", fr: " ; au choix : \(all)")
    }
    return RuleProblem(
      LocalizedText(
        en: "unknown \(what) `\(name)`" + hint.en,
        fr: "\(fr ?? "`\(what)`") « \(name) » : inconnu" + hint.fr), at: range)
  }

  /// So many names can be told in a message.
  private static var fewNames: Int { 12 }
}
