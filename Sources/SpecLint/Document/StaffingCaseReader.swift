import Diagnostics
import Workforce

/// Puts together what a document says of volumes, levels, handle times, hours and staff, for each
/// channel of each lot; what a lot does not say holds from the lot or document around it.
struct StaffingCaseReader {
  private let document: Document
  private let volumes: [VolumeGroup]
  private let figures: FigureReader
  private let staff: StaffingProse
  private let peaks: PeakReader
  private let levels: AnswerLevels
  private let channels: CaseChannels
  private let handleTimes: HandleTimes
  private let hoursField: FieldID?

  static func read(
    _ document: Document, volumes: [VolumeGroup], levels: [ServiceLevel], concepts: ConceptCatalog
  ) -> [StaffingCase] {
    let reader = StaffingCaseReader(
      document: document, volumes: volumes, levels: levels, concepts: concepts)
    return reader.cases()
  }

  private init(
    document: Document, volumes: [VolumeGroup], levels: [ServiceLevel], concepts: ConceptCatalog
  ) {
    self.document = document
    self.volumes = volumes
    figures = FigureReader(document)
    handleTimes = HandleTimes(document, levels: levels, concepts)
    hoursField = document.fields.id(of: "scope.hours")
    staff = StaffingProse(document, concepts)
    peaks = PeakReader(document)
    channels = CaseChannels(document, concepts)
    self.levels = AnswerLevels(levels, channels, document, concepts)
  }

  private func cases() -> [StaffingCase] {
    guard document.fields.id(of: "staffing") != nil else { return [] }
    var cases = volumes.compactMap(started)
    if cases.isEmpty, let counted = peaks.inDocument.first(where: { $0.span != .day }) {
      cases = [start(at: counted.element, .phone)]
    }
    return Self.largest(cases).map(completed)
  }

  // MARK: Volumes

  /// A case with its volumes; nil for channels that nobody waits in.
  private func started(_ group: VolumeGroup) -> StaffingCase? {
    guard let series = group.forecast ?? group.history,
      let channel = channels.channel(of: series, among: volumes), let months = months(series)
    else { return nil }
    var found = start(at: series.element, channel)
    found.months = months
    return found
  }

  private func start(at element: Int, _ channel: StaffingCase.Channel) -> StaffingCase {
    let name = channels.name(of: element)
    return StaffingCase(
      scope: document.elements[element].scope, channel: channel, name: name.text,
      isNamedByChannel: name.isChannel)
  }

  private func months(_ series: VolumeSeries) -> StaffingCase.Months? {
    let isPast = series.role == .history
    var contacts = series.values
    var start = series.start
    switch series.period {
    case .month where isPast:
      start = start.map { $0 + max(0, contacts.count - 12) }
      contacts = Array(contacts.suffix(12))
    case .month: break
    case .fourWeeks: contacts = contacts.map { $0 * 365.25 / 12 / 28 }
    case .quarter: contacts = contacts.map { $0 / 3 }
    case .year: contacts = [(isPast ? contacts.last : contacts.max()) ?? 0].map { $0 / 12 }
    }
    guard contacts.contains(where: { $0 > 0 }) else { return nil }
    return StaffingCase.Months(
      contacts: contacts, start: series.period == .month ? start : nil,
      isAverage: series.period == .year || series.period == .quarter, isPast: isPast,
      element: series.element)
  }

  /// Of several lines of one channel and lot, the largest: the others may be parts of it.
  private static func largest(_ cases: [StaffingCase]) -> [StaffingCase] {
    var largest: [StaffingCase] = []
    for one in cases {
      let known = largest.firstIndex { $0.scope == one.scope && $0.channel == one.channel }
      guard let known else {
        largest.append(one)
        continue
      }
      if one.months?.most ?? 0 > largest[known].months?.most ?? 0 { largest[known] = one }
    }
    return largest
  }

  // MARK: What belongs to them

