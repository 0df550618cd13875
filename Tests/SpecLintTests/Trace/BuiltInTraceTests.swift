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

  @Test(arguments: [
    ("The client answers every question within a day.", "binds somebody else, or nobody"),
    ("All recordings are encrypted within a day.", "protects what no volume moves"),
    ("The monthly invoice is sent within five days of the call.", "than to answer contacts"),
  ])
  func aLevelNamesTheWordsThatSpareIt(sentence: String, reason: String) throws {
    let trace = try Self.trace("absolute-sla", "service levels: [\(sentence)]\n")
    let line = try #require(Self.lines(trace).last)
    #expect(trace.spoken == 0)
    #expect(line.hasSuffix(reason) && line.contains("“"), "\(line)")
  }

  // MARK: Figures

  /// Levels, and why `sla-without-tolerance` is silent about them.
  @Test(arguments: [
    ("service levels: [100 % of calls are answered]\n", "absolute, of which `absolute-sla` speaks"),
    ("service levels: [Average quality score of 85 %]\n", "which does not depend on volumes"),
    ("service levels: [Calls are answered within 20 s on average]\n", "without a share between"),
    (
      "service levels: [80 % of calls are answered in 20 s up to 110 % of the forecast]\n",
      "it says itself what happens"
    ),
    (
      "service levels: [80 % of calls are answered in 20 s]\nvolumes: {tolerance: ±10 %}\n",
      "line 2 says what happens when volumes leave the forecast: “tolerance”"
    ),
    (
      "service levels: [80 % of calls are answered in 20 s]\n"
        + "penalties: [Above 110 % of the forecast no penalty is due.]\n",
      "line 2 says what happens when volumes leave the forecast: “Above 110 % of the"
    ),
  ])
  func aLevelSaysWhereItsToleranceIs(document: String, why: String) throws {
    let trace = try Self.trace("sla-without-tolerance", document)
    #expect(trace.spoken == 0 && trace.silent == 1)
    #expect(Self.lines(trace).last?.contains(why) ?? false, "\(Self.lines(trace))")
  }

  /// What the rules on forecasts say of two years of growth and a year that goes on.
  @Test(arguments: [
    ("unrealistic-forecast", "year 1: forecast 15,780, expected 1", "acceptable 1"),
    ("flat-forecast", "history", "season"), ("short-history", "history: 24", "two years"),
    ("forecast-total-mismatch", "add up to 15,780", "15,800 is stated"),
    ("forecast-without-history", "a history was read here", "read"),
    ("missing-volumes", "the document gives volumes", "give"),
    ("missing-peak", "gives a year of months", "peak"),
  ])
  func aForecastSaysWhatWasExpected(rule: String, first: String, second: String) throws {
    let past = (1...24).map { "\(1_000 + 10 * $0)" }.joined(separator: ", ")
    let next = (1...12).map { "\(1_250 + 10 * $0)" }.joined(separator: ", ")
    let document = """
      title: Customer service
      service levels: [80 % of calls are answered in 20 s]
      volumes:
        calls:
          history: {start: 2024-01, values: [\(past)]}
          forecast: {start: 2026-01, values: [\(next)], total: 15800}

      """
    let trace = try Self.trace(rule, document)
    #expect(trace.spoken == 0 && trace.silent == 1, "\(Self.lines(trace))")
    let line = try #require(Self.lines(trace).first { $0.contains(" silent: ") })
    #expect(line.contains(first) && line.contains(second), "\(line)")
  }

  @Test func aForecastAloneSaysWhatItLacks() throws {
    let document = "volumes: {calls: {forecast: {start: 2026-01, values: [900, 910, 930]}}}\n"
    let trace = try Self.trace("unrealistic-forecast", document)
    #expect(Self.lines(trace) == ["1 silent: no history was read beside it"])
    #expect(trace.steps[0].message.fr == "aucun historique n'a été lu à côté")
    let none = try Self.trace("unrealistic-forecast", "title: x\n")
    #expect(Self.lines(none).first?.hasPrefix("remark: no series of volumes was read") == true)
  }

  private static let planned = """
    scope: {hours: "Monday to Friday, 8:00 to 19:00"}
    volumes: {calls: "54,000 a month", average handle time: 5 min 30 s}
    service levels: ["80% of calls offered are answered within 20 seconds"]

    """

  /// What the rules on staff say of fifty agents, an abandonment and an average wait.
  @Test(arguments: [
    ("infeasible-staffing", "staffing: {agents: 50}\n", ["take 43 agents for 80%", "stated: 50"]),
    ("infeasible-staffing", "staffing: {FTE: 70}\n", ["the month takes 57.2 full", "stated: 70"]),
    ("infeasible-staffing", "", ["take 43 agents", "is not stated"]),
    ("extreme-service-level", "", ["203 contacts in the busiest half-hour, 37.3 Erl"]),
    (
      "inconsistent-abandonment", "kpis: [Abandonment rate below 5%]\n",
      ["such a team loses", "stated: 5%"]
    ),
    (
      "inconsistent-asa", "kpis: [Average speed of answer within 15 seconds]\n",
      ["contacts wait", "stated: 15"]
    ),
  ])
  func staffingSaysWhatWasCounted(rule: String, more: String, said: [String]) throws {
    let trace = try Self.trace(rule, Self.planned + more)
    #expect(trace.spoken == 0 && trace.silent == 1)
    let line = Self.lines(trace).last ?? ""
    for part in said { #expect(line.contains(part), "\(line)") }
  }

  @Test func whatCannotBeCountedSaysWhatIsMissing() throws {
    let document = "volumes: {calls: \"54,000 a month\"}\nstaffing: {agents: 50}\n"
    let trace = try Self.trace("extreme-service-level", document)
    let message = try #require(trace.steps.first { $0.verdict == .silent }?.message)
    #expect(message.en.contains("nothing can be counted without a handle time and opening hours"))
    #expect(message.fr.contains("rien ne peut être compté sans durée de traitement et horaires"))
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
