/// Figures that belong together: one column of a table, the entries of a mapping.
struct VolumeColumn {
  /// A figure and its period.
  struct Point {
    let period: CalendarPeriod
    let value: Double
    /// The element that says it.
    let element: Int
  }

  /// Figures that follow one another without a gap.
  struct Run {
    let values: [Double]
    let period: VolumeSeries.Period
    /// The first period; nil where the year is not known.
    let start: Int?
    /// Where figures are missing, so that those beyond are not part of it.
    let gap: VolumeSeries.Gap?
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
    let dated = points.filter { $0.period.period == kind }.map { $0.inYear(year) }
    let runs = Self.runs(of: dated.sorted { $0.period.index < $1.period.index })
    guard let last = runs.last, let longest = runs.max(by: { $0.count < $1.count }) else {
      return nil
    }
    // One year says how much there is, one month says nothing.
    let isEnough = last.count * 2 >= longest.count && (last.count > 1 || kind == .year)
    let chosen = isEnough ? last : longest
    let isDated = chosen.allSatisfy(\.period.hasYear)
    return Run(
      values: chosen.map(\.value), period: kind, start: isDated ? chosen.first?.period.index : nil,
      gap: Self.gap(between: runs, read: chosen.count))
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
    return aroundTheYear(runs)
  }

  /// Months without a year may go from September to June: they are two runs that are one.
  private static func aroundTheYear(_ runs: [[Point]]) -> [[Point]] {
    guard let first = runs.first?.first?.period, let last = runs.last?.last?.period,
      runs.count > 1, !first.hasYear, !last.hasYear, first.index == 0,
      last.index == last.period.rawValue - 1
    else { return runs }
    return Array(runs.dropFirst().dropLast()) + [runs[runs.count - 1] + runs[0]]
  }

  /// The first place where figures are missing, if they are few beside those that are there.
  private static func gap(between runs: [[Point]], read: Int) -> VolumeSeries.Gap? {
    let given = runs.reduce(0) { $0 + $1.count }
    let gaps = zip(runs, runs.dropFirst()).map { (last: $0[$0.count - 1], next: $1[0]) }
    let missing = gaps.map { $0.next.period.index - $0.last.period.index - 1 }
    guard let first = gaps.first, missing.reduce(0, +) * 2 <= given else { return nil }
    return VolumeSeries.Gap(
      first: first.last.period.index + 1, count: missing[0],
      hasYear: first.last.period.hasYear && first.next.period.hasYear, unread: given - read,
      element: first.next.element)
  }
}

extension VolumeColumn.Point {
  /// The same figure where the year of its table is known.
  fileprivate func inYear(_ year: Int?) -> Self {
    guard let year else { return self }
    return Self(period: period.inYear(year), value: value, element: element)
  }
}
