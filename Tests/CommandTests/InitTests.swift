import Testing

/// The statement to begin with is complete, draws no finding, and overwrites nothing.
@Suite struct InitTests {
  private static let languages = ["en", "fr"]

  @Test(arguments: languages) func statementDrawsNoFinding(language: String) throws {
    let folder = Folder()
    let made = try SpecLintProcess.run(["init", "--lang", language, "cdc.yaml"], in: folder)
    #expect(made == .init(status: 0, output: "cdc.yaml\n", errors: ""))
    for rules in [[], ["-Wextra", "--max-warnings", "0"]] {
      let run = try SpecLintProcess.run(["cdc.yaml", "--format", "short"] + rules, in: folder)
      #expect(run == .init(status: 0, output: "", errors: ""))
    }
  }

  @Test(arguments: languages) func everyKeyIsUnderstoodAndExplained(language: String) throws {
    let folder = Folder()
    let text = try SpecLintProcess.run(["init", "--lang", language], in: folder).output
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 251 && lines.allSatisfy { $0.count <= 100 })
    let sections = lines.indices.filter { lines[$0].first?.isLetter ?? false }
    #expect(sections.count == 22)
    // Title, buyer and language explain themselves; before any other section stands a comment.
    #expect(sections.dropFirst(3).allSatisfy { lines[$0 - 1].hasPrefix("#") })
    folder.write(text, to: "cdc.yaml")
    let outline = try SpecLintProcess.run(["outline", "cdc.yaml"], in: folder).output
    #expect(!outline.contains("?: not a known key"))
  }

  @Test func languageIsTheOneOfTheLocaleUnlessSaid() throws {
    let folder = Folder()
    let french = ["LC_ALL": "fr_FR.UTF-8"]
    let here = try SpecLintProcess.run(["init"], in: folder, environment: french)
    #expect(here.output.contains("\nlangue: fr\n") && here.status == 0)
    let asked = try SpecLintProcess.run(
      ["init", "-", "--lang=en"], in: folder, environment: french)
    #expect(asked.output.contains("\nlanguage: en\n"))
    #expect(!folder.has("-"))
  }

  @Test func linkToAFileThatIsGoneIsNotWrittenThrough() throws {
    let folder = Folder()
    try folder.link("cdc.yaml", to: "elsewhere.yaml")
    let run = try SpecLintProcess.run(["init", "cdc.yaml"], in: folder)
    #expect(run.status == 2 && !folder.has("elsewhere.yaml"))
  }

  /// A template in a folder of one's own is no rule.
  @Test func templatesAmongRulesAreNoRules() throws {
    let folder = Folder()
    folder.write(SampleDocuments.rule, to: "own/wording/magic-word.yaml")
    folder.write("title: Call centre\n", to: "own/templates/en.yaml")
    let run = try SpecLintProcess.run(["test", "own"], in: folder)
    #expect(run == .init(status: 0, output: "1 rule: 4 samples passed, 0 failed\n", errors: ""))
  }
}
