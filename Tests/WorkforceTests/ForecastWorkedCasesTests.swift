import Testing

@testable import Workforce

/// Cases worked by hand, step by step as in quant.md §1.2.
struct ForecastWorkedCasesTests {
  /// Equal years: g = 0, v = 0, s = 0.08; a forecast is judged by its logarithm alone.
  ///
  /// ln 0.93 = −0.0726 lies inside 0.08; ln 0.92 = −0.0834 outside; ln 0.85 = −0.1625 beyond 0.16.
  @Test(arguments: [
    (0.93, [], -0.0725707), (0.92, ["VOLUME_LOW warning"], -0.0833816),
    (0.85, ["VOLUME_LOW error"], -0.1625189), (1.10, ["VOLUME_HIGH warning"], 0.0953102),
    (1.20, ["VOLUME_HIGH error"], 0.1823216),
  ])
  func equalYears(factor: Double, expected: [String], logarithm: Double) throws {
    let history = ForecastCases.years(2)
    let assessment = ForecastCases.assess(history, history.suffix(12).map { $0 * factor })
    #expect(ForecastCases.summary(assessment) == expected)
    let year = try #require(assessment.years.first)
    #expect(agree([year.tolerance, year.z], [0.08, logarithm / 0.08]))
    #expect(agree(year.ratioToExpected, factor))
  }

