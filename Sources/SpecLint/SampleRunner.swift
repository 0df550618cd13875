import Diagnostics

/// Runs the samples of a rule: what it must find and what it must leave alone.
package struct SampleRunner: Sendable {
  /// A sample that did not do what its rule says, or is not there to do it.
  package struct Failure: Sendable {
    /// The sample, where there is one.
    package let sample: RuleSample?
    /// What went wrong.
    package let message: LocalizedText
  }

  private let linter: Linter

  /// The mark before the first character at fault.
  package static let mark: Character = "↓"

  /// Makes a runner.
  ///
  /// All rules run, whatever their confidence: what one says may depend on what others found. A
  /// sample is no draft, though it is as short.
  package init(ruleset: Ruleset) {
    var settings = Linter.Settings(only: Set(ruleset.rules.map(\.id)))
    settings.gathersDrafts = false
    linter = Linter(ruleset: ruleset, settings: settings)
  }

  /// What a rule lacks to prove itself: a sample that it must find, and one that it must leave alone.
  private static func lacks(of handbook: RuleHandbook) -> [Failure] {
    let noBad = LocalizedText(
      en: "the rule has no bad sample, expected one that it must find",
      fr: "la règle n'a pas de mauvais exemple (bad), un qu'elle doit signaler est attendu")
    let noGood = LocalizedText(
      en: "the rule has no good sample, expected one that it must leave alone",
      fr: "la règle n'a pas de bon exemple (good), un qu'elle doit laisser passer est attendu")
    return [(handbook.bad, noBad), (handbook.good, noGood)].filter(\.0.isEmpty).map {
      Failure(sample: nil, message: $0.1)
    }
  }

  /// Runs all samples of a rule.
  package func failures(of handbook: RuleHandbook) -> [Failure] {
    let missed = handbook.bad.compactMap { sample in
      fault(ofBad: document(for: sample, handbook), handbook.id).map {
        Failure(sample: sample, message: $0)
      }
    }
    let wrong = handbook.good.compactMap { sample in
      findings(in: document(for: sample, handbook), handbook.id).first.map { found in
        Failure(
          sample: sample,
          message: LocalizedText(
            en: "found in a good sample: \(found.message.en)",
            fr: "signalé dans un bon exemple : \(found.message.fr)"))
      }
    }
    return Self.lacks(of: handbook) + missed + wrong
  }

  /// The document that a sample is run in: itself, or its statement in the rule's section.
  package func document(for sample: RuleSample, _ handbook: RuleHandbook) -> String {
    guard sample.language != nil else { return sample.text }
    return Self.wrap(sample.text, section: handbook.sampleSection)
  }

  /// A document with one statement, quoted so that any text is one.
  package static func wrap(_ statement: String, section: String) -> String {
    "\(section):\n  - \(YAMLQuoting.quoted(statement))\n"
  }

  private func fault(ofBad document: String, _ rule: String) -> LocalizedText? {
    let marks = document.indices.filter { document[$0] == Self.mark }
    let found = findings(in: document, rule)
    guard !found.isEmpty else {
      return LocalizedText(
        en: "not found in a bad sample", fr: "non signalé dans un mauvais exemple")
    }
    if let name = found.lazy.compactMap(\.unfilledPlaceholder).first {
      return LocalizedText(
        en: "nothing takes the place of “{\(name)}” in what is said",
        fr: "rien ne prend la place de « {\(name)} » dans ce qui est dit")
    }
    guard let mark = marks.first else { return nil }
    let expected = document[..<mark].utf8.count
    guard !found.contains(where: { $0.location.range.start == expected }) else { return nil }
    let place = found[0].location
    return LocalizedText(
      en: "found at “\(place.file.text(in: place.range))” and not at the mark",
      fr: "signalé à « \(place.file.text(in: place.range)) » et non à la marque")
  }

  private func findings(in document: String, _ rule: String) -> [Diagnostic] {
    let text = String(document.filter { $0 != Self.mark })
    return linter.lint(Array(text.utf8), path: "sample.yaml").diagnostics
      .filter { $0.rule == rule && $0.suppressed == nil }
  }
}

extension Diagnostic {
  /// A placeholder, such as `{count}`, that is still one in what the user reads.
  fileprivate var unfilledPlaceholder: String? {
    let texts = [message] + [label, help].compactMap { $0 } + notes.map(\.message)
    return texts.flatMap { [$0.en, $0.fr] }.lazy.flatMap(MessageWriter.placeholders).first
  }
}
