import ArgumentParser
import Diagnostics
import SpecLint

/// Runs `spec-lint explain RULE`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "explain")

  @Argument var rule: String
  @Option var rules: [String] = []
  @OptionGroup var reader: ReaderOptions

  func run() throws {
    var setups = LintSetups(rulePaths: rules)
    let library = try setups.library(for: nil)
    if library.ruleset.groups.contains(rule) {
      return try Output.write(RuleList(library, language: reader.language).text(ofGroups: [rule]))
    }
    guard let found = library.ruleset.rule(rule), let handbook = library.handbook(of: rule) else {
      throw UsageFailure.unknownRule(rule, in: library.ruleset)
    }
    let page = RulePage(
      rule: found, handbook: handbook, ruleset: library.ruleset, language: reader.language)
    try Output.write(page.text(color: Surroundings.usesColor(reader.color), width: Output.width))
  }
}
