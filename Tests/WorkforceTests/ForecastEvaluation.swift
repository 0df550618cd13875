@testable import Workforce

/// How often the volume test warns on real series: false alarms on what really came, and detections
/// when that is scaled.
struct ForecastEvaluation {
  /// A series with its name.
  struct Series {
    let name: String
    let values: [Double]
    /// Call-centre series are few, so that more origins are taken from each.
    var isCallCentre: Bool { name.hasPrefix("CC_") }
  }

  /// Shares of cases, in percent, with at least a warning and with an error.
  struct Shares {
    let warning: Double
    let error: Double
  }

  /// Months of history and of forecast.
  let history: Int
  let horizon: Int
  private let cases: [(history: [Double], future: [Double])]

  /// The number of origins.
  var count: Int { cases.count }

  /// Cuts the series at rolling origins.
  init(_ series: [Series], history: Int, horizon: Int) {
    self.history = history
    self.horizon = horizon
    cases = series.flatMap { series in
      Self.origins(series, history: history, horizon: horizon).map { origin in
        (
          Array(series.values[(origin - history)..<origin]),
          Array(series.values[origin..<(origin + horizon)])
        )
      }
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

  /// Judges what really came times a factor; volume findings only.
  func shares(scaledBy factor: Double) -> Shares {
    let severities = cases.compactMap { history, future in
      assess(ForecastQuestion(history: history, forecast: future.map { $0 * factor }))
        .findings.first { $0.code == .volumeLow || $0.code == .volumeHigh }?.severity
    }
    let percent = 100 / Double(max(1, cases.count))
    return Shares(
      warning: percent * Double(severities.count),
      error: percent * Double(severities.count { $0 == .error }))
  }

  /// The table of quant.md §1.6 for some horizons, as Markdown.
  static func table(_ evaluations: [ForecastEvaluation], factors: [Double]) -> String {
    let heads = evaluations.map { "\($0.history)→\($0.horizon) (\($0.count))" }
    let rows = factors.map { factor in
      "| ×\(factor) | "
        + evaluations.map { evaluation in
          let shares = evaluation.shares(scaledBy: factor)
          return "\(oneDecimal(shares.warning)) / \(oneDecimal(shares.error))"
        }.joined(separator: " | ") + " |"
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