  /// +10 % a year: T = 132,000, P = 120,000, g = ln 1.1 = 0.09531, every quarter grows alike, v = 0.
  ///
  /// Year 1: corridor [g/2, g], expected 120,000·1.1·√1.1 = 138,442 … 145,200, tolerance 0.08.
  /// Year 2: M = 1.5, corridor [0.75 g, 2 g], expected 132,000·1.1^0.75 = 141,780 … 159,720,
  /// tolerance 0.08·√2 = 0.113137.
  @Test func growingYears() throws {
    let history = ForecastCases.years(2, growth: 1.1)
    let forecast = history.suffix(12).map { $0 * 1.08 } + history.suffix(12).map { $0 * 1.15 }
    let assessment = ForecastCases.assess(history, forecast)
    #expect(assessment.findings.isEmpty)
    #expect(agree(assessment.history?.growth ?? 0, 0.0953102))
    #expect(agree(assessment.history?.growthShare ?? 0, 0.1))
    let years = assessment.years
    try #require(years.count == 2)
    #expect(
      agree([years[0].expected.lowerBound, years[0].expected.upperBound], [138_442.26, 145_200]))
    #expect(
      agree([years[1].expected.lowerBound, years[1].expected.upperBound], [141_780.2, 159_720]))
    #expect(agree([years[0].tolerance, years[1].tolerance], [0.08, 0.1131371]))
    // 138,442.26·e^−0.08 = 127,798.4 and 145,200·e^0.08 = 157,293.3
    #expect(
      agree(
        [years[0].acceptable.lowerBound, years[0].acceptable.upperBound], [127_798.4, 157_293.3]))
  }

  /// A year that moves: quarters 3 a, 3 b, 3 a, 3 b with b = a·e^0.1.
  ///
  /// ln q deviates by ±0.05, so v = √(4·0.0025/3) = 0.057735 and s = 0.1 + 1.25 v = 0.172169.
  @Test func oneYear() throws {
    let high = 1_000 * 1.1051709180756477
    let quarter = [1_000.0, 1_000, 1_000, high, high, high]
    let history = quarter + quarter
    let assessment = ForecastCases.assess(history, history.map { $0 * 0.8 })
    #expect(ForecastCases.summary(assessment) == ["HISTORY_SHORT note", "VOLUME_LOW warning"])
    #expect(agree(assessment.history?.spread ?? 0, 0.0577350))
    #expect(agree(assessment.history?.tolerance ?? 0, 0.1721688))
    // ln 0.8 / 0.172169
    #expect(agree(assessment.findings.last?.z ?? 0, -1.296075))
  }

  /// A flat forecast after two summers that peak in the eighth month, 16,000 against 10,000.
  @Test func flatForecast() throws {
    let assessment = ForecastCases.assess(
      ForecastCases.years(2), ForecastCases.constant(10_000, 12))
    #expect(ForecastCases.summary(assessment) == ["TOO_FLAT warning"])
    let season = try #require(assessment.season)
    #expect(season.peak.position == 7)
    #expect(season.peak.yearsAbove == 2 && season.peak.years == 2)
    // 16,000 over the geometric mean of the year, (8^5·10^2·12^2·14·16·6)^(1/12) = 9.62759 thousand
    #expect(agree(season.peak.factor, 1.661890))
    #expect(agree(season.repetition, 1))
    #expect(abs(season.forecastShare) < 1e-9 && season.forecastSpread < 1e-9)
    #expect(assessment.step == nil)
  }

  /// The same summers, forecast six months late.
  @Test func shiftedSeason() throws {
    let year = ForecastCases.summerYear
    let assessment = ForecastCases.assess(
      ForecastCases.years(2), Array(year[6...] + year[..<6]))
    #expect(ForecastCases.summary(assessment) == ["SEASON_SHIFTED warning"])
    #expect(assessment.season?.forecastPeak == 1)
  }

  /// Equal months, the second half of the forecast 25 % lower: ln 0.75 = −0.287682 > 1.5·0.08.
  @Test func levelShift() throws {
    let forecast = ForecastCases.constant(1_100, 6) + ForecastCases.constant(825, 6)
    let assessment = ForecastCases.assess(ForecastCases.constant(1_000, 24), forecast)
    #expect(ForecastCases.summary(assessment) == ["LEVEL_SHIFT warning"])
    let finding = try #require(assessment.findings.first)
    #expect(finding.period == 7)
    #expect(agree(finding.ratio ?? 0, 0.75))
    #expect(agree(assessment.step?.size ?? 0, 0.2876821))
  }

  /// Two years of +10 %, then a forecast of the last year again.
  @Test func ignoredTrend() {
    let history = ForecastCases.years(3, growth: 1.1)
    let assessment = ForecastCases.assess(history, Array(history.suffix(12)))
    #expect(ForecastCases.summary(assessment) == ["TREND_IGNORED note"])
    #expect(assessment.verdict == .realistic)
    guard case .mechanicalCopy(let factor)? = assessment.remarks.first else {
      Issue.record("a copy of last year is remarked")
      return
    }
    #expect(agree(factor, 1))
  }

  /// Yearly totals beside a monthly history: 120,000 last year, the second total 30 % below.
  @Test func yearTotals() throws {
    let question = ForecastQuestion(
      history: ForecastCases.years(2), forecast: .yearTotals([118_000, 84_000]))
    let assessment = assess(question)
    #expect(ForecastCases.summary(assessment) == ["VOLUME_LOW error"])
    #expect(assessment.findings.first?.year == 2)
    // ln 0.7 / (0.08·√2)
    #expect(agree(assessment.findings.first?.z ?? 0, -3.152604))
    #expect(assessment.season == nil && assessment.step == nil)
  }

  /// A forecast that starts six months later falls half into the first year and half into the second.
  @Test func offset() throws {
    let question = ForecastQuestion(
      history: ForecastCases.years(2), forecast: ForecastCases.constant(10_000, 12), offset: 6)
    let years = assess(question).years
    #expect(years.map(\.year) == [1, 2] && years.map(\.periods) == [6, 6])
    // The last six months of the year, 14+16+12+8+8+6, then the first six, 8+8+8+10+10+12 thousand.
    #expect(years.map(\.base) == [64_000, 56_000])
  }

  /// Ten contacts a month: tolerance √(0.08² + 1/90) for 90 contacts, no judgement of the shape.
  @Test func smallCounts() throws {
    let assessment = ForecastCases.assess(
      ForecastCases.constant(10, 24), ForecastCases.constant(7.5, 12))
    #expect(agree(assessment.years.first?.tolerance ?? 0, 0.1323296))
    #expect(assessment.season == nil && assessment.step == nil)
    #expect(assessment.remarks.contains(.smallCounts))
  }
}
