import Diagnostics
import FoundationEssentials
import Testing

@testable import Reporters

@Suite("Findings as JSON")
struct JSONReporterTests {
  private struct Document: Decodable {
    let version: Int
    let diagnostics: [Finding]
    let summary: [String: Int]
  }

  private struct Finding: Decodable {
    let rule, severity, confidence, message, file, path: String
    let range: Range
    let notes: [Note]
    let help: String?
    let fixes: [Fix]
    let suppressed: [String: String]?
  }

  private struct Fix: Decodable {
    let message, replacement: String
    let range: Range
  }

  private struct Note: Decodable {
    let message: String
    let file: String?
    let range: Range?
  }

  private struct Range: Decodable, Equatable {
    let start, end: [String: Int]

    init(_ location: SourceLocation) {
      (start, end) = (Self.members(location.start), Self.members(location.end))
    }

    private static func members(_ position: SourcePosition) -> [String: Int] {
      ["line": position.line, "column": position.column, "offset": position.offset]
    }
  }

  @Test("The documented form, to the byte")
  func golden() {
    let report = Report(files: [Sample.file], diagnostics: [Sample.absolute, Sample.silenced])
    let options = ReporterOptions(language: .fr)
    #expect(
      ReportFormat(rawValue: "json")?.render(report, options: options) == #"""
        {
          "version": 1,
          "diagnostics": [
            {
              "rule": "absolute-sla",
              "severity": "error",
              "confidence": "high",
              "message": "niveau de service absolu",
              "file": "cdc.yaml",
              "path": "$['niveaux_de_service'][0]['cible']",
              "range": {"start": {"line": 3, "column": 12, "offset": 53}, "end": {"line": 3, "column": 17, "offset": 58}},
              "notes": [
                {"message": "et un plafond", "file": "cdc.yaml", "range": {"start": {"line": 3, "column": 42, "offset": 85}, "end": {"line": 3, "column": 55, "offset": 98}}},
                {"message": "la prévision varie de 18 % d’un mois à l’autre", "file": null, "range": null}
              ],
              "help": "donner un pourcentage sur une période et dire ce qui se passe au-delà de la prévision",
              "fixes": [],
              "suppressed": null
            },
            {
              "rule": "uncapped-penalties",
              "severity": "warning",
              "confidence": "high",
              "message": "aucun plafond",
              "file": "cdc.yaml",
              "path": "$",
              "range": {"start": {"line": 4, "column": 5, "offset": 103}, "end": {"line": 4, "column": 13, "offset": 113}},
              "notes": [],
              "help": null,
              "fixes": [],
              "suppressed": {"reason": "agreed with the \"board\""}
            }
          ],
          "summary": {"files": 1, "errors": 1, "warnings": 0, "notes": 0}
        }

        """#)
  }

  @Test("Any text survives, and only printable characters are written", arguments: 0..<60)
  func roundTrip(seed: Int) throws {
    let pieces = HostileReports.syntax + HostileReports.controls + HostileReports.lineEnds
    var hostile = HostileReports(seed: UInt64(seed), pieces: pieces)
    let report = hostile.report(findings: 8)
    let format = try #require(ReportFormat(rawValue: "json"))
    let output = format.render(report)
    #expect(RunnerCommand.all(in: output) == [])
    #expect(format.render(report, options: ReporterOptions(underGitHubActions: true)) == output)
    let document = try JSONDecoder().decode(Document.self, from: Data(output.utf8))
    #expect(document.version == 1)
    #expect(document.summary == members(report.summary))
    #expect(document.diagnostics.count == report.diagnostics.count)
    for (decoded, diagnostic) in zip(document.diagnostics, report.diagnostics) {
      expectSame(decoded, diagnostic)
    }
  }

  @Test("No finding is an empty list")
  func empty() throws {
    let output = render(as: "json")
    let document = try JSONDecoder().decode(Document.self, from: Data(output.utf8))
    #expect(document.diagnostics.isEmpty)
    #expect(output.hasSuffix("}\n"))
  }

  private func members(_ summary: Report.Summary) -> [String: Int] {
    [
      "files": summary.files, "errors": summary.errors, "warnings": summary.warnings,
      "notes": summary.notes,
    ]
  }

  private func expectSame(_ decoded: Finding, _ diagnostic: Diagnostic) {
    let strings = [
      (decoded.rule, diagnostic.rule), (decoded.severity, diagnostic.severity.rawValue),
      (decoded.confidence, diagnostic.confidence.rawValue),
      (decoded.message, diagnostic.message.en), (decoded.file, diagnostic.location.file.path),
      (decoded.path, diagnostic.path), (decoded.help ?? "-", diagnostic.help?.en ?? "-"),
      (decoded.suppressed?["reason"] ?? "-", diagnostic.suppressed ?? "-"),
    ]
    for (left, right) in strings { #expect(Array(left.utf8) == Array(right.utf8)) }
    #expect(decoded.range == Range(diagnostic.location))
    #expect(decoded.fixes.map(\.range) == diagnostic.fixIts.map { Range($0.location) })
    for (left, right) in zip(decoded.fixes, diagnostic.fixIts) {
      #expect(Array(left.message.utf8) == Array(right.message.en.utf8))
      #expect(Array(left.replacement.utf8) == Array(right.replacement.utf8))
    }
    #expect(decoded.notes.map(\.range) == diagnostic.notes.map { $0.location.map(Range.init) })
    #expect(decoded.notes.map { $0.file } == diagnostic.notes.map { $0.location?.file.path })
    #expect(
      decoded.notes.map { Array($0.message.utf8) }
        == diagnostic.notes.map { Array($0.message.en.utf8) })
  }
}
