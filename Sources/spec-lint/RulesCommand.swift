import ArgumentParser
import Diagnostics
import SpecLint

/// `spec-lint rules`
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "rules")

  @Option var new: String?
  @Option var rules: [String] = []
  @OptionGroup var reader: ReaderOptions

  func run() throws {
    if let new {
      let path = try RuleSkeleton(new).write()
      return try Output.write(Output.safe(path.shown) + "\n")
    }
    let library = try RuleLoading.library(adding: rules)
    let list = RuleList(library, language: reader.language)
    try Output.write(list.text(ofGroups: library.ruleset.groups))
  }
}

/// The rules as a list: id, severity, what is found.
struct RuleList {
  private let library: RuleLibrary
  private let language: Language

  init(_ library: RuleLibrary, language: Language) {
    self.library = library
    self.language = language
  }

  /// The rules of some groups, each under its heading.
  func text(ofGroups groups: [String]) -> String {
    let rules = library.ruleset.rules
    let idWidth = rules.map(\.id.count).max() ?? 0
    let severityWidth = Severity.allCases.map { name(of: $0).count }.max() ?? 0
    var lines: [String] = []
    for group in groups {
      lines.append(group)
      for rule in rules where rule.group == group {
        let summary = library.handbook(of: rule.id)?.summary(language) ?? ""
        let extra = rule.isDefault ? "" : " (-Wextra)"
        lines.append(
          "  \(rule.id.padded(to: idWidth))  "
            + "\(name(of: rule.severity).padded(to: severityWidth))  \(summary)\(extra)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func name(of severity: Severity) -> String { SeverityName.text(of: severity)(language) }
}

extension String {
  /// The text with spaces up to a number of characters; a longer one ends with an ellipsis.
  func padded(to width: Int) -> String {
    guard count <= width else { return prefix(max(0, width - 1)) + "…" }
    return self + String(repeating: " ", count: width - count)
  }
}
