import Diagnostics

/// Everything that holds for a document and who said it, for `--show-config`.
package struct ConfigurationListing {
  private let configuration: Configuration
  private let configured: ConfiguredSettings
  private let settings: Linter.Settings
  private let ruleset: Ruleset

  /// Lists what holds.
  ///
  /// - Parameters:
  ///   - configuration: what the files say.
  ///   - configured: what follows for the document.
  ///   - settings: the same with the flags of the command line.
  ///   - ruleset: all rules.
  package init(
    _ configuration: Configuration, _ configured: ConfiguredSettings, settings: Linter.Settings,
    ruleset: Ruleset
  ) {
    self.configuration = configuration
    self.configured = configured
    self.settings = settings
    self.ruleset = ruleset
  }

  /// YAML, with the origin of each value in a comment behind it.
  package var text: String {
    var lines: [(text: String, origin: String)] = []
    if let language = configuration.language {
      lines.append(("language: \(language.value.rawValue)", Self.origin(language.location)))
    }
    if let profile = settings.profile {
      let said = configuration.profile.flatMap { $0.value == profile ? $0.location : nil }
      lines.append(("profile: \(profile)", said.map(Self.origin) ?? "command line"))
    }
    lines += Self.list("rule-folders", configuration.ruleFolders.map { ($0.value, $0.location) })
    lines += Self.keys("vocabulary", configuration.vocabulary)
    lines += Self.keys("concepts", configuration.concepts)
    lines.append(("rules:", ""))
    for rule in ruleset.rules { lines += self.lines(of: rule) }
    let width = lines.map { $0.origin.isEmpty ? 0 : $0.text.count }.max() ?? 0
    return lines.map { text, origin in
      origin.isEmpty
        ? text + "\n"
        : text + String(repeating: " ", count: max(0, width - text.count)) + "  # \(origin)\n"
    }.joined()
  }

  private func lines(of rule: Rule) -> [(text: String, origin: String)] {
    let said = configured.origins[rule.id].map(Self.origin)
    let state = state(of: rule, settings)
    let isFlag = state != self.state(of: rule, configured.settings)
    let origin = isFlag ? "command line" : said ?? "default"
    let options = settings.options[rule.id] ?? []
    guard !options.isEmpty else { return [("  \(rule.id): \(state)", origin)] }
    return [("  \(rule.id):", ""), ("    severity: \(state)", origin)]
      + [("    options:", "")]
      + options.map { ("      \($0.key): \($0.value.inlineText)", said ?? "default") }
  }

  private func state(of rule: Rule, _ settings: Linter.Settings) -> String {
    guard settings.enabled.contains(rule.id) else { return "off" }
    return (settings.severities[rule.id] ?? rule.severity).rawValue
  }

  private static func list(
    _ key: String, _ values: [(String, SourceLocation)]
  ) -> [(text: String, origin: String)] {
    values.isEmpty
      ? [] : [(key + ":", "")] + values.map { ("  - \(YAMLQuoting.quoted($0.0))", origin($0.1)) }
  }

  private static func keys(
    _ key: String, _ blocks: [Configuration.Stated<RuleValue>]
  ) -> [(text: String, origin: String)] {
    let entries = blocks.flatMap { block in
      block.value.entries.map { entry in
        (
          "  \(entry.key): \(entry.value.inlineText)",
          origin(SourceLocation(file: block.location.file, range: entry.value.range))
        )
      }
    }
    return entries.isEmpty ? [] : [(key + ":", "")] + entries
  }

  private static func origin(_ location: SourceLocation) -> String {
    "\(location.file.path):\(location.start.line)"
  }
}

extension RuleValue {
  /// The value as flow YAML on one line.
  fileprivate var inlineText: String {
    switch content {
    case .text(let text): Double(text) != nil ? text : YAMLQuoting.quoted(text)
    // A configuration's values are as they were written; only embedded rules hold these.
    case .concepts, .fields, .patterns: ""
    case .list(let items): "[" + items.map(\.inlineText).joined(separator: ", ") + "]"
    case .map(let entries):
      "{" + entries.map { "\($0.key): \($0.value.inlineText)" }.joined(separator: ", ") + "}"
    }
  }
}
