import Workforce

/// The service levels that decide how many agents it takes: so many answered in so many seconds, so
/// few lost, so short a wait on average.
struct AnswerLevels {
  private let levels: ByScope<ServiceLevel>
  private let channels: CaseChannels
  private let document: Document
  private let concepts: ServiceLevelConcepts
  private let answered, abandonment, wait, other, part: ConceptSet

  /// Somebody who waits longer than this, in seconds, does not wait in a queue.
  private static let longestWait = 600.0

  init(
    _ levels: [ServiceLevel], _ channels: CaseChannels, _ document: Document,
    _ catalog: ConceptCatalog
  ) {
    self.levels = ByScope(levels) { $0.scope }
    self.channels = channels
    self.document = document
    concepts = catalog.serviceLevels
    answered = catalog.set("metric-service-level", "metric-answer-rate", "answering", "waiting")
    abandonment = catalog.set("metric-abandonment", "loss")
    wait = catalog.set("metric-asa", "waiting")
    other = catalog.set(
      "metric-fcr", "metric-csat", "metric-quality", "metric-availability", "metric-hold",
      "metric-resolution-time", "metric-backlog", "metric-aht")
    part = catalog.set("part-of-contacts")
  }

  /// The levels of a case that give a share and a delay.
  func levels(of start: StaffingCase) -> [StaffingCase.Level] {
    all(start) { level -> StaffingCase.Level? in
      guard let share = level.target, (30..<100).contains(share.value), let within = level.within,
        within.value > 0, within.value <= Self.longestWait, level.concepts.intersects(answered),
        !level.concepts.intersects(abandonment), !level.concepts.intersects(other)
      else { return nil }
      return StaffingCase.Level(
        target: ServiceTarget(share: share.value / 100, within: within.value), place: share.place,
        element: level.element)
    }
  }

  /// The share of contacts that may be lost.
  func abandonment(of start: StaffingCase) -> StatedFigure? {
    all(start) { level -> StatedFigure? in
      guard level.within == nil, level.concepts.intersects(abandonment),
        let share = level.target.map({ StatedFigure(value: $0.value, place: $0.place) })
          ?? soleShare(of: level),
        level.shares.count <= 1, share.value > 0, share.value <= 30
      else { return nil }
      return StatedFigure(value: share.value / 100, place: share.place)
    }.first
  }

  /// "Ne dépasse pas 5 %", which elsewhere is no share of contacts.
  private func soleShare(of level: ServiceLevel) -> StatedFigure? {
    guard level.statements.count == 1, let index = level.statements.first else { return nil }
    let statement = document.statements[index]
    let shares = document.quantities[statement.quantities].filter { $0.kind == .percent }
    guard shares.count == 1, let share = shares.first else { return nil }
    return FigureReader(document).figure(share.value, share, in: statement.element)
  }

  /// The average wait, where a level is one on the average.
  func averageWait(of start: StaffingCase) -> StatedFigure? {
    all(start) { level -> StatedFigure? in
      guard let within = level.within, within.value > 0, within.value <= Self.longestWait,
        level.shares.isEmpty, level.concepts.intersects(wait),
        level.concepts.intersects(concepts.statistic), !level.concepts.intersects(other)
      else { return nil }
      return StatedFigure(value: within.value, place: within.place)
    }.first
  }

  /// What the levels of the case's lot say or, where they say nothing, those of the lots around it.
  private func all<Found>(
    _ start: StaffingCase, _ read: (ServiceLevel) -> Found?
  ) -> [Found] {
    for scope in document.scopes(around: start.scope) {
      let found = levels[scope].compactMap { level -> Found? in
        guard channels.channel(of: level) == start.channel,
          !level.concepts.intersects(concepts.notRequired),
          !level.concepts.intersects(part)
        else { return nil }
        return read(level)
      }
      if !found.isEmpty { return found }
    }
    return []
  }
}
