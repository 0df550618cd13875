import Testing

/// Rules of one's own: found, tested, and refused when they are wrong.
@Suite struct RuleFileTests {
  @Test func ownRuleRunsBesideTheBuiltInOnes() throws {
    let folder = Folder(["cdc.yaml": "title: Call centre\nkpis: [abracadabra, every day]\n"])
    folder.write(SampleDocuments.rule, to: "own/wording/magic-word.yaml")
    let run = try SpecLintProcess.run(
      ["cdc.yaml", "--rules", "own", "--format", "short", "-Werror=wording"], in: folder)
    #expect(run.status == 1)
    #expect(run.errors == "")
    #expect(
      run.output.contains("cdc.yaml:2:8: error: magic “abracadabra”, expected work [magic-word]\n"))
    #expect(run.output.contains("[missing-csat]"))
  }

  @Test func samplesAreRun() throws {
    let folder = Folder()
    folder.write(
      SampleDocuments.rule.replacing("dit bonjour", with: "dit abracadabra"),
      to: "own/wording/magic-word.yaml")
    let run = try SpecLintProcess.run(["test", "own"], in: folder)
    #expect(run.status == 1)
    #expect(
      run.output.hasPrefix("own/wording/magic-word.yaml:21:11: error: found in a good sample: "))
    #expect(run.output.hasSuffix("1 rule: 3 samples passed, 1 failed\n"))
  }

  @Test func placeholdersAreFilled() throws {
    let folder = Folder()
    folder.write(
      SampleDocuments.rule.replacing(
        "Say who does it.", with: "\"Say who does {total}.\""),
      to: "own/wording/magic-word.yaml")
    let run = try SpecLintProcess.run(["test", "own"], in: folder)
    #expect(run.status == 1)
    #expect(run.output.contains("nothing takes the place of “{total}”"))
    #expect(run.output.hasSuffix("1 rule: 2 samples passed, 2 failed\n"))
  }

  @Test func skeletonIsARuleThatPassesItsSamples() throws {
    let folder = Folder()
    let made = try SpecLintProcess.run(["rules", "--new", "wording/no-delay"], in: folder)
    #expect(made == .init(status: 0, output: "rules/wording/no-delay.yaml\n", errors: ""))
    let again = try SpecLintProcess.run(["rules", "--new", "wording/no-delay"], in: folder)
    #expect(again.status == 2)
    #expect(again.errors.contains("rules/wording/no-delay.yaml': there is a file of that name"))
    let tested = try SpecLintProcess.run(["test", "rules", "--lang", "fr"], in: folder)
    #expect(tested.output == "1 règle : 4 exemples conformes, 0 en échec\n")
    #expect(tested.status == 0)
    folder.write("requirements: [Answer as soon as possible.]\n", to: "cdc.yaml")
    folder.write("rule-folders: [rules]\n", to: ".spec-lint.yaml")
    let linted = try SpecLintProcess.run(["cdc.yaml", "--format", "short"], in: folder)
    #expect(linted.output.contains("warning: `as soon as possible` gives no figure [no-delay]\n"))
  }

  @Test func aRuleWithoutSamplesFails() throws {
    let folder = Folder()
    let samples = try #require(SampleDocuments.rule.range(of: "samples:"))
    folder.write(
      String(SampleDocuments.rule[..<samples.lowerBound]), to: "own/wording/magic-word.yaml")
    let run = try SpecLintProcess.run(["test", "own", "--lang", "fr"], in: folder)
    #expect(run.status == 1)
    #expect(
      run.output.hasPrefix(
        "own/wording/magic-word.yaml:1:1: error: la règle n'a pas de mauvais exemple (bad), "))
    #expect(run.output.hasSuffix("1 règle : 0 exemple conforme, 2 en échec\n"))
  }

  @Test func aNameStandsForOneRule() throws {
    let folder = Folder(["cdc.yaml": SampleDocuments.flawed])
    folder.write(SampleDocuments.rule, to: "own/house/absolute-sla.yaml")
    folder.write(SampleDocuments.rule, to: "own/house/magic.yaml")
    folder.write(SampleDocuments.rule, to: "own/wording/magic.yaml")
    let run = try SpecLintProcess.run(["cdc.yaml", "--rules", "own"], in: folder)
    #expect(run.status == 2)
    for line in [
      "own/house/absolute-sla.yaml:1:1: error: there is another rule `absolute-sla`, expected",
      "  --> service-levels/absolute-sla.yaml:1:1\n",
      "own/wording/magic.yaml:1:1: error: there is another rule `magic`, expected",
      "  --> own/house/magic.yaml:1:1\n",
    ] { #expect(run.errors.contains(line), "\(line) in \(run.errors)") }
    let new = try SpecLintProcess.run(["rules", "--new", "house/absolute-sla"], in: folder)
    #expect(new.status == 2)
    #expect(new.errors.contains("there is a rule 'absolute-sla' in the group 'service-levels'"))
    #expect(throws: (any Error).self) { try folder.read("rules/house/absolute-sla.yaml") }
  }

  /// A rule of the same group takes the place of a built-in one.
  @Test func aBuiltInRuleIsReplaced() throws {
    let folder = Folder(["cdc.yaml": "title: Call centre\nkpis: [abracadabra, every day]\n"])
    folder.write(SampleDocuments.rule, to: "own/service-levels/absolute-sla.yaml")
    let run = try SpecLintProcess.run(
      ["cdc.yaml", "--rules", "own", "--format", "short"], in: folder)
    #expect(run.output.contains("cdc.yaml:2:8: warning: magic “abracadabra”"))
  }

  /// The folder of rules can be named before there is one.
  @Test func theFirstRuleIsWritten() throws {
    let folder = Folder([".spec-lint.yaml": "rule-folders: [rules]\n"])
    let run = try SpecLintProcess.run(["rules", "--new", "wording/no-delay"], in: folder)
    #expect(run == .init(status: 0, output: "rules/wording/no-delay.yaml\n", errors: ""))
    let taken = try SpecLintProcess.run(["rules", "--new", "house/no-delay"], in: folder)
    #expect(taken.status == 2)
    #expect(taken.errors.contains("there is a rule 'no-delay' in the group 'wording'"))
  }

  @Test func brokenRuleIsShownAsACompilerWould() throws {
    let folder = Folder(["cdc.yaml": SampleDocuments.flawed])
    folder.write(
      SampleDocuments.rule.replacing("severity: warning", with: "severity: waring"),
      to: "own/wording/magic-word.yaml")
    let run = try SpecLintProcess.run(["cdc.yaml", "--rules", "own"], in: folder)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.contains("own/wording/magic-word.yaml:2:11: error: "))
    #expect(run.errors.contains("  2 | severity: waring\n    |           ^^^^^^"))
    #expect(run.errors.hasSuffix("spec-lint: nothing was done, since rule files are wrong\n"))
  }
}
