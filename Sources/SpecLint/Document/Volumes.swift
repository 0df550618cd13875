import Diagnostics
import YAMLTree

/// A run of figures by month, four weeks, quarter or year.
package struct VolumeSeries: Sendable {
  /// What one figure covers; the number is how many make a year.
  package enum Period: Int, CaseIterable, Sendable {
    case fourWeeks = 13
    case month = 12
    case quarter = 4
    case year = 1
  }

  /// Whether it is the past or the future.
  package enum Role: Sendable {
    case history
    case forecast
  }

  /// Periods without a figure between others that have one.
  package struct Gap: Sendable {
    /// The first that is missing, counted in periods since year 0, or since the first of the year.
    package let first: Int
    /// How many are missing, one after the other.
    package let count: Int
    /// Whether the year is known.
    package let hasYear: Bool
    /// How many figures the document gives that are not among the values.
    package let unread: Int
    /// The element that says the figure after the gap.
    package let element: Int
  }

  /// Contacts per period, oldest first, without gaps.
  package var values: [Double]
  /// What one figure covers.
  package let period: Period
  /// The first period, counted in periods since year 0; nil where the document does not say.
  package let start: Int?
  /// The element that holds it.
  package let element: Int
  /// Past or future, where the document says so.
  package var role: Role?
  /// The channel, as a field of `channels`.
  package let channel: FieldID?
  /// The folded key that tells it from its neighbours: a column or a line of business.
  package let label: String
  /// The lot.
  package let scope: Int
  /// Where the document leaves periods out; the figures beyond are not among the values.
  package var gap: Gap?

  /// The period after the last; nil where the start is not known.
  package var end: Int? { start.map { $0 + values.count } }
}

/// The volumes of one channel of one lot.
package struct VolumeGroup: Sendable {
  /// The past, if given.
  package let history: VolumeSeries?
  /// The future, if given.
  package let forecast: VolumeSeries?

  /// Both, where both are given.
  fileprivate var series: [VolumeSeries] { [history, forecast].compactMap { $0 } }
}

extension Sequence<VolumeGroup> {
  /// All series, each once: one history may be what several forecasts are judged by.
  package var series: [VolumeSeries] {
    var seen: Set<[Double]> = []
    return flatMap(\.series).filter {
      seen.insert([Double($0.element), Double($0.start ?? 0)] + $0.values).inserted
    }
  }
}

/// Where a period lies: a month, four weeks, a quarter or a year.
struct CalendarPeriod: Equatable {
  let period: VolumeSeries.Period
  /// Periods since year 0; without a year, counted from the first of the year.
  let index: Int
  /// Whether the year is known.
  let hasYear: Bool

  /// The same month or quarter in a given year.
  func inYear(_ year: Int) -> CalendarPeriod {
    guard !hasYear, period != .year else { return self }
    return CalendarPeriod(period: period, index: year * period.rawValue + index, hasYear: true)
  }
}
