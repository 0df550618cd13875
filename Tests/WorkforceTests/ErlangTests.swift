import Testing

@testable import Workforce

/// Queues worked by hand, and what holds for all of them.
struct ErlangTests {
  /// a = 2: B₁ = 2/3, B₂ = (4/3)/(2 + 4/3) = 0.4, B₃ = 0.8/3.8 = 4/19.
  @Test func blockingByHand() {
    #expect(erlangB(load: 2, agents: 0) == 1)
    #expect(agree(erlangB(load: 2, agents: 1), 2.0 / 3))
    #expect(agree(erlangB(load: 2, agents: 2), 0.4))
    #expect(agree(erlangB(load: 2, agents: 3), 4.0 / 19))
  }

  /// a = 2, n = 3: C = 3·(4/19) / (3 − 2·15/19) = (12/19)/(27/19) = 4/9.
  ///
  /// With 180 s: ASA = 4/9·180 = 80 s; SL(180 s) = 1 − 4/9·e⁻¹ = 0.836498.
  @Test func patientQueueByHand() throws {
    let queue = try #require(ErlangC(load: 2, agents: 3, handleTime: 180))
    #expect(agree(queue.waitProbability, 4.0 / 9))
    #expect(agree(queue.averageSpeedOfAnswer, 80))
    #expect(agree(queue.serviceLevel(within: 180), 0.8364980))
    #expect(agree(queue.occupancy, 2.0 / 3))
  }

  /// One agent, patience equal to handle time: the number in the system is Poisson with mean a.
  ///
  /// With a = 1: Pw = 1 − e⁻¹, Q = Σ j·e⁻¹/(j+1)! = e⁻¹, so W = T·e⁻¹ and e⁻¹ hang up.
  @Test func impatientQueueByHand() throws {
    let queue = try #require(ErlangA(load: 1, agents: 1, handleTime: 60, patience: 60))
    #expect(agree(queue.waitProbability, 0.6321206))
    #expect(agree(queue.abandonment, 0.3678794))
    #expect(agree(queue.averageWait, 22.072766))
    #expect(agree(queue.serviceLevel(within: 0), 0.3678794))
    // For ever: everyone who does not hang up is answered.
    #expect(agree(queue.serviceLevel(within: 3_600), 0.6321206))
  }

