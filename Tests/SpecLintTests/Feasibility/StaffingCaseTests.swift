import Testing

@testable import SpecLint

/// What is read of volumes, levels, handle times, hours and staff, for each channel of each lot.
@Suite struct StaffingCaseTests {
  private func cases(_ text: String) -> [StaffingCase] { ReadDocument(text).subject.staffing }

  @Test func everyFigureKeepsItsPlace() throws {
    let read = ReadDocument(
      """
      périmètre:
        horaires: du lundi au vendredi de 8 h à 18 h
      volumes:
        appels:
          prévision: {2026-01: 12000, 2026-02: 15000, 2026-03: 11000}
          DMT: 4 à 6 minutes
        courriels:
          prévision: {2026-01: 1200, 2026-02: 1500, 2026-03: 1100}
          DMT: 8 min
      niveaux de service:
        - 85 % des appels décrochés en 30 secondes
        - Le taux d'abandon ne dépasse pas 5 %.
        - 90 % des courriels traités en 24 heures
      effectifs:
        conseillers présents: 21
        temps improductif: 31 %
        patience des appelants: 2 min
      """)
    // E-mails never stand in a queue.
    #expect(read.subject.staffing.count == 1)
    let one = try #require(read.subject.staffing.first)
    #expect(one.channel == .phone && one.months?.most == 15_000)
    #expect(one.handleTime?.value == 300)
    #expect(one.level?.target.share == 0.85 && one.level?.target.within == 30)
    #expect(one.abandonment?.value == 0.05)
    #expect(one.agents?.value == 21)
    #expect(one.overrides.shrinkage?.value == 0.31 && one.overrides.patience?.value == 120)
    #expect(one.opening?.time.hoursPerDay == 10)
    let words = [one.handleTime?.place, one.agents?.place, one.level?.place].compactMap { $0 }
      .map { read.document.tree.file.text(in: $0.range) }
    #expect(words == ["4 à 6 minutes", "21", "85 %"])
  }

  @Test func aLotHasWhatHoldsForAllLots() throws {
    let found = cases(
      """
      scope: {hours: "Monday to Friday, 9:00 to 17:00"}
      staffing: {agents: 12}
      lot 1:
        volumes:
          calls: {2026-01: 12000, 2026-02: 15000, 2026-03: 11000}
          average handle time: 5 min
        service levels: ["80% of calls answered within 20 seconds"]
      lot 2:
        volumes:
          calls: {2026-01: 2000, 2026-02: 2500, 2026-03: 2100}
          average handle time: 3 min
        staffing: {agents: 4}
      """)
    #expect(found.map { $0.handleTime?.value } == [300, 180])
    #expect(found.map { $0.agents?.value } == [12, 4])
    #expect(found.map { $0.opening?.time.hoursPerDay } == [8, 8])
    #expect(found.map { $0.level != nil } == [true, false])
  }

  @Test func hoursMayStandInASentence() throws {
    let found = cases(
      """
      Article 2:
        - Le titulaire répond du lundi au samedi de 7 h à 20 h.
      volumes:
        appels: 20 000 par mois
      """)
    #expect(found.first?.opening?.time.hoursPerDay == 13)
    let today = "situation actuelle: Le service est ouvert du lundi au samedi de 7 h à 20 h.\n"
    #expect(cases(today + "volumes:\n  appels: 20 000 par mois\n").first?.opening == nil)
  }

  @Test func peaksThatTheDocumentCountsLead() throws {
    let one = try #require(
      cases("volumes:\n  calls: 540,000 a year\n  peak: busiest day 3,400; busiest hour 420\n")
        .first)
    #expect(one.busiest?.span == .hour && one.busiest?.contacts.value == 420)
    #expect(one.months?.most == 45_000 && one.months?.isAverage == true)
    let month = try #require(
      cases("volumes:\n  calls: 540,000 a year\n  peak month: 61,000 calls\n").first)
    #expect(month.months?.most == 61_000 && month.months?.average == 45_000)
    let factor = try #require(
      cases("volumes:\n  appels: 540 000 par an\n  pic: le lundi compte 1,3 fois le jour moyen\n")
        .first)
    #expect(factor.busiest == nil && factor.overrides.busyDay?.value == 1.3)
  }

  @Test(
    arguments: [
      ("The supplier shall deploy 14 agents.", 14.0),
      ("At least 14 agents shall be provided.", nil),
      ("One supervisor is provided for 14 agents.", nil),
      ("The service is currently staffed by 14 agents.", nil),
      ("The supplier shall provide 14 agents on Saturdays.", nil),
      ("Le titulaire affecte quatorze (14) conseillers au service.", 14.0),
      ("Le titulaire affecte au minimum 14 conseillers.", nil),
      ("Le titulaire prévoit un encadrant pour 14 conseillers.", nil),
      ("Les sessions de formation accueillent 14 conseillers.", nil),
    ] as [(String, Double?)])
  func staffInSentences(sentence: String, agents: Double?) {
    let found = cases("volumes:\n  calls: 20,000 a month\nrequirements:\n  - \"\(sentence)\"\n")
    #expect(found.first?.agents?.value == agents, "\(sentence)")
  }

  @Test(
    arguments: [
      ("5 min 40", 340.0), ("340 s", 340), ("340", 340), ("6", 360), ("05:40", 340),
      ("00:05:40", 340), ("5'40", 340), ("5’40’’", 340),
      ("entre 4 et 6 minutes", 300), ("5 min (conversation) + 40 s (post-appel)", 340),
      ("4-6 min", 300), ("TBD", nil), ("voir annexe", nil),
    ] as [(String, Double?)])
  func handleTimes(text: String, seconds: Double?) {
    let found = cases("volumes:\n  appels: 20 000 par mois\n  DMT: \"\(text)\"\n")
    #expect(found.first?.handleTime?.value == seconds, "\(text)")
  }
}
