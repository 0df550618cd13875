import BuiltInRules
import Diagnostics
import SpecLint
import Testing

/// The rules that the binary carries, loaded once for all tests.
enum Rules {
  static let ruleset: Ruleset = {
    var reader = PackReader(EmbeddedRules.ruleset)
    do {
      return try Ruleset(packed: &reader)
    } catch {
      preconditionFailure("the embedded rules cannot be read: \(error)")
    }
  }()

  static let handbooks: [RuleHandbook] = {
    var reader = PackReader(EmbeddedRules.handbooks)
    return (try? Handbooks.unpacked(&reader)) ?? []
  }()

  /// Findings of some rules (all, if none is named) in a document.
  static func lint(_ text: String, only rules: String...) -> [Diagnostic] {
    linter(only: rules.isEmpty ? Set(ruleset.rules.map(\.id)) : Set(rules)).diagnostics(in: text)
  }

  /// A linter with some rules, for those who lint many documents.
  static func linter(only rules: Set<String>) -> Linter {
    Linter(ruleset: ruleset, settings: Linter.Settings(only: rules))
  }
}

extension Linter {
  /// Findings in a document.
  func diagnostics(in text: String) -> [Diagnostic] {
    lint(Array(text.utf8), path: "document.yaml").diagnostics
  }
}

@Suite struct BuiltInRulesTests {
  @Test func everyRuleHasAHandbookAndTexts() {
    #expect(Rules.ruleset.rules.count >= 25)
    #expect(Rules.ruleset.rules.map(\.id) == Rules.handbooks.map(\.id))
    for rule in Rules.ruleset.rules {
      #expect(!rule.texts.messages.isEmpty, "\(rule.id) says nothing")
      #expect(!rule.texts.help.isEmpty, "\(rule.id) gives no way out")
    }
  }

  @Test(arguments: Rules.handbooks.map(\.id))
  func samplesDoWhatTheirRuleSays(id: String) throws {
    let handbook = try #require(Rules.handbooks.first { $0.id == id })
    for failure in SampleRunner(ruleset: Rules.ruleset).failures(of: handbook) {
      Issue.record("\(id): \(failure.message.en): \(failure.sample?.text ?? "")")
    }
    let languages = Set((handbook.bad + handbook.good).compactMap(\.language))
    let hasDocuments = handbook.bad.contains { $0.language == nil }
    #expect(languages == [.en, .fr] || hasDocuments, "\(id) needs samples in both languages")
    #expect(!handbook.bad.isEmpty && !handbook.good.isEmpty)
  }

  /// A sample must be found at the same words however the YAML is written (STYLE.md).
  @Test(arguments: Rules.handbooks.map(\.id))
  func samplesHoldInEveryForm(id: String) throws {
    let handbook = try #require(Rules.handbooks.first { $0.id == id })
    let linter = Rules.linter(only: [id])
    for sample in handbook.bad where sample.language != nil {
      let text = String(sample.text.filter { $0 != SampleRunner.mark })
      let section = handbook.sampleSection
      let plain = linter.diagnostics(in: SampleRunner.wrap(text, section: section))
      let expected = plain.map { Variation.words(of: $0) }
      for variation in Variation.allCases {
        let found = linter.diagnostics(in: variation.document(text, section: section))
        #expect(
          found.map { variation.unescaped(Variation.words(of: $0)) } == expected,
          "\(id), \(variation): \(text)")
      }
    }
  }

  @Test(arguments: Rules.handbooks.map(\.id))
  func samplesCanBeSuppressed(id: String) throws {
    let handbook = try #require(Rules.handbooks.first { $0.id == id })
    let linter = Rules.linter(only: [id])
    for sample in handbook.bad where sample.language != nil {
      let text = String(sample.text.filter { $0 != SampleRunner.mark })
      let document = SampleRunner.wrap(text, section: handbook.sampleSection)
      let comment = "# spec-lint: ignore-file[\(id)] agreed with the buyer\n"
      let found = linter.diagnostics(in: comment + document)
      #expect(!found.isEmpty)
      #expect(found.allSatisfy { $0.suppressed == "agreed with the buyer" }, "\(id): \(text)")
    }
  }
}

/// The ways in which one statement can be written in YAML.
enum Variation: CaseIterable {
  case accentsInFront, singleQuoted, literal, folded, windowsLines, flow

  func document(_ text: String, section: String) -> String {
    switch self {
    case .accentsInFront:
      "# éàü œuvre — 日本\n" + SampleRunner.wrap(text, section: section)
    case .singleQuoted:
      "\(section):\n  - '\(text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'\n"
    case .literal: "\(section):\n  - |\n    \(text)\n"
    case .folded: "\(section):\n  - >\n    \(Self.foldedLines(text))\n"
    case .windowsLines: "\(section):\r\n  - |\r\n    \(text)\r\n"
    case .flow: "\(section): [\"\(Self.doubleQuoted(text))\"]\n"
    }
  }

  /// The words as they were before they were quoted.
  func unescaped(_ words: String) -> String {
    guard self == .singleQuoted else { return words }
    return words.split(separator: "''", omittingEmptySubsequences: false).joined(separator: "'")
  }

  /// The words at fault, white space folded as YAML folds it.
  static func words(of diagnostic: Diagnostic) -> String {
    let location = diagnostic.location
    return location.file.text(in: location.range).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  private static func doubleQuoted(_ text: String) -> String {
    text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
  }

  /// Breaks the text after every fourth word.
  private static func foldedLines(_ text: String) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    return stride(from: 0, to: words.count, by: 4)
      .map { words[$0..<min($0 + 4, words.count)].joined(separator: " ") }
      .joined(separator: "\n    ")
  }
}
