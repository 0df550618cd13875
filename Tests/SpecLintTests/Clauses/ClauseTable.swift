import BuiltInRules
import Diagnostics

@testable import SpecLint

/// Statements of one kind, in both languages, written for these tests.
struct ClauseTable: Sendable {
  /// The French ones.
  let fr: [String]
  /// The English ones.
  let en: [String]

  /// Reads lists in which every statement starts with a dash and may go on in further lines.
  init(french: String, english: String) {
    fr = Self.statements(of: french)
    en = Self.statements(of: english)
  }

  private static func statements(of list: String) -> [String] {
    var statements: [String] = []
    for line in list.split(separator: "\n") {
      if line.hasPrefix("- ") {
        statements.append(String(line.dropFirst(2)))
      } else if let last = statements.indices.last {
        statements[last] += " " + line.drop { $0 == " " }
      }
    }
    return statements
  }
}

/// The rules as the build embeds them, run one at a time.
struct ClauseLinter {
  private let linter: Linter

  init(rule: String) throws {
    var reader = PackReader(EmbeddedRules.ruleset)
    let ruleset = try Ruleset(packed: &reader)
    linter = Linter(ruleset: ruleset, settings: Linter.Settings(only: [rule]))
  }

  /// What is found in a document.
  func findings(in document: String) -> [Diagnostic] {
    linter.lint(Array(document.utf8), path: "tender.yaml").diagnostics
  }

  /// Whether something is found in a document that holds only one statement.
  func finds(_ statement: String) -> Bool {
    findings(in: SampleRunner.wrap(statement, section: "requirements")).contains {
      $0.severity != .note
    }
  }
}
