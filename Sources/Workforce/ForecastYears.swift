/// Step 3 of quant.md §1.2: the volume of each forecast year beside the last year of history.
struct ForecastYears {
  let history: HistoryStatistics
  let periodsPerYear: Int
  let parameters: ForecastParameters

  /// The years of a forecast per period that hold enough of it to be judged.
  func perPeriod(_ forecast: [Double], base: [Double], offset: Int) -> [ForecastYear] {
    let quarter = quarterLength(periodsPerYear, parameters)
    let years = Dictionary(grouping: forecast.indices) { yearOf($0, offset: offset) }
    return years.keys.sorted().compactMap { year in
      guard let periods = years[year], let first = periods.first, let last = periods.last,
        periods.count >= quarter || forecast.count < quarter
      else { return nil }
      return judge(
        year: year, after: Double(year), periods: periods.count,
        forecast: sum(forecast[first...last]), base: sum(base[first...last]))
    }
  }

  /// The years of a forecast in yearly totals; one that straddles two years counts as between them.
  func perYear(_ totals: [Double], base: [Double], offset: Int) -> [ForecastYear] {
    let m = periodsPerYear
    return totals.indices.map { index in
      let periods = (index * m)..<((index + 1) * m)
      let distance = mean(periods.map { Double(yearOf($0, offset: offset)) })
      return judge(
        year: index + 1, after: distance, periods: m,
        forecast: totals[index], base: sum(base[periods]))
    }
  }

  /// The year after the history, from 1, in which a forecast period (from 0) lies.
  func yearOf(_ period: Int, offset: Int) -> Int { (offset + period) / periodsPerYear + 1 }

  private func judge(
    year: Int, after distance: Double, periods: Int, forecast: Double, base: Double
  ) -> ForecastYear {
    let isShort = 2 * periods < periodsPerYear
    let widening = isShort ? parameters.shortYearWidening : 1
    var tolerance = history.tolerance * distance.squareRoot() * widening
    if history.hasSmallCounts {
      tolerance = (tolerance * tolerance + 1 / forecast).squareRoot()
    }
    return ForecastYear(
      year: year, periods: periods, base: base, forecast: forecast,
      corridor: corridor(growth: history.growth, after: distance, parameters),
      tolerance: tolerance, parameters)
  }
}

/// Logarithms between which a growth can be expected to have gone after some years.
///
/// One end is the growth continued in full, the other a share of it that halves with every year.
func corridor(
  growth: Double, after years: Double, _ parameters: ForecastParameters
) -> ClosedRange<Double> {
  let share = growth > 0 ? parameters.dampingUp : parameters.dampingDown
  let damped = share * growth * (2 - exponential((1 - years) * naturalLog(2)))
  let continued = growth * years
  return min(damped, continued)...max(damped, continued)
}

extension ForecastYear {
  /// Compares a year's forecast with its base.
  init(
    year: Int, periods: Int, base: Double, forecast: Double, corridor: ClosedRange<Double>,
    tolerance: Double, _ parameters: ForecastParameters
  ) {
    let logRatio = naturalLog(forecast / base)
    let deviation = logRatio - min(max(logRatio, corridor.lowerBound), corridor.upperBound)
    func band(_ widths: Double) -> ClosedRange<Double> {
      let low = base * exponential(corridor.lowerBound - widths * tolerance)
      return low...max(low, base * exponential(corridor.upperBound + widths * tolerance))
    }
    self.init(
      year: year, periods: periods, base: base, forecast: forecast, logRatio: logRatio,
      corridor: corridor, tolerance: tolerance, z: deviation / tolerance,
      expected: band(0), acceptable: band(parameters.warning), errorBand: band(parameters.error))
  }

  /// The finding that this year gives, if it is too far from what could be expected.
  func finding(canBeError: Bool, _ parameters: ForecastParameters) -> ForecastFinding? {
    guard abs(z) > parameters.warning else { return nil }
    let isError = canBeError && abs(z) > parameters.error
    var finding = ForecastFinding(z < 0 ? .volumeLow : .volumeHigh, isError ? .error : .warning)
    finding.year = year
    finding.z = z
    finding.ratio = ratioToExpected
    return finding
  }
}
