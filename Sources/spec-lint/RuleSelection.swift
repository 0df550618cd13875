import Diagnostics
import SpecLint

/// What `-W…` says, in the order in which it is said.
struct RuleSelection {
  /// Which rules run and how severe they are.
  private(set) var settings: Linter.Settings
  /// Whether warnings fail the run.
  private(set) var warningsFail = false

  private let ruleset: Ruleset

  /// Reads the flags: `RULE`, `no-RULE`, `all`, `extra`, `error`, `error=RULE`; a rule or a group.
  init(_ flags: [String], ruleset: Ruleset) throws(UsageFailure) {
    self.ruleset = ruleset
    settings = Linter.Settings(defaultsOf: ruleset)
    for flag in flags { try apply(flag) }
  }

  private mutating func apply(_ flag: String) throws(UsageFailure) {
    switch flag {
    case "all": settings.enabled.formUnion(Linter.Settings(defaultsOf: ruleset).enabled)
    case "extra": settings.enabled.formUnion(ruleset.rules.map(\.id))
    case "error": warningsFail = true
    case "no-error": warningsFail = false
    case "no-all", "no-extra":
      settings.enabled = flag == "no-all" ? [] : Linter.Settings(defaultsOf: ruleset).enabled
    default: try applyToRules(flag)
    }
  }

  private mutating func applyToRules(_ flag: String) throws(UsageFailure) {
    if flag.hasPrefix("error=") {
      for rule in try rules(named: String(flag.dropFirst("error=".count))) {
        settings.enabled.insert(rule)
        settings.severities[rule] = .error
      }
    } else if flag.hasPrefix("no-"), !isName(flag) {
      settings.enabled.subtract(try rules(named: String(flag.dropFirst("no-".count))))
    } else {
      settings.enabled.formUnion(try rules(named: flag))
    }
  }

  private func isName(_ name: String) -> Bool {
    ruleset.rules.contains { $0.id == name || $0.group == name }
  }

  private func rules(named name: String) throws(UsageFailure) -> [String] {
    let found = ruleset.rules.filter { $0.id == name || $0.group == name }.map(\.id)
    guard found.isEmpty else { return found }
    throw .unknownRule(name, in: ruleset)
  }
}

/// Something on the command line that cannot be done.
struct UsageFailure: Error {
  /// What, and the nearest thing that can.
  let message: LocalizedText

  static func unknownRule(_ name: String, in ruleset: Ruleset) -> UsageFailure {
    let names = ruleset.rules.map(\.id) + ruleset.groups
    let nearest = Spelling.nearest(to: name, among: names)
    return UsageFailure(
      message: LocalizedText(
        en: "unknown rule or group '\(name)'"
          + (nearest.map { "; did you mean '\($0)'?" } ?? "; `spec-lint rules` lists them"),
        fr: "règle ou groupe inconnu : « \(name) »"
          + (nearest.map { " ; vouliez-vous dire « \($0) » ?" }
            ?? " ; « spec-lint rules » en donne la liste")))
  }
}
