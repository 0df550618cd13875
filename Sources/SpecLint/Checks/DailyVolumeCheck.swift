import Diagnostics

/// Finds contacts of a day and of a month that no number of open days brings together.
struct DailyVolumeCheck: Check {
  static let name = "daily-volume"

  /// Fewer contacts a day than this are too few to compare.
  private static let fewest = 10.0

  private let tolerance: Double
  private let perDay, others: ConceptSet

  init(options: OptionReader) throws(RuleProblem) {
    tolerance = (options["tolerance"]?.number ?? 2) / 100
    perDay = try options.conceptSet(options["per-day"])
    others = try options.conceptSet(options["without"])
  }

  func findings(in subject: Subject) -> [Finding] {
    subject.staffing.compactMap { one in
      guard let months = one.months,
        let daily = one.daily ?? stated(for: one, subject), daily.value >= Self.fewest
      else { return nil }
      let days = days(one)
      let least = daily.value * days.lowerBound * (1 - tolerance - rounding(of: daily.value))
      let most = daily.value * days.upperBound * (1 + tolerance + rounding(of: daily.value))
      let monthly = months.average
      let slack = rounding(of: monthly)
      guard monthly * (1 + slack) < least || monthly * (1 - slack) > most else { return nil }
      return finding(one, daily, monthly, days, subject.document)
    }
  }

  /// As many days as are stated; else as weeks with so many open days have in a month.
  private func days(_ one: StaffingCase) -> ClosedRange<Double> {
    guard let opening = one.opening, !opening.daysAreAssumed else { return 20...31 }
    let days = opening.time.days
    return opening.isStatedByMonth ? days...days : days * 0.92...min(31, days * 1.06)
  }

  /// Half a unit of the last digit that is not zero, as a share of the figure.
  private func rounding(of value: Double) -> Double {
    var unit = 1.0
    while unit < value, (value / (unit * 10)).rounded() * unit * 10 == value { unit *= 10 }
    return unit / 2 / value
  }

  private func finding(
    _ one: StaffingCase, _ daily: StatedFigure, _ monthly: Double, _ days: ClosedRange<Double>,
    _ document: Document
  ) -> Finding {
    let isStated = days.lowerBound == days.upperBound
    var notes: [Finding.Note] = []
    if let months = one.months {
      notes.append(.init("month", at: document.place(ofKey: months.element)))
    }
    if let opening = one.opening { notes.append(.init("opening", at: opening.place)) }
    return Finding(
      isStated ? "stated" : "default", at: daily.place, severity: isStated ? .error : nil,
      values: [
        "daily": .volume(daily.value), "monthly": .volume(monthly.rounded()),
        "days": .decimal(monthly / daily.value),
        "least_days": .decimal(days.lowerBound), "most_days": .decimal(days.upperBound),
        "low": .volume((daily.value * days.lowerBound).rounded()),
        "high": .volume((daily.value * days.upperBound).rounded()),
      ], notes: notes)
  }

  /// "1 500 appels par jour", said among the volumes.
  private func stated(for one: StaffingCase, _ subject: Subject) -> StatedFigure? {
    let document = subject.document
    let statement = document.statements.first { statement in
      let element = document.elements[statement.element]
      return statement.concepts.intersects(perDay) && !statement.concepts.intersects(others)
        && element.scope == one.scope && document.sectionName(of: statement.element) == "volumes"
        && document.quantities[statement.quantities].count { $0.kind == .number } == 1
    }
    guard let statement,
      let number = document.quantities[statement.quantities].first(where: { $0.kind == .number })
    else { return nil }
    return FigureReader(document).figure(number.value, number, in: statement.element)
  }
}
