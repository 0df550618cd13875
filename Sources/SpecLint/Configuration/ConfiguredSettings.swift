import Diagnostics

/// The settings for one document, and who said each of them.
package struct ConfiguredSettings {
  /// What the linter needs to know.
  package private(set) var settings: Linter.Settings
  /// Where the state of a rule is said; rules that nobody spoke of are not here.
  package private(set) var origins: [String: SourceLocation] = [:]
  /// What cannot be done: unknown rules, unknown options.
  package private(set) var problems: [Diagnostic] = []

  private let ruleset: Ruleset

  /// The defaults of the rules.
  package init(_ ruleset: Ruleset) {
    self.ruleset = ruleset
    settings = Linter.Settings(defaultsOf: ruleset)
  }

  /// Applies a profile, before all that is said of rules elsewhere.
  package mutating func apply(_ profile: Configuration, named name: String) {
    settings.profile = name
    apply(profile.rules)
  }

  /// Applies what a configuration says of rules, in order.
  package mutating func apply(_ choices: [Configuration.Stated<Configuration.RuleChoice>]) {
    for choice in choices { apply(choice) }
  }

  private mutating func apply(_ stated: Configuration.Stated<Configuration.RuleChoice>) {
    let choice = stated.value
    let rules = ruleset.rules.filter { $0.id == choice.name || $0.group == choice.name }
    guard !rules.isEmpty else {
      let names = ruleset.rules.map(\.id) + ruleset.groups
      return report(
        .unknown(
          "rule or group", fr: "règle ou groupe", choice.name, among: names,
          at: stated.location.range), stated)
    }
    for rule in rules {
      origins[rule.id] = stated.location
      if let isOn = choice.isOn { set(rule.id, isOn: isOn, choice.severity) }
      applyOptions(of: stated, to: rule)
    }
  }

  private mutating func set(_ rule: String, isOn: Bool, _ severity: Severity?) {
    if isOn { settings.enabled.insert(rule) } else { settings.enabled.remove(rule) }
    settings.severities[rule] = severity
  }

  /// The options that a rule can be given are those that its check declares.
  private mutating func applyOptions(
    of stated: Configuration.Stated<Configuration.RuleChoice>, to rule: Rule
  ) {
    let declared = CheckCatalog.all.first { $0.name == rule.check }?.options
    let known = declared?.map(\.name) ?? rule.options.entries.map(\.key)
    for option in stated.value.options {
      guard known.contains(option.key) else {
        report(
          .unknown(
            "option of \(rule.id)", fr: "option de \(rule.id)", option.key, among: known,
            at: option.value.keyRange), stated
        )
        continue
      }
      settings.options[rule.id, default: []].removeAll { $0.key == option.key }
      settings.options[rule.id, default: []].append(option)
    }
    guard !stated.value.options.isEmpty else { return }
    do throws(RuleProblem) {
      _ = try ruleset.makeCheck(for: rule, with: settings.options[rule.id] ?? [])
    } catch {
      report(error, stated)
    }
  }

  private mutating func report(
    _ problem: RuleProblem, _ stated: Configuration.Stated<Configuration.RuleChoice>
  ) {
    problems.append(
      .configuration(
        problem.message, at: SourceLocation(file: stated.location.file, range: problem.range)))
  }
}
