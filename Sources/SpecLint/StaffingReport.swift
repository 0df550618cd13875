import Diagnostics
import Workforce
import YAMLTree

/// What the volumes and levels of a document take in staff, for people who plan.
package struct StaffingReport: Sendable {
  /// One channel of one lot.
  package struct Plan: Sendable {
    /// What the document calls the contacts.
    package let name: String
    /// Whether that names the channel.
    package let isNamedByChannel: Bool
    /// The lot, as the document names it; empty for the document itself.
    package let lot: String
    /// `phone` or `chat`.
    package let channel: String
    /// The line of the volumes, or of the peak that the document counts.
    package let line: Int
    /// What is not in the document, and keeps some of the figures from being counted.
    package let missing: [Missing]
    /// Average handle time, in seconds.
    package let handleTime: Double?
    /// Open days a month and hours a day.
    package let opening: OpeningTime?
    /// The level that the document asks for.
    package let level: ServiceTarget?
    /// The agents that the document states.
    package let agents: Int?
    /// The full-time equivalents that the document states.
    package let fullTimeEquivalents: Double?
    /// Month by month, for the level of the document, else for the usual one.
    package let months: [Month]
    /// What the level of the document and the usual ones take in the busiest month.
    package let steps: [StaffingPlan.Step]
    /// What more volume than planned does to the team.
    package let surprises: [StaffingPlan.Surprise]
    /// The agents of that team.
    package let team: Int?
    /// Whether the document counts the peak itself.
    package let isPeakCounted: Bool
    /// The busiest half-hour.
    package let peak: StaffingPlan.Peak?
    /// The share that the agents stated answer in time in the busiest half-hour.
    package let statedLevel: Double?
    /// Chats that one agent holds at once; nil for calls.
    package let chatsAtOnce: Double?
    /// What was counted with.
    package let parameters: StaffingParameters
    /// The level that months and surprises are counted for.
    package var target: ServiceTarget { level ?? .eightyInTwenty }
  }

  /// One month.
  package struct Month: Sendable {
    /// 12 × year + month − 1; nil where the document gives no dates.
    package let month: Int?
    /// Contacts of the month.
    package let contacts: Double
    /// Work in the average half-hour, in Erlangs.
    package let load: Double?
    /// Contacts in the busiest half-hour.
    package let busiestHalfHour: Double?
    /// Agents in the busiest half-hour.
    package let agents: Int?
    /// Full-time agents.
    package let fullTimeEquivalents: Double?
  }

  /// A field that would allow more to be counted.
  package enum Missing: String, Sendable {
    case volumes
    case handleTime = "handle-time"
    case hours
  }

  /// The plans, in the order of the document.
  package let plans: [Plan]
  /// The language that the document is written in.
  package let language: Language
  /// Values that take the place of no assumption, though they stand where they would.
  package let unused: [Diagnostic]
  /// Why not all of the document was counted.
  package let faults: [Diagnostic]

  /// Reads a document and counts.
  ///
  /// What its rules assume, as a configuration may have changed it, is what is assumed here.
  package init(_ bytes: [UInt8], path: String, ruleset: Ruleset, settings: Linter.Settings) {
    let tree = YAMLTree(parsing: bytes, path: path)
    let document = DocumentReader.read(tree, with: ruleset)
    let subject = Subject(alone: document, ruleset: ruleset)
    let assumptions = PlanningAssumptions(of: ruleset, settings)
    plans = subject.staffing.map {
      Planner(one: $0, parameters: $0.parameters(assumptions.parameters), document: document).plan
    }
    language = document.language
    unused = StaffingOverride.unused(in: document)
    faults = tree.faults
  }
}

/// Counts one case.
private struct Planner {
  let one: StaffingCase
  let parameters: StaffingParameters
  let document: Document

  var plan: StaffingReport.Plan {
    let peak = one.peak(parameters)
    let target = one.level?.target ?? .eightyInTwenty
    let team = peak?.agents(for: target, capped: true, parameters)?.agents
    let agents = one.agents.map { Int(min($0.value, 1e6)) }
    return StaffingReport.Plan(
      name: one.name, isNamedByChannel: one.isNamedByChannel, lot: document.scopes[one.scope].name,
      channel: one.channel.rawValue,
      line: line, missing: missing, handleTime: one.handleTime?.value, opening: one.opening?.time,
      level: one.level?.target, agents: agents,
      fullTimeEquivalents: one.fullTimeEquivalents?.value, months: months(target),
      steps: steps(peak),
      surprises: team.flatMap { team in
        peak.map {
          StaffingPlan.surprises(agents: team, within: target.within, peak: $0, parameters)
        }
      } ?? [],
      team: team, isPeakCounted: one.busiest != nil, peak: peak,
      statedLevel: agents.flatMap { agents in
        peak?.queue(agents: agents, parameters)?.serviceLevel(within: target.within)
      },
      chatsAtOnce: one.channel == .chat
        ? one.overrides.concurrency?.value ?? parameters.chatConcurrency : nil,
      parameters: parameters)
  }

  private var line: Int {
    let place =
      one.months.map { document.place(ofKey: $0.element) } ?? one.busiest?.contacts.place
    return place.map { document.tree.file.position(at: $0.range.start).line } ?? 1
  }

  private var missing: [StaffingReport.Missing] {
    var missing: [StaffingReport.Missing] = []
    if one.months == nil { missing.append(.volumes) }
    if one.handleTime == nil { missing.append(.handleTime) }
    if one.opening == nil { missing.append(.hours) }
    return missing
  }

  /// The level of the document among the usual ones, in order of what they ask.
  private func steps(_ peak: StaffingPlan.Peak?) -> [StaffingPlan.Step] {
    guard let peak else { return [] }
    var targets = StaffingPlan.usualTargets
    if let own = one.level?.target, !targets.contains(own) { targets.insert(own, at: 0) }
    return StaffingPlan.steps(
      targets, peak: peak, contacts: one.months?.most, opening: one.opening?.time, parameters)
  }

  private func months(_ target: ServiceTarget) -> [StaffingReport.Month] {
    guard let months = one.months else { return [] }
    return months.contacts.prefix(60).enumerated().map { index, contacts in
      month(months.start.map { $0 + index }, contacts, target)
    }
  }

  private func month(
    _ month: Int?, _ contacts: Double, _ target: ServiceTarget
  ) -> StaffingReport.Month {
    guard let time = one.agentTime(parameters), let opening = one.opening?.time,
      let staffing = MonthlyStaffing(
        contacts: contacts, handleTime: time, opening: opening, target: target, parameters)
    else {
      return StaffingReport.Month(
        month: month, contacts: contacts, load: nil, busiestHalfHour: nil, agents: nil,
        fullTimeEquivalents: nil)
    }
    let peak = StaffingPlan.Peak(contacts: staffing.busiestHalfHour, handleTime: time, parameters)
    return StaffingReport.Month(
      month: month, contacts: contacts,
      load: offeredLoad(contacts: staffing.averageHalfHour, handleTime: time, parameters),
      busiestHalfHour: staffing.busiestHalfHour,
      agents: peak?.agents(for: target, capped: true, parameters)?.agents,
      fullTimeEquivalents: staffing.fullTimeEquivalents)
  }
}
