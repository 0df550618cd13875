/// Figures that belong together: one column of a table, the entries of a mapping.
struct VolumeColumn {
  /// A figure and its period.
  struct Point {
    let period: CalendarPeriod
    let value: Double
  }

  /// Figures that follow one another without a gap.
  struct Run {
    let values: [Double]
    let period: VolumeSeries.Period
    /// The first period; nil where the year is not known.
    let start: Int?
  }

  /// The folded key that tells it from its neighbours.
  let label: String
  /// The element whose key names it.
  let cell: Int
  /// What the column itself says of its figures.
  var role: VolumeSeries.Role?
  /// The channel that the column itself names.
  var channel: FieldID?
  /// The figures, in the order of the document.
  var points: [Point] = []

  /// The figures as a run: of the kind of period that most of them have, the last that has no gap,
  /// or the longest where the last is only a remainder.
  func run(in year: Int?) -> Run? {
    guard let kind = mostFrequentPeriod else { return nil }
    let dated = points.filter { $0.period.period == kind }
      .map { Point(period: year.map($0.period.inYear) ?? $0.period, value: $0.value) }
    let runs = Self.runs(of: dated.sorted { $0.period.index < $1.period.index })
    guard let last = runs.last, let longest = runs.max(by: { $0.count < $1.count }) else {
      return nil
    }
    let chosen = last.count * 2 >= longest.count ? last : longest
    let isDated = chosen.allSatisfy(\.period.hasYear)
    return Run(
      values: chosen.map(\.value), period: kind, start: isDated ? chosen.first?.period.index : nil)
  }

  /// The kind of period that most figures have; of equals the shortest.
  private var mostFrequentPeriod: VolumeSeries.Period? {
    var most: (period: VolumeSeries.Period, count: Int)?
    for period in VolumeSeries.Period.allCases {
      let count = points.count { $0.period.period == period }
      guard count > 0 else { continue }
      if most.map({ ($0.count, $0.period.rawValue) < (count, period.rawValue) }) ?? true {
        most = (period, count)
      }
    }
    return most?.period
  }

  /// Points in order of time, cut where a period is missing; of two for one period the first counts.
  private static func runs(of points: [Point]) -> [[Point]] {
    var runs: [[Point]] = []
    for point in points {
      guard let last = runs.last?.last else {
        runs.append([point])
        continue
      }
      let step = point.period.index - last.period.index
      if step == 0 { continue }
      if step == 1 { runs[runs.count - 1].append(point) } else { runs.append([point]) }
    }
    return runs
  }
}
