import Diagnostics
import Workforce

/// Finds staff, levels and waits that cannot hold together, by the mathematics of queues.
struct StaffingCheck: Check {
  static let name = "staffing"
  static let options: [CheckOption]? = [
    CheckOption("fault", .choice(Fault.allCases.map(\.rawValue))),
    CheckOption("limits", .group(Limits.options)),
    CheckOption("assumptions", .group(PlanningAssumptions.options)),
  ]

  /// What is wrong.
  enum Fault: String, CaseIterable, Sendable {
    /// The staff stated cannot do what is asked.
    case infeasible
    /// A level so high that it is paid for in agents.
    case extremeLevel = "extreme-level"
    /// Fewer contacts may be lost than a team of that level loses.
    case abandonment
    /// The average wait asks for more than the level does.
    case averageWait = "average-wait"
  }

  /// From which figures on it is one.
  private struct Limits: Sendable {
    /// Points below the level at which the staff is too few.
    let shortfall: Double
    /// Share of the planned full-time equivalents below which they are too few.
    let fullTimeShare: Double
    /// The share, in per cent, and the seconds of an extreme level.
    let percent, within: Double
    /// How far a target may be from what the level brings.
    let ratio: Double

    static let options = ["shortfall", "full-time-share", "percent", "within", "ratio"].map {
      CheckOption($0, .number)
    }

    init(_ option: RuleValue?) {
      shortfall = (option?["shortfall"]?.number ?? 5) / 100
      fullTimeShare = option?["full-time-share"]?.number ?? 0.9
      percent = option?["percent"]?.number ?? 99
      within = option?["within"]?.number ?? 30
      ratio = option?["ratio"]?.number ?? 0.5
    }
  }

  let fault: Fault
  private let limits: Limits
  let assumptions: PlanningAssumptions

  init(options: OptionReader) throws(RuleProblem) {
    fault = try options.choice("fault")
    limits = Limits(options["limits"])
    assumptions = try PlanningAssumptions(options["assumptions"])
  }

  func findings(in subject: Subject) -> [Finding] {
    switch fault {
    case .infeasible: infeasible(subject)
    case .extremeLevel: subject.staffing.flatMap { extreme($0, subject) }
    case .abandonment: subject.staffing.compactMap { abandonment($0, subject) }
    case .averageWait: subject.staffing.compactMap { averageWait($0, subject) }
    }
  }

  // MARK: Staff

  /// One finding for each figure of staff, the gravest; else one note on what is missing.
  private func infeasible(_ subject: Subject) -> [Finding] {
    var findings: [Finding] = []
    var seen: Set<Int> = []
    for one in subject.staffing {
      guard let found = tooFew(one, subject) else { continue }
      if seen.insert(found.place.range.start).inserted { findings.append(found) }
    }
    if !findings.isEmpty { return findings }
    return subject.staffing.compactMap { missingInput($0, subject) }.prefix(1).map { $0 }
  }

  func tooFew(_ one: StaffingCase, _ subject: Subject) -> Finding? {
    tooFewAgents(one, subject) ?? tooFewFullTime(one, subject)
  }

  /// Callers hang up, so that a team too small by Erlang C may yet do: only what Erlang A denies as
  /// well is an error.
  private func tooFewAgents(_ one: StaffingCase, _ subject: Subject) -> Finding? {
    let plan = PlannedCase(one, assumptions.parameters, generous: true, subject)
    guard let agents = one.agents, let peak = plan.peak, agents.value < 1e6 else { return nil }
    let count = Int(agents.value)
    let target = one.level?.target ?? .eightyInTwenty
    if Double(count) <= peak.load {
      return plan.finding("below-load", at: agents.place, severity: .error)
    }
    guard one.level != nil, count > 0 else { return nil }
    let reached = peak.patientLevel(agents: count, within: target.within)
    guard reached < target.share - limits.shortfall else { return nil }
    let withHangUps = peak.queue(agents: count, plan.parameters)?
      .serviceLevel(within: target.within)
    var values: [String: FindingValue] = ["reached": .share(reached)]
    values["reached_with_hang_ups"] = .share(withHangUps ?? reached)
    return plan.finding(
      "below-level", at: agents.place,
      severity: withHangUps ?? 0 < target.share ? .error : .warning, values,
      notes: [.init("patience")])
  }

