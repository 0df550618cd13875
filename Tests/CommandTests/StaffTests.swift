import Foundation
import Testing

/// `spec-lint staff`, for people who plan.
@Suite struct StaffTests {
  private static let tender = """
    title: Subscriber service
    scope:
      hours: Monday to Friday, 8:00 to 19:00
    volumes:
      calls:
        forecast: {2026-01: 58000, 2026-02: 55000, 2026-03: 60000}
        average handle time: 330 s
      e-mails:
        forecast: {2026-01: 5800, 2026-02: 5500, 2026-03: 6000}
    service levels:
      - 90% of calls answered within 10 seconds each month
    staffing:
      agents on duty: 44

    """

  private func run(_ arguments: String..., text: String = tender) throws -> SpecLintProcess.Outcome
  {
    try SpecLintProcess.run(["staff", "t.yaml"] + arguments, in: Folder(["t.yaml": text]))
  }

  @Test func printsMonthsLevelsAndSurprises() throws {
    let outcome = try run()
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(outcome.output.hasPrefix("t.yaml:6: calls\n"))
    for line in [
      "2026-03    60,000", "90% in 10\u{A0}s", "80% in 20\u{A0}s", "95% in 10\u{A0}s",
      "callers who hang up",
      "the 44 agents stated would answer", "busy day of 1.2 and a half-hour of 1.5",
    ] {
      #expect(outcome.output.contains(line), "\(line)")
    }
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(!outcome.output.contains("e-mail"))
  }

  @Test func speaksFrench() throws {
    let outcome = try run("--lang", "fr")
    #expect(outcome.output.contains("les 44 conseillers indiqués en prendraient"))
    #expect(outcome.output.contains("niveau 90\u{A0}% en 10\u{A0}s"))
  }

  @Test func columnsStandBelowOneAnother() throws {
    let lines = try run().output.split(separator: "\n").filter { $0.hasPrefix("  2026") }
    #expect(lines.count == 3 && Set(lines.map(\.count)).count == 1)
  }

  @Test func jsonHasTheSameFigures() throws {
    let outcome = try run("--format", "json")
    let report = try JSONDecoder().decode(StaffReport.self, from: Data(outcome.output.utf8))
    #expect(report.version == 1 && report.file == "t.yaml" && report.plans.count == 1)
    let plan = try #require(report.plans.first)
    #expect(plan.channel == "phone" && plan.agentsStated == 44 && plan.missing == [])
    #expect(plan.months.map(\.contacts) == [58_000, 55_000, 60_000])
    #expect(plan.months.map(\.month) == [1, 2, 3])
    #expect(plan.levels.map(\.share) == [0.8, 0.9, 0.95])
    #expect(plan.levels.map(\.agents) == plan.levels.map(\.agents).sorted())
    let levels = plan.surprises.map(\.level)
    #expect(levels.count == 6 && levels == levels.sorted(by: >))
  }

  @Test func saysWhatIsMissing() throws {
    let bare = try run(text: "title: Service\nvolumes:\n  calls: 20,000 a month\n")
    #expect(bare.output.contains("no handle time") && bare.output.contains("no opening hours"))
    let none = try run(text: "title: Service\nobjectives: [answer fast]\n")
    #expect(none.output == "nothing to plan: the document gives no volumes of calls or chats\n")
    #expect(none.status == 0)
  }

  @Test(arguments: [
    ("occupancy: zero", "zero", "a share from 30 to 100%"),
    ("occupancy: 8 %", "8 %", "a share from 30 to 100%"),
    ("shrinkage: 8 %", "8 %", "a share from 15 to 60%"),
    ("peak day factor: 12", "12", "a number from 1 to 6"),
    ("patience: long", "long", "a duration such as 3 min"),
  ])
  func saysWhatIsNotCountedWith(line: String, value: String, expected: String) throws {
    let text = Self.tender + "  \(line)\n"
    let outcome = try run(text: text)
    #expect(
      outcome.errors.hasPrefix(
        "t.yaml:14:\(line.count - value.count + 3): warning: `\(value)` is not counted with, "
          + "expected \(expected) [staffing]\n"), "\(outcome.errors)")
    let usual = try run()
    #expect(outcome.status == 0 && outcome.output == usual.output)
  }

  @Test func whatCanBeUsedIsNoFault() throws {
    let text =
      Self.tender
      + "  occupancy: {phone: 80 %, remark: by experience}\n  shrinkage: 35 %\n  patience: TBD\n"
    #expect(try run(text: text).errors == "")
  }

  @Test func ofABrokenDocumentSomeIsCounted() throws {
    let outcome = try run(text: Self.tender + "pricing: [a\n")
    #expect(outcome.status == 2 && outcome.output.contains("2026-03    60,000"))
    #expect(outcome.errors.hasPrefix("t.yaml:14:10: error: a bracket is opened and not closed"))
    #expect(outcome.errors.hasSuffix("only what could be read was looked at\n"))
  }

  @Test func assumptionsComeFromTheConfiguration() throws {
    let folder = Folder([
      "t.yaml": Self.tender,
      ".spec-lint.yaml": """
      rules:
        infeasible-staffing: {options: {assumptions: {busy-day: 1.4, patience: 60}}}
      """,
    ])
    let outcome = try SpecLintProcess.run(["staff", "t.yaml"], in: folder)
    #expect(outcome.output.contains("a busy day of 1.4"), "\(outcome)")
    #expect(outcome.output.contains("patience 1\u{A0}min"))
  }

  @Test func fileThatIsNotThereIsAFailure() throws {
    let outcome = try SpecLintProcess.run(["staff", "no.yaml"], in: Folder())
    #expect(outcome.status == 2 && outcome.errors.contains("no.yaml"))
  }

  private struct StaffReport: Decodable {
    struct Plan: Decodable {
      struct Month: Decodable {
        let month: Int?
        let contacts: Double
      }
      struct Level: Decodable {
        let share: Double
        let agents: Int
      }
      struct Surprise: Decodable { let level: Double }
      let channel: String
      let missing: [String]
      let agentsStated: Int?
      let months: [Month]
      let levels: [Level]
      let surprises: [Surprise]
    }
    let version: Int
    let file: String
    let plans: [Plan]
  }
}
