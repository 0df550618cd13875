import Testing

/// `-W…`, as compilers have it, and what it makes of the exit status.
@Suite struct SelectionTests {
  /// Flags, and the findings and exit status that follow.
  struct Case: Sendable, CustomTestStringConvertible {
    let flags: [String]
    let finding: String?
    let status: Int

    init(_ flags: [String], _ finding: String?, _ status: Int) {
      self.flags = flags
      self.finding = finding
      self.status = status
    }

    var testDescription: String { flags.joined(separator: " ") }
  }

  static let cases = [
    Case([], "warning", 0),
    Case(["-Wno-magic-word"], nil, 0),
    Case(["-W", "no-magic-word"], nil, 0),
    Case(["-Wno-wording"], nil, 0),
    Case(["-Wno-all"], nil, 0),
    Case(["-Wno-all", "-Wwording"], "warning", 0),
    Case(["-Wno-all", "-W", "magic-word"], "warning", 0),
    Case(["-Wno-magic-word", "-Wmagic-word"], "warning", 0),
    Case(["-Wno-magic-word", "-Wall"], "warning", 0),
    Case(["-Wno-magic-word", "-Wextra"], "warning", 0),
    Case(["-Wno-magic-word", "-Wextra", "-Wno-extra"], "warning", 0),
    Case(["-Wno-magic-word", "-Wno-extra"], nil, 0),
    Case(["-Werror"], "warning", 1),
    Case(["-W", "error"], "warning", 1),
    Case(["-Werror", "-Wno-error"], "warning", 0),
    Case(["-Werror", "-Wno-error=magic-word"], "warning", 0),
    Case(["-Werror", "-Wno-error=wording"], "warning", 0),
    Case(["-Werror=magic-word"], "error", 1),
    Case(["-Werror=wording"], "error", 1),
    Case(["-Wno-all", "-Werror=magic-word"], "error", 1),
    Case(["-Werror=magic-word", "-Wno-error=magic-word"], "warning", 0),
    Case(["-Werror=magic-word", "-Wno-magic-word"], nil, 0),
    Case(["--max-warnings", "1"], "warning", 0),
    Case(["--max-warnings", "0"], "warning", 1),
    Case(["--max-warnings=0", "-Wno-magic-word"], nil, 0),
  ]

  @Test(arguments: cases) func flags(_ item: Case) throws {
    let folder = SampleDocuments.folder()
    // The built-in rules are silenced first, so that the flags of the case come after.
    let quiet = ["-Wno-satisfaction", "-Wno-exit", "-Wno-service-levels", "-Wno-process"]
    let run = try SpecLintProcess.run(
      ["lint", "cdc.yaml", "--rules", "own", "--format", "short"] + quiet + item.flags, in: folder)
    #expect(run.status == item.status)
    let own = run.output.split(separator: "\n").filter { $0.contains("[magic-word]") }
    #expect(own == (item.finding.map { Self.line($0) }.map { [Substring($0)] } ?? []))
    #expect(run.errors.contains("--max-warnings") == (item.flags == ["--max-warnings", "0"]))
  }

  private static func line(_ severity: String) -> String {
    "cdc.yaml:2:16: \(severity): magic “abracadabra”, expected work [magic-word]"
  }

  @Test func extraAddsRulesThatAreNotDefault() throws {
    let folder = SampleDocuments.folder()
    folder.write(
      SampleDocuments.rule.replacing("confidence: high", with: "confidence: medium"),
      to: "own/wording/magic-word.yaml")
    func finds(_ flags: [String]) throws -> Bool {
      try SpecLintProcess.run(["cdc.yaml", "--rules", "own"] + flags, in: folder)
        .output.contains("[magic-word]")
    }
    #expect(try !finds([]))
    #expect(try !finds(["-Wall"]))
    #expect(try finds(["-Wextra"]))
    #expect(try finds(["-Wmagic-word"]))
    #expect(try finds(["-Wwording"]))
    #expect(try !finds(["-Wextra", "-Wno-extra"]))
  }
}
