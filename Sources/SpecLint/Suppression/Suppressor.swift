import Diagnostics
import YAMLTree

/// Divides findings into reported and silenced; a silenced one is kept, to be counted.
struct Suppressor {
  private let suppressions: [Suppression]
  private let malformed: [SourceRange]
  private let attempts: [(comment: SourceRange, attempt: SuppressionAttempt)]
  private let ruleset: Ruleset
  private let enabled: Set<String>
  private let tree: YAMLTree

  /// One name in the brackets of one suppression.
  private struct Mention: Hashable {
    let suppression: Int
    let name: Int
  }

  init(_ tree: YAMLTree, ruleset: Ruleset, enabled: Set<String>) {
    let reader = SuppressionReader(tree)
    suppressions = reader.suppressions
    malformed = reader.malformed
    attempts = reader.attempts
    self.ruleset = ruleset
    self.enabled = enabled
    self.tree = tree
  }

  /// The findings, those that a suppression reaches marked, and what is wrong with suppressions.
  ///
  /// One without a reason silences nothing.
  func divide(_ diagnostics: [Diagnostic]) -> (
    diagnostics: [Diagnostic], problems: [ReadingProblem]
  ) {
    guard !suppressions.isEmpty || !malformed.isEmpty || !attempts.isEmpty else {
      return (diagnostics, [])
    }
    let reaches = reachesByName()
    let groups = Dictionary(ruleset.rules.map { ($0.id, $0.group) }) { first, _ in first }
    var used: Set<Mention> = []
    let divided = diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      for name in [diagnostic.rule, groups[diagnostic.rule] ?? ""] {
        let start = diagnostic.location.range.start
        reaches[name]?.forEachHolding(start) { mention in
          used.insert(mention)
          let reason = suppressions[mention.suppression].reason
          if !reason.isEmpty { diagnostic.suppressed = reason }
        }
      }
      return diagnostic
    }
    return (divided, problems(used: used))
  }

  private func reachesByName() -> [String: Reaches<Mention>] {
    var reaches: [String: Reaches<Mention>] = [:]
    for (index, suppression) in suppressions.enumerated() {
      for (position, rule) in suppression.rules.enumerated() {
        let mention = Mention(suppression: index, name: position)
        switch suppression.reach {
        case .file:
          reaches[rule.name, default: Reaches()].add(SourceRange(0, .max), mention)
        case .range(let range): reaches[rule.name, default: Reaches()].add(range, mention)
        }
      }
    }
    return reaches.mapValues { $0.sorted() }
  }

  // MARK: Faults

  private func problems(used: Set<Mention>) -> [ReadingProblem] {
    let names = Set(ruleset.rules.map(\.id) + ruleset.groups)
    var problems = malformed.map { range in
      malformed(range, SuppressionAttempt(in: tree.file.bytes[range.start..<range.end]), names)
    }
    problems += attempts.filter { $0.attempt.isMeant(among: names) }.map {
      malformed($0.comment, $0.attempt, names)
    }
    lazy var lines = LineRemoval(tree)
    let running = Set(
      ruleset.rules.filter { enabled.contains($0.id) }.flatMap { [$0.id, $0.group] })
    for (index, suppression) in suppressions.enumerated() {
      var unused: [Int] = []
      for (position, rule) in suppression.rules.enumerated() {
        let isUsed = used.contains(Mention(suppression: index, name: position))
        if !names.contains(rule.name) {
          problems.append(unknown(rule.name, rule.range, among: names))
        } else if suppression.reason.isEmpty {
          problems.append(
            problem(
              "invalid-suppression", "no-reason", rule.range, ["rule": .quote(rule.name)]))
        } else if !isUsed, running.contains(rule.name) {
          unused.append(position)
        }
      }
      if !unused.isEmpty { problems += self.unused(unused, of: suppression, lines) }
    }
    return problems
  }

  private func malformed(
    _ range: SourceRange, _ attempt: SuppressionAttempt?, _ names: Set<String>
  ) -> ReadingProblem {
    let edit = attempt?.edit(among: names)
    return problem(
      "invalid-suppression", attempt?.isFirst ?? true ? "malformed" : "not-first", range,
      ["text": .quote(tree.file.text(in: range))], edits: edit.map { [$0] } ?? [])
  }

  /// A group may silence something yet when all of its rules run: its name is left to people.
  private func unused(
    _ positions: [Int], of suppression: Suppression, _ lines: LineRemoval
  ) -> [ReadingProblem] {
    let leaving = Set(positions.filter { ruleset.rule(suppression.rules[$0].name) != nil })
    return positions.map { position in
      let rule = suppression.rules[position]
      let edit =
        leaving.contains(position)
        ? suppression.removal(of: position, leaving: leaving, by: lines) : nil
      return problem(
        "unused-suppression", "default", rule.range, ["rule": .quote(rule.name)],
        edits: edit.map { [$0] } ?? [])
    }
  }

  private func unknown(
    _ name: String, _ range: SourceRange, among names: Set<String>
  ) -> ReadingProblem {
    let nearest = Spelling.nearest(to: name, among: names.sorted())
    return problem(
      "invalid-suppression", nearest == nil ? "unknown-rule-plain" : "unknown-rule", range,
      ["rule": .quote(name), "suggestion": .quote(nearest ?? "")],
      edits: nearest.map { [TextEdit(range, replacement: $0)] } ?? [])
  }

  private func problem(
    _ rule: String, _ variant: String, _ range: SourceRange, _ values: [String: FindingValue],
    edits: [TextEdit] = []
  ) -> ReadingProblem {
    let node = tree.documents.first ?? NodeID.none
    return ReadingProblem(
      rule: rule,
      finding: Finding(
        variant, at: Place(node: node, range: range), values: values, edits: edits))
  }
}

/// Ranges of a file with a mark each; says which ones hold an offset without looking at all of them.
private struct Reaches<Mark> {
  private var ranges: [(range: SourceRange, mark: Mark)] = []
  /// The largest end among the ranges up to each.
  private var ends: [Int] = []

  mutating func add(_ range: SourceRange, _ mark: Mark) { ranges.append((range, mark)) }

  func sorted() -> Reaches {
    var sorted = self
    sorted.ranges.sort { $0.range.start < $1.range.start }
    var end = 0
    sorted.ends = sorted.ranges.map { entry in
      end = max(end, entry.range.end)
      return end
    }
    return sorted
  }

  func forEachHolding(_ offset: Int, _ body: (Mark) -> Void) {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].range.start <= offset { low = middle + 1 } else { high = middle }
    }
    while low > 0, ends[low - 1] >= offset {
      low -= 1
      if ranges[low].range.end >= offset { body(ranges[low].mark) }
    }
  }
}
