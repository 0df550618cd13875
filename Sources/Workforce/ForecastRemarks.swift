/// The heuristics of quant.md §1.2: oddities of the figures that are worth a word.
struct ForecastRemarks {
  let periodsPerYear: Int
  let parameters: ForecastParameters

  /// The first and last month of a history where they look incomplete.
  ///
  /// Each is compared with its neighbour and with the same month of the year beside it.
  func partialMonths(_ history: [Double]) -> [ForecastRemark] {
    let m = periodsPerYear
    guard m > 1, history.count > m else { return [] }
    let last = history.count - 1
    return [
      partial(0, neighbour: 1, yearBeside: m, history),
      partial(last, neighbour: last - 1, yearBeside: last - m, history),
    ].compactMap(\.self)
  }

  private func partial(
    _ index: Int, neighbour: Int, yearBeside: Int, _ history: [Double]
  ) -> ForecastRemark? {
    let share = history[index] / history[yearBeside]
    guard share < parameters.partialMonth,
      history[index] < parameters.partialMonth * history[neighbour]
    else { return nil }
    return .partialMonth(index: index, share: share)
  }

  /// Whether every forecast period is the same month of last year times one factor.
  func mechanicalCopy(_ forecast: [Double], base: [Double]) -> ForecastRemark? {
    let ratios = zip(forecast, base).map { $0 / $1 }
    guard forecast.count >= periodsPerYear, Set(base).count > 1,
      let low = ratios.min(), let high = ratios.max(),
      high <= low * (1 + parameters.copyTolerance)
    else { return nil }
    return .mechanicalCopy(factor: mean(ratios))
  }
}

extension ForecastQuestion {
  /// The same question without the months at the ends of the history that look incomplete; nil where
  /// there are none.
  package func withoutPartialMonths(
    _ parameters: ForecastParameters = ForecastParameters()
  ) -> ForecastQuestion? {
    let remarks = ForecastRemarks(periodsPerYear: periodsPerYear, parameters: parameters)
    var question = self
    for case .partialMonth(let index, _) in remarks.partialMonths(history) {
      if index == 0 {
        question.history.removeFirst()
      } else {
        question.history.removeLast()
        question.offset += 1
      }
    }
    return question.history.count < history.count ? question : nil
  }
}
