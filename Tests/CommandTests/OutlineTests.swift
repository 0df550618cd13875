import Testing

/// `spec-lint outline`, of documents that cannot be read whole.
@Suite struct OutlineTests {
  @Test(arguments: [[], ["--concepts"]])
  func ofABrokenDocumentSomeIsShown(flags: [String]) throws {
    let folder = Folder(["cdc.yaml": "title: Call centre\nkpis: [a\n"])
    let run = try SpecLintProcess.run(["outline", "cdc.yaml", "--lang", "fr"] + flags, in: folder)
    #expect(run.status == 2)
    #expect(run.output.contains("Call centre") || run.output.contains("title"))
    #expect(run.errors.hasPrefix("cdc.yaml:2:7: erreur\u{A0}: un crochet ou une accolade est"))
    #expect(run.errors.hasSuffix("seul ce qui est lisible a été pris en compte\n"))
  }
}
