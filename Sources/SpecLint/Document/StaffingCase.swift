import Diagnostics
import Workforce

/// What a document says of the staff that one channel of one lot takes, each figure with its place.
package struct StaffingCase: Sendable {
  /// The channels whose contacts wait in a queue; all others are worked off later, without one.
  package enum Channel: String, Sendable {
    case phone
    case chat
  }

  /// Contacts month by month.
  package struct Months: Sendable {
    /// Contacts per month, the first month first; of a yearly total one average month.
    package let contacts: [Double]
    /// The first month as 12 × year + month − 1; nil where it is not known.
    package let start: Int?
    /// Whether the document gives years or quarters, so that a month is only their part.
    package let isAverage: Bool
    /// Whether the document gives only the past.
    package let isPast: Bool
    /// The element that holds them.
    package let element: Int
    /// Contacts of the busiest month, where the document gives no months but counts that one.
    package var counted: Double?

    /// Contacts of the busiest month.
    package var most: Double { max(contacts.max() ?? 0, counted ?? 0) }
    /// Contacts of the average month.
    package var average: Double { contacts.reduce(0, +) / Double(max(1, contacts.count)) }
  }

  /// The span of a peak that the document counts itself.
  package enum Span: Sendable {
    case halfHour
    case hour
    case day
    case month
  }

  /// A service level that agents are counted for.
  package struct Level: Sendable {
    /// The share, and the seconds.
    package let target: ServiceTarget
    /// The words that state the share.
    package let place: Place
    /// The element that holds it.
    package let element: Int
  }

  /// When the service is open, and where that is said.
  package struct Opening: Sendable {
    /// The open days and hours.
    package let time: OpeningTime
    /// Whether the days are not said, so that five a week are assumed.
    package let daysAreAssumed: Bool
    /// Whether the document itself counts the days of a month.
    package let isStatedByMonth: Bool
    /// Where it is said.
    package let place: Place
  }

  /// Figures that replace what is assumed of every service.
  package struct Overrides: Sendable {
    package var occupancy, shrinkage, busyDay, busyHalfHour, paidHours, patience,
      concurrency: StatedFigure?
  }

  /// The lot.
  package let scope: Int
  /// The channel.
  package let channel: Channel
  /// What the document calls the contacts.
  package let name: String
  /// Whether that names their channel.
  package let isNamedByChannel: Bool
  /// Contacts by month.
  package var months: Months?
  /// Contacts in a peak that the document counts.
  package var busiest: (span: Span, contacts: StatedFigure)?
  /// Contacts of an average day.
  package var daily: StatedFigure?
  /// Average handle time, in seconds.
  package var handleTime: StatedFigure?
  /// The service levels that agents are counted for, in the order of the document.
  package var levels: [Level] = []
  /// The share of contacts that may be lost.
  package var abandonment: StatedFigure?
  /// The average wait that is asked for, in seconds.
  package var averageWait: StatedFigure?
  /// Agents at work at once.
  package var agents: StatedFigure?
  /// Full-time equivalents.
  package var fullTimeEquivalents: StatedFigure?
  /// When contacts can come in.
  package var opening: Opening?
  /// What the document says of the assumptions.
  package var overrides = Overrides()
}

extension StaffingCase {
  /// The assumptions, with those of the document in the place of ours.
  package func parameters(_ assumed: StaffingParameters) -> StaffingParameters {
    var parameters = assumed
    if let shrinkage = overrides.shrinkage { parameters.shrinkage = shrinkage.value }
    if let occupancy = overrides.occupancy { parameters.occupancyCap = occupancy.value }
    if let busyDay = overrides.busyDay { parameters.busyDay = busyDay.value }
    if let busyHalfHour = overrides.busyHalfHour { parameters.busyHalfHour = busyHalfHour.value }
    if let paidHours = overrides.paidHours { parameters.paidHours = paidHours.value }
    if let patience = overrides.patience { parameters.patience = patience.value }
    return parameters
  }

  /// The service level that the team is counted for.
  package var level: Level? { levels.first }

  /// Seconds of an agent's time that one contact takes: a chat shares it with those beside it.
  package func agentTime(_ parameters: StaffingParameters) -> Double? {
    handleTime.map { handleTime in
      channel == .phone
        ? handleTime.value
        : handleTime.value / (overrides.concurrency?.value ?? parameters.chatConcurrency)
    }
  }

  /// Contacts in the busiest half-hour: as counted, or from the busiest month.
  package func busiestHalfHour(_ parameters: StaffingParameters) -> Double? {
    switch busiest {
    case (.halfHour, let contacts)?: contacts.value
    case (.hour, let contacts)?: contacts.value / 2
    case (.day, let contacts)?:
      opening.map { contacts.value / (2 * $0.time.hoursPerDay) * parameters.busyHalfHour }
    case (.month, _)?, nil:
      months.flatMap { months in
        opening.flatMap {
          Workforce.busiestHalfHour(contacts: months.most, opening: $0.time, parameters)
        }
      }
    }
  }

  /// The busiest half-hour as work; nil where volumes, hours or handle time are missing.
  package func peak(_ parameters: StaffingParameters) -> StaffingPlan.Peak? {
    guard let contacts = busiestHalfHour(parameters), let time = agentTime(parameters) else {
      return nil
    }
    return StaffingPlan.Peak(contacts: contacts, handleTime: time, parameters)
  }
}
