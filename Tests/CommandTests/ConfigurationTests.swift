import Foundation
import Testing

/// `.spec-lint.yaml`: where it is found, what it changes, and what it says when it is wrong.
@Suite struct ConfigurationTests {
  private static let tender = """
    title: Customer service
    service levels:
      - Every call is answered within 20 seconds, without exception.
    kpis: [Average handle time]

    """

  /// What `absolute-sla` (at most) reports, as `severity` or `off`.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let files: [String: String]
    let flags: [String]
    let level: String

    init(_ name: String, _ files: [String: String], flags: [String] = [], _ level: String) {
      testDescription = name
      self.files = files
      self.flags = flags
      self.level = level
    }
  }

  static let cases = [
    Case("none", [:], "error"),
    Case("beside", ["a/.spec-lint.yaml": "rules: {absolute-sla: note}"], "note"),
    Case("above", [".spec-lint.yaml": "rules: {absolute-sla: off}"], "off"),
    Case(
      "the nearest",
      [
        ".spec-lint.yaml": "rules: {absolute-sla: off}",
        "a/.spec-lint.yaml": "rules: {absolute-sla: note}",
      ], "note"),
    Case("a group", [".spec-lint.yaml": "rules: {service-levels: warning}"], "warning"),
    Case(
      "the last choice wins",
      [".spec-lint.yaml": "rules: {service-levels: off, absolute-sla: warning}"], "warning"),
    Case(
      "a flag wins", [".spec-lint.yaml": "rules: {absolute-sla: off}"], flags: ["-Wabsolute-sla"],
      "error"),
    Case(
      "not above the repository",
      [
        ".spec-lint.yaml": "rules: {absolute-sla: off}", "a/.git/HEAD": "ref: refs/heads/main",
      ], "error"),
    Case(
      "extended",
      [
        ".spec-lint.yaml": "extends: shared/base.yaml",
        "shared/base.yaml": "rules: {absolute-sla: note}",
      ], "note"),
    Case(
      "extended and changed",
      [
        ".spec-lint.yaml": "extends: [one.yaml, two.yaml]\nrules: {absolute-sla: warning}",
        "one.yaml": "rules: {absolute-sla: note}", "two.yaml": "rules: {absolute-sla: off}",
      ], "warning"),
    Case(
      "the later file wins",
      [
        ".spec-lint.yaml": "extends: [one.yaml, two.yaml]",
        "one.yaml": "rules: {absolute-sla: off}", "two.yaml": "rules: {absolute-sla: note}",
      ], "note"),
    Case(
      "an override",
      [
        ".spec-lint.yaml": "overrides: [{files: [a/**], rules: {absolute-sla: note}}]"
      ], "note"),
    Case(
      "an override by name",
      [
        ".spec-lint.yaml": "overrides: [{files: cdc.yaml, rules: {absolute-sla: note}}]"
      ], "note"),
    Case(
      "an override elsewhere",
      [
        ".spec-lint.yaml": "overrides: [{files: [b/**, cdc.yml], rules: {absolute-sla: note}}]"
      ], "error"),
    Case(
      "an override that is inherited",
      [
        "a/.spec-lint.yaml": "extends: ../base.yaml",
        "base.yaml": "overrides: [{files: [a/*.yaml], rules: {absolute-sla: note}}]",
      ], "note"),
    Case(
      "a name of their own",
      [
        ".spec-lint.yaml": "vocabulary: {title: {en: [customer title of ours]}}"
      ], "error"),
    Case(
      "a phrase of their own",
      [
        ".spec-lint.yaml": "concepts: {volume-tolerance: {en: [without exception]}}"
      ], "off"),
  ]

  @Test(arguments: cases) func settles(_ item: Case) throws {
    var files = item.files
    files["a/cdc.yaml"] = Self.tender
    let run = try SpecLintProcess.run(
      ["a/cdc.yaml", "--format", "json"] + item.flags, in: Folder(files))
    #expect(run.errors == "")
    let found = try JSONDecoder().decode(JSONReport.self, from: Data(run.output.utf8)).diagnostics
      .first { $0.rule == "absolute-sla" }
    #expect((found?.severity ?? "off") == item.level)
  }

  /// Each file may have a configuration of its own.
  @Test func eachDocumentHasItsOwn() throws {
    let folder = Folder([
      "a/cdc.yaml": Self.tender, "b/cdc.yaml": Self.tender,
      "b/.spec-lint.yaml": "rules: {absolute-sla: off, missing-csat: off}",
    ])
    let run = try SpecLintProcess.run(["a", "b", "--format", "short"], in: folder)
    #expect(run.output.contains("a/cdc.yaml:3:") && !run.output.contains("b/cdc.yaml:3:"))
  }

  @Test func speaksTheLanguageThatItSays() throws {
    let folder = Folder(["cdc.yaml": Self.tender, ".spec-lint.yaml": "language: fr"])
    let run = try SpecLintProcess.run(["cdc.yaml", "--format", "short"], in: folder)
    #expect(run.output.contains("aucune clause de réversibilité"))
    let english = try SpecLintProcess.run(
      ["cdc.yaml", "--format", "short", "--lang", "en"], in: folder)
    #expect(english.output.contains("no exit clause"))
  }

  @Test func rulesOfTheirOwnAreFoundAndExplained() throws {
    let folder = Folder(["sub/cdc.yaml": Self.tender, ".spec-lint.yaml": "rule-folders: [ours]"])
    folder.write(try Self.skeleton(), to: "ours/wording/vague-delay.yaml")
    let list = try SpecLintProcess.run(["rules"], in: folder)
    #expect(list.output.contains("vague-delay"))
    #expect(try SpecLintProcess.run(["explain", "vague-delay"], in: folder).status == 0)
    let shown = try SpecLintProcess.run(["--show-config", "sub/cdc.yaml"], in: folder)
    #expect(shown.output.contains("  - \"ours\""))
    #expect(shown.output.contains("  vague-delay: "))
  }

  private static func skeleton() throws -> String {
    let folder = Folder()
    _ = try SpecLintProcess.run(["rules", "--new", "wording/vague-delay"], in: folder)
    return try folder.read("rules/wording/vague-delay.yaml")
  }

  @Test func tellsWhoSaidWhat() throws {
    let folder = Folder([
      "a/cdc.yaml": Self.tender, ".spec-lint.yaml": "extends: base.yaml\nrules:\n  exit: off\n",
      "base.yaml": "rules:\n  absolute-sla: {severity: note}\n",
    ])
    let run = try SpecLintProcess.run(
      ["--show-config", "a/cdc.yaml", "-Wno-missing-csat"], in: folder)
    let lines = run.output.split(separator: "\n").map { line in
      line.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }
    for line in [
      "# a/cdc.yaml", "absolute-sla: note # base.yaml:2", "missing-csat: off # command line",
      "missing-reversibility: off # .spec-lint.yaml:3", "yaml-syntax: error # default",
    ] { #expect(lines.contains(line), "\(line) in \(run.output)") }
  }

  /// What is left open says nothing, as people do who comment out what is below.
  @Test(arguments: ["", "# nothing\n", "rules:\noverrides:\nextends:\n", "language: ~\nprofile:\n"])
  func mayBeLeftOpen(text: String) throws {
    let folder = Folder(["cdc.yaml": Self.tender, ".spec-lint.yaml": text])
    let run = try SpecLintProcess.run(["cdc.yaml", "--format", "short"], in: folder)
    #expect(run.errors == "")
    #expect(run.output.contains("[absolute-sla]"))
  }

  /// A name that is not read would be passed over in silence; beside the right one it is a leftover.
  @Test func isNamedInOneWay() throws {
    let folder = Folder([
      "sub/cdc.yaml": Self.tender, ".spec-lint.yml": "rules: {absolute-sla: off}",
    ])
    let run = try SpecLintProcess.run(["sub/cdc.yaml", "--lang", "fr"], in: folder)
    let message = "« .spec-lint.yml » n'est pas lu ; le nom « .spec-lint.yaml » est attendu"
    #expect(run == .init(status: 2, output: "", errors: "spec-lint: \(message)\n"))
    folder.write("rules: {absolute-sla: note}", to: ".spec-lint.yaml")
    let read = try SpecLintProcess.run(["sub/cdc.yaml", "--format", "short"], in: folder)
    #expect(read.output.contains("note: ") && read.errors == "")
  }

  @Test(arguments: [
    ("ruels: {}", "1:1: error: unknown key `ruels`; did you mean `rules`?"),
    (
      "rules: {absolute-slo: off}", "1:9: error: unknown rule or group `absolute-slo`; did you mean"
    ),
    ("rules: {absolute-sla: offf}", "1:23: error: unknown level `offf`; did you mean `off`?"),
    ("rules: {absolute-sla: {options: {nothing: 1}}}", "unknown option of absolute-sla `nothing`"),
    ("rules: {near-absolute-sla: {options: {fault: x}}}", "unknown fault `x`"),
    ("language: de", "1:11: error: unknown language `de`; known: en, fr"),
    ("extends: ../secret.yaml", "1:10: error: `../secret.yaml` is not there, or outside"),
    ("extends: /etc/passwd", "1:10: error: `/etc/passwd` is not there, or outside"),
    ("extends: .spec-lint.yaml", "1:10: error: `.spec-lint.yaml` extends this file in turn"),
    ("rule-folders: [none]", "1:16: error: `none` is not there, or outside"),
    ("vocabulary: {titel: {fr: [x]}}", "1:14: error: unknown field `titel`; did you mean `title`?"),
    ("concepts: {volume-tolerence: {fr: [x]}}", "unknown concept `volume-tolerence`"),
    ("overrides: [{rules: {exit: off}}]", "an override needs `files`"),
    ("overrides: {files: a.yaml}", "1:12: error: `overrides` is a map, expected a list"),
    ("overrides: [a]", "1:13: error: `overrides` is `a`, expected a map of `files`, `rules`"),
    ("overrides: [{files: [{a: b}]}]", "`files` is a map, expected a text or a list of texts"),
    ("overrides: [{files: a, rules: [exit]}]", "1:31: error: `rules` is a list, expected a map"),
    ("- a", "1:1: error: `configuration` is a list, expected a map of `summary`, `extends`"),
    ("a", "1:1: error: `configuration` is `a`, expected a map of `summary`, `extends`"),
    ("rules: [exit]", "1:8: error: `rules` is a list, expected a map"),
    ("rules: exit", "1:8: error: `rules` is `exit`, expected a map"),
    ("rules: {exit: [off]}", "`exit` is a list, expected a map of `severity`, `options`"),
    ("rules: {exit: {severity: [note]}}", "1:26: error: `severity` is a list, expected a text"),
    ("rules: {absolute-sla: {options: [a]}}", "1:33: error: `options` is a list, expected a map"),
    ("rule-folders: {a: b}", "1:15: error: `rule-folders` is a map, expected a text or a list of"),
    ("rule-folders: [a, {b: c}]", "1:19: error: `rule-folders` is a map, expected a text or a"),
    ("extends: {a: b}", "1:10: error: `extends` is a map, expected a text or a list of texts"),
    ("language: [fr]", "1:11: error: `language` is a list, expected a text"),
    ("profile: [a]", "1:10: error: `profile` is a list, expected a text"),
    ("profile: public-procurement-fe", "1:10: error: unknown profile `public-procurement-fe`; did"),
    ("vocabulary: [title]", "1:13: error: `vocabulary` is a list, expected a map"),
    ("concepts: [a]", "1:11: error: `concepts` is a list, expected a map"),
    ("rules: [", "1:8: error: a bracket is opened and not closed, expected “]” or “}”"),
  ]) func saysWhatIsWrong(text: String, message: String) throws {
    let folder = Folder(["sub/cdc.yaml": Self.tender, "sub/.git/HEAD": "", "secret.yaml": "a: b"])
    folder.write(text, to: "sub/.spec-lint.yaml")
    let run = try SpecLintProcess.run(["sub/cdc.yaml", "--lang", "en"], in: folder)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.contains(message) && run.errors.contains("sub/.spec-lint.yaml:"))
  }
}
