/// The seasonality of a history and what is left of it in a forecast.
package struct Seasonality: Hashable, Sendable {
  /// The strongest period of the season.
  package struct Peak: Hashable, Sendable {
    /// Its place in the last year of history, from 0: 11 is the last month.
    package let position: Int
    /// Its level over that of the average period: 1.74 for 74 % above.
    package let factor: Double
    /// Years of history in which it lay above the average period.
    package let yearsAbove: Int
    /// Years of history looked at.
    package let years: Int
  }

  /// Likeness of the years' profiles: 1 the same, 0 unrelated (r).
  package let repetition: Double
  /// Typical swing of the part that repeats, as a logarithm (A).
  package let amplitude: Double
  /// Level of each period of a year over the average one, in the order of the last year of history.
  package let index: [Double]
  /// The strongest period of the history.
  package let peak: Peak
  /// Share of the season that is in the forecast: 1 all, 0 none, negative against it (β).
  package let forecastShare: Double
  /// Swing of the forecast, trend taken away, as a logarithm.
  package let forecastSpread: Double
  /// Swing of the season over the same periods, as a logarithm.
  package let seasonSpread: Double
  /// Place in the last year of history of the period where the forecast's first year is highest, from 0.
  package let forecastPeak: Int
  /// Whether the history is seasonal enough to ask the same of the forecast.
  package let isSeasonal: Bool
}

extension Seasonality {
  /// Reads the season off a history of two years or more (quant.md §1.2, step 4).
  init(
    history: [Double], forecast: [Double], offset: Int, periodsPerYear m: Int,
    _ parameters: ForecastParameters
  ) {
    let years = min(history.count / m, parameters.seasonYears)
    let profiles = Self.profiles(of: history.suffix(years * m).map(naturalLog), periodsPerYear: m)
    let season = (0..<m).map { place in mean(profiles.map { $0[place] }) }
    let repeated = Self.repeatedVariance(profiles)
    let repetition = Self.repetition(repeated, of: profiles, parameters)
    let places = forecast.indices.map { (offset + $0) % m }
    let swing = withoutLine(forecast.map(naturalLog))
    let expected = withoutLine(places.map { season[$0] })
    self.repetition = repetition
    amplitude = max(repeated, 0).squareRoot()
    index = season.map(exponential)
    peak = Peak(of: season, profiles: profiles)
    forecastShare = Self.share(of: expected, in: swing, parameters)
    forecastSpread = rootMeanSquare(swing)
    seasonSpread = rootMeanSquare(expected)
    forecastPeak = places[indexOfMaximum(forecast.prefix(m))]
    isSeasonal =
      repetition >= parameters.seasonRepetition && amplitude >= parameters.seasonAmplitude
  }

  /// The profile of each year around its mean, the trend between the first and last year taken away.
  private static func profiles(of logs: [Double], periodsPerYear m: Int) -> [[Double]] {
    let years = stride(from: 0, to: logs.count, by: m).map { Array(logs[$0..<($0 + m)]) }
    let means = years.map { mean($0) }
    guard let first = means.first, let last = means.last, years.count > 1 else { return years }
    let slope = (last - first) / Double(m * (years.count - 1))
    let centre = Double(m - 1) / 2
    return zip(years, means).map { year, level in
      year.indices.map { year[$0] - level - slope * (Double($0) - centre) }
    }
  }

  /// Mean product of the profiles of two different years.
  private static func repeatedVariance(_ profiles: [[Double]]) -> Double {
    let pairs = profiles.indices.flatMap { left in
      profiles.indices.dropFirst(left + 1).map { right in
        dotProduct(profiles[left], profiles[right]) / Double(profiles[left].count)
      }
    }
    return mean(pairs)
  }

  private static func repetition(
    _ repeated: Double, of profiles: [[Double]], _ parameters: ForecastParameters
  ) -> Double {
    let variance = mean(profiles.map { sumOfSquares($0) / Double($0.count) })
    return variance > parameters.negligibleVariance ? repeated / variance : 0
  }

  /// The regression of a forecast's swing on the season's; 1 where there is no season to be missed.
  private static func share(
    of season: [Double], in swing: [Double], _ parameters: ForecastParameters
  ) -> Double {
    let energy = sumOfSquares(season)
    guard energy > parameters.negligibleVariance * Double(season.count) else { return 1 }
    return dotProduct(season, swing) / energy
  }

  /// The finding on the shape of the forecast, if it lacks the season or turns it round.
  func finding(_ parameters: ForecastParameters) -> ForecastFinding? {
    guard isSeasonal else { return nil }
    if forecastShare < parameters.flatShare, forecastSpread < parameters.flatSpread * seasonSpread {
      return ForecastFinding(.tooFlat, .warning)
    }
    return forecastShare < 0 ? ForecastFinding(.seasonShifted, .warning) : nil
  }
}

extension Seasonality.Peak {
  init(of season: [Double], profiles: [[Double]]) {
    let position = indexOfMaximum(season)
    self.init(
      position: position, factor: exponential(season[position]),
      yearsAbove: profiles.count { $0[position] > 0 }, years: profiles.count)
  }
}

/// The place of the largest value, from 0; the first of equals, 0 for no value.
func indexOfMaximum(_ values: some Collection<Double>) -> Int {
  values.enumerated().max { ($0.element, -$0.offset) < ($1.element, -$1.offset) }?.offset ?? 0
}

/// The swing of a single year of history beside that of the forecast, where no season can be told.
package struct OneYearSwing: Hashable, Sendable {
  /// Swing of the year, trend taken away, as a logarithm.
  package let historySpread: Double
  /// Swing of the forecast, trend taken away, as a logarithm.
  package let forecastSpread: Double

  init(lastYear: some Collection<Double>, forecast: [Double]) {
    historySpread = rootMeanSquare(withoutLine(lastYear.map(naturalLog)))
    forecastSpread = rootMeanSquare(withoutLine(forecast.map(naturalLog)))
  }

  /// The note that a forecast is flat although the year was not.
  func finding(_ parameters: ForecastParameters) -> ForecastFinding? {
    guard historySpread >= parameters.oneYearSpread,
      forecastSpread < parameters.oneYearFlatSpread
    else { return nil }
    return ForecastFinding(.flatVersusOneYear, .note)
  }
}
