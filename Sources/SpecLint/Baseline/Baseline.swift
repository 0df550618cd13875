import Diagnostics

/// The findings that were known when somebody began to use the linter, or accepted them all at once.
package struct Baseline: Sendable {
  /// A known finding.
  package struct Entry: Hashable, Sendable {
    /// The document, as the baseline names it: relative to the baseline's folder.
    let file: String
    let rule: String
    let identity: Diagnostic.Identity
  }

  /// How often each is known, with the place in the baseline that says so.
  private(set) var known: [Entry: (count: Int, range: SourceRange)] = [:]
  /// The baseline itself; nil for one that was never written.
  private(set) var source: SourceFile?

  /// How many findings are known.
  package var count: Int { known.values.reduce(0) { $0 + $1.count } }

  /// The empty baseline.
  package init() {}

  init(known: [Entry: (count: Int, range: SourceRange)], source: SourceFile) {
    self.known = known
    self.source = source
  }

  /// What comes of findings once the known ones are taken out of sight.
  package struct Division {
    /// The reports, known findings marked as suppressed.
    package let reports: [FileReport]
    /// A diagnostic in the baseline for each entry of these documents that no longer holds.
    package let stale: [Diagnostic]
  }

  /// Divides findings into known and new; a known one is kept, to be counted.
  ///
  /// - Parameters:
  ///   - reports: what was found, with the name that the baseline has for each document.
  ///   - severity: that of entries that no longer hold.
  package func divide(
    _ reports: [(name: String, report: FileReport)], staleAs severity: Severity
  ) -> Division {
    var left = known.mapValues(\.count)
    let divided = reports.map { name, report in
      var report = report
      report.diagnostics = report.diagnostics.map { diagnostic in
        let entry = Entry(diagnostic, in: name)
        guard diagnostic.suppressed == nil, let count = left[entry], count > 0 else {
          return diagnostic
        }
        left[entry] = count - 1
        var diagnostic = diagnostic
        diagnostic.suppressed = "baseline"
        return diagnostic
      }
      return report
    }
    let names = Set(reports.map(\.name))
    let stale = left.filter { $0.value > 0 && names.contains($0.key.file) }.keys
    return Division(reports: divided, stale: stale.compactMap { self.stale($0, severity) })
  }

  private func stale(_ entry: Entry, _ severity: Severity) -> Diagnostic? {
    guard let source, let range = known[entry]?.range else { return nil }
    return Diagnostic(
      rule: "stale-baseline", severity: severity,
      message: LocalizedText(
        en: "`\(entry.rule)` no longer finds this in \(entry.file)",
        fr: "« \(entry.rule) » ne trouve plus ceci dans \(entry.file)"),
      location: SourceLocation(file: source, range: range),
      help: LocalizedText(
        en:
          "Write the baseline anew with --write-baseline, so that the defect cannot come back unseen.",
        fr:
          "Récrire la référence avec --write-baseline, afin que le défaut ne revienne pas inaperçu."
      ))
  }

  /// The baseline of these findings; what is known of other documents stays.
  package func updated(by reports: [(name: String, report: FileReport)]) -> Baseline {
    let names = Set(reports.map(\.name))
    var updated = self
    updated.known = known.filter { !names.contains($0.key.file) }
    for (name, report) in reports {
      for diagnostic in report.diagnostics where diagnostic.suppressed == nil {
        let entry = Entry(diagnostic, in: name)
        updated.known[entry, default: (0, SourceRange(0, 0))].count += 1
      }
    }
    return updated
  }
}

extension Baseline.Entry {
  fileprivate init(_ diagnostic: Diagnostic, in file: String) {
    self.init(
      file: file, rule: diagnostic.rule,
      identity: diagnostic.identity ?? Diagnostic.Identity(place: diagnostic.path, text: ""))
  }
}
