/// A queue whose callers hang up when their patience ends (Erlang A, Palm).
///
/// Stable for any load, also with fewer agents than Erlangs. Patience is exponential. All times are
/// in seconds, all shares between 0 and 1. Source: quant.md §2.1, after Mandelbaum & Zeltyn.
package struct ErlangA: Hashable, Sendable {
  /// Work that arrives, in Erlangs.
  package let load: Double
  /// Agents who answer.
  package let agents: Int
  /// Average handle time, in seconds.
  package let handleTime: Double
  /// Average patience, in seconds.
  package let patience: Double
  /// Share of callers who wait.
  package let waitProbability: Double
  /// Share of callers who hang up.
  package let abandonment: Double
  /// Average wait of all callers, those who hang up included, in seconds.
  package let averageWait: Double

  private let parameters: StaffingParameters
  private let logOfNoWait: Double
  private let blockingWithOneLess: Double

  /// Makes a queue; nil where a figure is not positive, there is no agent, or patience is as good as endless.
  package init?(
    load: Double, agents: Int, handleTime: Double, patience: Double,
    _ parameters: StaffingParameters = StaffingParameters()
  ) {
    guard isPositive(load), isPositive(handleTime), isPositive(patience), agents > 0,
      load * patience / handleTime <= parameters.mostArrivalsInPatience
    else { return nil }
    self.load = load
    self.agents = agents
    self.handleTime = handleTime
    self.patience = patience
    self.parameters = parameters
    blockingWithOneLess = erlangB(load: load, agents: agents - 1)
    let states = QueueStates(
      load: load, agents: agents, impatience: handleTime / patience, parameters)
    waitProbability = states.waitProbability
    logOfNoWait = states.logOfNoWait
    averageWait = states.queueLength * handleTime / load
    abandonment = averageWait / patience
  }

  /// Share of their time that agents are on contacts.
  package var occupancy: Double { load * (1 - abandonment) / Double(agents) }

  /// Share of callers offered who are answered within some seconds.
  package func serviceLevel(within seconds: Double) -> Double {
    let arrivals = load / handleTime
    let start = logOfNoWait + naturalLog(arrivals * blockingWithOneLess)
    let answered = integral(to: max(0, seconds)) { time in
      let gone = 1 - exponential(-time / patience)
      let drift = arrivals * patience * gone - Double(agents) * time / handleTime
      return exponential(start - time / patience + drift)
    }
    return min(1, exponential(logOfNoWait) + answered)
  }

  /// Simpson's rule from 0.
  private func integral(to end: Double, of value: (Double) -> Double) -> Double {
    let count = parameters.integrationIntervals
    let step = end / Double(count)
    let weighted = (0...count).map { index in
      let weight = index == 0 || index == count ? 1.0 : index.isMultiple(of: 2) ? 2 : 4
      return weight * value(Double(index) * step)
    }
    return sum(weighted) * step / 3
  }
}

/// The steady state of a queue with impatient callers, state by state from "all agents busy".
private struct QueueStates {
  /// Share of the time that all agents are busy.
  let waitProbability: Double
  /// Natural logarithm of the share of the time that an agent is free.
  let logOfNoWait: Double
  /// Average number of callers who wait.
  let queueLength: Double

  /// Sums the states; `impatience` is handle time over patience.
  init(load: Double, agents: Int, impatience: Double, _ parameters: StaffingParameters) {
    // The states with a free agent, over "all busy, nobody waits", come in closed form.
    let free = 1 / erlangB(load: load, agents: agents) - 1
    guard free.isFinite else {
      (waitProbability, logOfNoWait, queueLength) = (0, 0, 0)
      return
    }
    var sums = (free: free, busy: 1.0, waiting: 0.0, logScale: 0.0)
    var state = 1.0
    var callers = 0.0
    while state > parameters.negligibleState * (sums.free + sums.busy),
      callers < parameters.mostWaiting
    {
      callers += 1
      state *= load / (Double(agents) + callers * impatience)
      sums.busy += state
      sums.waiting += callers * state
      guard state > parameters.scalingLimit else { continue }
      sums.logScale += naturalLog(state)
      sums = (sums.free / state, sums.busy / state, sums.waiting / state, sums.logScale)
      state = 1
    }
    let total = sums.free + sums.busy
    waitProbability = sums.busy / total
    logOfNoWait = naturalLog(free) - naturalLog(total) - sums.logScale
    queueLength = sums.waiting / total
  }
}
