import Testing

@testable import Workforce

/// The volume test finds on real series what quant.md §1.6 ("All series") says, within two points.
@Suite(.enabled(if: SharedReference.has("series.csv")))
struct ForecastEvaluationTests {
  static let factors = [1, 0.6, 0.7, 0.8, 0.85, 1.3, 1.5]

  /// One column of the table: percent with warning or error, percent with error, for each factor.
  struct Column: Sendable {
    let history: Int
    let cases: Int
    let warnings: [Double]
    let errors: [Double]
  }

  static let columns = [
    Column(
      history: 12, cases: 1564, warnings: [9, 88, 77, 54, 35, 69, 82],
      errors: [1.5, 66.4, 40.6, 11.3, 2.6, 29.2, 58.4]),
    Column(
      history: 24, cases: 1547, warnings: [9, 95, 86, 68, 53, 75, 90],
      errors: [1.2, 81.1, 60.6, 27.1, 7.3, 41.3, 68.5]),
    Column(
      history: 36, cases: 1245, warnings: [9, 95, 85, 66, 51, 76, 91],
      errors: [0.7, 80.7, 59.0, 26.1, 6.8, 38.7, 68.0]),
  ]

  @Test func sharesAreThoseOfTheTable() async {
    let series = ForecastEvaluation.referenceSeries()
    #expect(series.count == 832)
    let evaluations = await ForecastEvaluation.run(
      series, histories: Self.columns.map(\.history), horizon: 12, factors: Self.factors)
    for (column, evaluation) in zip(Self.columns, evaluations) {
      // The origins of the call centres are not known exactly: 1 % more or fewer cases.
      #expect(abs(Double(evaluation.count) / Double(column.cases) - 1) < 0.01)
      for (index, shares) in evaluation.shares.enumerated() {
        let place: Comment = "\(column.history)→12: \(shares)"
        #expect(abs(shares.warning - column.warnings[index]) <= 2, place)
        #expect(abs(shares.error - column.errors[index]) <= 2, place)
      }
    }
    print(ForecastEvaluation.table(evaluations))
  }
}
