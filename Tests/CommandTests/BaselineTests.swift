import Foundation
import Testing

/// Known findings: by rule, structural place and words, never by line.
@Suite struct BaselineTests {
  private static let tender = """
    title: Customer service
    service levels:
      - Every call is answered within 20 seconds, without exception.
      - No call is ever lost. The service is open from 8:00 to 18:00.
    kpis:
      4.1 Handle time: "Average handle time, each week"

    """

  private static let rules = ["-Wno-all", "-Wabsolute-sla", "-Wmissing-csat"]

  /// A tender that was edited since the baseline was written, and how many findings are new.
  struct Edit: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let new: Int
    let stale: Int

    init(_ name: String, _ old: String, _ new: String, new count: Int = 0, stale: Int = 0) {
      self.name = name
      text = tender.replacingOccurrences(of: old, with: new)
      self.new = count
      self.stale = stale
    }

    var testDescription: String { name }
  }

  static let edits = [
    Edit("nothing", "", ""),
    Edit(
      "inserted", "service levels:\n", "service levels:\n  - 80% of calls in 20 s each month.\n"),
    Edit("inserted in the text", "The service is", "A second sentence. The service is"),
    Edit("moved down", "title:", "# a comment\n\n# more\ntitle:"),
    Edit("another title", "title: Customer service", "title: Helpdesk"),
    Edit(
      "reordered",
      "  - Every call is answered within 20 seconds, without exception.\n  - No call is ever lost. The service is open from 8:00 to 18:00.\n",
      "  - No call is ever lost. The service is open from 8:00 to 18:00.\n  - Every call is answered within 20 seconds, without exception.\n"
    ),
    Edit("re-indented", "  - ", "      -   "),
    Edit(
      "quoted again", "- Every call is answered within 20 seconds, without exception.",
      "- \"Every call is answered within 20\\x20seconds,\n    without exception.\""),
    Edit("numbered", "service levels:", "3. Service levels:"),
    Edit("another sentence", "within 20 seconds", "within 10 seconds", new: 1, stale: 1),
    Edit("twice", "kpis:\n", "  - No call is ever lost.\nkpis:\n", new: 1),
    Edit("mended", "No call is ever lost. ", "", stale: 1),
    Edit("moved to another clause", "service levels:", "requirements:", new: 2, stale: 2),
  ]

  @Test(arguments: edits) func knowsFindingsThatMove(edit: Edit) throws {
    let folder = Folder(["cdc.yaml": Self.tender])
    let written = try SpecLintProcess.run(
      ["cdc.yaml", "--write-baseline"] + Self.rules, in: folder)
    #expect(written.output == ".spec-lint-baseline.yaml: 3 known findings\n")
    #expect(written.status == 0)
    folder.write(edit.text, to: "cdc.yaml")
    let found = try diagnostics(in: folder)
    #expect(found.count { $0.suppressed == nil && $0.rule != "stale-baseline" } == edit.new)
    #expect(found.count { $0.rule == "stale-baseline" } == edit.stale)
  }

  @Test func strictFailsOnWhatIsMended() throws {
    let folder = Folder(["cdc.yaml": Self.tender])
    _ = try SpecLintProcess.run(["cdc.yaml", "--write-baseline"] + Self.rules, in: folder)
    folder.write("title: Customer service\nkpis: [CSAT each month at 80%]\n", to: "cdc.yaml")
    let use = ["cdc.yaml", "--baseline", ".spec-lint-baseline.yaml"] + Self.rules
    #expect(try SpecLintProcess.run(use, in: folder).status == 0)
    let strict = try SpecLintProcess.run(
      use + ["--baseline-strict", "--format", "short"], in: folder)
    #expect(strict.status == 1)
    #expect(strict.output.contains(".spec-lint-baseline.yaml:4:5: error: `absolute-sla`"))
  }

  @Test func aBaselineIsNoDocument() throws {
    let folder = Folder(["a.yaml": Self.tender, "b.yaml": Self.tender])
    _ = try SpecLintProcess.run([".", "--write-baseline"] + Self.rules, in: folder)
    folder.write("title: Customer service\nkpis: [CSAT each month at 80%]\n", to: "b.yaml")
    let use = [".", "--baseline", ".spec-lint-baseline.yaml"] + Self.rules
    let run = try SpecLintProcess.run(use + ["--lang", "en"], in: folder)
    #expect(run.output.hasSuffix("3 notes in 2 files (3 suppressed)\n"))
    let french = try SpecLintProcess.run(use + ["--lang", "fr"], in: folder)
    #expect(french.output.hasSuffix("3 notes dans 2 fichiers (3 ignorés)\n"))
  }

  @Test func holdsWhereverItIsCheckedOut() throws {
    let folder = Folder(["tenders/a/cdc.yaml": Self.tender])
    _ = try SpecLintProcess.run(["tenders", "--write-baseline"] + Self.rules, in: folder)
    let inside = Folder(["tenders/a/cdc.yaml": Self.tender])
    inside.write(try folder.read(".spec-lint-baseline.yaml"), to: ".spec-lint-baseline.yaml")
    let run = try SpecLintProcess.script(
      "cd tenders/a && \"$SPEC_LINT\" cdc.yaml --baseline ../../.spec-lint-baseline.yaml "
        + Self.rules.joined(separator: " "), in: inside)
    #expect(run.output == "no problems in 1 file (3 suppressed)\n")
  }

  @Test func keepsWhatItKnowsOfOtherDocuments() throws {
    let folder = Folder(["a.yaml": Self.tender, "b.yaml": Self.tender])
    _ = try SpecLintProcess.run(["a.yaml", "--write-baseline"] + Self.rules, in: folder)
    let run = try SpecLintProcess.run(["b.yaml", "--write-baseline"] + Self.rules, in: folder)
    #expect(run.output == ".spec-lint-baseline.yaml: 6 known findings\n")
    #expect(try folder.read(".spec-lint-baseline.yaml").contains("file: \"a.yaml\""))
  }

  /// Whatever a document says, the baseline is YAML that reads back the same.
  @Test func survivesAnyText() throws {
    let hostile =
      "Every call \"is\" answered \\ at once: # {no} \u{1B}[31m exception — l'été\u{2028}."
    let folder = Folder(["cdc.yaml": "title: T\nservice levels:\n  - |\n    \(hostile)\n"])
    _ = try SpecLintProcess.run(["cdc.yaml", "--write-baseline"] + Self.rules, in: folder)
    let run = try SpecLintProcess.run(
      ["cdc.yaml", "--baseline", ".spec-lint-baseline.yaml", "--format", "short"] + Self.rules,
      in: folder)
    #expect(run.output == "")
    #expect(run.errors == "")
  }

  @Test(arguments: [
    ("", "no version"), ("version: 2\n", "found 2"),
    ("version: 1\nfindings:\n  - file: a\n", "`place`"),
    ("version: 1\nfindings:\n  - flie: a\n", "did you mean `file`"), ("version: [1\n", "error"),
  ]) func saysWhatIsWrongWithABaseline(text: String, message: String) throws {
    let folder = Folder(["cdc.yaml": Self.tender, "known.yaml": text])
    let run = try SpecLintProcess.run(
      ["cdc.yaml", "--baseline", "known.yaml", "--lang", "en"], in: folder)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.contains(message) && run.errors.contains("known.yaml:"))
  }

  private func diagnostics(in folder: Folder) throws -> [JSONReport.Entry] {
    let run = try SpecLintProcess.run(
      ["cdc.yaml", "--baseline", ".spec-lint-baseline.yaml", "--format", "json"] + Self.rules,
      in: folder)
    return try JSONDecoder().decode(JSONReport.self, from: Data(run.output.utf8)).diagnostics
  }
}
