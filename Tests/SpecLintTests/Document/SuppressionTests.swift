import Diagnostics
import Testing

@testable import SpecLint

/// The rule used here: every full stop of `absolute-sla` in a list of levels.
@Suite struct SuppressionTests {
  private static let fault = "100 % des appels sont décrochés"

  private func lint(_ text: String) -> (open: Int, silenced: [String], faults: [String]) {
    let settings = Linter.Settings(
      only: ["absolute-sla", "unused-suppression", "invalid-suppression"])
    let report = Linter(ruleset: Rules.ruleset, settings: settings)
      .lint(Array(text.utf8), path: "document.yaml")
    let levels = report.diagnostics.filter { $0.rule == "absolute-sla" }
    let faults = report.diagnostics.filter { $0.rule != "absolute-sla" }
    return (
      levels.count { $0.suppressed == nil }, levels.compactMap(\.suppressed), faults.map(\.rule)
    )
  }

  @Test func onTheLine() {
    let found = lint(
      "SLA:\n  - \(Self.fault) # spec-lint: ignore[absolute-sla] agreed\n  - \(Self.fault)\n")
    #expect(found.open == 1)
    #expect(found.silenced == ["agreed"])
    #expect(found.faults.isEmpty)
  }

  @Test(arguments: ["\n", "\r\n"])
  func aboveTheItemItReachesAllOfIt(lineBreak: String) {
    let text = [
      "SLA:", "  # spec-lint: ignore[absolute-sla] agreed", "", "  # of the lot", "  appels:",
      "    - \(Self.fault)", "    - \(Self.fault)", "  autres:", "    - \(Self.fault)", "",
    ].joined(separator: lineBreak)
    let found = lint(text)
    #expect(found.open == 1)
    #expect(found.silenced.count == 2)
    #expect(found.faults.isEmpty)
  }

  @Test func aboveTheFirstItemItReachesOnlyThat() {
    let found = lint(
      "SLA:\n  # spec-lint: ignore[absolute-sla] agreed\n  - \(Self.fault)\n  - \(Self.fault)\n")
    #expect(found.open == 1)
    #expect(found.silenced.count == 1)
  }

  @Test func beforeTheFirstKeyAndAtTheEnd() {
    let first = lint(
      "# spec-lint: ignore[absolute-sla] agreed\nSLA: [\(Self.fault)]\nkpis: [\(Self.fault)]\n")
    #expect(first.silenced.count == 1)
    let last = lint("SLA: [\(Self.fault)]\n# spec-lint: ignore[absolute-sla] agreed")
    #expect(last.open == 1)
    #expect(last.faults == ["unused-suppression"])
  }

  @Test func inFlowCollections() {
    let found = lint(
      """
      SLA: [
        # spec-lint: ignore[absolute-sla] agreed
        {mesure: appels décrochés,
         cible: 100 %},
        \(Self.fault), # spec-lint: ignore[absolute-sla] agreed as well
        {mesure: appels décrochés, cible: 100 %}]
      """)
    #expect(found.silenced.sorted() == ["agreed", "agreed as well"])
    #expect(found.open == 1)
    #expect(found.faults.isEmpty)
  }

  @Test func inALiteralBlockItIsText() {
    let found = lint("SLA: |\n  # spec-lint: ignore[absolute-sla] agreed\n  \(Self.fault).\n")
    #expect(found.silenced.isEmpty)
    #expect(found.faults.isEmpty)
  }

  @Test func theWholeFileGroupsAndSeveralNames() {
    let file = lint("SLA: [\(Self.fault)]\n# spec-lint: ignore-file[absolute-sla] an annex\n")
    #expect(file.silenced == ["an annex"])
    let group = Rules.ruleset.rule("absolute-sla")?.group ?? ""
    let several = lint(
      "SLA: [\(Self.fault)] # spec-lint: ignore[ missing-csat, \(group) ] agreed\n")
    #expect(several.silenced == ["agreed"])
    #expect(several.faults.isEmpty, "a rule that does not run is not unused")
  }

  @Test(arguments: [
    ("ignore[absolute-sla]", "invalid-suppression"),
    ("ignore[absolut-sla] why", "invalid-suppression"),
    ("ignore absolute-sla", "invalid-suppression"), ("ignore[] why", "invalid-suppression"),
    ("disable[absolute-sla] why", "invalid-suppression"),
  ])
  func faultyOnesSilenceNothing(comment: String, rule: String) {
    let found = lint("SLA:\n  - \(Self.fault) # spec-lint: \(comment)\n")
    #expect(found.open == 1)
    #expect(found.faults == [rule])
  }

