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
  private let handleTimes: ByScope<HandleTimes.Stated>
  private let fields: [String: ByScope<Int>]
  /// The sentences that name the days and hours of something.
  private let openings: ByScope<Int>

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
    let figures = FigureReader(document)
    self.figures = figures
    handleTimes = ByScope(HandleTimes(document, levels: levels, concepts).all) {
      document.elements[$0.element].scope
    }
    fields = Self.scalars(in: document, figures)
    openings = Self.openings(in: document, concepts)
    staff = StaffingProse(document, concepts)
    peaks = PeakReader(document)
    channels = CaseChannels(document, volumes: volumes, concepts)
    self.levels = AnswerLevels(levels, channels, document, concepts)
  }

  private func cases() -> [StaffingCase] {
    var cases = volumes.compactMap(started)
    if cases.isEmpty,
      let counted = peaks.inDocument.first(where: { $0.span == .hour || $0.span == .halfHour })
    {
      cases = [start(at: counted.element, .phone)]
    }
    return Self.largest(cases).prefix(Self.mostCases).map(completed)
  }

  /// More channels and lots than any tender has; each is compared with all levels.
  private static let mostCases = 64

  // MARK: Volumes

  /// A case with its volumes; nil for channels that nobody waits in.
  private func started(_ group: VolumeGroup) -> StaffingCase? {
    guard let series = group.forecast ?? group.history,
      let channel = channels.channel(of: series), let months = months(series)
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
    var places: [Int: Int] = [:]
    for one in cases {
      let key = 2 * one.scope + (one.channel == .phone ? 0 : 1)
      guard let known = places[key] else {
        places[key] = largest.count
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
    if let months = found.months, months.isAverage,
      let month = peaks.month(of: start, channels), month.value < 12 * months.most
    {
      found.months?.counted = month.value
    }
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
    handleTimes.nearest(to: start.scope, in: document) { stated in
      let suits =
        channels.suits(stated.element, start.channel) && channels.suits(stated, start.channel)
      return suits ? stated.time : nil
    }
  }

  private func opening(of start: StaffingCase) -> StaffingCase.Opening? {
    let days = nearest(["staffing.days"], of: start, figures.number)
    let hours = nearest(["staffing.hours_per_day"], of: start, figures.hours)
    if let days, let hours {
      return StaffingCase.Opening(
        time: OpeningTime(days: days.value, hoursPerDay: hours.value), daysAreAssumed: false,
        isStatedByMonth: true, place: hours.place)
    }
    guard let found = hoursInFields(of: start) ?? hoursInProse(of: start) else { return nil }
    return StaffingCase.Opening(
      time: OpeningTime(
        days: days?.value ?? found.read.daysPerMonth,
        hoursPerDay: hours?.value ?? found.read.hoursPerDay),
      daysAreAssumed: found.read.daysAreAssumed && days == nil, isStatedByMonth: days != nil,
      place: found.place)
  }

  private func hoursInFields(of start: StaffingCase) -> (read: OpeningHours, place: Place)? {
    fields["scope.hours"]?.nearest(to: start.scope, in: document) { element in
      guard channels.suits(element, start.channel),
        document.tree.textLength(of: document.elements[element].node) <= 600
      else { return nil }
      return OpeningHours(document.text(of: element)).map {
        ($0, document.place(ofValue: element))
      }
    }
  }

  /// "Le titulaire répond du lundi au samedi de 7 h à 20 h": in a sentence the days must be named.
  private func hoursInProse(of start: StaffingCase) -> (read: OpeningHours, place: Place)? {
    openings.nearest(to: start.scope, in: document) { index in
      let statement = document.statements[index]
      guard statement.end - statement.start <= 600,
        let read = OpeningHours(document.text(of: statement)), !read.daysAreAssumed
      else { return nil }
      return (read, document.place(of: statement))
    }
  }

  private func overrides(of start: StaffingCase) -> StaffingCase.Overrides {
    var found = StaffingCase.Overrides()
    for one in StaffingOverride.all(for: start.channel) {
      let stated = nearest(["staffing.\(one.field)"], of: start) { one.read(figures, $0) }
      found[keyPath: one.target] = stated.flatMap { one.bounds.contains($0.value) ? $0 : nil }
    }
    found.busyDay = found.busyDay ?? peaks.busyDay(of: start)
    return found
  }

  /// What the first of some fields says: in the case's own lot, else in those around it.
  private func nearest(
    _ names: [String], of start: StaffingCase, _ read: (Int) -> StatedFigure?
  ) -> StatedFigure? {
    for name in names {
      let found = fields[name]?.nearest(to: start.scope, in: document) { element in
        channels.suits(element, start.channel) ? read(element) : nil
      }
      if let found { return found }
    }
    return nil
  }

  private static func openings(
    in document: Document, _ concepts: ConceptCatalog
  ) -> ByScope<Int> {
    let wanted = concepts.set("opening-days")
    let others = concepts.set("buyer-acts", "present-state")
    let sections = Set(
      ["scope", "requirements", "processes", "service_levels", "contract"]
        .compactMap(document.fields.id))
    let sentences = document.statements.indices {
      $0.intersects(wanted) && !$0.intersects(others)
    }
    let elements = sentences.filter { index in
      let element = document.elements[document.statements.element(of: index)]
      return element.section.map(sections.contains) ?? true
    }
    return ByScope(elements) { document.elements[document.statements.element(of: $0)].scope }
  }

  /// The values of the fields that cases are completed from.
  private static func scalars(
    in document: Document, _ figures: FigureReader
  ) -> [String: ByScope<Int>] {
    let names =
      ["scope.hours", "volumes.daily"]
      + (["agents", "fte", "days", "hours_per_day"] + StaffingOverride.all.map(\.field))
      .map { "staffing.\($0)" }
    return Dictionary(
      uniqueKeysWithValues: names.map { name in
        let elements = document.elements(of: name).flatMap(figures.scalars)
        return (name, ByScope(elements) { document.elements[$0].scope })
      })
  }
}
