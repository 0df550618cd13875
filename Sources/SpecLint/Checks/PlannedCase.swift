import Diagnostics
import Workforce

/// One channel of one lot, counted with the document's figures and, where it gives none, with ours;
/// its findings say which.
struct PlannedCase {
  let one: StaffingCase
  /// The assumptions, with the document's own in their place.
  let parameters: StaffingParameters
  private let document: Document

  /// - Parameter generous: whether what is assumed is to favour the document.
  init(
    _ one: StaffingCase, _ assumed: StaffingParameters, generous: Bool, _ subject: Subject
  ) {
    var parameters = one.parameters(assumed)
    if generous { parameters.chatConcurrency = parameters.generousConcurrency }
    self.one = one
    self.parameters = parameters
    document = subject.document
  }

  /// The busiest half-hour; nil where volumes, hours or handle time are missing.
  var peak: StaffingPlan.Peak? { one.peak(parameters) }

  /// The busiest half-hour and the average one.
  var halfHours: [StaffingPlan.Peak] {
    guard let peak else { return [] }
    let average = StaffingPlan.Peak(
      contacts: peak.contacts / parameters.busyDay / parameters.busyHalfHour,
      handleTime: peak.handleTime, parameters)
    return [peak, average].compactMap { $0 }
  }

  /// What a finding was counted from, so that it says no more than that.
  enum Basis {
    /// The busiest half-hour.
    case peak
    /// The month's work.
    case month
    /// Nothing could be counted.
    case nothing
  }

  /// A finding with the figures that went into it, and notes on where they come from.
  func finding(
    _ variant: String, at place: Place, severity: Severity? = nil, from basis: Basis = .peak,
    _ values: [String: FindingValue] = [:], notes: [Finding.Note] = []
  ) -> Finding {
    let own = self.values.merging(values) { _, given in given }
    return Finding(
      variant, at: place, severity: severity, values: own, notes: notes + sources(basis))
  }

  /// The figures of a level.
  func values(of level: StaffingCase.Level) -> [String: FindingValue] {
    ["target": .share(level.target.share), "within": .duration(level.target.within)]
  }

  /// Every figure that a message may need, by name.
  private var values: [String: FindingValue] {
    var values: [String: FindingValue] = ["name": .quote(one.name)]
    let target = one.level?.target ?? .eightyInTwenty
    values["target"] = .share(target.share)
    values["within"] = .duration(target.within)
    if let peak {
      values["contacts"] = .volume(peak.contacts.rounded())
      values["load"] = .decimal(peak.load)
      values["needed"] = .count(peak.agents(for: target)?.agents ?? 0)
    }
    values["handle_time"] = one.handleTime.map { .duration($0.value) }
    values["agents"] = one.agents.map { .count(Int($0.value)) }
    values["full_time"] = one.fullTimeEquivalents.map { .decimal($0.value) }
    values["month"] = one.months.map { .volume($0.most) }
    values["average_month"] = one.months.map { .volume($0.average) }
    if let opening = one.opening {
      values["days"] = .decimal(opening.time.days)
      values["hours"] = .decimal(opening.time.hoursPerDay)
    }
    values["busy_day"] = .factor(parameters.busyDay)
    values["busy_half_hour"] = .factor(parameters.busyHalfHour)
    values["shrinkage"] = .share(parameters.shrinkage)
    values["occupancy"] = .share(parameters.occupancyCap)
    values["generous_shrinkage"] = .share(parameters.generousShrinkage)
    values["generous_occupancy"] = .share(parameters.generousOccupancy)
    values["paid_hours"] = .factor(parameters.paidHours)
    values["patience"] = .duration(parameters.patience)
    return values
  }

  /// Where the figures stand, and what was assumed beside them.
  private func sources(_ basis: Basis) -> [Finding.Note] {
    switch basis {
    case .nothing: return []
    case .month: return volumeNotes + openingNotes + [.init("month-assumptions")]
    case .peak:
      switch one.busiest {
      case (.day, let contacts)?: return [.init("counted-day", at: contacts.place)] + openingNotes
      case (_, let contacts)?: return [.init("counted-peak", at: contacts.place)]
      case nil: return volumeNotes + openingNotes + [.init("peak-assumptions")]
      }
    }
  }

  private var volumeNotes: [Finding.Note] {
    guard let months = one.months else { return [] }
    let isAverage = months.isAverage && months.counted == nil
    let variant = months.isPast ? "past-volume" : isAverage ? "average-volume" : "volume"
    return [.init(variant, at: document.place(ofKey: months.element))]
  }

  private var openingNotes: [Finding.Note] {
    guard let opening = one.opening else { return [] }
    return [.init(opening.daysAreAssumed ? "assumed-days" : "opening", at: opening.place)]
  }
}
