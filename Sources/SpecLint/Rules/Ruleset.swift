import Diagnostics

/// Everything the linter knows: rules, concepts, fields, and one automaton for all their phrases.
package struct Ruleset: Sendable {
  /// The rules, sorted by id.
  package let rules: [Rule]
  /// The concepts that the rules' patterns name.
  package let concepts: ConceptCatalog
  /// The fields of the document.
  package let fields: FieldCatalog
  /// Finds every concept's phrases in one pass; an output is a concept's index.
  package let automaton: PhraseAutomaton

  init(
    rules: [Rule], concepts: ConceptCatalog, fields: FieldCatalog, automaton: PhraseAutomaton
  ) {
    self.rules = rules
    self.concepts = concepts
    self.fields = fields
    self.automaton = automaton
  }

  /// The rule of an id.
  package func rule(_ id: String) -> Rule? { rules.first { $0.id == id } }

  /// The groups, sorted.
  package var groups: [String] { Set(rules.map(\.group)).sorted() }

  /// The check that a rule names, ready to run.
  ///
  /// - Parameters:
  ///   - rule: the rule.
  ///   - changes: options that take the place of the rule's own.
  package func makeCheck(
    for rule: Rule, with changes: [(key: String, value: RuleValue)] = []
  ) throws(RuleProblem) -> any Check {
    try CheckCatalog.make(
      rule.check, options: options(of: rule, rule.options.replacing(changes)),
      areValid: changes.isEmpty && rule.storedOptions.isPacked)
  }

  private func options(of rule: Rule, _ options: RuleValue) -> OptionReader {
    OptionReader(options: options, rule: rule.id, concepts: concepts, fields: fields)
  }

  /// The rule with all that a start would have to find out.
  private func prepared(_ rule: Rule) -> Rule {
    var rule = rule
    rule.trigger = (try? makeCheck(for: rule))?.trigger
    let declared = CheckCatalog.type(of: rule.check)?.options ?? []
    if !rule.storedOptions.isPacked,
      let options = try? options(of: rule, rule.options).lookedUp(as: declared)
    {
      rule.storedOptions = .read(options)
    }
    return rule
  }
}

extension Ruleset {
  /// Writes the ruleset in the form that loads at once.
  package func packed() -> [UInt8] {
    var writer = PackWriter()
    writer.write(rules.count)
    for rule in rules { prepared(rule).pack(into: &writer) }
    concepts.pack(into: &writer)
    fields.pack(into: &writer)
    automaton.pack(into: &writer)
    return writer.bytes
  }

  /// Reads what `packed()` wrote.
  package init(packed reader: inout PackReader) throws(PackError) {
    var rules: [Rule] = []
    for _ in 0..<(try reader.readInt()) { rules.append(try Rule(from: &reader)) }
    self.init(
      rules: rules, concepts: try ConceptCatalog(from: &reader),
      fields: try FieldCatalog(from: &reader), automaton: try PhraseAutomaton(from: &reader))
  }
}

/// What the rules' readers need besides: rationale, source, samples.
package enum Handbooks {
  /// Writes the handbooks in the form that loads at once.
  package static func packed(_ handbooks: [RuleHandbook]) -> [UInt8] {
    var writer = PackWriter()
    writer.write(handbooks.count)
    for handbook in handbooks { handbook.pack(into: &writer) }
    return writer.bytes
  }

  /// Reads what `packed` wrote.
  package static func unpacked(_ reader: inout PackReader) throws(PackError) -> [RuleHandbook] {
    var handbooks: [RuleHandbook] = []
    for _ in 0..<(try reader.readInt()) { handbooks.append(try RuleHandbook(from: &reader)) }
    return handbooks
  }
}
