import ArgumentParser
import Diagnostics
import Reporters
import SpecLint

/// `spec-lint rules`
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List the rules with their severities, by group.")

  @Option(
    name: .long,
    help: ArgumentHelp("Write the skeleton of a rule instead.", valueName: "group/id"))
  var new: String?

  @OptionGroup var reader: ReaderOptions

  func run() throws {
    if let new {
      try RuleSkeleton(new).write()
      return
    }
    let ruleset = BuiltIn.ruleset()
    let handbooks = BuiltIn.handbooks()
    let language = reader.language
    let width = ruleset.rules.map(\.id.count).max() ?? 0
    var lines: [String] = []
    for group in ruleset.groups {
      lines.append(group)
      for rule in ruleset.rules where rule.group == group {
        let summary = handbooks.first { $0.id == rule.id }?.summary(language) ?? ""
        let name = rule.id + String(repeating: " ", count: width - rule.id.count)
        let severity = Wording.severity(rule.severity)(language)
        let padding = String(repeating: " ", count: max(0, 13 - severity.count))
        let extra = rule.isDefault ? "" : " (-Wextra)"
        lines.append("  \(name)  \(severity)\(padding)  \(summary)\(extra)")
      }
    }
    Output.write(lines.joined(separator: "\n") + "\n")
  }
}

/// The file that a new rule starts from.
struct RuleSkeleton {
  private let path: String
  private let id: String

  init(_ name: String) throws {
    let parts = name.split(separator: "/").map(String.init)
    let isPlain = parts.allSatisfy { part in
      part.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
    }
    guard parts.count == 2, isPlain else {
      throw ValidationError("a rule is named group/id in lower case, such as wording/vague-delay")
    }
    path = "rules/\(parts[0])/\(parts[1]).yaml"
    id = parts[1]
  }

  /// Writes the file unless there is one.
  func write() throws {
    guard Files.kind(of: path) == nil else {
      throw ValidationError("there is a file '\(path)' already")
    }
    do {
      try Files.write(text, to: path)
    } catch {
      throw ValidationError("cannot write '\(error.path)': \(error.reason)")
    }
    Output.write("\(path)\n")
  }

  private var text: String {
    """
    summary:
      en: one line, what \(id) finds
      fr: une ligne, ce que \(id) signale
    severity: warning
    confidence: medium
    check: statement
    options:
      patterns:
        - find: [words]
    concepts:
      words:
        fr: [dans les plus brefs délais]
        en: [as soon as possible]
    messages:
      en: "`{match}` gives no figure"
      fr: "« {match} » ne donne aucun chiffre"
    help:
      en: Say within which delay, and how it is measured.
      fr: Indiquez le délai, et la façon de le mesurer.
    rationale:
      en: Why it matters, in a few sentences.
      fr: Pourquoi cela compte, en quelques phrases.
    source: Where it comes from
    samples:
      bad:
        - fr: "Les courriels sont traités ↓dans les plus brefs délais."
        - en: "E-mails are handled ↓as soon as possible."
      good:
        - fr: "95 % des courriels sont traités sous un jour ouvré."
        - en: "95% of e-mails are handled within one working day."

    """
  }
}
