import Diagnostics
import YAMLTree

/// Divides findings into reported and silenced; a silenced one is kept, to be counted.
struct Suppressor {
  private let suppressions: [Suppression]
  private let malformed: [SourceRange]
  private let ruleset: Ruleset
  private let enabled: Set<String>
  private let tree: YAMLTree

  init(_ tree: YAMLTree, ruleset: Ruleset, enabled: Set<String>) {
    let reader = SuppressionReader(tree)
    suppressions = reader.suppressions
    malformed = reader.malformed
    self.ruleset = ruleset
    self.enabled = enabled
    self.tree = tree
  }

  /// The findings, those that a suppression reaches marked with its reason, and what is wrong with
  /// the suppressions themselves. One without a reason silences nothing.
  func divide(_ diagnostics: [Diagnostic]) -> (diagnostics: [Diagnostic], problems: [ReadingProblem]) {
    guard !suppressions.isEmpty || !malformed.isEmpty else { return (diagnostics, []) }
    var used: Set<Int> = []
    let divided = diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      for (index, suppression) in suppressions.enumerated() {
        guard let name = name(in: suppression, for: diagnostic) else { continue }
        used.insert(index * 64 + name)
        if !suppression.reason.isEmpty { diagnostic.suppressed = suppression.reason }
      }
      return diagnostic
    }
    return (divided, problems(used: used))
  }

  /// Which of a suppression's names reaches a finding.
  private func name(in suppression: Suppression, for diagnostic: Diagnostic) -> Int? {
    if case .range(let range) = suppression.reach {
      let start = diagnostic.location.range.start
      guard range.start <= start, start <= range.end else { return nil }
    }
    let group = ruleset.rule(diagnostic.rule)?.group
    return suppression.rules.firstIndex { $0.name == diagnostic.rule || $0.name == group }
  }

  private func problems(used: Set<Int>) -> [ReadingProblem] {
    var problems = malformed.map { range in
      problem("invalid-suppression", "malformed", range, ["text": .quote(tree.file.text(in: range))])
    }
    for (index, suppression) in suppressions.enumerated() {
      for (position, rule) in suppression.rules.enumerated() {
        if let fault = fault(of: rule, suppression, isUsed: used.contains(index * 64 + position)) {
          problems.append(fault)
        }
      }
    }
    return problems
  }

  private func fault(
    of rule: (name: String, range: SourceRange), _ suppression: Suppression, isUsed: Bool
  ) -> ReadingProblem? {
    let names = ruleset.rules.map(\.id) + ruleset.groups
    guard names.contains(rule.name) else {
      let nearest = Spelling.nearest(to: rule.name, among: names)
      return problem(
        "invalid-suppression", nearest == nil ? "unknown-rule-plain" : "unknown-rule", rule.range,
        ["rule": .quote(rule.name), "suggestion": .quote(nearest ?? "")])
    }
    if suppression.reason.isEmpty {
      return problem("invalid-suppression", "no-reason", rule.range, ["rule": .quote(rule.name)])
    }
    let isOn = ruleset.rules.contains { rule.name == $0.id || rule.name == $0.group ? enabled.contains($0.id) : false }
    guard !isUsed, isOn else { return nil }
    return problem("unused-suppression", "default", rule.range, ["rule": .quote(rule.name)])
  }

  private func problem(
    _ rule: String, _ variant: String, _ range: SourceRange, _ values: [String: FindingValue]
  ) -> ReadingProblem {
    let node = tree.documents.first ?? NodeID.none
    return ReadingProblem(
      rule: rule, finding: Finding(variant, at: Place(node: node, range: range), values: values))
  }
}
