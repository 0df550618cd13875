import ArgumentParser
import Diagnostics
import SpecLint

/// Runs `spec-lint rules`.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "rules")

  @Option var new: String?
  @Option var rules: [String] = []
  @OptionGroup var reader: ReaderOptions

  func run() throws {
    var setups = LintSetups(rulePaths: rules)
    if let new {
      // The folder that a configuration names may not be there before its first rule is.
      let known = (try? setups.setup(for: nil).ruleset) ?? BuiltIn.ruleset()
      let path = try RuleSkeleton(new).write(beside: known)
      return try Output.write(Output.safe(path.shown) + "\n")
    }
    let library = try setups.library(for: nil)
    let list = RuleList(library, language: reader.language)
    try Output.write(list.text(ofGroups: library.ruleset.groups))
  }
}

/// The rules as a list: id, severity, what is found.
struct RuleList {
  private let library: RuleLibrary
  private let language: Language
  private let width: Int

  /// Narrower columns of prose are tiresome: the summary goes below the rule then.
  private static let leastSummary = 32

  /// Lists rules for a terminal, whose lines are filled, or for a pipe, with one line each.
  init(_ library: RuleLibrary, language: Language) {
    self.library = library
    self.language = language
    width = Output.isTerminal ? Output.width : .max
  }

  /// The rules of some groups, each under its heading.
  func text(ofGroups groups: [String]) -> String {
    let rules = library.ruleset.rules
    let idWidth = rules.map(\.id.count).max() ?? 0
    let severityWidth = Severity.allCases.map { $0.name(language).count }.max() ?? 0
    let lines = groups.flatMap { group in
      let ruleLines = rules.filter { $0.group == group }.flatMap { rule in
        let id = rule.id.padded(to: idWidth)
        return entry("  \(id)  \(rule.severity.name(language).padded(to: severityWidth))  ", rule)
      }
      return [group] + ruleLines
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The lines of a rule, its summary beside or below its name.
  private func entry(_ start: String, _ rule: Rule) -> [String] {
    let summary = library.handbook(of: rule.id)?.summary(language) ?? ""
    let text = rule.isDefault ? summary : "\(summary) (\(rule.switchName))"
    guard width - start.count >= Self.leastSummary else {
      let below = Wrapping.lines(text, width: width - 6).map { "      " + $0 }
      return ["  \(rule.id)  \(rule.severity.name(language))"] + below
    }
    let indent = String(repeating: " ", count: start.count)
    let lines = Wrapping.lines(text, width: width - start.count)
    return lines.enumerated().map { ($0 == 0 ? start : indent) + $1 }
  }
}

extension String {
  /// The text with spaces up to a number of characters; a longer one ends with an ellipsis.
  func padded(to width: Int) -> String {
    guard count <= width else { return prefix(max(0, width - 1)) + "…" }
    return self + String(repeating: " ", count: width - count)
  }
}
