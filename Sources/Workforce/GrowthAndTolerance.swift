/// Steps 1 and 2 of quant.md §1.2: how long the history is, how it grows and how much it varies.
extension HistoryStatistics {
  /// Reads a history of at least three values, all of them floored.
  init(_ history: [Double], periodsPerYear m: Int, _ parameters: ForecastParameters) {
    let mode: Mode =
      history.count < m ? .level : history.count < 2 * m ? .oneYear : .full
    let lastYear = mode == .level ? nil : sum(history.suffix(m))
    let yearBefore = mode == .full ? sum(history.dropLast(m).suffix(m)) : nil
    let quarters = Self.quarters(of: history, mode, periodsPerYear: m, parameters)
    let spread = sampleDeviation(quarters)
    self.init(
      mode: mode, periods: history.count, lastYear: lastYear, yearBefore: yearBefore,
      growth: Self.clippedGrowth(lastYear, yearBefore, parameters),
      quarters: quarters, spread: spread,
      tolerance: Self.tolerance(spread, mode, parameters),
      hasSmallCounts: Self.hasSmallCounts(history, parameters))
  }

  private static func clippedGrowth(
    _ last: Double?, _ before: Double?, _ parameters: ForecastParameters
  ) -> Double {
    guard let last, let before else { return 0 }
    return clipped(naturalLog(last / before), parameters)
  }

  private static func quarters(
    of history: [Double], _ mode: Mode, periodsPerYear m: Int, _ parameters: ForecastParameters
  ) -> [Double] {
    let quarter = quarterLength(m, parameters)
    return switch mode {
    case .level: history.map(naturalLog)
    case .oneYear: quarterLevels(history, quarter, parameters)
    case .full: rollingGrowth(history, periodsPerYear: m, quarter)
    }
  }

  /// Logarithms of the sums of the last four quarters, oldest first.
  private static func quarterLevels(
    _ history: [Double], _ quarter: Int, _ parameters: ForecastParameters
  ) -> [Double] {
    let groups = min(parameters.quartersPerYear, history.count / quarter)
    let first = history.count - groups * quarter
    return (0..<groups).map { group in
      naturalLog(sum(history[(first + group * quarter)...].prefix(quarter)))
    }
  }

  /// Year-on-year growth of every quarter that lies wholly inside the last year.
  private static func rollingGrowth(
    _ history: [Double], periodsPerYear m: Int, _ quarter: Int
  ) -> [Double] {
    let n = history.count
    return ((n - m)...(n - quarter)).map { start in
      let now = sum(history[start...].prefix(quarter))
      let yearBefore = sum(history[(start - m)...].prefix(quarter))
      return naturalLog(now / yearBefore)
    }
  }

  private static func tolerance(
    _ spread: Double, _ mode: Mode, _ parameters: ForecastParameters
  ) -> Double {
    mode == .full
      ? parameters.floorFull + spread
      : parameters.floorShort + parameters.spreadWeightShort * spread
  }

  private static func hasSmallCounts(
    _ history: [Double], _ parameters: ForecastParameters
  ) -> Bool {
    let small = history.count { $0 < parameters.smallCount }
    return Double(small) > parameters.smallCountShare * Double(history.count)
  }
}

/// A growth limited to what can be expected to persist.
func clipped(_ growth: Double, _ parameters: ForecastParameters) -> Double {
  min(max(growth, -parameters.growthClip), parameters.growthClip)
}

/// Periods in a quarter of a year, at least one.
func quarterLength(_ periodsPerYear: Int, _ parameters: ForecastParameters) -> Int {
  max(1, periodsPerYear / parameters.quartersPerYear)
}
