import Diagnostics
import Workforce

/// What is assumed of a service where its document does not say: data of the rules, in the option
/// `assumptions`.
package struct PlanningAssumptions: Sendable {
  /// The assumptions as parameters of the staffing calculations.
  package let parameters: StaffingParameters

  /// The rule whose assumptions hold for all who count staff.
  package static let leadingRule = "infeasible-staffing"

  private static let keys:
    [(name: String, path: WritableKeyPath<StaffingParameters, Double> & Sendable)] = [
      ("busy-day", \.busyDay), ("busy-half-hour", \.busyHalfHour), ("shrinkage", \.shrinkage),
      ("occupancy-cap", \.occupancyCap), ("paid-hours", \.paidHours), ("patience", \.patience),
      ("chat-concurrency", \.chatConcurrency), ("generous-occupancy", \.generousOccupancy),
      ("generous-shrinkage", \.generousShrinkage), ("generous-concurrency", \.generousConcurrency),
    ]

  /// What may be assumed.
  static let options = keys.map { CheckOption($0.name, .number) }

  /// Reads an option; what it leaves out is as in `StaffingParameters`.
  init(_ option: RuleValue?) throws(RuleProblem) {
    var parameters = StaffingParameters()
    for (name, value) in option?.entries ?? [] {
      guard let key = Self.keys.first(where: { $0.name == name }) else {
        throw .unknown(
          "assumption", fr: "hypothèse", name, among: Self.keys.map(\.name), at: value.keyRange)
      }
      guard let number = value.number, number > 0 else {
        throw RuleProblem(
          LocalizedText(
            en: "an assumption is a number above zero",
            fr: "une hypothèse est un nombre supérieur à zéro"), at: value.range)
      }
      parameters[keyPath: key.path] = number
    }
    self.parameters = parameters
  }

  /// The assumptions of a ruleset, or those that a configuration puts in their place.
  package init(of ruleset: Ruleset, _ settings: Linter.Settings) {
    let changed = settings.options[Self.leadingRule]?.first { $0.key == "assumptions" }?.value
    let option = changed ?? ruleset.rule(Self.leadingRule)?.options["assumptions"]
    self = (try? PlanningAssumptions(option)) ?? PlanningAssumptions()
  }

  private init() { parameters = StaffingParameters() }
}
