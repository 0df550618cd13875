import Testing

@testable import SpecLint

@Suite struct ReferenceTests {
  private static let ccap = "titre: CCAP\nArticle 12 – Réversibilité:\n  plan: sous trois mois\n"

  @Test(arguments: [
    ("ccap.yaml", true), ("\"ccap.yaml#/exit\"", true), ("\"ccap.yaml#/réversibilité\"", true),
    ("\"ccap.yaml#/Article 12 – Réversibilité/plan\"", true), ("\"./ccap.yaml#/exit\"", true),
    ("\"ccap.yaml#/nowhere\"", false), ("\"cctp.yaml#/exit\"", false), ("autre.yml", false),
  ])
  func yamlFilesAreOpened(reference: String, isThere: Bool) {
    let read = ReadDocument("exit: {see: \(reference)}\n", files: ["ccap.yaml": Self.ccap])
    #expect(read.problems("dangling-reference").isEmpty == isThere)
    #expect(read.subject.references.all.count == 1)
  }

  @Test func otherReferencesAreNotLookedInto() {
    let read = ReadDocument("exit: {see: \"Schedule 12 - Exit.pdf\"}\n")
    #expect(read.subject.references.all.map(\.target) == [.unread])
    #expect(read.problems("dangling-reference").isEmpty)
  }

  @Test func annexesThatAreYAMLMustBeThere() {
    let read = ReadDocument(
      "annexes: [ccap.yaml, plan.pdf, volumes.yaml]\n", files: ["ccap.yaml": Self.ccap])
    #expect(read.problems("dangling-reference") == ["volumes.yaml"])
  }

  @Test func filesThatPointAtOneAnotherEnd() {
    let read = ReadDocument(
      "exit: {see: \"a/b.yaml#/exit\"}\n",
      files: [
        "a/b.yaml": "exit: {see: \"c.yaml#/exit\"}\n",
        "a/c.yaml": "exit: {see: \"b.yaml#/exit\"}\n",
      ])
    #expect(read.problems("dangling-reference") == ["\"a/b.yaml#/exit\""])
    #expect(read.subject.references.all.map(\.target) == [.astray(.cycle)])
    let broken = ReadDocument(
      "exit: {see: \"a/b.yaml#/exit\"}\n", files: ["a/b.yaml": "exit: {see: \"c.yaml#/exit\"}\n"])
    #expect(broken.problems("dangling-reference") == ["\"a/b.yaml#/exit\""])
  }

  @Test func idsThatNoRequirementHas() {
    let read = ReadDocument(
      """
      exigences:
        - {id: EX-01, texte: "voir EX-02"}
        - {id: EX-02, texte: "selon EX-07 et la norme EX-99 de l'ISO"}
        - {id: EX-03, ref: EX-01, texte: "cf. EX-1234."}
        # see EX-55
      """)
    #expect(read.problems("dangling-reference") == ["EX-07", "EX-1234"])
    #expect(read.problems("duplicate-id").isEmpty)
    let other = ReadDocument(
      "exigences: [{id: R1, texte: \"voir R9 et EX-7\"}, {id: R2, texte: b}]\n")
    #expect(other.problems("dangling-reference").isEmpty)
  }

  @Test func idsAreUnique() {
    let read = ReadDocument(
      "requirements: [{id: A-1, text: a}, {id: A-2, text: b}, {id: A-1, text: c}]\n")
    #expect(read.problems("duplicate-id") == ["A-1"])
  }
}
