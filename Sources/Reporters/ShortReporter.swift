import Diagnostics

/// One line per finding, `path:line:column: severity: message [rule]`, as GNU tools write it.
///
/// The severity is in English whatever the language, because editors and CI match it.
enum ShortReporter {
  /// Writes the reported findings.
  static func write(_ report: Report, _ options: ReporterOptions, _ output: inout SafeOutput) {
    for diagnostic in report.reported {
      let start = diagnostic.location.start
      output.write("\(diagnostic.location.file.path):\(start.line):\(start.column): ", .bold)
      output.write("\(diagnostic.severity.rawValue): ", diagnostic.severity.style)
      output.write(diagnostic.message(options.language))
      output.write(" [\(diagnostic.rule)]", .dim)
      output.newline()
    }
  }
}
