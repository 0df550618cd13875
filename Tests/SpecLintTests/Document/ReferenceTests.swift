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
    let single = ReadDocument("exigences: [{id: R1, texte: \"voir R9 et EX-7\"}]\n")
    #expect(single.problems("dangling-reference").isEmpty, "one id has no form yet")
  }

  /// What a sentence beside `R1`, `R2`, `EX-01` and `EX-02` speaks of and no requirement has.
  @Test(arguments: [
    ("Reports are due monthly, see R99.", ["R99"]), ("voir R9 et R2", ["R9"]),
    ("(cf. R3, R2, R4)", ["R3", "R4"]), ("requirements R1 and R12", ["R12"]),
    ("l'exigence R7 s'applique", ["R7"]), ("refer to R5", ["R5"]),
    ("conformément à R5 et EX-01", ["R5"]), ("as in EX-7", ["EX-7"]), ("selon EX-07", ["EX-07"]),
    ("see R1, R2 and EX-02", []), ("voir R2", []),
    // Something else that looks like that.
    ("le local R9 est au rez-de-chaussée", []), ("in R9 format", []), ("en classe R3", []),
    ("voir R2113-7 du code de la commande publique", []), ("see R2113 of the code", []),
    ("see R2.1 of the annex", []), ("voir EX-1.2", []), ("see AR9", []), ("see R9b", []),
    ("see r9", []), ("règle R9", []), ("the R9 oven, see R-9", []), ("a route to R9", []),
    ("norme EX-99 de l'ISO", []),
  ])
  func idsOfAFormThatSeveralHave(sentence: String, dangling: [String]) {
    let ids = ["R1", "R2", "EX-01", "EX-02"].map { "{id: \($0), texte: a}" }
    let read = ReadDocument(
      "exigences: [\(ids.joined(separator: ", ")), \"\(sentence)\"]\n")
    #expect(read.problems("dangling-reference") == dangling)
  }

  @Test func idsAreUnique() {
    let read = ReadDocument(
      "requirements: [{id: A-1, text: a}, {id: A-2, text: b}, {id: A-1, text: c}]\n")
    #expect(read.problems("duplicate-id") == ["A-1"])
  }
}
