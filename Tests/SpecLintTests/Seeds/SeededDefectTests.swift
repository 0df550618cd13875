import Diagnostics
import Testing

/// A clean tender, broken one way at a time: the right rule finds it at the right place, and nothing
/// else speaks.
@Suite struct SeededDefectTests {
  static let seeds: [Seed] = [
    Seed.levels, Seed.governance, Seed.leverage, Seed.preparation, Seed.award, Seed.wording,
    Seed.timeline, Seed.feasibility,
  ].flatMap { $0 }

  @Test(arguments: [Language.fr, .en]) func nothingSpeaksOfTheCleanTender(language: Language) {
    #expect(CleanTender.text(language).count > 1000)
    #expect(CleanTender.findings(in: CleanTender.text(language)).map(\.rule) == [])
  }

  @Test(arguments: seeds) func isFoundByItsRuleAlone(seed: Seed) throws {
    let document = try #require(seed.document, "an edit no longer applies to the clean tender")
    let findings = CleanTender.findings(in: document).filter { $0.rule != seed.companion }
    #expect(Set(findings.map(\.rule)) == [seed.rule], "\(findings.map(\.message.en))")
    let place = try #require(findings.first).location
    #expect(place.file.text(in: place.range).hasPrefix(seed.words))
  }
}
