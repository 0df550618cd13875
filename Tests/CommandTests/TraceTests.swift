import Testing

/// `--trace RULE`: what a rule looked at, why it spoke or kept silent, what became of its findings.
@Suite struct TraceTests {
  private static let rule = """
    summary: {en: s, fr: s}
    severity: warning
    confidence: medium
    check: range
    given: $.service_levels[*].target
    options: {min: 70 %}
    messages: {below: {en: "{value} is below {min}", fr: "{value} est inférieur à {min}"}}
    help: {en: h, fr: h}
    rationale: {en: r, fr: r}
    source: s

    """

  private static let folder: Folder = {
    let folder = Folder([
      "cdc.yaml": """
      title: Call centre
      service levels:
        - {name: a, target: 40 %}
        # spec-lint: ignore[fair-target] agreed
        - {name: b, target: 30 %}
        - {name: "##[error]\\e[31m", target: 80 %}

      """
    ])
    folder.write(rule, to: "own/house/fair-target.yaml")
    return folder
  }()

  private func run(_ arguments: String...) throws -> SpecLintProcess.Outcome {
    try SpecLintProcess.run(
      ["cdc.yaml", "--rules", "own", "-Wno-all"] + arguments, in: Self.folder)
  }

  @Test func aTraceStandsBelowTheReport() throws {
    let found = try run("-Wfair-target", "--trace", "fair-target")
    #expect(found.status == 0 && found.errors == "")
    #expect(
      found.output.hasSuffix(
        """

        1 warning in 1 file (1 suppressed)

        trace of `fair-target` in cdc.yaml: on
        cdc.yaml:3:23: spoke: 40 % is below 70 %
            $['service levels'][0]['target'] “40 %”
        cdc.yaml:5:23: spoke: 30 % is below 70 % (suppressed: agreed)
            $['service levels'][1]['target'] “30 %”
        cdc.yaml:6:39: silent: 80 % is at least 70 %
            $['service levels'][2]['target'] “80 %”
          spoke: 2, silent: 1

        """))
  }

  @Test func theReadersLanguageIsSpoken() throws {
    let found = try run("-Wfair-target", "--trace", "fair-target", "--lang", "fr")
    #expect(found.output.contains("trace de « fair-target » dans cdc.yaml : active\n"))
    #expect(found.output.contains("signalé : 40 % est inférieur à 70 %\n"))
    #expect(found.output.contains("non signalé : 80 % atteint 70 %\n"))
    #expect(found.output.hasSuffix("  signalé : 2, non signalé : 1\n"))
  }

  /// What switches the rule off, and how the heading says so.
  static let states: [(flags: [String], said: String)] = [
    ([], "off (on with -Wextra or -Wfair-target); what it would say:"),
    (["-Wextra", "-Wno-house"], "off (-Wno-house); what it would say:"),
    (["-Wextra", "-Wno-fair-target"], "off (-Wno-fair-target); what it would say:"),
    (["-Wextra"], "on"),
  ]

  @Test(arguments: states.indices) func theHeadingSaysWhyARuleIsOff(index: Int) throws {
    let item = Self.states[index]
    let found = try SpecLintProcess.run(
      ["cdc.yaml", "--rules", "own", "--trace", "fair-target"] + item.flags, in: Self.folder)
    #expect(found.output.contains("trace of `fair-target` in cdc.yaml: \(item.said)\n"))
  }

  @Test func aConfigurationThatSwitchesARuleOffIsNamed() throws {
    let folder = Folder([
      "cdc.yaml": "title: x\n", ".spec-lint.yaml": "rules:\n  wording: off\n",
    ])
    let found = try SpecLintProcess.run(["cdc.yaml", "--trace", "escape-clause"], in: folder)
    #expect(
      found.output.contains("in cdc.yaml: off (.spec-lint.yaml:2); what it would say:\n"))
  }

  @Test func whatADraftGathersIsSaid() throws {
    let folder = Folder(["cdc.yaml": "title: x\nservice levels: [All calls are answered.]\n"])
    let found = try SpecLintProcess.run(
      ["cdc.yaml", "--trace", "missing-listening-sessions"], in: folder)
    #expect(found.output.contains("(told as a note of missing-"))
  }

  @Test func aBaselineIsSaid() throws {
    let folder = Folder(["cdc.yaml": SampleDocuments.flawed])
    _ = try SpecLintProcess.run(["cdc.yaml", "--write-baseline"], in: folder)
    let found = try SpecLintProcess.run(
      ["cdc.yaml", "--baseline", ".spec-lint-baseline.yaml", "--trace", "conditional-csat"],
      in: folder)
    #expect(found.output.contains("(suppressed: baseline)\n"))
  }

  @Test func severalRulesAreTracedInTheOrderAsked() throws {
    let found = try run("--trace=fair-target", "--trace", "missing-csat", "--trace=fair-target")
    let headings = found.output.split(separator: "\n").filter { $0.hasPrefix("trace of") }
    #expect(headings.map { $0.split(separator: "`")[1] } == ["fair-target", "missing-csat"])
  }

  @Test func anUnknownRuleEndsTheRun() throws {
    let found = try run("--trace", "fair-taget")
    #expect(
      found
        == .init(
          status: 2, output: "",
          errors: "spec-lint: unknown rule 'fair-taget'; did you mean 'fair-target'?\n"))
  }

  @Test func aTraceIsTextAndLeavesOtherFormatsAlone() throws {
    let refused = try run("--trace", "fair-target", "--format", "json")
    #expect(refused.status == 2 && refused.output == "")
    #expect(refused.errors.contains("--format json=FILE"))
    let both = try run("--trace", "fair-target", "--format", "json=out.json", "--format", "text")
    #expect(both.output.contains("trace of `fair-target`"))
    #expect(try !Self.folder.read("out.json").contains("trace of"))
    #expect(try run("--trace", "fair-target", "--write-baseline").status == 2)
  }

  @Test func nothingOfADocumentReachesALogUnseen() throws {
    let folder = Folder([
      "cdc.yaml": "requirements:\n  - \"\\e[31m##[error] where\\u0085 possible \\r by law\"\n"
    ])
    let found = try SpecLintProcess.run(
      ["cdc.yaml", "--trace", "escape-clause", "--trace", "vague-requirement"], in: folder,
      environment: ["GITHUB_ACTIONS": "true"])
    #expect(found.output.contains("trace of `escape-clause`"))
    #expect(!found.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!found.output.contains("##["))
  }
}
