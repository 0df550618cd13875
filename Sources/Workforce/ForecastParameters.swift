/// Every threshold of the forecast judgement, so that a user can override any of them.
///
/// The values were tuned on 830 real monthly series and checked on 1,604 others (quant.md §1.3, §1.6).
/// Logarithms are natural; a share of 0.08 is 8 %.
package struct ForecastParameters: Hashable, Sendable {
  /// Values below this count as this, so that logarithms exist, in contacts.
  package var smallestValue = 0.5
  /// Values above this are taken for a misreading, in contacts.
  package var largestValue = 1e15
  /// Fewest periods of history that can be judged at all.
  package var fewestPeriods = 3
  /// Quarters in a year: sums run over one of them, to filter the noise of single months.
  package var quartersPerYear = 4

  /// Least tolerance with two years of history or more.
  package var floorFull = 0.08
  /// Least tolerance with a shorter history.
  package var floorShort = 0.10
  /// Weight of the spread with a shorter history.
  package var spreadWeightShort = 1.25
  /// Largest growth that is expected to persist, up or down, as a logarithm.
  package var growthClip = 0.20
  /// Share of a rise that persists at least.
  package var dampingUp = 0.5
  /// Share of a fall that persists at least.
  package var dampingDown = 0.3
  /// Widening for a forecast year of which less than half is forecast.
  package var shortYearWidening = 1.15
  /// Distance, in tolerances, beyond which a year is a warning.
  package var warning = 1.0
  /// Distance, in tolerances, beyond which a year is an error.
  package var error = 2.0

  /// Most years that the seasonality is read from.
  package var seasonYears = 3
  /// Least likeness of the years' profiles for a history to be seasonal.
  package var seasonRepetition = 0.5
  /// Least amplitude for a history to be seasonal, as a logarithm.
  package var seasonAmplitude = 0.05
  /// Share of the seasonality below which a forecast is flat.
  package var flatShare = 0.35
  /// Swing of the forecast over that of the season, below which it is flat.
  package var flatSpread = 0.5
  /// Swing of a single year of history from which a flat forecast deserves a note.
  package var oneYearSpread = 0.10
  /// Swing of a forecast below which it counts as flat beside a single year.
  package var oneYearFlatSpread = 0.02
  /// Variance below which profiles differ by rounding only.
  package var negligibleVariance = 1e-18

  /// Shortest year, in periods, in which a step is looked for.
  package var stepPeriodsPerYear = 12
  /// Shortest forecast, in periods, in which a step is looked for.
  package var stepHorizon = 6
  /// Periods on each side of a step that must show it.
  package var stepSide = 3
  /// Size of a step that is reported, in tolerances.
  package var step = 1.5
  /// Share of a step that must happen at once.
  package var stepLocal = 0.7
  /// Size below which a step is rounding, as a logarithm.
  package var negligibleStep = 1e-9

  /// Growth in each of two years that a forecast should not ignore, as a logarithm.
  package var trend = 0.05
  /// Share of a stated total that may be lost to rounding whatever the unit.
  package var totalTolerance = 0.005
  /// Share of a stated total beyond which a mismatch is an error.
  package var totalError = 0.02

  /// Count per period below which chance alone moves the figures (quant.md §1.8).
  package var smallCount = 50.0
  /// Share of such periods from which only yearly totals are judged.
  package var smallCountShare = 0.5
  /// Share of its neighbour, and of the year's other same month, below which an end month looks partial.
  package var partialMonth = 0.6
  /// Largest difference between ratios to last year in a mechanical copy.
  package var copyTolerance = 0.001

  /// Tolerance with one yearly figure.
  package var yearlyToleranceOne = 0.20
  /// Tolerance with two yearly figures.
  package var yearlyToleranceTwo = 0.18
  /// Yearly figures from which their own spread gives the tolerance, and errors are possible.
  package var yearlyFull = 3

  /// The values of quant.md.
  package init() {}
}
