import Diagnostics
import SpecLint

/// What `-W…` says, in the order in which it is said.
struct RuleSelection {
  /// Which rules run and how severe they are.
  private(set) var settings: Linter.Settings

  private let ruleset: Ruleset
  /// The rules that the configuration and its profile switch on.
  private let configured: Set<String>
  private var warningsFail = false
  /// Rules whose warnings stay warnings under `-Werror`.
  private var spared: Set<String> = []

  private static let words = ["all", "extra", "error"]

  /// Reads the flags: `RULE`, `no-RULE`, `all`, `extra`, `error`, `error=RULE`; a rule or a group.
  init(
    _ flags: [String], ruleset: Ruleset, startingFrom configured: Linter.Settings
  ) throws(UsageFailure) {
    self.ruleset = ruleset
    settings = configured
    self.configured = configured.enabled
    for flag in flags { try apply(flag) }
  }

  /// Whether a finding that is reported fails the run.
  func fails(_ diagnostic: Diagnostic) -> Bool {
    switch diagnostic.severity {
    case .error: true
    case .warning: warningsFail && !spared.contains(diagnostic.rule)
    case .note: false
    }
  }

  private mutating func apply(_ flag: String) throws(UsageFailure) {
    let defaults = Linter.Settings(defaultsOf: ruleset).enabled
    switch flag {
    case "all": settings.enabled.formUnion(defaults)
    case "no-all": settings.enabled = []
    case "extra": settings.enabled.formUnion(extra)
    case "no-extra": settings.enabled.formIntersection(defaults.union(configured))
    case "error": warningsFail = true
    case "no-error": warningsFail = false
    default: try applyToRules(flag)
    }
  }

  /// All rules but those of a profile that is not on.
  private var extra: [String] {
    ruleset.rules.filter { $0.profile == nil || $0.profile == settings.profile }.map(\.id)
  }

  private mutating func applyToRules(_ flag: String) throws(UsageFailure) {
    if let name = flag.after("error=") {
      let rules = try rules(named: name)
      settings.enabled.formUnion(rules)
      spared.subtract(rules)
      for rule in rules { settings.severities[rule] = .error }
    } else if let name = flag.after("no-error=") {
      let rules = try rules(named: name)
      spared.formUnion(rules)
      for rule in rules { settings.severities[rule] = nil }
    } else if let name = flag.after("no-"), !isName(flag) {
      settings.enabled.subtract(try rules(named: name))
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
    throw .unknown(
      LocalizedText(en: "unknown rule or group", fr: "règle ou groupe inconnu :"), name,
      among: ruleset.rules.map(\.id) + ruleset.groups + Self.words,
      otherwise: UsageFailure.seeRules)
  }
}

extension String {
  /// What stands after a prefix; nil where it does not begin so.
  fileprivate func after(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
