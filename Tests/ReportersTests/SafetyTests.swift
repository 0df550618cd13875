import Diagnostics
import Testing

@testable import Reporters

@Suite("No output carries a command or a control character of a document")
struct SafetyTests {
  private static let everything =
    HostileReports.syntax + HostileReports.controls + HostileReports.lineEnds

  private static let variants = Language.allCases.flatMap { language in
    [40, 77, 100].map { (language, $0) }
  }

  @Test("Text formats hold no command and no control character", arguments: 0..<25)
  func textFormats(seed: Int) {
    var hostile = HostileReports(seed: UInt64(seed), pieces: Self.everything)
    let report = hostile.report(findings: 12)
    for format in ReportFormat.allCases where format.rawValue != "github" {
      for (language, width) in Self.variants {
        let options = ReporterOptions(language: language, width: width, underGitHubActions: true)
        let output = format.render(report, options: options)
        #expect(RunnerCommand.all(in: output) == [], "\(format.rawValue), seed \(seed)")
        #expect(unsafeScalars(in: output) == [], "\(format.rawValue), seed \(seed)")
      }
    }
  }

  @Test("Colour only adds escapes of its own", arguments: 0..<20)
  func color(seed: Int) {
    var hostile = HostileReports(seed: UInt64(seed), pieces: Self.everything)
    let report = hostile.report(findings: 8)
    for format in ReportFormat.allCases {
      for guarded in [false, true] {
        var options = ReporterOptions(underGitHubActions: guarded)
        let plain = format.render(report, options: options)
        options.color = true
        let colored = format.render(report, options: options)
        #expect(stripped(colored) == plain, "\(format.rawValue), seed \(seed)")
        #expect(
          RunnerCommand.all(in: guarded ? colored : "")
            == RunnerCommand.all(in: guarded ? plain : ""))
      }
    }
  }

  @Test(
    "Annotations are the only commands, and decode to the report's own words", arguments: 0..<40)
  func annotations(seed: Int) {
    var hostile = HostileReports(
      seed: UInt64(seed), pieces: HostileReports.syntax + HostileReports.lineEnds)
    let report = hostile.report(findings: 6)
    let output = ReportFormat(rawValue: "github")?.render(report) ?? ""
    let commands = RunnerCommand.all(in: output)
    #expect(commands.count == output.utf8.count { $0 == 0x0A })
    #expect(!output.utf8.contains(0x0D))
    let expected = report.reported.reversed().sorted { $0.severity > $1.severity }
    for diagnostic in expected {
      #expect(
        commands.contains { command in
          command.data.unicodeScalars.starts(with: diagnostic.message.en.unicodeScalars)
            && same(command.properties["file"], diagnostic.location.file.path)
            && same(command.properties["title"], diagnostic.rule)
        }, "\(diagnostic.message.en.debugDescription) in \(output)")
    }
  }

  @Test("Annotations carry no control character", arguments: 0..<40)
  func annotationControls(seed: Int) {
    var hostile = HostileReports(seed: UInt64(seed), pieces: Self.everything)
    let output = ReportFormat(rawValue: "github")?.render(hostile.report(findings: 12)) ?? ""
    #expect(unsafeScalars(in: output) == [])
    let commands = RunnerCommand.all(in: output)
    #expect(commands.count == output.utf8.count { $0 == 0x0A })
    #expect(Set(commands.map(\.name)).isSubset(of: ["error", "warning", "notice"]))
  }

  private func same(_ left: String?, _ right: String) -> Bool {
    left.map { Array($0.unicodeScalars) == Array(right.unicodeScalars) } ?? false
  }

  /// Everything that moves the cursor, hides or reorders text, by its Unicode category.
  private func unsafeScalars(in output: String) -> [String] {
    output.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control: scalar != "\n"
      case .format, .lineSeparator, .paragraphSeparator, .surrogate: true
      default: false
      }
    }.map { $0.escaped(asASCII: true) }
  }

  /// The output without `ESC [ … m`.
  private func stripped(_ output: String) -> String {
    var result: [UInt8] = []
    var inEscape = false
    for byte in output.utf8 {
      if byte == 0x1B { inEscape = true }
      if !inEscape { result.append(byte) }
      if byte == UInt8(ascii: "m") { inEscape = false }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
