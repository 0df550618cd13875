import ArgumentParser
import Diagnostics
import Reporters
import SpecLint

/// `spec-lint explain RULE`
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "What a rule finds, why, and what to write instead.")

  @Argument(help: "The rule's id, as it stands in brackets behind a finding.")
  var rule: String

  @OptionGroup var reader: ReaderOptions

  func run() throws {
    let ruleset = BuiltIn.ruleset()
    guard let found = ruleset.rule(rule),
      let handbook = BuiltIn.handbooks().first(where: { $0.id == rule })
    else {
      let failure = UsageFailure.unknownRule(rule, in: ruleset)
      throw ValidationError(failure.message(reader.language))
    }
    let page = RulePage(rule: found, handbook: handbook, language: reader.language)
    Output.write(page.text(color: Surroundings.usesColor(reader.color)))
  }
}

/// A rule's documentation, as text.
struct RulePage {
  let rule: Rule
  let handbook: RuleHandbook
  let language: Language

  /// The page; headings are bold with colour.
  func text(color: Bool) -> String {
    var lines = ["\(rule.id): \(handbook.summary(language))", "", facts, ""]
    func add(_ heading: LocalizedText, _ body: [String]) {
      guard !body.isEmpty else { return }
      lines.append(color ? "\u{1B}[1m\(heading(language))\u{1B}[0m" : heading(language))
      lines += body.map { "  " + $0 } + [""]
    }
    add(LocalizedText(en: "Why", fr: "Pourquoi"), wrapped(handbook.rationale(language)))
    add(LocalizedText(en: "Found", fr: "Signalé"), samples(handbook.bad))
    add(LocalizedText(en: "Left alone", fr: "Non signalé"), samples(handbook.good))
    let help = rule.help["default"] ?? rule.help.sorted { $0.key < $1.key }.first?.value
    add(
      LocalizedText(en: "Write instead", fr: "À écrire plutôt"),
      help.map { wrapped($0(language)) } ?? [])
    add(LocalizedText(en: "Source", fr: "Source"), wrapped(handbook.source))
    return lines.joined(separator: "\n")
  }

  private var facts: String {
    let on = rule.isDefault
      ? LocalizedText(en: "on by default", fr: "active par défaut")
      : LocalizedText(en: "on with -Wextra", fr: "active avec -Wextra")
    return "\(Wording.severity(rule.severity)(language)) · \(rule.group) · \(on(language))"
  }

  private func samples(_ samples: [RuleSample]) -> [String] {
    samples.filter { $0.language == language || $0.language == nil }.prefix(4).flatMap { sample in
      let lines = sample.text.filter { $0 != SampleRunner.mark }
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      return sample.language == nil
        ? lines.dropLast(lines.last == "" ? 1 : 0).map { "  " + $0 } : wrapped("– " + lines.joined(separator: " "))
    }
  }

  private func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      if line.count + word.count + 1 > 88, !line.isEmpty {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    return line.isEmpty ? lines : lines + [line]
  }
}

/// The words that the listings share.
enum Wording {
  static func severity(_ severity: Severity) -> LocalizedText {
    switch severity {
    case .error: LocalizedText(en: "error", fr: "erreur")
    case .warning: LocalizedText(en: "warning", fr: "avertissement")
    case .note: LocalizedText(en: "note", fr: "note")
    }
  }
}
