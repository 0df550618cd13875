import Foundation
import Testing

/// Where the reports go, and what they must never do.
@Suite struct OutputTests {
  private static let flawed = Folder(["cdc.yaml": SampleDocuments.flawed])

  @Test func severalFormatsAtOnce() throws {
    let folder = Folder(["cdc.yaml": SampleDocuments.flawed])
    let run = try SpecLintProcess.run(
      ["cdc.yaml", "--format", "short", "--format", "json=out=1.json", "--format=github=notes"]
        + SampleDocuments.only, in: folder)
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(try folder.read("notes").hasPrefix("::warning "))
    let report = try JSONDecoder().decode(
      JSONReport.self, from: Data(folder.read("out=1.json").utf8))
    #expect(report.version == 1)
    #expect(report.diagnostics.map(\.rule) == ["conditional-csat"])
    #expect(report.diagnostics[0].path == "$['kpis'][0]")
    #expect(report.diagnostics[0].range.start == .init(line: 3, column: 44, offset: 68))
    #expect(report.summary == .init(files: 1, errors: 0, warnings: 1, notes: 0))
  }

  @Test func onlyAFileMeansNothingOnStandardOutput() throws {
    let folder = Folder(["cdc.yaml": SampleDocuments.flawed])
    let run = try SpecLintProcess.run(["cdc.yaml", "--format", "text=report.txt"], in: folder)
    #expect(run.output == "" && run.errors == "")
    #expect(try folder.read("report.txt").contains("[conditional-csat]"))
  }

  @Test func reportThatCannotBeWrittenIsAFailure() throws {
    let run = try SpecLintProcess.run(
      ["cdc.yaml", "--format", "json=no/such/folder.json", "--format", "short"]
        + SampleDocuments.only, in: Self.flawed)
    #expect(run.status == 2)
    #expect(run.errors.contains("cannot write 'no/such/folder.json': no such file or folder"))
    #expect(run.output.contains("[conditional-csat]"))
  }

  @Test func documentsAreNeverWritten() throws {
    let folder = Folder(["cdc.yaml": SampleDocuments.flawed, "other.yml": "title: x\n"])
    try folder.link("alias", to: "cdc.yaml")
    for target in ["cdc.yaml", "./cdc.yaml", "alias", "other.yml", "new.yaml"] {
      let run = try SpecLintProcess.run(["cdc.yaml", "--format", "text=\(target)"], in: folder)
      #expect(run.status == 2)
      #expect(run.errors.contains("a report is not written over a document"))
    }
    #expect(try folder.read("cdc.yaml") == SampleDocuments.flawed)
    #expect(try folder.read("other.yml") == "title: x\n")
    #expect(!folder.has("new.yaml"))
  }

  @Test func closedPipeIsSilentAndFilesAreWrittenAllTheSame() throws {
    let folder = Folder(["cdc.yaml": SampleDocuments.flawed])
    let run = try SpecLintProcess.script(
      "{ sleep 0.2; \"$SPEC_LINT\" cdc.yaml --format text --format json=out.json; "
        + "echo $? >status; } | true", in: folder)
    #expect(run.errors == "")
    #expect(try folder.read("out.json").contains("conditional-csat"))
    #expect(try folder.read("status") == "1\n")
  }

  @Test func fullDiskIsSaid() throws {
    let run = try SpecLintProcess.script("\"$SPEC_LINT\" cdc.yaml >/dev/full", in: Self.flawed)
    #expect(run.status == 2)
    #expect(run.errors == "spec-lint: cannot write 'stdout': no space left\n")
  }

  @Test(arguments: ["text", "short", "json", "github", "markdown"])
  func sameBytesEveryTime(format: String) throws {
    var files: [String: String] = [:]
    for number in 0..<12 {
      files["lot-\(number).yaml"] =
        number % 3 == 0 ? SampleDocuments.french : SampleDocuments.flawed
    }
    let folder = Folder(files)
    let first = try SpecLintProcess.run([".", "--format", format], in: folder)
    #expect(first.status == 1)
    for _ in 0..<3 {
      #expect(try SpecLintProcess.run([".", "--format", format], in: folder) == first)
    }
  }