  private func completed(_ start: StaffingCase) -> StaffingCase {
    var found = start
    found.busiest = peaks.peak(of: start, channels).map { ($0.span, $0.contacts) }
    found.daily = nearest(["volumes.daily"], of: start, figures.number)
    found.handleTime = handleTime(of: start)
    found.levels = levels.levels(of: start)
    found.abandonment = levels.abandonment(of: start)
    found.averageWait = levels.averageWait(of: start)
    found.agents = count("staffing.agents", of: start) ?? staff.agents(of: start)
    found.fullTimeEquivalents =
      count("staffing.fte", of: start) ?? staff.fullTimeEquivalents(of: start)
    found.opening = opening(of: start)
    found.overrides = overrides(of: start)
    return found
  }

  /// Staff of which nothing is said answers the telephone.
  private func count(_ field: String, of start: StaffingCase) -> StatedFigure? {
    nearest([field], of: start) { element in
      let isChat = start.channel == .chat
      return isChat && document.elements[element].channel == nil ? nil : staff.count(element)
    }
  }

  private func handleTime(of start: StaffingCase) -> StatedFigure? {
    for scope in sequence(first: start.scope, next: { document.scopes[$0].parent }) {
      let stated = handleTimes.all.first {
        document.elements[$0.element].scope == scope && channels.suits($0.element, start.channel)
          && channels.suits($0, start.channel)
      }
      if let stated { return stated.time }
    }
    return nil
  }

  private func opening(of start: StaffingCase) -> StaffingCase.Opening? {
    let days = nearest(["staffing.days"], of: start, figures.number)
    let hours = nearest(["staffing.hours_per_day"], of: start, figures.hours)
    if let days, let hours {
      return StaffingCase.Opening(
        time: OpeningTime(days: days.value, hoursPerDay: hours.value), daysAreAssumed: false,
        isStatedByMonth: true, place: hours.place)
    }
    var best: StaffingCase.Opening?
    _ = nearest(["scope.hours", "scope"], of: start) { element -> StatedFigure? in
      let isHours = document.elements[element].field == hoursField
      guard document.tree.textLength(of: document.elements[element].node) <= 600,
        isHours || document.elements[element].section == document.fields.id(of: "scope"),
        let read = OpeningHours(document.text(of: element)), isHours || !read.daysAreAssumed
      else { return nil }
      let place = document.place(ofValue: element)
      best = StaffingCase.Opening(
        time: OpeningTime(
          days: days?.value ?? read.daysPerMonth, hoursPerDay: hours?.value ?? read.hoursPerDay),
        daysAreAssumed: read.daysAreAssumed && days == nil, isStatedByMonth: days != nil,
        place: place)
      return StatedFigure(value: read.hoursPerDay, place: place)
    }
    return best
  }

  private func overrides(of start: StaffingCase) -> StaffingCase.Overrides {
    var found = StaffingCase.Overrides()
    found.occupancy = nearest(["staffing.occupancy"], of: start, figures.share)
      .flatMap { (0.3...1).contains($0.value) ? $0 : nil }
    // Absence is only a part of the time that is paid and not worked.
    found.shrinkage = nearest(["staffing.shrinkage"], of: start, figures.share)
      .flatMap { (0.15...0.6).contains($0.value) ? $0 : nil }
    found.busyDay =
      factor("staffing.busy_day", of: start) ?? peaks.busyDay(of: start)
    found.busyHalfHour = factor("staffing.busy_half_hour", of: start)
    found.paidHours = nearest(["staffing.paid_hours"], of: start, figures.hours)
      .flatMap { (60...220).contains($0.value) ? $0 : nil }
    found.patience = nearest(["staffing.patience"], of: start, figures.duration)
    if start.channel == .chat {
      found.concurrency = factor("staffing.concurrency", of: start)
    }
    return found
  }

  private func factor(_ field: String, of start: StaffingCase) -> StatedFigure? {
    nearest([field], of: start, figures.number).flatMap { (1...6).contains($0.value) ? $0 : nil }
  }

  /// What the first of some fields says: in the case's own lot, else in those around it.
  private func nearest(
    _ fields: [String], of start: StaffingCase, _ read: (Int) -> StatedFigure?
  ) -> StatedFigure? {
    for field in fields {
      let candidates = document.elements(of: field).flatMap(figures.scalars)
        .filter { channels.suits($0, start.channel) }
      for scope in sequence(first: start.scope, next: { document.scopes[$0].parent }) {
        for element in candidates where document.elements[element].scope == scope {
          if let figure = read(element) { return figure }
        }
      }
    }
    return nil
  }
}
