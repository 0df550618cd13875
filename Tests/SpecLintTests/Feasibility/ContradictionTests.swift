import Diagnostics
import SpecLint
import Testing

/// Seeded numeric contradictions are found at the right words, and their honest twins are left alone.
@Suite struct ContradictionTests {
  @Test func thereAreTwentyOfAllKinds() {
    #expect(Contradiction.all.count >= 20)
    let rules = Rules.ruleset.rules.filter { $0.group == "feasibility" }.map(\.id)
    #expect(Set(Contradiction.all.map(\.seed.rule)) == Set(rules))
  }

  @Test(arguments: Contradiction.all) func isFound(contradiction: Contradiction) throws {
    let document = try #require(contradiction.seed.document)
    let findings = CleanTender.findings(in: document)
    let rule = contradiction.seed.rule
    #expect(Set(findings.map(\.rule)) == contradiction.company.union([rule]))
    let place = try #require(findings.first { $0.rule == rule }).location
    #expect(place.file.text(in: place.range).hasPrefix(contradiction.seed.words))
  }

  @Test(arguments: Contradiction.all) func honestTwinIsSilent(contradiction: Contradiction) throws {
    let document = try #require(contradiction.twin.document)
    #expect(CleanTender.findings(in: document).map(\.message.en) == [])
  }

  /// Every placeholder of a message, label, note or remedy is filled, in both languages.
  @Test(arguments: Contradiction.all) func everyFigureIsPrinted(contradiction: Contradiction) throws
  {
    let document = try #require(contradiction.seed.document)
    for finding in CleanTender.findings(in: document) where finding.rule == contradiction.seed.rule
    {
      let texts = [finding.message, finding.label, finding.help] + finding.notes.map(\.message)
      for text in texts.compactMap({ $0 }) {
        #expect(!text.en.contains("{") && !text.fr.contains("{"), "\(text.en)")
      }
    }
  }

  /// What the document says of the assumptions is what is counted with.
  @Test func assumptionsCanBeSetInTheDocument() {
    let tender = """
      title: Subscriber service
      scope:
        hours: Monday to Friday, 8:00 to 19:00
      volumes:
        calls:
          forecast: {2026-01: 58000, 2026-02: 55000, 2026-03: 60000, 2026-04: 56000}
          average handle time: 330 s
      service levels:
        - 80% of calls answered within 20 seconds each month
      staffing:
        agents on duty: 36

      """
    #expect(messages(tender).map { $0.prefix(13) } == ["36 agents for"])
    // Without a busy day or a busy half-hour the load is 23 Erlangs, and 36 agents are plenty.
    let flat = tender + "  peak day factor: 1.0\n  peak half hour factor: 1.0\n"
    #expect(messages(flat).isEmpty)
    let longer = tender + "  open days per month: 30\n  open hours per day: 16\n"
    #expect(messages(longer).isEmpty)
  }

  @Test func oneNoteSaysWhatIsMissing() {
    let tender = """
      titre: Service abonnés
      lot 1:
        volumes:
          appels: {2026-01: 58000, 2026-02: 55000, 2026-03: 60000}
        niveaux de service:
          - 80 % des appels décrochés en 20 secondes
      lot 2:
        volumes:
          appels: {2026-01: 28000, 2026-02: 25000, 2026-03: 30000}
        niveaux de service:
          - 80 % des appels décrochés en 20 secondes

      """
    let found = Rules.lint(tender, only: "infeasible-staffing")
    #expect(found.map(\.severity) == [.note])
    #expect(
      Rules.lint(
        "titre: Service\nvolumes:\n  appels: 20 000 par mois\n", only: "infeasible-staffing"
      ).isEmpty)
  }

  private func messages(_ tender: String) -> [String] {
    Rules.lint(tender, only: "infeasible-staffing").map(\.message.en)
  }
}
