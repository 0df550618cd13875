import Foundation
import SpecLint
import Testing

/// What is written from the rules is what the rules say.
@Suite struct DocumentationTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../rules/README.md")

  @Test func handbookIsWrittenFromTheRules() throws {
    let page = HandbookPage(ruleset: Rules.ruleset, handbooks: Rules.handbooks).markdown
    if ProcessInfo.processInfo.environment["SPEC_LINT_RECORD"] != nil {
      try Data(page.utf8).write(to: Self.file)
      return
    }
    let written = String(decoding: try Data(contentsOf: Self.file), as: UTF8.self)
    #expect(written == page, "rules/README.md is not what the rules say: run `make docs`")
  }

  @Test func handbookTellsOfEveryRuleInBothLanguages() {
    let page = HandbookPage(ruleset: Rules.ruleset, handbooks: Rules.handbooks).markdown
    for rule in Rules.ruleset.rules {
      for language in ["en", "fr"] {
        #expect(page.contains("<a id=\"\(language)-\(rule.id)\"></a>"))
        #expect(page.contains("(#\(language)-\(rule.id))"))
      }
    }
  }

  /// A check that takes `given` is made for rules of one's own.
  @Test func handbookTellsHowEveryCheckOfGivenNodesIsUsed() {
    let page = HandbookPage(ruleset: Rules.ruleset, handbooks: Rules.handbooks).markdown
    let checks = CheckCatalog.all.filter { check in
      check.options?.contains { $0.name == "given" } ?? false
    }
    #expect(checks.count == 14)
    for check in checks {
      #expect(page.contains("- **`\(check.name)`**: ") && page.contains("- **`\(check.name)`** : "))
      for option in check.options ?? [] { #expect(page.contains("  - `\(option.name)`: ")) }
    }
  }
}
