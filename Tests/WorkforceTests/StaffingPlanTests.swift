import Testing

@testable import Workforce

/// What levels and surprises take, against the tables of the reference.
@Suite struct StaffingPlanTests {
  /// Calls of 300 s in the half-hour; agents for 80/20, 90/10, 95/10, 99/10.
  @Test(
    arguments: [
      (30.0, [8, 9, 10, 12]), (60, [14, 15, 16, 19]), (120, [25, 27, 28, 32]),
      (300, [57, 60, 62, 67]),
      (600, [108, 113, 116, 123]), (1_200, [210, 217, 221, 230]),
    ] as [(Double, [Int])])
  func agentsByLevel(contacts: Double, agents: [Int]) throws {
    let peak = try #require(StaffingPlan.Peak(contacts: contacts, handleTime: 300))
    let targets = StaffingPlan.usualTargets + [ServiceTarget(share: 0.99, within: 10)]
    #expect(targets.map { peak.agents(for: $0)?.agents } == agents)
  }

  /// Level and abandonment, in per cent, of the 80/20 team at 0, +5, … +25 % volume.
  @Test(
    arguments: [
      (60.0, [92, 89, 86, 83, 79, 75], [2.4, 3.2, 4.1, 5.1, 6.3, 7.6]),
      (120, [92, 88, 84, 79, 73, 67], [2.1, 3.0, 4.2, 5.6, 7.2, 9.0]),
      (600, [94, 87, 76, 64, 50, 36], [1.5, 3.1, 5.3, 8.0, 11.0, 14.1]),
    ] as [(Double, [Double], [Double])])
  func surprises(contacts: Double, levels: [Double], abandonment: [Double]) throws {
    let peak = try #require(StaffingPlan.Peak(contacts: contacts, handleTime: 300))
    let team = try #require(peak.agents(for: .eightyInTwenty)?.agents)
    let found = StaffingPlan.surprises(agents: team, within: 20, peak: peak)
    for (surprise, (level, lost)) in zip(found, zip(levels, abandonment)) {
      #expect(abs(surprise.level * 100 - level) < 1, "\(contacts) +\(surprise.excess)")
      #expect(abs(surprise.abandonment * 100 - lost) < 0.1, "\(contacts) +\(surprise.excess)")
    }
    #expect(found.count == 6)
  }

  @Test func stepsLeaveOutWhatNoTeamReaches() throws {
    let peak = try #require(StaffingPlan.Peak(contacts: 120, handleTime: 300))
    let opening = OpeningTime(days: 22, hoursPerDay: 11)
    let steps = StaffingPlan.steps(
      [.eightyInTwenty, ServiceTarget(share: 1, within: 20)], peak: peak, contacts: 30_000,
      opening: opening)
    #expect(steps.map(\.agents) == [25] && steps.allSatisfy { $0.fullTimeEquivalents != nil })
    let bare = StaffingPlan.steps([.eightyInTwenty], peak: peak, contacts: nil, opening: nil)
    #expect(bare.first?.fullTimeEquivalents == nil)
  }

  @Test func peaksThatAreNoFiguresAreNone() {
    for contacts in [0, -1, Double.nan, .infinity, 1e9] {
      #expect(StaffingPlan.Peak(contacts: contacts, handleTime: 300) == nil)
    }
    #expect(StaffingPlan.Peak(contacts: 10, handleTime: 0) == nil)
  }
}
