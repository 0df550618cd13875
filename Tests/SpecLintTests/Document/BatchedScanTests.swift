import Testing
import YAMLTree

@testable import SpecLint

/// A document that is read while its scalars are still being scanned is the same document.
@Suite("Batched scan") struct BatchedScanTests {
  /// Lots of clauses, enough for several batches, in which aliases lead back near and far.
  private static let text: String = {
    var lines = ["shared: &first Every call is answered within 20 seconds.", "lots:"]
    for lot in 1...300 {
      lines += [
        "  - title: Lot \(lot)", "    requirements:", "      - *first",
        "      - &here\(lot) \(lot) % of complaints are closed in \(lot % 9 + 1) working days.",
        "      - *here\(lot)", "      - id: R-\(lot)", "        text: |",
        String(repeating: "          The provider keeps records for \(lot) months.\n", count: 9),
        "      - *here\((lot + 1) / 2)", "    kpis: [CSAT, ~, \"\"]",
      ]
    }
    return lines.joined(separator: "\n")
  }()

  private static func read(inBatches: Bool) -> (document: Document, batches: Int) {
    let scan = BatchedScan(Rules.ruleset.automaton)
    defer { scan.finish() }
    let tree = YAMLTree(parsing: Array(text.utf8), path: "large.yaml", handOn: scan.add)
    let document = DocumentReader.read(
      tree, with: Rules.ruleset, scannedBy: inBatches ? scan : nil)
    return (document, scan.firstNodes.count)
  }

  /// A sentence as it can be compared: its element, place, concepts and figures.
  private static func line(_ statement: Document.Statement, _ document: Document) -> String {
    let hits = document.hits[statement.hits]
      .map { "\($0.concept) \($0.node) \($0.start)-\($0.end)" }
    let figures = document.quantities[statement.quantities].map { "\($0.value) \($0.range)" }
    return "\(statement.element) \(statement.start)-\(statement.end) \(hits) \(figures)"
  }

  @Test func isTheSameAsNone() {
    let (batched, batches) = Self.read(inBatches: true)
    let (plain, _) = Self.read(inBatches: false)
    #expect(batches > 2)
    #expect(batched.statements.count > 3000)
    #expect(batched.statements.count == plain.statements.count)
    #expect(
      batched.statements.map { Self.line($0, batched) }
        == plain.statements.map { Self.line($0, plain) })
    #expect(batched.statements.map(\.concepts) == plain.statements.map(\.concepts))
  }
}
