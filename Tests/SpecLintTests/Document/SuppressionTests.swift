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
