import Diagnostics

/// A document with every edit made that changes nothing of what it says, and what is left to say.
///
/// Edits make room for others, so it is linted again until nothing changes; a second mending finds
/// nothing to do.
package struct Mending: Sendable {
  /// The document as it is now; the very bytes outside of the edits.
  package private(set) var bytes: [UInt8]
  /// What is found in it now.
  package private(set) var report: FileReport
  /// How many findings were mended.
  package private(set) var count = 0

  /// More rounds than any document needs; a hostile one is left half mended.
  private static let rounds = 20

  /// Mends a document.
  ///
  /// - Parameters:
  ///   - bytes: the document.
  ///   - lint: says what is found in it; what is suppressed in its report is left alone.
  package init(of bytes: [UInt8], lint: ([UInt8]) -> FileReport) {
    self.bytes = bytes
    report = lint(bytes)
    for _ in 0..<Self.rounds {
      guard advance(lint) else { return }
    }
  }

  /// Makes the edits that can be made together, and says whether there were any.
  private mutating func advance(_ lint: ([UInt8]) -> FileReport) -> Bool {
    let findings = nextFindings
    let edits = TextEdit.compatible(findings.flatMap(\.edits), within: bytes.count)
    guard !edits.isEmpty else { return false }
    let mended = TextEdit.apply(edits, to: bytes)
    let report = lint(mended)
    // An edit that changed what the document says would be a fault of ours: better mend nothing.
    guard report.isWhole, Meaning(of: mended) == Meaning(of: bytes) else { return false }
    let made = Set(edits)
    count += findings.count { made.isSuperset(of: $0.edits) }
    bytes = mended
    self.report = report
    return true
  }

  /// What can be mended; comments that silence nothing only once nothing else is left, since a key
  /// that is understood again may need them.
  private var nextFindings: [Diagnostic] {
    let findings = report.diagnostics.filter { $0.suppressed == nil && !$0.fixIts.isEmpty }
    let others = findings.filter { $0.rule != "unused-suppression" }
    return others.isEmpty ? findings : others
  }
}

extension Diagnostic {
  fileprivate var edits: [TextEdit] { fixIts.map(\.edit) }
}
