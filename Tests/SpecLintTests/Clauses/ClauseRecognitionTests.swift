import Diagnostics
import Testing

@testable import SpecLint

/// How well clauses are told apart, on tables of statements.
@Suite("Clause recognition") struct ClauseRecognitionTests {
  /// Precision and recall that a table must reach, in each language.
  private func expect(
    _ rule: String, found: ClauseTable, silent: ClauseTable, isFoundBySilence: Bool = false
  ) throws {
    let linter = try ClauseLinter(rule: rule)
    for (wanted, others) in [(found.fr, silent.fr), (found.en, silent.en)] {
      let missed = wanted.filter { linter.finds($0) == isFoundBySilence }
      let wrong = others.filter { linter.finds($0) != isFoundBySilence }
      let hits = Double(wanted.count - missed.count)
      #expect(hits / Double(wanted.count) >= 0.93, "missed: \(missed)")
      #expect(hits / (hits + Double(wrong.count)) >= 0.98, "wrong: \(wrong)")
    }
  }

  @Test func tellsHowFromWhat() throws {
    try expect(
      "over-prescriptive", found: .overPrescriptiveFound, silent: .overPrescriptiveSilent)
  }

  @Test func tellsExitsFromTermAndNotice() throws {
    try expect(
      "missing-reversibility", found: .reversibilityFound, silent: .reversibilitySilent,
      isFoundBySilence: true)
  }

  @Test func tablesAreLongEnough() {
    for found in [ClauseTable.overPrescriptiveFound, .reversibilityFound] {
      #expect(found.fr.count + found.en.count >= 100)
    }
    for silent in [ClauseTable.overPrescriptiveSilent, .reversibilitySilent] {
      #expect(silent.fr.count + silent.en.count >= 150)
    }
  }
}
