import Diagnostics
import SpecLint
import Testing

/// Why built-in rules speak or keep silent.
@Suite struct BuiltInTraceTests {
  private static func trace(_ rule: String, _ document: String) throws -> RuleTrace {
    var settings = Linter.Settings(only: [rule])
    settings.gathersDrafts = false
    settings.traced = [rule]
    let linter = Linter(ruleset: Rules.ruleset, settings: settings)
    return try #require(linter.lint(Array(document.utf8), path: "d.yaml").traces.first)
  }

  private static func lines(_ trace: RuleTrace) -> [String] {
    trace.steps.map { step in
      let line = step.location.map { "\($0.start.line) " } ?? ""
      return "\(line)\(step.verdict): \(step.message.en)"
    }
  }

  /// A rule that is traced says what the same rule reports, whatever the document.
  @Test(arguments: Rules.handbooks.map(\.id))
  func aTraceSpeaksWhereverTheRuleDoes(id: String) throws {
    let handbook = try #require(Rules.handbooks.first { $0.id == id })
    var settings = Linter.Settings(only: [id])
    settings.gathersDrafts = false
    settings.traced = [id]
    let linter = Linter(ruleset: Rules.ruleset, settings: settings)
    let runner = SampleRunner(ruleset: Rules.ruleset)
    for sample in handbook.bad + handbook.good {
      let text = runner.document(for: sample, handbook).filter { $0 != SampleRunner.mark }
      let report = linter.lint(Array(text.utf8), path: "d.yaml")
      let trace = try #require(report.traces.first)
      #expect(trace.spoken == report.diagnostics.count, "\(id): \(text)")
      let spoken = trace.steps.filter { $0.verdict == .spoke }.map(\.message.en)
      #expect(Set(spoken) == Set(report.diagnostics.map(\.message.en)), "\(id): \(text)")
      #expect(!trace.steps.isEmpty, "\(id) says nothing: \(text)")
    }
  }

  /// A sentence, and why `escape-clause` is silent about it.
  static let silences: [(sentence: String, why: String)] = [
    ("Calls are recorded where possible, as the law allows.", "“law” (`law-of-exception`) in the"),
    ("The tone is “warm where possible” in our brochure.", "stands in quotation marks"),
  ]

  @Test(arguments: silences.indices)
  func aSentenceRuleNamesWhatSilencesIt(index: Int) throws {
    let item = Self.silences[index]
    let trace = try Self.trace("escape-clause", "requirements:\n  - \(item.sentence)\n")
    #expect(trace.spoken == 0 && trace.silent == 1)
    #expect(trace.steps[0].message.en.contains(item.why), "\(Self.lines(trace))")
    #expect(trace.steps[0].location.map { $0.file.text(in: $0.range) } == "where possible")
  }

  @Test func aSentenceThatTheRuleDoesNotLookAtIsNamedWithItsSection() throws {
    let trace = try Self.trace("escape-clause", "definitions:\n  - Answered where possible.\n")
    #expect(
      Self.lines(trace) == ["2 silent: stands in `definitions`, where the rule does not look"])
  }

  @Test func wordsThatAreNotThereAreNamed() throws {
    let trace = try Self.trace("escape-clause", "requirements: [Calls are answered.]\n")
    #expect(
      Self.lines(trace).first?.hasPrefix("remark: no sentence has the words of `escape`") == true)
  }

  @Test func aMissingRuleShowsItsEvidence() throws {
    let trace = try Self.trace(
      "missing-reversibility",
      """
      service levels: [80 % of calls are answered within 20 s.]
      exit:
        - The provider returns all data to its successor.
        - TUPE applies.

      """)
    #expect(
      Self.lines(trace) == [
        "2 remark: the heading of the clause",
        "3 silent: this is what the rule wants to see",
        "4 remark: does not count: “TUPE” (`staff-law`) only looks like it",
      ])
  }

  @Test func aMissingRuleSaysWhatDoesNotCount() throws {
    let trace = try Self.trace(
      "missing-reversibility",
      "title: x\nservice levels: [All calls are answered.]\nexit: TBD\nkpis: [No exit plan is due.]\n"
    )
    #expect(trace.spoken == 1)
    #expect(Self.lines(trace).contains("3 remark: does not count: it says nothing yet"))
  }

  @Test func otherYAMLLacksNothing() throws {
    let trace = try Self.trace("missing-csat", "services: {web: {image: nginx}}\n")
    #expect(Self.lines(trace).first?.contains("does not look like a statement") == true)
  }

  @Test func aLevelSaysWhatLeavesRoom() throws {
    let trace = try Self.trace(
      "absolute-sla",
      """
      service levels:
        - Every call is answered within 20 seconds, without exception.
        - 80 % of calls are answered within 20 seconds.
        - Average waiting time of 20 seconds per month.

      """)
    let lines = Self.lines(trace)
    #expect(trace.spoken == 1 && trace.silent == 2)
    #expect(lines.dropFirst(2).first == "3 silent: it names a share of the contacts")
    #expect(lines.last?.hasSuffix("leaves room") == true)
  }

  @Test func aTraceIsBounded() throws {
    let sentences = (0..<20_000).map { "  - Call \($0) is answered where possible by law.\n" }
    let trace = try Self.trace("escape-clause", "requirements:\n" + sentences.joined())
    #expect(trace.silent == 20_000 && trace.steps.count <= 120)
    #expect(trace.omitted == 20_000 - trace.steps.count)
  }

  @Test func nothingIsTracedUnasked() {
    let linter = Linter(
      ruleset: Rules.ruleset, settings: Linter.Settings(defaultsOf: Rules.ruleset))
    #expect(linter.lint(Array("title: x\n".utf8), path: "d.yaml").traces.isEmpty)
  }
}
