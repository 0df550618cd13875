/// Judges a forecast against the history in the same document.
///
/// The method is quant.md §1.2: a year is accepted between "half of last year's growth goes on" and
/// "all of it goes on", plus or minus a tolerance read off the history. Never fails: figures that
/// cannot be judged give the verdict `notAssessable`.
package func assess(
  _ question: ForecastQuestion, _ parameters: ForecastParameters = ForecastParameters()
) -> ForecastAssessment {
  ForecastJudgement(question, parameters).assessment
}

/// The steps of quant.md §1.2 in their order; each adds what it found to the assessment.
private struct ForecastJudgement {
  private let question: ForecastQuestion
  private let parameters: ForecastParameters
  private let history: [Double]
  private let forecast: [Double]
  private let base: [Double]
  private(set) var assessment = ForecastAssessment()

  init(_ question: ForecastQuestion, _ parameters: ForecastParameters) {
    self.question = question
    self.parameters = parameters
    history = question.history.map { max($0, parameters.smallestValue) }
    forecast = question.forecast.figures.map { max($0, parameters.smallestValue) }
    base = question.base(history, parameters)
    judge()
  }

  private var m: Int { question.periodsPerYear }

  private mutating func judge() {
    guard areFiguresUsable() else { return }
    compareTotals()
    guard judgeHistory(), let statistics = assessment.history, !forecast.isEmpty else { return }
    judgeVolume(statistics)
    judgeShape(statistics)
    judgeStep(statistics)
    judgeTrend(statistics)
    softenForUnquantifiedDrivers()
    remark(statistics)
    giveVerdict()
  }

  private mutating func areFiguresUsable() -> Bool {
    let unusable = (question.history + question.forecast.figures).count {
      !($0 <= parameters.largestValue && $0 >= -parameters.largestValue)
    }
    if unusable > 0 { assessment.remarks.append(.unusableFigures(count: unusable)) }
    return unusable == 0
  }

  /// Step 7, first in the list because a reader has to settle it before the rest makes sense.
  private mutating func compareTotals() {
    let figures = question.forecast.figures
    for stated in question.statedTotals {
      guard let total = TotalComparison(stated, figures: figures, parameters) else { continue }
      if var finding = total.finding {
        finding.total = assessment.totals.count
        assessment.findings.append(finding)
      }
      assessment.totals.append(total)
    }
  }

  /// Step 1 and 2; false where there is too little to go on.
  private mutating func judgeHistory() -> Bool {
    guard history.count >= parameters.fewestPeriods else {
      assessment.findings.append(ForecastFinding(.historyTooShort, .warning))
      return false
    }
    let statistics = HistoryStatistics(history, periodsPerYear: m, parameters)
    assessment.history = statistics
    switch statistics.mode {
    case .level: assessment.findings.append(ForecastFinding(.historyTooShort, .warning))
    case .oneYear: assessment.findings.append(ForecastFinding(.historyShort, .note))
    case .full: break
    }
    return true
  }

  /// Step 3.
  private mutating func judgeVolume(_ statistics: HistoryStatistics) {
    let years = ForecastYears(history: statistics, periodsPerYear: m, parameters: parameters)
    assessment.years =
      switch question.forecast {
      case .periods: years.perPeriod(forecast, base: base, offset: question.offset)
      case .yearTotals: years.perYear(forecast, base: base, offset: question.offset)
      }
    let finding = assessment.worstYear?.finding(
      canBeError: statistics.mode != .level, parameters)
    if let finding { assessment.findings.append(finding) }
  }

  /// Step 4.
  private mutating func judgeShape(_ statistics: HistoryStatistics) {
    guard isShapeKnown(statistics), forecast.count >= m else { return }
    switch statistics.mode {
    case .level: return
    case .oneYear:
      let swing = OneYearSwing(lastYear: history.suffix(m), forecast: forecast)
      assessment.oneYear = swing
      if let finding = swing.finding(parameters) { assessment.findings.append(finding) }
    case .full:
      let season = Seasonality(
        history: history, forecast: forecast, offset: question.offset, periodsPerYear: m,
        parameters)
      assessment.season = season
      if let finding = season.finding(parameters) { assessment.findings.append(finding) }
    }
  }

