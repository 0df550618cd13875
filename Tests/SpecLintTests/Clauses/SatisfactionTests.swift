import Diagnostics
import Testing

@testable import SpecLint

/// What counts as a measure of satisfaction, and what only speaks of it.
@Suite("Satisfaction") struct SatisfactionTests {
  @Test(arguments: [
    "kpi:\n  - {nom: satisfaction, mesure: enquête par institut}\n",
    "kpis:\n  - {name: Customer satisfaction, source: research institute}\n",
    "indicateurs:\n  satisfaction: 85 %\n",
    "requirements:\n  - Callers are surveyed each quarter; 80% say that they are satisfied.\n",
  ])
  func countsAMeasure(_ document: String) throws {
    #expect(try ClauseLinter(rule: "missing-csat").findings(in: document).isEmpty)
  }

  @Test(arguments: [
    "objectifs:\n  - Améliorer la satisfaction des usagers.\n",
    "objectives:\n  - Improve customer satisfaction.\n",
    "requirements:\n  - The contractor is able to run short satisfaction surveys when needed.\n",
    "exigences:\n  - Les agents donnent entière satisfaction au client.\n",
  ])
  func asksForOne(_ document: String) throws {
    #expect(try ClauseLinter(rule: "missing-csat").findings(in: document).count == 1)
  }

  @Test func saysWhatIsMeasuredInstead() throws {
    let found = try ClauseLinter(rule: "missing-csat").findings(
      in: "title: Service\nkpis:\n  - Average handle time is below 300 seconds.\n")
    #expect(found.first?.message.en.hasPrefix("productivity is measured") == true)
    #expect(found.first?.notes.first?.location?.range != nil)
  }

  @Test func quotesTheDenial() throws {
    let found = try ClauseLinter(rule: "missing-csat").findings(
      in: "kpis:\n  - No satisfaction survey is required.\n")
    #expect(found.first?.message.en.contains("No satisfaction survey is required") == true)
  }

  @Test func aConditionalTargetIsNotMissing() throws {
    let document = "kpis:\n  - Satisfaction reaches 95% if surveys are conducted.\n"
    #expect(try ClauseLinter(rule: "missing-csat").findings(in: document).isEmpty)
    #expect(try ClauseLinter(rule: "conditional-csat").findings(in: document).count == 1)
  }
}
