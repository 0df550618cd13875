import Diagnostics

/// The clauses that several rules look for, written once in `rules/vocabulary/clauses.yaml`.
///
/// Options say `clause: exit` where they would say which sentences and fields are the exit clause;
/// compiling puts the clause's own options there, so that a lint never sees the name.
struct ClauseCatalog {
  /// The option that names a clause.
  static let key = "clause"
  private var clauses: [(key: String, value: RuleValue)] = []

  /// Adds the clauses of a file.
  mutating func add(_ block: RuleValue) { clauses += block.entries }

  /// Options with every `clause: NAME`, at any depth, replaced by the clause; what stands beside the
  /// name goes before what the clause says.
  func expanded(_ value: RuleValue) throws(RuleProblem) -> RuleValue {
    switch value.content {
    case .text, .concepts, .fields, .patterns: return value
    case .list(let items):
      var expandedItems: [RuleValue] = []
      for item in items { expandedItems.append(try expanded(item)) }
      return RuleValue(.list(expandedItems), range: value.range)
    case .map(let entries):
      return RuleValue(.map(try expanded(entries)), range: value.range)
    }
  }

  private func expanded(
    _ entries: [(key: String, value: RuleValue)]
  ) throws(RuleProblem) -> [(key: String, value: RuleValue)] {
    var expandedEntries: [(key: String, value: RuleValue)] = []
    for entry in entries where entry.key != Self.key {
      expandedEntries.append((entry.key, try expanded(entry.value)))
    }
    guard let name = entries.first(where: { $0.key == Self.key })?.value else {
      return expandedEntries
    }
    let own = Set(expandedEntries.map(\.key))
    return expandedEntries + (try clause(name)).filter { !own.contains($0.key) }
  }

  private func clause(
    _ name: RuleValue
  ) throws(RuleProblem) -> [(key: String, value: RuleValue)] {
    if let found = clauses.first(where: { $0.key == name.text }) { return found.value.entries }
    throw .unknown(
      "clause", fr: "clause", name.text ?? "", among: clauses.map(\.key), at: name.range)
  }
}
