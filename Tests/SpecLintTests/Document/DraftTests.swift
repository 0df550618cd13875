import Diagnostics
import SpecLint
import Testing

/// What is missing from a first draft is told by group; from a document that says much, one by one.
@Suite struct DraftTests {
  private static let draft = "title: Customer service\nobjectives:\n  - Answer faster\n"

  private static let missing = Rules.ruleset.rules.filter { $0.id.hasPrefix("missing-") }

  @Test func aDraftGetsOneFindingForEachGroup() {
    let found = findings(in: Self.draft).filter { $0.location.range.start == 0 }
    let groups = found.compactMap { Rules.ruleset.rule($0.rule)?.group }
    #expect(found.count > 2)
    #expect(Set(groups).count == groups.count, "\(found.map(\.rule))")
  }

  @Test func nothingIsLostOnTheWay() {
    let told = findings(in: Self.draft).flatMap { finding in
      [finding.rule] + finding.notes.compactMap { Self.name(in: $0.message.en) }
    }
    let alone = findings(in: Self.draft, gathering: false).map(\.rule)
    #expect(told.sorted() == alone.sorted())
  }

  @Test func theMostSevereLeads() {
    let alone = findings(in: Self.draft, gathering: false)
    for finding in findings(in: Self.draft) where finding.location.range.start == 0 {
      let group = Rules.ruleset.rule(finding.rule)?.group
      let others = alone.filter {
        Rules.ruleset.rule($0.rule)?.group == group && $0.location.range.start == 0
      }
      #expect(others.allSatisfy { $0.severity <= finding.severity })
    }
  }

  @Test func aDocumentThatSaysMuchIsToldEverything() {
    let text = """
      title: Customer service
      objectives: [Answer faster]
      scope: {channels: [phone]}
      processes: [The supplier plans its shifts]
      timeline: {ramp-up: 12 weeks}
      """
    let rules = findings(in: text).map(\.rule)
    #expect(rules == findings(in: text, gathering: false).map(\.rule))
  }

  private func findings(in text: String, gathering: Bool = true) -> [Diagnostic] {
    var settings = Linter.Settings(only: Set(Self.missing.map(\.id)))
    settings.gathersDrafts = gathering
    return Linter(ruleset: Rules.ruleset, settings: settings)
      .lint(Array(text.utf8), path: "draft.yaml").diagnostics
  }

  /// The rule that a note names: "also: no peak [missing-peak]".
  private static func name(in note: String) -> String? {
    guard note.hasPrefix("also: "), let open = note.lastIndex(of: "[") else { return nil }
    return String(note[note.index(after: open)...].dropLast())
  }
}
