import Diagnostics
import Testing

@testable import Reporters

@Suite("Findings as lines: short, github, markdown")
struct LineFormatTests {
  private func findings(_ counts: [(Severity, Int)]) -> Report {
    let files = [Sample.file, Sample.annex]
    let diagnostics = counts.flatMap { severity, count in
      (0..<count).map { number in
        Diagnostic(
          rule: "r\(number)", severity: severity, message: LocalizedText(same: "m"),
          location: SourceLocation(
            file: files[number % 2], range: SourceRange(number, number + 1)))
      }
    }
    return Report(files: files, diagnostics: diagnostics)
  }

  private func commands(_ report: Report, _ language: Language = .en) -> [RunnerCommand] {
    let output = ReportFormat(rawValue: "github")?
      .render(report, options: ReporterOptions(language: language))
    return RunnerCommand.all(in: output ?? "")
  }

  @Test("short: one line each, severity in English in both languages")
  func short() {
    let report = Sample.report
    let options = ReporterOptions(language: .fr)
    #expect(
      ReportFormat(rawValue: "short")?.render(report, options: options) == """
        cdc.yaml:3:12: error: niveau de service absolu [absolute-sla]
        cdc.yaml:6:3: warning: la prévision est plate [flat-forecast]

        """)
  }

  @Test("github: columns on one line, none on several, errors first")
  func github() {
    #expect(
      ReportFormat(rawValue: "github")?.render(Sample.report) == """
        ::error file=cdc.yaml,line=3,endLine=3,col=12,endColumn=16,title=absolute-sla::service level \
        is absolute%0Anote: cdc.yaml:3: and a ceiling%0Anote: the forecast moves by 18 %25 from one \
        month to the next%0Ahelp: give a percentage over a period, and say what happens beyond the \
        forecast
        ::warning file=cdc.yaml,line=6,endLine=10,title=flat-forecast::the forecast is flat

        """)
  }

  @Test(
    "github: ten of a type, then one notice for the rest",
    arguments: [
      ([(Severity.error, 10), (.warning, 10), (.note, 10)], [10, 10, 10], nil),
      ([(.error, 11)], [10, 0, 1], "1 more finding not annotated here (1 error): ccap.yaml (1)"),
      (
        [(.error, 40)], [10, 0, 1],
        "30 more findings not annotated here (30 errors): cdc.yaml (10), ccap.yaml (20)"
      ),
      (
        [(.note, 12), (.error, 14), (.warning, 3)], [10, 3, 10],
        "7 more findings not annotated here (4 errors, 3 notes): ccap.yaml (7)"
      ),
    ] as [([(Severity, Int)], [Int], String?)])
  func limits(counts: [(Severity, Int)], expected: [Int], rest: String?) throws {
    let commands = commands(findings(counts))
    let names = commands.map(\.name)
    #expect(["error", "warning", "notice"].map { name in names.count { $0 == name } } == expected)
    #expect(names == names.sorted { rank($0) < rank($1) })
    let last = try #require(commands.last)
    if let rest { #expect(last.data.hasPrefix(rest)) }
    #expect((last.properties["title"] == "spec-lint") == (rest != nil))
  }

  private func rank(_ name: String) -> Int {
    ["error", "warning", "notice"].firstIndex(of: name) ?? 3
  }

  @Test("github: a message is cut below the runner's 4,096 characters")
  func longMessage() throws {
    for piece in ["é", "👍", "\u{202E}", "%"] {
      var finding = Sample.flat
      finding.message = LocalizedText(same: String(repeating: piece, count: 6_000))
      let output = render(finding, as: "github")
      let command = try #require(RunnerCommand.all(in: output).first)
      #expect((3_900...4_095).contains(command.data.utf16.count))
      #expect(command.data.hasSuffix("…"))
    }
  }

  @Test("github: paths with commas, colons, percents and line ends survive")
  func paths() throws {
    let path = "d,a/b:c%2C 100%\nx.yaml"
    let file = SourceFile(path: path, text: "key: value")
    var finding = Sample.flat
    finding.location = place(of: "value", in: file)
    let command = try #require(RunnerCommand.all(in: render(finding, as: "github")).first)
    #expect(command.properties["file"] == path)
    #expect(command.properties["line"] == "1")
    #expect(command.properties["endcolumn"] == "10")
  }

  @Test("markdown: a table whose cells no text can break")
  func markdown() {
    var finding = Sample.flat
    finding.message = LocalizedText(same: "a | b <img> `c` [x](y) @z\n# h")
    let options = ReporterOptions(version: "1.2.3")
    #expect(
      render(finding, as: "markdown", options: options) == ##"""
        ### spec-lint 1.2.3

        1 warning in 1 file

        | Severity | Place | Finding | Rule |
        | --- | --- | --- | --- |
        | warning | cdc.yaml:6:3 | a \| b &lt;img&gt; \`c\` \[x\](y) &#64;z\\n\# h | flat-forecast |

        """##)
  }

  @Test("markdown: stays below the runner's limit of 1 MiB")
  func markdownLimit() {
    let text = String(repeating: "long ", count: 200)
    let diagnostics = (0..<2_000).map { _ in
      Diagnostic(
        rule: "r", severity: .error, message: LocalizedText(same: text),
        location: place(of: "titre", in: Sample.file))
    }
    let report = Report(files: [Sample.file], diagnostics: diagnostics)
    let output = ReportFormat(rawValue: "markdown")?.render(report) ?? ""
    #expect((800_000..<1_048_576).contains(output.utf8.count))
    #expect(output.split(separator: "\n").last?.hasPrefix("| … | | +") == true)
  }

  @Test("Formats are found by name, and each name is there once")
  func names() {
    let names = ReportFormat.allCases.map(\.rawValue)
    #expect(Set(names).count == names.count)
    for name in names { #expect(ReportFormat(rawValue: name)?.rawValue == name) }
    #expect(ReportFormat(rawValue: "xml") == nil)
    #expect(ReportFormat.standard.rawValue == "text")
  }
}
