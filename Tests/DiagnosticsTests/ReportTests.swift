import Testing

@testable import Diagnostics

@Suite("The order and the counts of a report")
struct ReportTests {
  private let first = SourceFile(path: "z.yaml", text: "aaaa\nbbbb\n")
  private let second = SourceFile(path: "a.yaml", text: "cccc\n")

  private func finding(
    _ rule: String, _ file: SourceFile, _ start: Int, _ end: Int, message: String = "m",
    severity: Severity = .error, suppressed: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      rule: rule, severity: severity, message: LocalizedText(same: message),
      location: SourceLocation(file: file, range: SourceRange(start, end)), suppressed: suppressed)
  }

  @Test("Findings are sorted by file as given, place, rule and message, whatever came first")
  func order() {
    let stranger = SourceFile(path: "b.yaml", text: "x")
    let sorted = [
      finding("b", first, 0, 4), finding("a", first, 1, 2), finding("a", first, 1, 3),
      finding("b", first, 1, 3, message: "k"), finding("b", first, 1, 3, message: "l"),
      finding("a", second, 0, 1), finding("a", stranger, 0, 0),
    ]
    for shift in sorted.indices {
      let mixed = Array(sorted[shift...] + sorted[..<shift])
      let report = Report(files: [first, second], diagnostics: mixed.reversed())
      #expect(report.diagnostics.map(place) == sorted.map(place))
    }
  }

  private func place(_ diagnostic: Diagnostic) -> [String] {
    let location = diagnostic.location
    return [
      location.file.path, "\(location.range.start)-\(location.range.end)", diagnostic.rule,
      diagnostic.message.en,
    ]
  }

  @Test("Suppressed findings are kept and counted apart")
  func summary() {
    let report = Report(
      files: [first, second],
      diagnostics: [
        finding("a", first, 0, 1), finding("b", first, 0, 1, severity: .warning),
        finding("c", first, 0, 1, severity: .note), finding("d", second, 0, 1, severity: .warning),
        finding("e", second, 0, 1, suppressed: "known"),
      ])
    var expected = Report.Summary()
    (expected.files, expected.errors, expected.warnings) = (2, 1, 2)
    (expected.notes, expected.suppressed) = (1, 1)
    #expect(report.summary == expected)
    #expect(report.reported.map(\.rule) == ["a", "b", "c", "d"])
    #expect(report.diagnostics.count == 5)
  }

  @Test("Severities rank note, warning, error")
  func severities() {
    #expect([Severity.error, .note, .warning].sorted() == [.note, .warning, .error])
  }
}
