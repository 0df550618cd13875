import Diagnostics
import Testing

@testable import SpecLint

/// One dictated clause is a warning, a section of them an error.
@Suite("Escalation") struct EscalationTests {
  private let dictated = [
    "Agents read the script word for word.", "After-call work is capped at 30 seconds.",
    "Chatbots are prohibited.",
  ]
  private let free = [
    "Callers get a correct answer.", "Complaints are tracked.", "The provider reports monthly.",
  ]

  private func findings(_ clauses: [String], _ other: [String] = []) throws -> [Diagnostic] {
    var document = "processes:\n" + clauses.map { "  - \($0)\n" }.joined()
    if !other.isEmpty { document += "requirements:\n" + other.map { "  - \($0)\n" }.joined() }
    return try ClauseLinter(rule: "over-prescriptive").findings(in: document)
  }

  @Test func mostClausesMakeAnError() throws {
    let found = try findings(dictated + free.prefix(2))
    #expect(found.map(\.severity) == [.error, .error, .error])
    #expect(found.first?.notes.first?.message.en.hasPrefix("3 of the 5 clauses") == true)
  }

  @Test func halfOfThemDoNot() throws {
    #expect(try findings(dictated + free).map(\.severity) == [.warning, .warning, .warning])
  }

  @Test func twoAreTooFew() throws {
    #expect(try findings(Array(dictated.prefix(2))).map(\.severity) == [.warning, .warning])
  }

  @Test func otherSectionsStayAWarning() throws {
    let found = try findings(dictated, ["The greeting is imposed by the client."])
    #expect(found.map(\.severity) == [.error, .error, .error, .warning])
  }
}
