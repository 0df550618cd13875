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
    /// Findings that are gone because the documents were mended.
    package var mended = 0
    /// Reported findings that could be mended.
    package var mendable = 0
  }

  /// The files that were read, in order.
  package let files: [SourceFile]
  /// All findings, suppressed ones included, sorted by file, place and rule.
  package let diagnostics: [Diagnostic]
  /// How many findings were mended before.
  package let mended: Int

  /// Makes a report; the findings are sorted here so that every reporter shows the same order.
  package init(files: [SourceFile], diagnostics: [Diagnostic], mended: Int = 0) {
    self.files = files
    self.mended = mended
    let places = FilePlaces(files)
    let sorted = diagnostics.map { (place: places.place(of: $0.location.file), diagnostic: $0) }
      .sorted { left, right in
        let (first, second) = (left.diagnostic, right.diagnostic)
        return (
          left.place, first.location.range.start, first.location.range.end, first.rule,
          first.message.en
        ) < (
          right.place, second.location.range.start, second.location.range.end, second.rule,
          second.message.en
        )
      }
    self.diagnostics = sorted.map(\.diagnostic)
  }

  /// The findings that are reported.
  package var reported: [Diagnostic] { diagnostics.filter { $0.suppressed == nil } }

  /// The counts for the summary line.
  package var summary: Summary {
    var summary = Summary(files: files.count, mended: mended)
    for diagnostic in diagnostics {
      guard diagnostic.suppressed == nil else {
        summary.suppressed += 1
        continue
      }
      if !diagnostic.fixIts.isEmpty { summary.mendable += 1 }
      switch diagnostic.severity {
      case .error: summary.errors += 1
      case .warning: summary.warnings += 1
      case .note: summary.notes += 1
      }
    }
    return summary
  }
}

/// Where each file stands in the report, found by bisection of addresses.
private struct FilePlaces {
  private let sorted: [(address: UInt, place: Int)]

  init(_ files: [SourceFile]) {
    sorted = files.enumerated().map { (Self.address(of: $1), $0) }.sorted { $0 < $1 }
  }

  /// The place of a file; the last of all if it is not there.
  func place(of file: SourceFile) -> Int {
    let wanted = Self.address(of: file)
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].address < wanted { low = middle + 1 } else { high = middle }
    }
    return low < sorted.count && sorted[low].address == wanted ? sorted[low].place : sorted.count
  }

  private static func address(of file: SourceFile) -> UInt {
    UInt(bitPattern: ObjectIdentifier(file))
  }
}
