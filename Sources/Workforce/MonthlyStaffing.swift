/// When contacts can come in during a month.
package struct OpeningTime: Hashable, Sendable {
  /// Open days in the month.
  package var days: Double
  /// Open hours per day.
  package var hoursPerDay: Double

  /// Makes an opening time.
  package init(days: Double, hoursPerDay: Double) {
    self.days = days
    self.hoursPerDay = hoursPerDay
  }

  /// Open hours in the month; nil where they are not positive.
  var hours: Double? { isPositive(days) && isPositive(hoursPerDay) ? days * hoursPerDay : nil }
}

/// Contacts in the busiest half-hour of a busy day, from a month's contacts (quant.md §2.4).
///
/// Nil where a figure is not positive.
package func busiestHalfHour(
  contacts: Double, opening: OpeningTime, _ parameters: StaffingParameters = StaffingParameters()
) -> Double? {
  guard isPositive(contacts), let hours = opening.hours else { return nil }
  let average = contacts * parameters.interval / (hours * secondsPerHour)
  return average * parameters.busyDay * parameters.busyHalfHour
}

/// The staff that a month's contacts take (quant.md §2.4).
package struct MonthlyStaffing: Hashable, Sendable {
  /// Contacts per half-hour on average.
  package let averageHalfHour: Double
  /// Contacts in the busiest half-hour of a busy day.
  package let busiestHalfHour: Double
  /// Work in that half-hour, in Erlangs.
  package let busiestLoad: Double
  /// Agents in each tenth of the opening time.
  package let agentsByTenth: [Int]
  /// Hours that agents are logged on in the month.
  package let hoursLogged: Double
  /// Hours of contacts in the month.
  package let hoursWorked: Double
  /// Full-time agents that this takes.
  package let fullTimeEquivalents: Double

  /// Share of logged time spent on contacts.
  package var occupancy: Double { hoursWorked / hoursLogged }

  /// Plans a month; nil where a figure is not positive or the target cannot be reached.
  package init?(
    contacts: Double, handleTime: Double, opening: OpeningTime,
    target: ServiceTarget = .eightyInTwenty, _ parameters: StaffingParameters = StaffingParameters()
  ) {
    guard isPositive(handleTime), let hours = opening.hours,
      let peak = Workforce.busiestHalfHour(contacts: contacts, opening: opening, parameters),
      let tenths = Self.agents(
        averageLoad: contacts * handleTime / (hours * secondsPerHour), handleTime, target,
        parameters)
    else { return nil }
    averageHalfHour = contacts * parameters.interval / (hours * secondsPerHour)
    busiestHalfHour = peak
    busiestLoad = offeredLoad(contacts: peak, handleTime: handleTime, parameters)
    agentsByTenth = tenths
    hoursLogged = Double(tenths.reduce(0, +)) * hours / Double(tenths.count)
    hoursWorked = contacts * handleTime / secondsPerHour
    fullTimeEquivalents = hoursLogged / (1 - parameters.shrinkage) / parameters.paidHours
  }

  private static func agents(
    averageLoad: Double, _ handleTime: Double, _ target: ServiceTarget,
    _ parameters: StaffingParameters
  ) -> [Int]? {
    let tenths = parameters.profile.compactMap { intensity in
      agentsNeeded(
        load: averageLoad * intensity, handleTime: handleTime, target: target,
        occupancyCap: parameters.occupancyCap, parameters)?.agents
    }
    return tenths.isEmpty || tenths.count < parameters.profile.count ? nil : tenths
  }
}

/// Full-time agents below which a month's work cannot be done on any assumption (quant.md §2.5).
package func leastFullTimeEquivalents(
  contacts: Double, handleTime: Double, _ parameters: StaffingParameters = StaffingParameters()
) -> Double {
  let hours = contacts * handleTime / secondsPerHour
  return hours / parameters.generousOccupancy / (1 - parameters.generousShrinkage)
    / parameters.paidHours
}

private let secondsPerHour = 3_600.0
