/// Everything a run found, in the order in which it is shown.
package struct Report: Sendable {
  /// How many of each there are, suppressed ones apart.
  package struct Summary: Hashable, Sendable {
    /// Files read.
    package var files = 0
    /// Errors reported.
    package var errors = 0
    /// Warnings reported.
    package var warnings = 0
    /// Notes reported.
    package var notes = 0
    /// Findings silenced by a comment or a baseline.
    package var suppressed = 0
  }

  /// The files that were read, in order.
  package let files: [SourceFile]
  /// All findings, suppressed ones included, sorted by file, place and rule.
  package let diagnostics: [Diagnostic]

  /// Makes a report; the findings are sorted here so that every reporter shows the same order.
  package init(files: [SourceFile], diagnostics: [Diagnostic]) {
    self.files = files
    var order: [ObjectIdentifier: Int] = [:]
    for (index, file) in files.enumerated() { order[ObjectIdentifier(file)] = index }
    func key(_ diagnostic: Diagnostic) -> (Int, Int, Int, String, String) {
      let location = diagnostic.location
      return (
        order[ObjectIdentifier(location.file)] ?? files.count, location.range.start,
        location.range.end, diagnostic.rule, diagnostic.message.en
      )
    }
    self.diagnostics = diagnostics.sorted { key($0) < key($1) }
  }

  /// The findings that are reported.
  package var reported: [Diagnostic] { diagnostics.filter { $0.suppressed == nil } }

  /// The counts for the summary line.
  package var summary: Summary {
    var summary = Summary(files: files.count)
    for diagnostic in diagnostics {
      guard diagnostic.suppressed == nil else {
        summary.suppressed += 1
        continue
      }
      switch diagnostic.severity {
      case .error: summary.errors += 1
      case .warning: summary.warnings += 1
      case .note: summary.notes += 1
      }
    }
    return summary
  }
}
