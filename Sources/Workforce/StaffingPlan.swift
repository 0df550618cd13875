/// What a month's contacts take in agents at the busiest half-hour and in full-time agents, level by
/// level, and what becomes of a level when more contacts come than were planned for.
///
/// Times are in seconds, shares between 0 and 1. Source: quant.md §2.3 and §2.4.
package struct StaffingPlan: Hashable, Sendable {
  /// The busiest half-hour: what decides how many agents must be there at once.
  package struct Peak: Hashable, Sendable {
    /// Contacts in it.
    package let contacts: Double
    /// Average handle time, in seconds.
    package let handleTime: Double
    /// Work in it, in Erlangs.
    package let load: Double

    /// Makes a peak; nil where a figure is not positive or no number of agents could be counted.
    package init?(
      contacts: Double, handleTime: Double, _ parameters: StaffingParameters = StaffingParameters()
    ) {
      guard isPositive(contacts), isPositive(handleTime) else { return nil }
      let load = offeredLoad(contacts: contacts, handleTime: handleTime, parameters)
      guard load.isFinite, load < Double(parameters.mostPlannedLoad) else { return nil }
      self.contacts = contacts
      self.handleTime = handleTime
      self.load = load
    }

    /// The fewest agents that reach a level, with or without the cap on their occupancy.
    package func agents(
      for target: ServiceTarget, capped: Bool = false,
      _ parameters: StaffingParameters = StaffingParameters()
    ) -> ErlangC? {
      agentsNeeded(
        load: load, handleTime: handleTime, target: target,
        occupancyCap: capped ? parameters.occupancyCap : nil, parameters)
    }

    /// The share answered in time by some agents if nobody hangs up.
    package func patientLevel(agents: Int, within seconds: Double) -> Double {
      ErlangC(load: load, agents: agents, handleTime: handleTime)?.serviceLevel(within: seconds)
        ?? 0
    }

    /// The queue of callers who hang up, with so many times the contacts.
    package func queue(
      agents: Int, volume factor: Double = 1,
      _ parameters: StaffingParameters = StaffingParameters()
    ) -> ErlangA? {
      ErlangA(
        load: load * factor, agents: agents, handleTime: handleTime,
        patience: parameters.patience, parameters)
    }
  }

  /// What one level takes.
  package struct Step: Hashable, Sendable {
    /// The level.
    package let target: ServiceTarget
    /// Agents in the busiest half-hour.
    package let agents: Int
    /// Share of that half-hour that they are on contacts.
    package let occupancy: Double
    /// Full-time agents over the month; nil where the opening time is not known.
    package let fullTimeEquivalents: Double?
  }

  /// What becomes of the level when more contacts come than planned.
  package struct Surprise: Hashable, Sendable {
    /// How many more, 0.1 for a tenth.
    package let excess: Double
    /// Share answered in time.
    package let level: Double
    /// Share of callers who hang up.
    package let abandonment: Double
  }

  /// The volume surprises that are looked at.
  package static let excesses = [0, 0.05, 0.10, 0.15, 0.20, 0.25]

  /// Levels to compare with: the usual one and two that are often asked for.
  package static let usualTargets = [
    ServiceTarget.eightyInTwenty, ServiceTarget(share: 0.9, within: 10),
    ServiceTarget(share: 0.95, within: 10),
  ]

  /// What some levels take at a peak and, where a month's contacts and its opening time are known,
  /// over that month; levels that no number of agents reaches are left out.
  package static func steps(
    _ targets: [ServiceTarget], peak: Peak, contacts: Double?, opening: OpeningTime?,
    _ parameters: StaffingParameters = StaffingParameters()
  ) -> [Step] {
    targets.compactMap { target in
      guard let queue = peak.agents(for: target, capped: true, parameters) else { return nil }
      var staffing: MonthlyStaffing?
      if let contacts, let opening {
        staffing = MonthlyStaffing(
          contacts: contacts, handleTime: peak.handleTime, opening: opening, target: target,
          parameters)
      }
      return Step(
        target: target, agents: queue.agents, occupancy: queue.occupancy,
        fullTimeEquivalents: staffing?.fullTimeEquivalents)
    }
  }

  /// What some agents make of more contacts than planned, callers hanging up as they do.
  package static func surprises(
    agents: Int, within seconds: Double, peak: Peak,
    _ parameters: StaffingParameters = StaffingParameters()
  ) -> [Surprise] {
    excesses.compactMap { excess in
      peak.queue(agents: agents, volume: 1 + excess, parameters).map {
        Surprise(
          excess: excess, level: $0.serviceLevel(within: seconds), abandonment: $0.abandonment)
      }
    }
  }
}
