import Diagnostics

/// Finds contacts of a day and of a month that no number of open days brings together.
struct DailyVolumeCheck: Check {
  static let name = "daily-volume"
  static let options: [CheckOption]? = [
    CheckOption("tolerance", .number),
    CheckOption("per-day", .concepts),
    CheckOption("without", .concepts),
  ]

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
    guard !subject.staffing.isEmpty else { return [] }
    let channels = CaseChannels(subject.document, volumes: subject.volumes, subject.concepts)
    let sentences = sentences(subject.document)
    return subject.staffing.compactMap { one in
      let inProse = sentences[one.scope].first { channels.suits($0.element, one.channel) }
      guard let months = one.months, let daily = one.daily ?? inProse?.daily,
        daily.value >= Self.fewest, disagree(daily.value, months.average, days(one))
      else { return nil }
      return finding(one, daily, months.average, days(one), subject.document)
    }
  }

  private func disagree(
    _ daily: Double, _ monthly: Double, _ days: ClosedRange<Double>
  ) -> Bool {
    let slack = tolerance + rounding(of: daily) + rounding(of: monthly)
    return monthly < daily * days.lowerBound * (1 - slack)
      || monthly > daily * days.upperBound * (1 + slack)
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

  /// "1 500 appels par jour", said among the volumes of a lot.
  private struct Sentence {
    let element: Int
    let daily: StatedFigure
  }

  private func sentences(_ document: Document) -> ByScope<Sentence> {
    let volumes = document.fields.id(of: "volumes")
    let wanted = document.statements.indices { $0.intersects(perDay) && !$0.intersects(others) }
    let stated = wanted.compactMap { index -> Sentence? in
      let statement = document.statements[index]
      let numbers = document.quantities[statement.quantities].filter { $0.kind == .number }
      guard document.elements[statement.element].section == volumes, numbers.count == 1,
        let number = numbers.first
      else { return nil }
      return Sentence(
        element: statement.element,
        daily: FigureReader(document).figure(number.value, number, in: statement.element))
    }
    return ByScope(stated) { document.elements[$0.element].scope }
  }
}
