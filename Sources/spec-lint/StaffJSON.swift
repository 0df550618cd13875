import Reporters
import SpecLint
import Workforce

/// A staffing report for programs: stable names, version 1; shares between 0 and 1, times in seconds.
struct StaffJSON {
  private let report: StaffingReport
  private let file: String

  /// Takes a report.
  init(_ report: StaffingReport, file: String) {
    self.report = report
    self.file = file
  }

  /// The document, with a line end.
  var text: String {
    let plans = report.plans.map { "    " + JSONValue.object(members(of: $0)) }
    let list = plans.isEmpty ? "[]" : "[\n" + plans.joined(separator: ",\n") + "\n  ]"
    return "{\n  \"version\": 1,\n  \"file\": \(JSONValue.text(file)),\n  \"plans\": \(list)\n}\n"
  }

  private func members(of plan: StaffingReport.Plan) -> [(String, String)] {
    [
      ("name", JSONValue.text(plan.name)), ("lot", JSONValue.text(plan.lot)),
      ("channel", JSONValue.text(plan.channel)), ("line", "\(plan.line)"),
      ("missing", JSONValue.list(plan.missing.map { JSONValue.text($0.rawValue) })),
      ("handleTime", JSONValue.number(plan.handleTime)),
      ("openDaysPerMonth", JSONValue.number(plan.opening?.days)),
      ("openHoursPerDay", JSONValue.number(plan.opening?.hoursPerDay)),
      ("level", plan.level.map(target) ?? "null"),
      ("agentsStated", JSONValue.number(plan.agents.map(Double.init))),
      ("fteStated", JSONValue.number(plan.fullTimeEquivalents)),
      ("levelOfAgentsStated", JSONValue.number(plan.statedLevel)),
      ("busiestHalfHour", JSONValue.number(plan.peak?.contacts)),
      ("erlangs", JSONValue.number(plan.peak?.load)),
      ("months", JSONValue.list(plan.months.map(month))),
      ("levels", JSONValue.list(plan.steps.map(step))),
      ("team", JSONValue.number(plan.team.map(Double.init))),
      ("surprises", JSONValue.list(plan.surprises.map(surprise))),
      ("assumptions", assumptions(plan.parameters)),
    ]
  }

  private func target(_ target: ServiceTarget) -> String {
    JSONValue.object([
      ("share", JSONValue.number(target.share)), ("within", JSONValue.number(target.within)),
    ])
  }

  private func month(_ month: StaffingReport.Month) -> String {
    JSONValue.object([
      ("year", JSONValue.number(month.month.map { Double($0 / 12) })),
      ("month", JSONValue.number(month.month.map { Double($0 % 12 + 1) })),
      ("contacts", JSONValue.number(month.contacts)), ("erlangs", JSONValue.number(month.load)),
      ("busiestHalfHour", JSONValue.number(month.busiestHalfHour)),
      ("agents", JSONValue.number(month.agents.map(Double.init))),
      ("fte", JSONValue.number(month.fullTimeEquivalents)),
    ])
  }

  private func step(_ step: StaffingPlan.Step) -> String {
    JSONValue.object([
      ("share", JSONValue.number(step.target.share)),
      ("within", JSONValue.number(step.target.within)), ("agents", "\(step.agents)"),
      ("occupancy", JSONValue.number(step.occupancy)),
      ("fte", JSONValue.number(step.fullTimeEquivalents)),
    ])
  }

  private func surprise(_ surprise: StaffingPlan.Surprise) -> String {
    JSONValue.object([
      ("excess", JSONValue.number(surprise.excess)), ("level", JSONValue.number(surprise.level)),
      ("abandonment", JSONValue.number(surprise.abandonment)),
    ])
  }

  private func assumptions(_ parameters: StaffingParameters) -> String {
    JSONValue.object([
      ("busyDay", JSONValue.number(parameters.busyDay)),
      ("busyHalfHour", JSONValue.number(parameters.busyHalfHour)),
      ("occupancyCap", JSONValue.number(parameters.occupancyCap)),
      ("shrinkage", JSONValue.number(parameters.shrinkage)),
      ("paidHours", JSONValue.number(parameters.paidHours)),
      ("patience", JSONValue.number(parameters.patience)),
    ])
  }
}

/// JSON literals.
enum JSONValue {
  /// A string.
  static func text(_ text: String) -> String { JSONString.literal(of: text) }

  /// A number to four places; null for none.
  static func number(_ value: Double?) -> String {
    guard let value, value.isFinite, abs(value) < 1e12 else { return "null" }
    let rounded = (value * 1e4).rounded() / 1e4
    return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
  }

  /// A list on one line.
  static func list(_ items: [String]) -> String { "[" + items.joined(separator: ", ") + "]" }

  /// An object on one line.
  static func object(_ members: [(name: String, value: String)]) -> String {
    "{" + members.map { "\(text($0.name)): \($0.value)" }.joined(separator: ", ") + "}"
  }
}
