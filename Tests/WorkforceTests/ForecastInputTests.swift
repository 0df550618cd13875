import Testing

@testable import Workforce

/// What goes with a forecast — totals, drivers, partial months — and figures that are no volumes.
struct ForecastInputTests {
  private func findings(
    total: Double, unit: Double? = nil, _ forecast: [Double] = ForecastCases.summerYear
  ) -> [String] {
    let question = ForecastQuestion(
      history: ForecastCases.years(2), forecast: forecast,
      statedTotals: [StatedTotal(total, roundingUnit: unit)])
    return ForecastCases.summary(assess(question))
  }

  /// The months add up to 120,000; 0.5 % of the total, or rounding, may be lost; 2 % is an error.
  @Test func totalsThatDoNotAddUp() {
    #expect(findings(total: 120_000) == [])
    #expect(findings(total: 121_500, unit: 100) == ["SUM_MISMATCH warning"])
    #expect(findings(total: 120_500, unit: 100) == [])
    #expect(findings(total: 130_000, unit: 1) == ["SUM_MISMATCH error"])
    // Rounded to thousands, thirteen roundings may lose 6,500.
    #expect(findings(total: 126_000, unit: 1_000) == [])
    // A unit that is only guessed from round figures does not excuse 20 %.
    #expect(findings(total: 150_000) == ["SUM_MISMATCH error"])
  }

  @Test func totalsOfSingleYears() throws {
    let question = ForecastQuestion(
      history: ForecastCases.years(2), forecast: ForecastCases.years(2),
      statedTotals: [
        StatedTotal(120_000, figures: 0..<12), StatedTotal(100_000, figures: 12..<24),
        StatedTotal(1, figures: 20..<40),
      ])
    let assessment = assess(question)
    #expect(ForecastCases.summary(assessment) == ["SUM_MISMATCH error"])
    #expect(assessment.findings.first?.total == 1)
    #expect(assessment.totals.map(\.difference) == [0, 20_000])
  }

  @Test func quantifiedDriversMoveTheBase() {
    let history = ForecastCases.years(2)
    let forecast = history.suffix(12).enumerated().map { $0 < 3 ? $1 : $1 * 0.6 }
    func assessment(_ drivers: [DeclaredDriver]) -> ForecastAssessment {
      assess(ForecastQuestion(history: history, forecast: forecast, drivers: drivers))
    }
    #expect(ForecastCases.summary(assessment([])).contains("VOLUME_LOW error"))
    let explained = assessment([DeclaredDriver(effect: -0.4, periods: 3..<12)])
    #expect(explained.findings.isEmpty)
    #expect(agree(explained.years.first?.base ?? 0, 81_600))
  }

  @Test func unquantifiedDriversSoften() {
    let history = ForecastCases.years(2)
    let question = ForecastQuestion(
      history: history, forecast: history.suffix(12).map { $0 * 0.6 },
      statedTotals: [StatedTotal(100_000)], drivers: [DeclaredDriver(effect: nil)])
    let assessment = assess(question)
    #expect(ForecastCases.summary(assessment) == ["SUM_MISMATCH error", "VOLUME_LOW warning"])
    #expect(assessment.findings.map(\.isSoftened) == [false, true])
  }

  @Test func partialMonthsAreRemarkedAndLeftOut() throws {
    var history = ForecastCases.constant(1_000, 30)
    history[29] = 400
    history[0] = 300
    let question = ForecastQuestion(
      history: history, forecast: ForecastCases.constant(1_000, 12))
    #expect(
      assess(question).remarks == [
        .partialMonth(index: 0, share: 0.3), .partialMonth(index: 29, share: 0.4),
      ])
    let trimmed = try #require(question.withoutPartialMonths())
    #expect(trimmed.history == ForecastCases.constant(1_000, 28))
    #expect(trimmed.offset == 1)
    #expect(trimmed.withoutPartialMonths() == nil)
  }

  @Test func answeredBecomesOffered() throws {
    let offered = try #require(offeredContacts(answered: [900, 450], abandonmentRate: 0.1))
    #expect(agree(offered, [1_000, 500]))
    #expect(offeredContacts(answered: [1], abandonmentRate: 1) == nil)
    #expect(offeredContacts(answered: [1], abandonmentRate: .nan) == nil)
  }

  @Test(arguments: [0, 1, 2])
  func historiesTooShortToJudge(length: Int) {
    let assessment = ForecastCases.assess(
      ForecastCases.constant(100, length), ForecastCases.constant(100, 12))
    #expect(ForecastCases.summary(assessment) == ["HISTORY_TOO_SHORT warning"])
    #expect(assessment.verdict == .notAssessable)
    #expect(assessment.years.isEmpty)
  }

  @Test(arguments: [3, 11, 12, 23, 24, 36])
  func noForecastIsNotJudged(length: Int) {
    let assessment = ForecastCases.assess(ForecastCases.constant(100, length), [])
    #expect(assessment.verdict == .notAssessable)
    #expect(assessment.years.isEmpty && assessment.history != nil)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300])
  func figuresThatAreNoVolumesAreNotJudged(value: Double) {
    var history = ForecastCases.years(2)
    history[5] = value
    let assessment = ForecastCases.assess(history, ForecastCases.summerYear)
    #expect(assessment.verdict == .notAssessable)
    #expect(assessment.remarks == [.unusableFigures(count: 1)])
    #expect(assessYearly(history: [value], forecast: [100]) == nil)
  }

  /// Zeros and negative figures count as half a contact: a forecast of nothing is far too low.
  @Test func zerosAndNegativesStayFinite() {
    let history = ForecastCases.years(2)
    for value in [0.0, -500] {
      let low = ForecastCases.assess(history, ForecastCases.constant(value, 12))
      #expect(ForecastCases.summary(low).first == "VOLUME_LOW error")
      #expect(low.years.first?.forecast == 6)
      let none = ForecastCases.assess(ForecastCases.constant(value, 24), history)
      #expect(none.years.allSatisfy { $0.z.isFinite && $0.acceptable.upperBound.isFinite })
    }
  }

  @Test func extremeSizesStayFinite() {
    let history = (0..<40).map { $0.isMultiple(of: 2) ? 1e15 : 0 }
    for periods in [1, 2, 3, 4, 12, 13, 366] {
      for offset in [0, 7, Int.max] {
        let question = ForecastQuestion(
          history: history, forecast: Array(history.prefix(30)), offset: offset,
          periodsPerYear: periods)
        #expect(assess(question).years.allSatisfy { $0.z.isFinite })
      }
    }
  }

  @Test func yearlyFigures() throws {
    // g = ln 1.1, s = 0.08 + 0; −20 % of the last year: (ln 0.8 − g/2) / 0.08 = −3.3850
    let low = try #require(assessYearly(history: [100, 110, 121], forecast: [96.8]))
    #expect(agree(low.finding?.z ?? 0, -3.384983))
    #expect(low.finding?.severity == .error)
    // One year of history: s = 0.2 and never an error.
    let single = try #require(assessYearly(history: [100], forecast: [30]))
    #expect(single.finding?.severity == .warning && single.tolerance == 0.2)
    #expect(assessYearly(history: [], forecast: [1]) == nil)
    #expect(assessYearly(history: [1], forecast: []) == nil)
  }
}
