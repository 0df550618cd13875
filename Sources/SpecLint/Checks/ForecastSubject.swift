import Diagnostics
import Workforce

/// One forecast beside its history, as a question to the forecast method and back as findings.
struct ForecastSubject {
  private let group: VolumeGroup
  private let document: Document

  init(_ group: VolumeGroup, _ document: Document) {
    self.group = group
    self.document = document
  }

  /// What the method says; nil where there is nothing to compare.
  var assessment: ForecastAssessment? {
    guard let forecast = group.forecast, forecast.role == .forecast else { return nil }
    guard let history = group.history else {
      let totals = statedTotals
      guard !totals.isEmpty else { return nil }
      return assess(
        ForecastQuestion(history: [], forecast: forecast.values, statedTotals: totals))
    }
    guard let question = question(history, forecast) else { return nil }
    let plain = assess(question)
    let isAccepted = !plain.findings.contains { Self.explained.contains($0.code) }
    let drivers = declaredDrivers
    if isAccepted || drivers.isEmpty { return plain }
    // A reason only matters where there is something to explain.
    var explained = question
    explained.drivers = drivers
    return assess(explained)
  }

  /// What an event can explain.
  private static let explained: [ForecastFinding.Code] = [.volumeLow, .volumeHigh, .levelShift]

  private func question(
    _ history: VolumeSeries, _ forecast: VolumeSeries
  ) -> ForecastQuestion? {
    if forecast.period == .year, history.period != .year {
      return ForecastQuestion(
        history: history.values, forecast: .yearTotals(forecast.values),
        periodsPerYear: history.period.rawValue)
    }
    if history.period == .year, forecast.period != .year {
      let years = fullYears(forecast)
      guard !years.isEmpty else { return nil }
      return ForecastQuestion(
        history: history.values, forecast: years, periodsPerYear: 1)
    }
    guard history.period == forecast.period else { return nil }
    var figures = forecast.values
    var offset = 0
    if let end = history.end, let start = forecast.start {
      offset = start - end
      if offset < 0 {
        guard -offset < figures.count else { return nil }
        figures.removeFirst(-offset)
        offset = 0
      }
    }
    return ForecastQuestion(
      history: history.values, forecast: figures, offset: offset,
      periodsPerYear: history.period.rawValue,
      statedTotals: figures.count == forecast.values.count ? statedTotals : [])
  }

  private func fullYears(_ series: VolumeSeries) -> [Double] {
    let length = series.period.rawValue
    return stride(from: 0, to: series.values.count - length + 1, by: length).map {
      series.values[$0..<$0 + length].reduce(0, +)
    }
  }

  private var statedTotals: [StatedTotal] { totals.map { StatedTotal($0.value) } }

  /// Totals that stand beside the figures, or among them, with their elements.
  private var totals: [(element: Int, value: Double)] {
    guard let forecast = group.forecast, forecast.period != .year else { return [] }
    var holders = [forecast.element]
    if let parent = document.elements[forecast.element].parent { holders.append(parent) }
    return holders.flatMap { document.children(of: $0) }
      .filter { document.elements[$0].field.map { document.fields[$0].name } == "volumes.total" }
      .compactMap { element in total(at: element).map { (element, $0) } }
      .filter { !isTotalOfHistory($0.value) }
  }

  /// A total that stands beside both the past and the future may be that of the past.
  private func isTotalOfHistory(_ total: Double) -> Bool {
    guard let values = group.history?.values else { return false }
    return [values, Array(values.suffix(12))].contains { run in
      abs(run.reduce(0, +) - total) <= 0.005 * total
    }
  }

  private func total(at element: Int) -> Double? {
    guard let index = document.elements[element].statements.first else { return nil }
    let numbers = document.quantities[document.statements[index].quantities].filter {
      $0.kind == .number
    }
    return numbers.count == 1 ? numbers.first?.value : nil
  }

  /// The reasons that the document gives for a change, with their figures where they have one.
  private var declaredDrivers: [DeclaredDriver] {
    var drivers: [DeclaredDriver] = []
    for element in document.elements(of: "volumes.growth_reason") {
      guard document.hasContent(element),
        document.scope(scope, isWithin: document.elements[element].scope)
      else { continue }
      drivers.append(DeclaredDriver(effect: effect(statedIn: element)))
    }
    return drivers
  }

  /// "−20 % from April": one share with its sign; anything else is a reason without a figure.
  private func effect(statedIn element: Int) -> Double? {
    var shares: [Token] = []
    for part in document.subtree(of: element) {
      for statement in document.elements[part].statements {
        let quantities = document.quantities[document.statements[statement].quantities]
        shares += quantities.filter { $0.kind == .percent }
      }
    }
    guard shares.count == 1, let share = shares.first else { return nil }
    return share.sign == .plus || share.sign == .minus ? share.value / 100 : nil
  }

