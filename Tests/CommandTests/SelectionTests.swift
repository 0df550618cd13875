import Testing

/// `-W…`, as compilers have it, and what it makes of the exit status.
@Suite struct SelectionTests {
  /// Flags, and the findings and exit status that follow.
  struct Case: Sendable, CustomTestStringConvertible {
    let flags: [String]
    let finding: String?
    /// nil where other rules come into play.
    let status: Int?

    init(_ flags: [String], _ finding: String?, _ status: Int?) {
      self.flags = flags
      self.finding = finding
      self.status = status
    }

    var testDescription: String { flags.joined(separator: " ") }
  }

  static let cases = [
    Case([], "warning", 0),
    Case(["-Wno-conditional-csat"], nil, 0),
    Case(["-W", "no-conditional-csat"], nil, 0),
    Case(["-Wno-satisfaction"], nil, 0),
    Case(["-Wno-all"], nil, 0),
    Case(["-Wno-all", "-Wsatisfaction"], "warning", nil),
    Case(["-Wno-all", "-W", "conditional-csat"], "warning", 0),
    Case(["-Wno-conditional-csat", "-Wconditional-csat"], "warning", 0),
    Case(["-Wno-conditional-csat", "-Wall"], "warning", nil),
    Case(["-Wno-conditional-csat", "-Wextra"], "warning", nil),
    Case(["-Wno-conditional-csat", "-Wextra", "-Wno-extra"], "warning", nil),
    Case(["-Wno-conditional-csat", "-Wno-extra"], nil, 0),
    Case(["-Werror"], "warning", 1),
    Case(["-W", "error"], "warning", 1),
    Case(["-Werror", "-Wno-error"], "warning", 0),
    Case(["-Werror", "-Wno-error=conditional-csat"], "warning", 0),
    Case(["-Werror", "-Wno-error=satisfaction"], "warning", 0),
    Case(["-Werror=conditional-csat"], "error", 1),
    Case(["-Werror=satisfaction"], "error", 1),
    Case(["-Wno-all", "-Werror=conditional-csat"], "error", 1),
    Case(["-Werror=conditional-csat", "-Wno-error=conditional-csat"], "warning", 0),
    Case(["-Werror=conditional-csat", "-Wno-conditional-csat"], nil, 0),
    Case(["--max-warnings", "1"], "warning", 0),
    Case(["--max-warnings", "0"], "warning", 1),
    Case(["--max-warnings=0", "-Wno-conditional-csat"], nil, 0),
  ]

  @Test(arguments: cases) func flags(_ item: Case) throws {
    let folder = Folder(["cdc.yaml": SampleDocuments.flawed])
    let run = try SpecLintProcess.run(
      ["lint", "cdc.yaml", "--format", "short"] + SampleDocuments.only + item.flags, in: folder)
    if let status = item.status { #expect(run.status == status) }
    let own = run.output.split(separator: "\n").filter { $0.contains("[conditional-csat]") }
    #expect(own.count == (item.finding == nil ? 0 : 1))
    if let finding = item.finding, let line = own.first {
      #expect(line.hasPrefix("cdc.yaml:3:44: \(finding): "))
    }
    #expect(run.errors.contains("--max-warnings") == (item.flags == ["--max-warnings", "0"]))
  }

  @Test func tooManyWarningsAreCounted() throws {
    let folder = Folder(["cdc.yaml": SampleDocuments.flawed])
    for (language, reason) in [
      ("en", "spec-lint: more warnings (1) than --max-warnings allows (0)\n"),
      ("fr", "spec-lint: plus d'avertissements (1) que n'en permet --max-warnings (0)\n"),
    ] {
      let run = try SpecLintProcess.run(
        ["cdc.yaml", "--max-warnings", "0", "--lang", language] + SampleDocuments.only, in: folder)
      #expect(run.status == 1)
      #expect(run.errors == reason)
    }
  }
}
