import Diagnostics

/// A format in which a report can be written; the table below is the only list of them.
package struct ReportFormat: RawRepresentable, CaseIterable, Hashable, Sendable {
  /// All formats, in the order in which help shows them; the first is the default.
  package static let allCases = [
    Self("text", TextReporter.write, "source lines with the words at fault underlined"),
    Self("short", ShortReporter.write, "one line per finding, for editors and grep"),
    Self("json", JSONReporter.write, "stable and versioned, for programs"),
    Self("github", GitHubReporter.write, "annotations on a pull request"),
    Self("markdown", MarkdownReporter.write, "a table for $GITHUB_STEP_SUMMARY"),
  ]

  /// The format for people at a terminal, used unless another is asked for.
  package static var standard: ReportFormat { allCases[0] }
  /// The format in which each finding is one line.
  package static var short: ReportFormat { allCases[1] }

  /// The name on the command line.
  package let rawValue: String
  /// What it is for, in a few words.
  package let purpose: String
  private let write: Write

  /// A reporter can only write through ``SafeOutput``, so that none can forget to be safe.
  typealias Write = @Sendable (Report, ReporterOptions, inout SafeOutput) -> Void

  private init(_ name: String, _ write: @escaping Write, _ purpose: String) {
    self.rawValue = name
    self.purpose = purpose
    self.write = write
  }

  /// The format of that name, or nil.
  package init?(rawValue: String) {
    guard let format = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = format
  }

  /// The whole output for a report: safe to print, the same bytes for the same input.
  package func render(_ report: Report, options: ReporterOptions = ReporterOptions()) -> String {
    var output = SafeOutput(options: options)
    write(report, options, &output)
    return output.finish()
  }

  /// Two formats are the same when they have the same name.
  package static func == (left: Self, right: Self) -> Bool { left.rawValue == right.rawValue }

  /// Hashes the name.
  package func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}