  @Test func languageIsTheOptionsElseTheLocalesElseTheDocuments() throws {
    let folder = Folder(["fr.yaml": SampleDocuments.french, "en.yaml": SampleDocuments.flawed])
    for (arguments, locale, word) in [
      (["fr.yaml"], "C", "avertissement"), (["en.yaml"], "C", "warning"),
      (["fr.yaml"], "en_GB.UTF-8", "warning"), (["en.yaml"], "fr_CA.UTF-8", "avertissement"),
      (["fr.yaml"], "de_DE.UTF-8", "avertissement"),
      (["fr.yaml", "--lang", "en"], "fr_FR.UTF-8", "warning"),
      (["en.yaml", "--lang=fr"], "C", "avertissement"),
      (["fr.yaml", "en.yaml"], "C", "warning"),
    ] {
      let run = try SpecLintProcess.run(
        arguments + SampleDocuments.only, in: folder, environment: ["LC_ALL": locale])
      #expect(run.output.contains(": \(word)"), "\(arguments) \(locale)")
    }
  }

  @Test func colourIsForTerminalsAndWishes() throws {
    for (arguments, environment, isColored) in [
      ([], [:], false), (["--color", "always"], [:], true),
      (["--color=always"], ["NO_COLOR": "1"], true), ([], ["CLICOLOR_FORCE": "1"], true),
      ([], ["CLICOLOR_FORCE": "0"], false), ([], ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], false),
      (["--color=never"], ["CLICOLOR_FORCE": "1"], false), ([], ["FORCE_COLOR": "3"], true),
    ] as [([String], [String: String], Bool)] {
      let run = try SpecLintProcess.run(
        ["cdc.yaml"] + arguments, in: Self.flawed, environment: environment)
      #expect(run.output.contains("\u{1B}[") == isColored, "\(arguments) \(environment)")
    }
  }

  @Test(arguments: ["text", "short", "json", "github", "markdown"])
  func noDocumentCommandsARunner(format: String) throws {
    let folder = Folder([
      "cdc.yaml": """
      title: "x"
      ::error::one: 1
      kpis:
        - >-
          ##[stop-commands]x satisfaction is measured \u{7}if surveys are conducted \u{1B}[31m
          ::add-mask::a
        - "CSAT ##[error]pwned\\r::warning::x if surveys are conducted"

      """
    ])
    let run = try SpecLintProcess.run(
      ["cdc.yaml", "--format", format], in: folder, environment: ["GITHUB_ACTIONS": "true"])
    #expect(run.status == 1)
    #expect(!run.output.contains("##["))
    let lines = run.output.split(separator: "\n").filter {
      $0.drop { $0 == " " }.hasPrefix("::")
    }
    if format == "github" {
      #expect(lines.allSatisfy { $0.contains(/^::(error|warning|notice) file=cdc\.yaml,line=\d+/) })
    } else {
      #expect(lines.isEmpty)
    }
    #expect(run.output.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
  }

  @Test func progressIsForTerminals() throws {
    let folder = Folder(["a.yaml": SampleDocuments.clean, "b.yaml": SampleDocuments.clean])
    #expect(try SpecLintProcess.run(["."] + SampleDocuments.only, in: folder).errors == "")
  }
}

/// What `--format json` promises.
struct JSONReport: Decodable {
  struct Entry: Decodable {
    struct Range: Decodable {
      let start: Position
      let end: Position
    }
    let rule: String
    let severity: String
    let confidence: String
    let message: String
    let file: String
    let path: String
    let range: Range
    let help: String?
    let suppressed: Suppressed?
  }
  struct Suppressed: Decodable {
    let reason: String
  }
  struct Position: Decodable, Equatable {
    let line: Int
    let column: Int
    let offset: Int
  }
  struct Summary: Decodable, Equatable {
    let files: Int
    let errors: Int
    let warnings: Int
    let notes: Int
  }
  let version: Int
  let diagnostics: [Entry]
  let summary: Summary
}