  @Test func endlessPatienceIsErlangC() throws {
    let patient = try #require(ErlangC(load: 8, agents: 11, handleTime: 200))
    let impatient = try #require(ErlangA(load: 8, agents: 11, handleTime: 200, patience: 2e7))
    #expect(abs(patient.waitProbability - impatient.waitProbability) < 1e-4)
    #expect(
      abs(patient.serviceLevel(within: 20) - impatient.serviceLevel(within: 20)) < 1e-4)
  }

  @Test func levelRisesWithAgentsAndFallsWithVolume() throws {
    for load in [0.3, 4.7, 36, 410] {
      var previous = (patient: -1.0, impatient: -1.0)
      for agents in stride(from: Int(load) + 1, through: Int(load * 1.5) + 5, by: 1) {
        let patient = try #require(ErlangC(load: load, agents: agents, handleTime: 240))
        let impatient = try #require(
          ErlangA(load: load, agents: agents, handleTime: 240, patience: 180))
        let busier = try #require(ErlangC(load: load * 1.1, agents: agents, handleTime: 240))
        let level = patient.serviceLevel(within: 20)
        #expect(level >= previous.patient)
        #expect(impatient.serviceLevel(within: 20) >= previous.impatient - 1e-12)
        #expect(busier.serviceLevel(within: 20) <= level)
        // Callers who hang up leave the queue to the others.
        #expect(impatient.waitProbability <= patient.waitProbability + 1e-12)
        previous = (level, impatient.serviceLevel(within: 20))
      }
    }
  }

  @Test(arguments: [0.01, 0.1, 1, 10, 100, 1_000, 10_000])
  func agentsNeededAreTheFewest(load: Double) throws {
    for share in [0.5, 0.8, 0.95, 0.999] {
      let target = ServiceTarget(share: share, within: 20)
      let queue = try #require(agentsNeeded(load: load, handleTime: 300, target: target))
      #expect(queue.serviceLevel(within: 20) >= share)
      let fewer = ErlangC(load: load, agents: queue.agents - 1, handleTime: 300)
      #expect(fewer.map { $0.serviceLevel(within: 20) < share } ?? true)
    }
  }

  @Test func occupancyCapIsKept() throws {
    let target = ServiceTarget.eightyInTwenty
    let queue = try #require(
      agentsNeeded(load: 200, handleTime: 300, target: target, occupancyCap: 0.85))
    // 200 / 0.85 = 235.3
    #expect(queue.agents == 236)
    #expect(agentsNeeded(load: 200, handleTime: 300, target: target)?.agents == 210)
  }

  @Test func impossibleQuestionsHaveNoAnswer() {
    let full = ServiceTarget(share: 1, within: 20)
    #expect(agentsNeeded(load: 10, handleTime: 300, target: full) == nil)
    for load in [0, -1, Double.nan, .infinity, 1e12] {
      #expect(agentsNeeded(load: load, handleTime: 300, target: .eightyInTwenty) == nil)
      #expect(ErlangA(load: load, agents: 3, handleTime: 300, patience: 180) == nil)
    }
    #expect(ErlangC(load: 1, agents: 0, handleTime: 300) == nil)
    #expect(ErlangC(load: 5, agents: 5, handleTime: 300)?.serviceLevel(within: 20) == 0)
    #expect(ErlangC(load: 5, agents: 5, handleTime: 300)?.averageSpeedOfAnswer == .infinity)
  }

  /// Far too few or far too many agents: shares stay shares.
  @Test func extremesStayShares() throws {
    for load in [0.01, 1, 100, 10_000] {
      for agents in [1, 30, 1_000, 30_000] {
        let queue = try #require(
          ErlangA(load: load, agents: agents, handleTime: 300, patience: 180))
        let shares = [
          queue.waitProbability, queue.abandonment, queue.occupancy,
          queue.serviceLevel(within: 20), queue.serviceLevel(within: 600),
        ]
        #expect(
          shares.allSatisfy { (-1e-9...1 + 1e-9).contains($0) }, "\(load) \(agents) \(shares)")
      }
    }
  }

  /// The example of quant.md §2.4: 60,000 contacts of 330 s in 22 days of 11 hours.
  @Test func monthOfTheExample() throws {
    let opening = OpeningTime(days: 22, hoursPerDay: 11)
    let month = try #require(
      MonthlyStaffing(contacts: 60_000, handleTime: 330, opening: opening))
    #expect(abs(month.averageHalfHour - 124.0) < 0.05)
    #expect(abs(month.busiestHalfHour - 223.1) < 0.05)
    #expect(abs(month.busiestLoad - 40.9) < 0.05)
    #expect(month.agentsByTenth == [16, 32, 40, 38, 35, 34, 31, 23, 17, 13])
    #expect(abs(month.hoursLogged - 6_752) < 0.5 && agree(month.hoursWorked, 5_500))
    #expect(abs(month.occupancy - 0.815) < 0.0005)
    #expect(abs(month.fullTimeEquivalents - 63.6) < 0.05)
    // 5,500 h / 0.9 / 0.8 / 151.67 h
    #expect(agree(leastFullTimeEquivalents(contacts: 60_000, handleTime: 330), 50.36470))
    let stricter = ServiceTarget(share: 0.9, within: 10)
    let strict = MonthlyStaffing(
      contacts: 60_000, handleTime: 330, opening: opening, target: stricter)
    #expect(abs((strict?.fullTimeEquivalents ?? 0) - 68.2) < 0.05)
  }

  @Test func monthsThatCannotBePlanned() {
    let closed = OpeningTime(days: 0, hoursPerDay: 11)
    #expect(busiestHalfHour(contacts: 1_000, opening: closed) == nil)
    #expect(MonthlyStaffing(contacts: 1_000, handleTime: 300, opening: closed) == nil)
    let open = OpeningTime(days: 20, hoursPerDay: 8)
    #expect(MonthlyStaffing(contacts: 0, handleTime: 300, opening: open) == nil)
    let all = ServiceTarget(share: 1, within: 0)
    #expect(MonthlyStaffing(contacts: 1_000, handleTime: 300, opening: open, target: all) == nil)
  }
}
