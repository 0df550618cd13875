/// A forecast in yearly figures, judged by yearly figures (quant.md §1.2, "Yearly figures only").
package struct YearlyAssessment: Sendable {
  /// Growth of the last year as a logarithm, clipped to what can persist; 0 where unknown.
  package let growth: Double
  /// The tolerance for one year as a logarithm.
  package let tolerance: Double
  /// The forecast, year by year.
  package let years: [ForecastYear]
  /// The one finding, if a year is too far from what could be expected.
  package let finding: ForecastFinding?

  /// The forecast year farthest from what could be expected.
  package var worstYear: ForecastYear? { years.max { abs($0.z) < abs($1.z) } }
}

/// Judges yearly forecasts against yearly figures, oldest first; nil where either is missing or unusable.
package func assessYearly(
  history: [Double], forecast: [Double], _ parameters: ForecastParameters = ForecastParameters()
) -> YearlyAssessment? {
  let usable = -parameters.largestValue...parameters.largestValue
  guard !forecast.isEmpty, (history + forecast).allSatisfy(usable.contains) else { return nil }
  let history = history.map { max($0, parameters.smallestValue) }
  guard let base = history.last else { return nil }
  let growths = zip(history.dropFirst(), history).map { naturalLog($0 / $1) }
  let growth = clipped(growths.last ?? 0, parameters)
  let tolerance = yearlyTolerance(growths, parameters)
  let years = forecast.enumerated().map { index, value in
    let distance = Double(index + 1)
    return ForecastYear(
      year: index + 1, periods: 1, base: base, forecast: max(value, parameters.smallestValue),
      corridor: corridor(growth: growth, after: distance, parameters),
      tolerance: tolerance * distance.squareRoot(), parameters)
  }
  let worst = years.max { abs($0.z) < abs($1.z) }
  return YearlyAssessment(
    growth: growth, tolerance: tolerance, years: years,
    finding: worst?.finding(canBeError: history.count >= parameters.yearlyFull, parameters))
}

private func yearlyTolerance(_ growths: [Double], _ parameters: ForecastParameters) -> Double {
  let years = growths.count + 1
  if years >= parameters.yearlyFull { return parameters.floorFull + sampleDeviation(growths) }
  return years == 1 ? parameters.yearlyToleranceOne : parameters.yearlyToleranceTwo
}
