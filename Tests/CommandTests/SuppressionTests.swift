import Foundation
import Testing

/// Comments that silence a rule, from the file to the exit status.
@Suite struct SuppressionTests {
  /// A document's comment, the rules that are reported, and how many findings are silenced.
  struct Case: Sendable, CustomTestStringConvertible {
    let above: String
    let behind: String
    let reported: [String]
    let suppressed: Int

    init(above: String = "", behind: String = "", _ reported: [String], suppressed: Int = 0) {
      self.above = above
      self.behind = behind
      self.reported = reported
      self.suppressed = suppressed
    }

    var testDescription: String { above + behind }
  }

  private static let rule = "conditional-csat"

  static let cases = [
    Case([rule]),
    Case(behind: "# spec-lint: ignore[conditional-csat] agreed with legal", [], suppressed: 1),
    Case(above: "# spec-lint: ignore[conditional-csat] agreed", [], suppressed: 1),
    Case(above: "# spec-lint: ignore[satisfaction] agreed", [], suppressed: 1),
    Case(above: "# spec-lint: ignore-file[conditional-csat] agreed", [], suppressed: 1),
    Case(above: "# spec-lint: ignore[conditional-csat]", ["invalid-suppression", rule]),
    Case(above: "# spec-lint: ignore[no-such-rule] why not", ["invalid-suppression", rule]),
    Case(above: "# spec-lint: ignroe[conditional-csat] x", ["invalid-suppression", rule]),
    Case(above: "# spec-lint: ignore[missing-csat] not here", ["unused-suppression", rule]),
  ]

  @Test(arguments: cases) func comment(_ item: Case) throws {
    let folder = Folder([
      "cdc.yaml": """
      title: Call centre
      kpis:
        - First contact resolution, each month
        \(item.above)
        - Satisfaction is measured if surveys are conducted \(item.behind)
      exit: see the contract

      """
    ])
    let wanted = ["conditional-csat", "invalid-suppression", "unused-suppression", "missing-csat"]
    let run = try SpecLintProcess.run(
      ["cdc.yaml", "-Wno-all", "--format", "json"] + wanted.map { "-W\($0)" }, in: folder)
    #expect(run.errors == "")
    let entries = try JSONDecoder().decode(JSONReport.self, from: Data(run.output.utf8)).diagnostics
    // The document has no measure that it can rely on, and that is said at its top.
    let reported = entries.filter { $0.suppressed == nil && $0.rule != "missing-csat" }
    #expect(reported.map(\.rule).sorted() == item.reported.sorted())
    #expect(entries.count { $0.suppressed != nil } == item.suppressed)
  }
}
