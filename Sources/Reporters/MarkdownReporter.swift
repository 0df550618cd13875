import Diagnostics

/// A summary for the page of a CI run: the counts and a table of the findings.
enum MarkdownReporter {
  /// GitHub refuses a summary of more than 1 MiB; a row and the closing lines must still fit.
  private static let byteLimit = 900_000
  /// The characters of one finding's text.
  private static let textLimit = 1_000

  /// Writes the summary.
  static func write(_ report: Report, _ options: ReporterOptions, _ output: inout SafeOutput) {
    let wording = Wording(language: options.language)
    let summary = report.summary
    let counts = wording.counts(of: summary).map(\.text).joined(separator: ", ")
    let version = options.version.isEmpty ? "" : " " + escaped(options.version)
    writeLine("### spec-lint\(version)", to: &output)
    output.newline()
    writeLine(
      (counts.isEmpty ? wording.nothingFound : counts) + " " + wording.scope(of: summary),
      to: &output)
    guard !counts.isEmpty else { return }
    output.newline()
    writeLine("| \(wording.columns.joined(separator: " | ")) |", to: &output)
    writeLine("| --- | --- | --- | --- |", to: &output)
    writeRows(report.reported, wording, to: &output)
  }

  private static func writeRows(
    _ diagnostics: [Diagnostic], _ wording: Wording, to output: inout SafeOutput
  ) {
    for (index, diagnostic) in diagnostics.enumerated() {
      guard output.count < byteLimit else {
        let rest = diagnostics.count - index
        return writeLine("| … | | +\(rest) | |", to: &output)
      }
      let start = diagnostic.location.start
      let cells = [
        wording.word(for: diagnostic.severity),
        escaped("\(diagnostic.location.file.path):\(start.line):\(start.column)"),
        escaped(diagnostic.message(wording.language)), escaped(diagnostic.rule),
      ]
      writeLine("| \(cells.joined(separator: " | ")) |", to: &output)
    }
  }

  private static func writeLine(_ text: String, to output: inout SafeOutput) {
    output.write(text)
    output.newline()
  }

  /// Text that Markdown shows as it is: no table cell, link, mention, tag or emphasis comes of it.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in VisibleScalars.visible(WrappedText.clipped(text, to: textLimit)).unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "@": result += "&#64;"
      case "\\", "`", "*", "_", "[", "]", "|", "#", "~", "!", "$":
        result += "\\"
        result.unicodeScalars.append(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
