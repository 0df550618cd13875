import Diagnostics
import YAMLTree

/// The handbook of all rules, in English and then in French: `rules/README.md`.
package struct HandbookPage {
  private let ruleset: Ruleset
  private let handbooks: [RuleHandbook]

  /// Samples of each kind and language that a reader wants to see.
  private static let sampleLimit = 3

  /// Makes a page of rules and what there is to read about them.
  package init(ruleset: Ruleset, handbooks: [RuleHandbook]) {
    self.ruleset = ruleset
    self.handbooks = handbooks
  }

  /// The page as Markdown.
  package var markdown: String {
    """
    <!-- Written from the rule files by `make docs`; edit those instead. -->

    # The rules · Les règles

    [English](#en) · [Français](#fr)

    \(part(.en))
    \(part(.fr))
    """
  }

  private func part(_ language: Language) -> String {
    """
    <a id="\(language.rawValue)"></a>

    ## \(Words.title(language))

    \(Words.introduction(language))

    | \(Words.rule(language)) | \(Words.group(language)) | \(Words.severity(language)) | \(Words.finds(language)) |
    | --- | --- | --- | --- |
    \(ruleset.groups.flatMap { rows(of: $0, language) }.joined(separator: "\n"))

    \(ruleset.groups.map { group($0, language) }.joined(separator: "\n"))

    \(RuleLanguagePage(language: language).markdown)
    """
  }

  private func rows(of group: String, _ language: Language) -> [String] {
    rules(of: group).map { rule, handbook in
      let link = "[`\(rule.id)`](#\(Self.anchor(rule, language)))"
      let cells = [link, group, Words.strength(of: rule)(language), handbook.summary(language)]
      return "| \(cells.joined(separator: " | ")) |"
    }
  }

  private func group(_ group: String, _ language: Language) -> String {
    let sections = rules(of: group).map { section($0, $1, language) }
    return "### \(group)\n\n" + sections.joined(separator: "\n")
  }

  private func section(_ rule: Rule, _ handbook: RuleHandbook, _ language: Language) -> String {
    let parts: [(LocalizedText, String)] = [
      (Words.why, handbook.rationale(language)),
      (Words.found, samples(handbook.bad, language)),
      (Words.leftAlone, samples(handbook.good, language)),
      (Words.instead, rule.texts.help.standard.map { $0(language) } ?? ""),
      (Words.source, handbook.source),
    ]
    let body = parts.filter { !$0.1.isEmpty }
      .map { "**\($0(language))**\($1.hasPrefix("\n") ? "\n" : " ")\($1)\n" }
    return """
      <a id="\(Self.anchor(rule, language))"></a>

      #### \(rule.id)

      \(handbook.summary(language)). _\(Words.strength(of: rule)(language))_

      \(body.joined(separator: "\n"))
      """
  }

  private func samples(_ samples: [RuleSample], _ language: Language) -> String {
    samples.filter { $0.isWritten(in: language, ruleset) }.prefix(Self.sampleLimit)
      .map { sample in
        let text = String(sample.text.filter { $0 != SampleRunner.mark })
        return sample.language == nil ? "\n```yaml\n\(text.trimmedEnd)\n```" : "\n> \(text)"
      }
      .joined(separator: "\n")
  }

  private func rules(of group: String) -> [(Rule, RuleHandbook)] {
    ruleset.rules.filter { $0.group == group }.compactMap { rule in
      handbooks.first { $0.id == rule.id }.map { (rule, $0) }
    }
  }

  private static func anchor(_ rule: Rule, _ language: Language) -> String {
    "\(language.rawValue)-\(rule.id)"
  }
}

/// The words of the handbook that no rule holds.
private enum Words {
  static let title = LocalizedText(en: "The rules", fr: "Les règles")
  static let introduction = LocalizedText(
    en: """
      What spec-lint finds in a statement of requirements, why it matters, and what to write
      instead. Rules marked `-Wextra` are right less often, and are off unless asked for.
      """,
    fr: """
      Ce que spec-lint signale dans un cahier des charges, pourquoi, et ce qu'il vaut mieux écrire.
      Les règles marquées `-Wextra` se trompent plus souvent et ne sont actives que sur demande.
      """)
  static let rule = LocalizedText(en: "rule", fr: "règle")
  static let severity = LocalizedText(en: "severity", fr: "gravité")
  static let finds = LocalizedText(en: "what is wrong", fr: "ce qui ne va pas")
  static let group = LocalizedText(en: "group", fr: "groupe")
  static let why = LocalizedText(en: "Why.", fr: "Pourquoi.")
  static let found = LocalizedText(en: "Found:", fr: "Signalé :")
  static let leftAlone = LocalizedText(en: "Left alone:", fr: "Non signalé :")
  static let instead = LocalizedText(en: "Write instead.", fr: "À écrire plutôt.")
  static let source = LocalizedText(en: "Source.", fr: "Source.")

  static func strength(of rule: Rule) -> LocalizedText {
    let severity = rule.severity.name
    guard !rule.isDefault else { return severity }
    return LocalizedText(
      en: severity.en + ", `\(rule.switchName)`", fr: severity.fr + ", `\(rule.switchName)`")
  }
}

extension RuleSample {
  /// Whether a reader of a language can read it; a whole document is in the language of its words.
  package func isWritten(in language: Language, _ ruleset: Ruleset) -> Bool {
    if let own = self.language { return own == language }
    let tree = YAMLTree(parsing: Array(text.utf8), path: "")
    return DocumentReader.read(tree, with: ruleset).language == language
  }
}

extension String {
  fileprivate var trimmedEnd: Substring {
    self[..<(lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? startIndex)]
  }
}