  /// Small counts and yearly totals have no shape to judge (quant.md §1.8).
  private func isShapeKnown(_ statistics: HistoryStatistics) -> Bool {
    guard case .periods = question.forecast else { return false }
    return !statistics.hasSmallCounts
  }

  /// Step 5, left out where the season is wrong already: that alone looks like a step.
  private mutating func judgeStep(_ statistics: HistoryStatistics) {
    guard isShapeKnown(statistics), statistics.mode == .full,
      m >= parameters.stepPeriodsPerYear, forecast.count >= parameters.stepHorizon,
      assessment.season?.finding(parameters) == nil
    else { return }
    let years = ForecastYears(history: statistics, periodsPerYear: m, parameters: parameters)
    let distances = forecast.indices.map { period in
      let year = years.yearOf(period, offset: question.offset)
      let band = corridor(growth: statistics.growth, after: Double(year), parameters)
      return naturalLog(forecast[period] / base[period]) - (band.lowerBound + band.upperBound) / 2
    }
    let step = ForecastStep(
      in: distances, limit: parameters.step * statistics.tolerance, parameters)
    assessment.step = step
    if let finding = step.finding { assessment.findings.append(finding) }
  }

  /// Step 6; a fall that goes on is not expected, as half of them do not.
  private mutating func judgeTrend(_ statistics: HistoryStatistics) {
    guard history.count >= 3 * m, question.offset == 0,
      let last = statistics.lastYear, let before = statistics.yearBefore,
      let year = assessment.years.first, year.year == 1, year.periods == m, year.logRatio <= 0
    else { return }
    let twoBefore = sum(history.dropLast(2 * m).suffix(m))
    guard naturalLog(last / before) > parameters.trend,
      naturalLog(before / twoBefore) > parameters.trend
    else { return }
    assessment.findings.append(ForecastFinding(.trendIgnored, .note))
  }

  /// A driver that is named without a figure may explain a change of level, but not by how much.
  private mutating func softenForUnquantifiedDrivers() {
    guard question.drivers.contains(where: { $0.effect == nil }) else { return }
    for index in assessment.findings.indices {
      guard assessment.findings[index].code.isExplainedByDriver else { continue }
      assessment.findings[index].severity = assessment.findings[index].severity.softened
      assessment.findings[index].isSoftened = true
    }
  }

  private mutating func remark(_ statistics: HistoryStatistics) {
    let remarks = ForecastRemarks(periodsPerYear: m, parameters: parameters)
    assessment.remarks += remarks.partialMonths(history)
    if case .periods = question.forecast, statistics.mode != .level,
      let copy = remarks.mechanicalCopy(forecast, base: base)
    {
      assessment.remarks.append(copy)
    }
    if statistics.hasSmallCounts { assessment.remarks.append(.smallCounts) }
  }

  private mutating func giveVerdict() {
    let worst = assessment.findings.map(\.severity)
    assessment.verdict =
      worst.contains(.error) ? .error : worst.contains(.warning) ? .warning : .realistic
  }
}

extension ForecastFinding.Code {
  /// Whether an event that the document names could be the reason.
  fileprivate var isExplainedByDriver: Bool {
    switch self {
    case .volumeLow, .volumeHigh, .levelShift: true
    default: false
    }
  }
}

extension ForecastQuestion.Forecast {
  /// The figures as stated.
  package var figures: [Double] {
    switch self {
    case .periods(let figures), .yearTotals(let figures): figures
    }
  }
}

extension ForecastQuestion {
  /// The last year's figure for each forecast period, with the effect of declared drivers.
  fileprivate func base(_ history: [Double], _ parameters: ForecastParameters) -> [Double] {
    guard !history.isEmpty else { return [] }
    let m = periodsPerYear
    let lastYear = history.count < m ? [mean(history)] : Array(history.suffix(m))
    return (0..<forecastPeriods).map { period in
      let factor = drivers.reduce(1) { $0 * $1.factor(in: period) }
      return max(lastYear[(offset + period) % lastYear.count] * factor, parameters.smallestValue)
    }
  }

  private var forecastPeriods: Int {
    switch forecast {
    case .periods(let figures): figures.count
    case .yearTotals(let totals): totals.count * periodsPerYear
    }
  }
}

extension DeclaredDriver {
  fileprivate func factor(in period: Int) -> Double {
    guard let effect, effect.isFinite, periods?.contains(period) ?? true else { return 1 }
    return 1 + effect
  }
}
