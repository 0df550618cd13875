import Testing

@testable import Workforce

/// What holds for every history, tried on random ones.
struct ForecastPropertyTests {
  /// A random history of random length with trend, season and noise, and a forecast.
  private static func randomCase(
    _ generator: inout SeededGenerator
  ) -> (history: [Double], forecast: [Double]) {
    let level = Double.random(in: 500...50_000, using: &generator)
    let trend = Double.random(in: -0.01...0.015, using: &generator)
    let swing = Double.random(in: 0...0.4, using: &generator)
    let length = Int.random(in: 3...48, using: &generator)
    let horizon = Int.random(in: 1...36, using: &generator)
    let all = (0..<(length + horizon)).map { month in
      let season = 1 + swing * ForecastCases.summerYear[month % 12] / 10_000
      let noise = Double.random(in: 0.9...1.1, using: &generator)
      return level * (1 + trend * Double(month)) * season * noise
    }
    return (Array(all[..<length]), Array(all[length...]))
  }

  private static func forRandomCases(_ body: ([Double], [Double]) -> Void) {
    var generator = SeededGenerator(seed: 20_240_607)
    for _ in 0..<300 {
      let random = randomCase(&generator)
      body(random.history, random.forecast)
    }
  }

  /// Contacts or thousands of contacts: the judgement is the same.
  @Test func scaleDoesNotMatter() {
    Self.forRandomCases { history, forecast in
      let plain = ForecastCases.assess(history, forecast)
      let scaled = ForecastCases.assess(history.map { $0 * 64 }, forecast.map { $0 * 64 })
      #expect(ForecastCases.summary(plain) == ForecastCases.summary(scaled))
      #expect(zip(plain.years, scaled.years).allSatisfy { abs($0.z - $1.z) < 1e-9 })
      #expect(agree(plain.years.map { $0.base * 64 }, scaled.years.map(\.base)))
    }
  }

  /// A forecast that grows inside the corridor is accepted, year by year.
  @Test func corridorIsAccepted() {
    Self.forRandomCases { history, forecast in
      let first = ForecastCases.assess(history, forecast)
      var scaled = forecast
      for year in first.years {
        let centre = (year.corridor.lowerBound + year.corridor.upperBound) / 2
        let factor = exponential(centre - year.logRatio)
        for month in scaled.indices where month / 12 + 1 == year.year { scaled[month] *= factor }
      }
      let second = ForecastCases.assess(history, scaled)
      #expect(second.years.allSatisfy { abs($0.z) < 1e-9 && agree($0.ratioToExpected, 1) })
      #expect(!second.findings.contains { $0.code == .volumeLow || $0.code == .volumeHigh })
    }
  }

  /// The total of a year is judged as its months are.
  @Test func totalsAreJudgedAsTheirMonths() {
    Self.forRandomCases { history, forecast in
      let totals = stride(from: 0, to: forecast.count - 11, by: 12).map { month in
        forecast[month..<(month + 12)].reduce(0, +)
      }
      let whole = Array(forecast.prefix(totals.count * 12))
      let months = ForecastCases.assess(history, whole)
      let years = assess(ForecastQuestion(history: history, forecast: .yearTotals(totals)))
      #expect(months.years.count == years.years.count)
      #expect(zip(months.years, years.years).allSatisfy { abs($0.z - $1.z) < 1e-9 })
      #expect(agree(months.years.map(\.base), years.years.map(\.base)))
    }
  }

  /// More contacts never look like fewer.
  @Test func distanceRisesWithTheForecast() {
    Self.forRandomCases { history, forecast in
      let factors = [0.3, 0.6, 0.9, 1, 1.1, 1.5, 3]
      let distances = factors.map { factor in
        ForecastCases.assess(history, forecast.map { $0 * factor }).years.map(\.z)
      }
      for (low, high) in zip(distances, distances.dropFirst()) {
        #expect(zip(low, high).allSatisfy { $0 <= $1 })
      }
    }
  }

  /// The bands lie inside each other, and the finding says which of them was left.
  @Test func bandsAndFindingsAgree() {
    Self.forRandomCases { history, forecast in
      let assessment = ForecastCases.assess(history, forecast)
      for year in assessment.years {
        #expect(year.acceptable.contains(year.expected.lowerBound))
        #expect(year.acceptable.contains(year.expected.upperBound))
        #expect(year.errorBand.contains(year.acceptable.lowerBound))
        #expect(year.errorBand.contains(year.acceptable.upperBound))
      }
      let finding = assessment.findings.first { $0.code == .volumeLow || $0.code == .volumeHigh }
      guard let worst = assessment.worstYear else { return }
      #expect((finding == nil) == worst.acceptable.contains(worst.forecast))
      if assessment.history?.mode != .level, let finding {
        #expect((finding.severity == .error) == !worst.errorBand.contains(worst.forecast))
      }
    }
  }

  /// Findings come in the order of quant.md §4, and the verdict is the worst of them.
  @Test func findingsAreInOrder() {
    let order = ForecastFinding.Code.allCases
    Self.forRandomCases { history, forecast in
      let assessment = ForecastCases.assess(history, forecast.map { $0 * 0.7 })
      let places = assessment.findings.compactMap { order.firstIndex(of: $0.code) }
      #expect(places == places.sorted())
      let severities = assessment.findings.map(\.severity)
      #expect((assessment.verdict == .error) == severities.contains(.error))
      #expect(
        (assessment.verdict == .realistic) == severities.allSatisfy { $0 == .note })
    }
  }
}
