/// What the figures say about a forecast, with everything a message needs.
package struct ForecastAssessment: Sendable {
  /// The outcome in one word.
  package enum Verdict: String, Sendable {
    /// Nothing but notes.
    case realistic
    /// At least one warning and no error.
    case warning
    /// At least one error.
    case error
    /// Too few or unusable figures.
    case notAssessable = "not assessable"
  }

  /// The findings, in the order of quant.md §4.
  package internal(set) var findings: [ForecastFinding] = []
  /// Oddities in the figures that are no finding.
  package internal(set) var remarks: [ForecastRemark] = []
  /// The forecast, year by year; empty where no year could be compared.
  package internal(set) var years: [ForecastYear] = []
  /// What the history says; nil where it is too short or unusable.
  package internal(set) var history: HistoryStatistics?
  /// The seasonality; nil with less than two years of history or less than one of forecast.
  package internal(set) var season: Seasonality?
  /// The swing of the only year of history; nil in every other case.
  package internal(set) var oneYear: OneYearSwing?
  /// The largest step inside the forecast; nil where none was looked for.
  package internal(set) var step: ForecastStep?
  /// The stated totals, compared, in the order of the question.
  package internal(set) var totals: [TotalComparison] = []
  /// The outcome.
  package internal(set) var verdict = Verdict.notAssessable

  /// The forecast year farthest from what could be expected.
  package var worstYear: ForecastYear? { years.max { abs($0.z) < abs($1.z) } }
}

/// One thing that a reader should know about a forecast.
package struct ForecastFinding: Hashable, Sendable {
  /// The findings of quant.md §1.4, under their names there.
  package enum Code: String, Sendable, CaseIterable {
    /// The figures do not add up to the stated total.
    case sumMismatch = "SUM_MISMATCH"
    /// Less than a year of history: no seasonality can be seen.
    case historyTooShort = "HISTORY_TOO_SHORT"
    /// Less than two years of history: no growth can be seen.
    case historyShort = "HISTORY_SHORT"
    /// A year is below what could be expected.
    case volumeLow = "VOLUME_LOW"
    /// A year is above what could be expected.
    case volumeHigh = "VOLUME_HIGH"
    /// The season of the history is not in the forecast.
    case tooFlat = "TOO_FLAT"
    /// The forecast peaks in other periods than the history.
    case seasonShifted = "SEASON_SHIFTED"
    /// The forecast is flat although the only year of history was not.
    case flatVersusOneYear = "FLAT_VS_ONE_YEAR"
    /// The forecast changes its level at once.
    case levelShift = "LEVEL_SHIFT"
    /// Two years of growth end in the forecast.
    case trendIgnored = "TREND_IGNORED"
  }

  /// How much it matters.
  package enum Severity: String, Sendable, CaseIterable {
    /// Context.
    case note
    /// A reason should be given.
    case warning
    /// Beyond what nearly all real series did, or wrong arithmetic.
    case error

    /// One step milder; a note stays a note.
    var softened: Severity { self == .error ? .warning : .note }
  }

  /// What was found.
  package let code: Code
  /// How much it matters.
  package internal(set) var severity: Severity
  /// The forecast year concerned, from 1.
  package internal(set) var year: Int?
  /// Distance from the expected corridor, in tolerances; negative when too low.
  package internal(set) var z: Double?
  /// Forecast over the nearer end of the expected band, or the factor of a step.
  package internal(set) var ratio: Double?
  /// The forecast period from which a step holds, from 1.
  package internal(set) var period: Int?
  /// The place in `totals` of the total that does not add up.
  package internal(set) var total: Int?
  /// Whether it was made milder because the document names a driver without a figure.
  package internal(set) var isSoftened = false

  init(_ code: Code, _ severity: Severity) {
    self.code = code
    self.severity = severity
  }
}

/// An oddity of the figures that asks for a look, not for a change (heuristics of quant.md §1.2).
package enum ForecastRemark: Hashable, Sendable {
  /// Every figure is the same month of last year times one factor.
  case mechanicalCopy(factor: Double)
  /// The history's first or last month looks incomplete: its place from 0, and its share of the same
  /// month in the year beside it.
  case partialMonth(index: Int, share: Double)
  /// So many figures are not numbers that a volume can have.
  case unusableFigures(count: Int)
  /// Most periods are so small that only yearly totals were judged.
  case smallCounts
}

/// What the history alone says.
package struct HistoryStatistics: Hashable, Sendable {
  /// How much can be read from a history of this length.
  package enum Mode: Sendable {
    /// Less than a year: only a mean level.
    case level
    /// One year, but less than two: no growth can be seen.
    case oneYear
    /// Two years or more.
    case full
  }

  /// How much can be read from it.
  package let mode: Mode
  /// Its length, in periods.
  package let periods: Int
  /// Contacts in the last year; nil with less than a year.
  package let lastYear: Double?
  /// Contacts in the year before; nil with less than two years.
  package let yearBefore: Double?
  /// Growth of the last year as a logarithm, clipped to what can persist; 0 where unknown.
  package let growth: Double
  /// Logarithms whose spread is `spread`: growth of rolling quarters, or levels with less than two years.
  package let quarters: [Double]
  /// Their sample standard deviation (v).
  package let spread: Double
  /// The tolerance for one year as a logarithm (s).
  package let tolerance: Double
  /// Whether most periods are so small that chance moves them.
  package let hasSmallCounts: Bool

  /// Growth of the last year as a share, unclipped: 0.07 for +7 %.
  package var growthShare: Double? {
    guard let lastYear, let yearBefore else { return nil }
    return lastYear / yearBefore - 1
  }
}

/// One year of the forecast beside the last year of the history.
package struct ForecastYear: Hashable, Sendable {
  /// Which year after the history it is, from 1; with yearly totals, which total.
  package let year: Int
  /// Forecast periods in it.
  package let periods: Int
  /// The same periods of the last year of history, with declared drivers, in contacts.
  package let base: Double
  /// Contacts forecast.
  package let forecast: Double
  /// Natural logarithm of forecast over base.
  package let logRatio: Double
  /// Logarithms between which growth can be expected to go on.
  package let corridor: ClosedRange<Double>
  /// What may be added to either end, as a logarithm.
  package let tolerance: Double
  /// Distance from the corridor, in tolerances; 0 inside, negative below.
  package let z: Double
  /// Contacts expected.
  package let expected: ClosedRange<Double>
  /// Contacts outside of which the year is a warning.
  package let acceptable: ClosedRange<Double>
  /// Contacts outside of which the year is an error.
  package let errorBand: ClosedRange<Double>

  /// Forecast over the nearer end of the expected band; 1 inside.
  package var ratioToExpected: Double {
    if z == 0 { return 1 }
    return forecast / (z < 0 ? expected.lowerBound : expected.upperBound)
  }
}
