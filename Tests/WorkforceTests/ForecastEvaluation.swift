@testable import Workforce

/// How often the volume test warns on real series: false alarms on what really came, and detections
/// when that is scaled.
struct ForecastEvaluation: Sendable {
  /// A series with its name.
  struct Series: Sendable {
    let name: String
    let values: [Double]
    /// Call-centre series are few, so that more origins are taken from each.
    var isCallCentre: Bool { name.hasPrefix("CC_") }
  }

  /// Shares of cases, in percent, with at least a warning and with an error.
  struct Shares: Sendable {
    let factor: Double
    let warning: Double
    let error: Double
  }

  /// One origin: what was known and what came.
  private struct Case {
    let history: [Double]
    let future: [Double]

    func totals(scaledBy factor: Double) -> ForecastQuestion.Forecast {
      .yearTotals(
        stride(from: 0, to: future.count, by: 12).map { month in
          factor * future[month...].prefix(12).reduce(0, +)
        })
    }
  }

  /// Months of history.
  let history: Int
  /// Months of forecast.
  let horizon: Int
  /// The number of origins.
  let count: Int
  /// What was found, factor by factor.
  let shares: [Shares]

  /// Cuts the series at rolling origins and judges what really came, times each factor.
  init(_ series: [Series], history: Int, horizon: Int, factors: [Double]) {
    let cases = series.flatMap { Self.cases($0, history: history, horizon: horizon) }
    self.history = history
    self.horizon = horizon
    count = cases.count
    shares = factors.map { Self.shares(of: cases, scaledBy: $0) }
  }

  private static func cases(_ series: Series, history: Int, horizon: Int) -> [Case] {
    origins(series, history: history, horizon: horizon).map { origin in
      Case(
        history: Array(series.values[(origin - history)..<origin]),
        future: Array(series.values[origin..<(origin + horizon)]))
    }
  }

  /// The ends of the histories.
  ///
  /// quant.md states the numbers of cases, not the origins. For all series but the call centres they
  /// follow exactly (1448, 1448, 1174 cases, and the shares agree): 24 and 36 months before the end,
  /// or 12 months before it where that leaves too little history. For the call centres (116, 99, 71)
  /// no simple rule gives the number; every five months comes close, with the lines of the outsourcer
  /// taken from their fifth year on, as before it they grow from nothing.
  private static func origins(_ series: Series, history: Int, horizon: Int) -> [Int] {
    let length = series.values.count
    if series.isCallCentre {
      let launch = series.name.hasPrefix("CC_bpo_") ? 48 : 0
      guard length >= launch + history + 24 else { return [] }
      return Array(stride(from: length - horizon, through: launch + history, by: -5))
    }
    let late = [length - 24, length - 36].filter { $0 >= history }
    return late.isEmpty && length - horizon >= history ? [length - horizon] : late
  }

  /// Counts volume findings only; totals of the year are judged as their months are, and faster.
  private static func shares(of cases: [Case], scaledBy factor: Double) -> Shares {
    let severities = cases.compactMap { each in
      assess(ForecastQuestion(history: each.history, forecast: each.totals(scaledBy: factor)))
        .findings.first { $0.code == .volumeLow || $0.code == .volumeHigh }?.severity
    }
    let percent = 100 / Double(max(1, cases.count))
    return Shares(
      factor: factor, warning: percent * Double(severities.count),
      error: percent * Double(severities.count { $0 == .error }))
  }

  /// The evaluations for some lengths of history, side by side on all cores.
  static func run(
    _ series: [Series], histories: [Int], horizon: Int, factors: [Double]
  ) async -> [ForecastEvaluation] {
    await withTaskGroup(of: ForecastEvaluation.self) { group in
      for history in histories {
        group.addTask {
          ForecastEvaluation(series, history: history, horizon: horizon, factors: factors)
        }
      }
      return await group.reduce(into: []) { $0.append($1) }.sorted { $0.history < $1.history }
    }
  }

  /// The table of quant.md §1.6 as Markdown; cells are percent with warning or error / with error.
  static func table(_ evaluations: [ForecastEvaluation]) -> String {
    let heads = evaluations.map { "\($0.history)→\($0.horizon) (\($0.count))" }
    let factors = evaluations.first?.shares.map(\.factor) ?? []
    let rows = factors.indices.map { row in
      let cells = evaluations.map { evaluation in
        let shares = evaluation.shares[row]
        return "\(oneDecimal(shares.warning)) / \(oneDecimal(shares.error))"
      }
      return "| ×\(factors[row]) | \(cells.joined(separator: " | ")) |"
    }
    let rule = "|---|" + heads.map { _ in "---|" }.joined()
    return (["| real future | \(heads.joined(separator: " | ")) |", rule] + rows)
      .joined(separator: "\n")
  }

  private static func oneDecimal(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }

  /// The series of the reference file, in its order.
  static func referenceSeries() -> [Series] {
    var series: [Series] = []
    var name = ""
    var values: [Double] = []
    for row in SharedReference.rows(of: "series.csv").dropFirst() where row.count > 2 {
      if row[0] != name, !values.isEmpty {
        series.append(Series(name: name, values: values))
        values = []
      }
      name = row[0]
      if let value = Double(row[2]) { values.append(value) }
    }
    return values.isEmpty ? series : series + [Series(name: name, values: values)]
  }
}
