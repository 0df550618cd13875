/// What a document says about its volumes: the past, the forecast and what goes with it.
package struct ForecastQuestion: Sendable {
  /// The two ways in which documents state a forecast.
  package enum Forecast: Sendable {
    /// One figure per period, the same periods as the history.
    case periods([Double])
    /// One total per year, beside a history in periods.
    case yearTotals([Double])
  }

  /// Contacts per period, oldest first, without gaps.
  package var history: [Double]
  /// The forecast, first period first, without gaps.
  package var forecast: Forecast
  /// Periods between the end of the history and the first one forecast; 0 when it follows at once.
  package var offset: Int
  /// Periods in a year: 12 months, 13 four-week periods, 4 quarters.
  package var periodsPerYear: Int
  /// Totals that the document states for the forecast.
  package var statedTotals: [StatedTotal]
  /// Events that the document gives as a reason for a change.
  package var drivers: [DeclaredDriver]

  /// Bounds that keep a misread figure from asking for endless work.
  private static let longestOffset = 10_000
  private static let mostPeriodsPerYear = 366

  /// Makes a question about figures per period.
  package init(
    history: [Double], forecast: [Double], offset: Int = 0, periodsPerYear: Int = 12,
    statedTotals: [StatedTotal] = [], drivers: [DeclaredDriver] = []
  ) {
    self.init(
      history: history, forecast: .periods(forecast), offset: offset,
      periodsPerYear: periodsPerYear, statedTotals: statedTotals, drivers: drivers)
  }

  /// Makes a question about either kind of forecast.
  package init(
    history: [Double], forecast: Forecast, offset: Int = 0, periodsPerYear: Int = 12,
    statedTotals: [StatedTotal] = [], drivers: [DeclaredDriver] = []
  ) {
    self.history = history
    self.forecast = forecast
    self.offset = min(max(0, offset), Self.longestOffset)
    self.periodsPerYear = min(max(1, periodsPerYear), Self.mostPeriodsPerYear)
    self.statedTotals = statedTotals
    self.drivers = drivers
  }
}

/// A total stated beside the figures that should add up to it.
package struct StatedTotal: Hashable, Sendable {
  /// The total, in contacts.
  package var total: Double
  /// The figures it covers, counted from 0; nil for all of them.
  package var figures: Range<Int>?
  /// What the figures are rounded to, in contacts; nil to read it off the figures.
  package var roundingUnit: Double?

  /// Makes a stated total.
  package init(_ total: Double, figures: Range<Int>? = nil, roundingUnit: Double? = nil) {
    self.total = total
    self.figures = figures
    self.roundingUnit = roundingUnit
  }
}

/// An event that the document names to explain a change of volume.
package struct DeclaredDriver: Hashable, Sendable {
  /// Its effect on the periods concerned, −0.2 for 20 % fewer contacts; nil where no figure is given.
  package var effect: Double?
  /// The forecast periods concerned, counted from 0; nil for all of them.
  package var periods: Range<Int>?

  /// Makes a driver.
  package init(effect: Double?, periods: Range<Int>? = nil) {
    self.effect = effect
    self.periods = periods
  }
}

/// The contacts offered, from the contacts answered and the share abandoned, to compare like with like.
///
/// Source: quant.md §1.2. Nil where the rate is not in 0 ..< 1.
package func offeredContacts(answered: [Double], abandonmentRate: Double) -> [Double]? {
  guard (0..<1).contains(abandonmentRate) else { return nil }
  return answered.map { $0 / (1 - abandonmentRate) }
}
