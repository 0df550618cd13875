/// A queue of patient callers: random arrivals, equal agents, nobody hangs up (Erlang C).
///
/// Source: quant.md §2.1. All times are in seconds, all shares between 0 and 1.
package struct ErlangC: Hashable, Sendable {
  /// Work that arrives, in Erlangs: contacts per second times handle time.
  package let load: Double
  /// Agents who answer.
  package let agents: Int
  /// Average handle time, in seconds.
  package let handleTime: Double
  /// Share of callers who wait; 1 where the agents are too few for the load.
  package let waitProbability: Double

  /// Makes a queue; nil where load or handle time is not positive, or there is no agent.
  package init?(load: Double, agents: Int, handleTime: Double) {
    guard isPositive(load), isPositive(handleTime), agents > 0 else { return nil }
    self.init(
      load: load, agents: agents, handleTime: handleTime,
      blocking: erlangB(load: load, agents: agents))
  }

  /// Makes a queue whose blocking probability is known.
  init(load: Double, agents: Int, handleTime: Double, blocking: Double) {
    self.load = load
    self.agents = agents
    self.handleTime = handleTime
    let count = Double(agents)
    waitProbability = count > load ? count * blocking / (count - load * (1 - blocking)) : 1
  }

  /// Whether the agents can do the work at all.
  package var isStable: Bool { Double(agents) > load }

  /// Share of their time that agents are on contacts; 1 where they are too few.
  package var occupancy: Double { min(1, load / Double(agents)) }

  /// Average wait of all callers, in seconds; infinite where the agents are too few.
  package var averageSpeedOfAnswer: Double {
    isStable ? waitProbability * handleTime / (Double(agents) - load) : .infinity
  }

  /// Share of callers answered within some seconds; 0 where the agents are too few.
  package func serviceLevel(within seconds: Double) -> Double {
    guard isStable else { return 0 }
    let rate = (Double(agents) - load) / handleTime
    return 1 - waitProbability * exponential(-rate * max(0, seconds))
  }
}

/// The share of calls refused by a group of agents without a queue (Erlang B).
///
/// The recursion cannot overflow; where it underflows, 0 is right.
package func erlangB(load: Double, agents: Int) -> Double {
  stride(from: 1, through: agents, by: 1).reduce(1) { blocking, count in
    blockingWithOneMore(blocking, load: load, agents: count)
  }
}

/// The blocking probability with `agents`, from that with one fewer.
func blockingWithOneMore(_ blocking: Double, load: Double, agents: Int) -> Double {
  load * blocking / (Double(agents) + load * blocking)
}

/// Work that arrives, in Erlangs, from contacts per interval and seconds of handle time.
package func offeredLoad(
  contacts: Double, handleTime: Double, _ parameters: StaffingParameters = StaffingParameters()
) -> Double {
  contacts * handleTime / parameters.interval
}

/// Whether a figure is a finite number above zero.
func isPositive(_ value: Double) -> Bool { value > 0 && value.isFinite }