  /// Comments that were meant to silence, and what `--fix` makes of them; nil where it does nothing.
  @Test(
    arguments: [
      ("# Spec-Lint: ignore[absolute-sla] agreed", "# spec-lint: ignore[absolute-sla] agreed"),
      ("# SPEC-LINT: IGNORE[absolute-sla] agreed", "# spec-lint: ignore[absolute-sla] agreed"),
      ("# spec-lint : ignore[absolute-sla] convenu", "# spec-lint: ignore[absolute-sla] convenu"),
      ("# spec-lint\u{A0}: ignore[absolute-sla] oui", "# spec-lint: ignore[absolute-sla] oui"),
      ("# speclint: ignore[absolute-sla] agreed", "# spec-lint: ignore[absolute-sla] agreed"),
      ("# spec_lint:ignore absolute-sla agreed", "# spec-lint: ignore[absolute-sla] agreed"),
      ("# spec lint ignore-file[absolute-sla] x", "# spec-lint: ignore-file[absolute-sla] x"),
      ("# spec-lint ignore[absolute-sla] agreed", "# spec-lint: ignore[absolute-sla] agreed"),
      ("# spec-lint ignore absolute-sla agreed", "# spec-lint: ignore[absolute-sla] agreed"),
      ("# spec-lint: ignore [absolute-sla] agreed", "# spec-lint: ignore[absolute-sla] agreed"),
      ("# spec-lint: ignore(absolute-sla) agreed", "# spec-lint: ignore[absolute-sla] agreed"),
      (
        "# Spec-Lint: ignore[absolute-sla, wording] x",
        "# spec-lint: ignore[absolute-sla, wording] x"
      ),
      ("# speclint: ignore", nil), ("# spec-lint ignore[moon] x", nil),
      ("# agreed; spec-lint: ignore[absolute-sla]", nil),
      ("# convenu ; spec-lint : ignore[absolute-sla] oui", nil),
      ("# agreed # spec-lint: ignore[absolute-sla] yes", nil),
      ("# agreed - spec-lint: ignore[absolut-sla]", nil),
      ("# agreed. Spec-lint: ignore absolute-sla", nil),
    ] as [(String, String?)])
  func theOnesThatWereMeantAreTold(comment: String, mended: String?) {
    let text = "SLA:\n  - \(Self.fault) \(comment)\n"
    let found = lint(text)
    #expect(found.open == 1)
    #expect(found.faults == ["invalid-suppression"])
    let bytes = MendingTests.mending(
      Array(text.utf8), of: ["absolute-sla", "invalid-suppression"]
    ).bytes
    let expected = text.replacing(comment, with: mended ?? comment)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  /// Comments that mention the program, or its comments, and mean to silence nothing.
  @Test(arguments: [
    "# spec-lint", "# checked with spec-lint; ignore the annex", "# Spec-lint: see the handbook",
    "# what does spec-lint ignore", "# spec-lint ignores this section",
    "# relu avec spec-lint, ignore la suite", "# to accept: “spec-lint: ignore[absolute-sla] why”",
    "# write spec-lint: ignore[absolute-sla] and a reason", "# e.g. spec-lint: ignore[wording] x",
    "# for instance: spec-lint: ignore[absolute-sla] x",
    "# p. ex. spec-lint: ignore[absolute-sla] motif", "# `spec-lint: ignore[wording] x`",
    "# myspec-lint: ignore[absolute-sla] x", "# spec-linter: ignore[absolute-sla] x",
    "# spec-lint ignore the levels of the annex", "# agreed; spec-lint: ignore",
    "# pylint: ignore[absolute-sla] x", "# see docs, spec-lint: ignore[x-y-z] words",
  ])
  func aMentionIsNone(comment: String) {
    let found = lint("SLA:\n  - \(Self.fault) \(comment)\n")
    #expect(found.open == 1)
    #expect(found.faults.isEmpty)
  }

  @Test func unusedOnesAreFound() {
    let found = lint("SLA:\n  - 80 % en 20 s # spec-lint: ignore[absolute-sla] agreed\n")
    #expect(found.faults == ["unused-suppression"])
  }

  /// Ten thousand comments and findings are matched in a moment, not pair by pair.
  @Test func manyAreQuick() {
    let lines = (0..<4_000).map { _ in "  - \(Self.fault) # spec-lint: ignore[absolute-sla] x\n" }
    let clock = ContinuousClock()
    var silenced = 0
    let time = clock.measure { silenced = lint("SLA:\n" + lines.joined()).silenced.count }
    #expect(silenced == 4_000)
    #expect(time < .seconds(20))
  }
}