  private var scope: Int { group.forecast?.scope ?? 0 }

  // MARK: Back to the document

  /// A finding of the method at its place in the document, with the figures that a person needs.
  func finding(for found: ForecastFinding, in assessment: ForecastAssessment) -> Finding? {
    guard let forecast = group.forecast else { return nil }
    var values: [String: FindingValue] = [:]
    addVolumes(found, assessment, &values)
    addShape(found, assessment, &values)
    if let total = found.total, assessment.totals.indices.contains(total) {
      addTotal(assessment.totals[total], &values)
    }
    let isHistory = found.code == .historyTooShort || found.code == .historyShort
    let subject = isHistory ? group.history ?? forecast : forecast
    values["months"] = .count(group.history?.values.count ?? 0)
    values["channel"] = .quote(document.volumeName(of: forecast.element))
    var notes: [Finding.Note] = []
    if let history = group.history, !isHistory {
      notes.append(Finding.Note("history", at: document.place(ofKey: history.element)))
    }
    if found.isSoftened { notes.append(Finding.Note("driver")) }
    let stated = totals
    let place =
      found.total.flatMap { stated.indices.contains($0) ? stated[$0].element : nil }
      .map { document.place(ofValue: $0) } ?? document.place(ofKey: subject.element)
    return Finding(
      found.code.rawValue, at: place,
      severity: Severity(rawValue: found.severity.rawValue), values: values, notes: notes)
  }

  private func addVolumes(
    _ found: ForecastFinding, _ assessment: ForecastAssessment,
    _ values: inout [String: FindingValue]
  ) {
    let year = assessment.years.first { $0.year == found.year } ?? assessment.worstYear
    if let year {
      values["year"] = .count(year.year)
      values["forecast"] = .volume(year.forecast)
      values["expected_low"] = .volume(year.expected.lowerBound)
      values["expected_high"] = .volume(year.expected.upperBound)
      values["acceptable_low"] = .volume(year.acceptable.lowerBound)
      values["acceptable_high"] = .volume(year.acceptable.upperBound)
      values["distance"] = .share(abs(year.ratioToExpected - 1))
    }
    let past = assessment.history?.lastYear ?? group.history?.values.reduce(0, +)
    values["last12"] = .volume(past ?? 0)
    values["growth"] = .share(assessment.history?.growthShare ?? 0)
  }

  private func addShape(
    _ found: ForecastFinding, _ assessment: ForecastAssessment,
    _ values: inout [String: FindingValue]
  ) {
    if let season = assessment.season {
      values["peak_month"] = .name(periodName(atPositionInLastYear: season.peak.position))
      values["peak_excess"] = .share(season.peak.factor - 1)
    } else if let year = group.history?.values.suffix(12), let highest = year.max() {
      // One year shows no season, but it has a month that stands out.
      let position = (year.firstIndex(of: highest) ?? year.startIndex) - year.startIndex
      let mean = year.reduce(0, +) / Double(year.count)
      values["peak_month"] = .name(periodName(atPositionInLastYear: position))
      values["peak_excess"] = .share(mean > 0 ? highest / mean - 1 : 0)
    }
    if let step = assessment.step {
      values["period"] = .name(forecastPeriodName(found.period ?? step.periodsBefore + 1))
      values["factor"] = .factor(step.factor)
    }
  }

  private func addTotal(_ total: TotalComparison, _ values: inout [String: FindingValue]) {
    values["sum"] = .volume(total.sum)
    values["stated"] = .volume(total.stated)
    values["difference"] = .volume(abs(total.sum - total.stated))
  }

  /// A period of the forecast, counted from 1: "July 2025", or its number where months are unknown.
  private func forecastPeriodName(_ number: Int) -> LocalizedText {
    guard let forecast = group.forecast, forecast.period == .month, let start = forecast.start
    else {
      return LocalizedText(en: "period \(number)", fr: "la période \(number)")
    }
    return PeriodName.name(of: start + number - 1, .month, hasYear: true)
  }

  /// The month at a place of the last year of history.
  private func periodName(atPositionInLastYear position: Int) -> LocalizedText {
    guard let history = group.history, history.period == .month, let end = history.end else {
      return LocalizedText(en: "period \(position + 1)", fr: "période \(position + 1)")
    }
    return PeriodName.month(((end - 12 + position) % 12 + 12) % 12)
  }
}

extension Document {
  /// What the document calls the volumes that an element belongs to: the nearest key that is not
  /// itself "history" or "forecast".
  func volumeName(of element: Int) -> String {
    let parts = ["history", "forecast", "total", "count"].compactMap {
      fields.id(of: "volumes.\($0)")
    }
    for ancestor in ancestors(of: element) {
      guard let key = elements[ancestor].key else { continue }
      if let field = elements[ancestor].field, parts.contains(field) { continue }
      return tree.text(of: key)
    }
    return "volumes"
  }
}
