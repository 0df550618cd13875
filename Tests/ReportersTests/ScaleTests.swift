import Diagnostics
import Testing

@testable import Reporters

@Suite("Size of input and size of output")
struct ScaleTests {
  @Test("Findings on one very long line cost what they show, not what the line holds")
  func longLine() {
    let unit = "été sans délai "
    let file = SourceFile(path: "f", text: String(repeating: unit, count: 60_000))
    let size = unit.utf8.count
    let diagnostics = (0..<300).map { number in
      Diagnostic(
        rule: "r", severity: .error, message: LocalizedText(same: "m"),
        location: SourceLocation(
          file: file, range: SourceRange(number * 200 * size, number * 200 * size + 5)))
    }
    let report = Report(files: [file], diagnostics: diagnostics)
    for format in ReportFormat.allCases {
      #expect(format.render(report).utf8.count < 300 * 600, "\(format.rawValue)")
    }
    let last = ReportFormat(rawValue: "short")?.render(report).split(separator: "\n").last
    #expect(last == "f:1:\(299 * 200 * unit.unicodeScalars.count + 1): error: m [r]")
  }

  @Test("A message of megabytes is cut in text")
  func longMessage() {
    var finding = Sample.flat
    finding.message = LocalizedText(same: String(repeating: "é", count: 2_000_000))
    #expect(render(finding).utf8.count < 10_000)
  }
}