  private func tooFewFullTime(_ one: StaffingCase, _ subject: Subject) -> Finding? {
    let kind = PlannedCase(one, assumptions.parameters, generous: true, subject)
    guard let stated = one.fullTimeEquivalents, let months = one.months,
      let time = one.agentTime(kind.parameters)
    else { return nil }
    let least = leastFullTimeEquivalents(
      contacts: months.average, handleTime: time, kind.parameters)
    if stated.value < least {
      return kind.finding(
        "below-work", at: stated.place, severity: .error, from: .month, ["least": .decimal(least)])
    }
    let plan = PlannedCase(one, assumptions.parameters, generous: false, subject)
    guard let planned = plannedFullTime(one, plan.parameters),
      stated.value < limits.fullTimeShare * planned
    else { return nil }
    return plan.finding(
      "few-full-time", at: stated.place, severity: .warning, from: .month,
      ["planned": .decimal(planned)])
  }

  /// The full-time equivalents that the level takes in an average month.
  func plannedFullTime(_ one: StaffingCase, _ parameters: StaffingParameters) -> Double? {
    guard let months = one.months, let time = one.agentTime(parameters), let level = one.level,
      let opening = one.opening
    else { return nil }
    return MonthlyStaffing(
      contacts: months.average, handleTime: time, opening: opening.time, target: level.target,
      parameters)?.fullTimeEquivalents
  }

  /// The field without which nothing could be counted, where all the others are there.
  func missingInput(_ one: StaffingCase, _ subject: Subject) -> Finding? {
    let hasStaff = one.agents != nil || one.fullTimeEquivalents != nil
    let hasVolume = one.months != nil || one.busiest != nil
    let plan = PlannedCase(one, assumptions.parameters, generous: true, subject)
    let isTimed = ["volumes.handle_time", "baseline.handle_time"].contains { field in
      subject.document.elements(of: field).contains { subject.document.hasContent($0) }
    }
    if one.handleTime == nil, !isTimed, hasVolume, let level = one.level, one.channel == .phone {
      return plan.finding("no-handle-time", at: level.place, severity: .note, from: .nothing)
    }
    guard hasStaff, one.handleTime != nil, one.opening == nil, plan.peak == nil,
      let staff = one.agents ?? one.fullTimeEquivalents
    else { return nil }
    return plan.finding("no-hours", at: staff.place, severity: .note, from: .nothing)
  }

  // MARK: Levels

  func extreme(_ one: StaffingCase, _ subject: Subject) -> [Finding] {
    let plan = PlannedCase(one, assumptions.parameters, generous: false, subject)
    guard let peak = plan.peak else { return [] }
    return one.levels.compactMap { level in
      guard level.target.share * 100 >= limits.percent, level.target.within <= limits.within,
        let usual = peak.agents(for: .eightyInTwenty)?.agents,
        let needed = peak.agents(for: level.target)?.agents
      else { return nil }
      var values = plan.values(of: level)
      values["needed"] = .count(needed)
      values["usual"] = .count(usual)
      values["extra"] = .share(Double(needed) / Double(usual) - 1)
      return plan.finding("default", at: level.place, values)
    }
  }

  func abandonment(_ one: StaffingCase, _ subject: Subject) -> Finding? {
    let plan = PlannedCase(one, assumptions.parameters, generous: false, subject)
    guard let stated = one.abandonment, let level = one.level else { return nil }
    guard let least = leastLost(plan), stated.value < limits.ratio * least else { return nil }
    return plan.finding(
      "default", at: stated.place, ["stated": .share(stated.value), "lost": .share(least)],
      notes: [.init("level", at: level.place), .init("patience")])
  }

  func averageWait(_ one: StaffingCase, _ subject: Subject) -> Finding? {
    let plan = PlannedCase(one, assumptions.parameters, generous: false, subject)
    guard let stated = one.averageWait, let level = one.level else { return nil }
    guard let least = leastWait(plan), stated.value < least * (1 - limits.ratio) else { return nil }
    return plan.finding(
      "default", at: stated.place, ["stated": .duration(stated.value), "wait": .duration(least)],
      notes: [.init("level", at: level.place)])
  }

  /// The share of contacts that a team of that level loses in the average or the busiest half-hour,
  /// whichever is kinder to the target.
  func leastLost(_ plan: PlannedCase) -> Double? {
    guard let level = plan.one.level else { return nil }
    return plan.halfHours.compactMap { peak in
      peak.agents(for: level.target).flatMap {
        peak.queue(agents: $0.agents, plan.parameters)?.abandonment
      }
    }.min()
  }

  /// The average wait with such a team, likewise.
  func leastWait(_ plan: PlannedCase) -> Double? {
    guard let level = plan.one.level else { return nil }
    return plan.halfHours.compactMap { $0.agents(for: level.target)?.averageSpeedOfAnswer }.min()
  }
}
