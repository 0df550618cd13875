/// A service level: this share of callers answered within so many seconds.
package struct ServiceTarget: Hashable, Sendable {
  /// The share, 0.8 for 80 %.
  package var share: Double
  /// The seconds.
  package var within: Double

  /// Makes a target.
  package init(share: Double, within: Double) {
    self.share = share
    self.within = within
  }

  /// The level most often asked for: 80 % in 20 seconds.
  package static let eightyInTwenty = ServiceTarget(share: 0.8, within: 20)
}

/// The smallest queue that reaches a service level at an occupancy of no more than the cap.
///
/// `occupancyCap` of nil sets none. Nil where no number of agents does: a target of 100 % or more, or
/// figures that are not positive. The blocking probability is carried from one agent to the next, so
/// that the time is proportional to the agents (source: quant.md §2.1).
package func agentsNeeded(
  load: Double, handleTime: Double, target: ServiceTarget, occupancyCap: Double? = nil,
  _ parameters: StaffingParameters = StaffingParameters()
) -> ErlangC? {
  guard isPositive(load), isPositive(handleTime), load < Double(parameters.mostAgents),
    target.share < 1, target.within >= 0, occupancyCap ?? 1 > 0
  else { return nil }
  let occupied = min(1, occupancyCap ?? 1)
  var blocking = 1.0
  for agents in 1...parameters.mostAgents {
    blocking = blockingWithOneMore(blocking, load: load, agents: agents)
    guard Double(agents) > load, load <= occupied * Double(agents) else { continue }
    let queue = ErlangC(load: load, agents: agents, handleTime: handleTime, blocking: blocking)
    if queue.serviceLevel(within: target.within) >= target.share { return queue }
  }
  return nil
}
