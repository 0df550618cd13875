import Testing

/// `--profile`: its rules, its notes, and what comes before what.
@Suite struct ProfileTests {
  private static let profile = ["--profile", "public-procurement-fr"]
  private static let brand = "[brand-without-equivalent]"

  private static let document = """
    titre: Service abonnés
    exigences:
      - Les conseillers sont équipés de casques Jabra.
    attribution:
      - Seul le prix est pris en compte pour départager les offres.

    """

  private func lint(_ flags: [String], _ files: [String: String] = [:]) throws -> String {
    let folder = Folder(files.merging(["cdc.yaml": Self.document]) { $1 })
    return try SpecLintProcess.run(["cdc.yaml", "--lang", "en"] + flags, in: folder).output
  }

  @Test func itsRulesAreOffElsewhere() throws {
    #expect(try !lint([]).contains(Self.brand))
    #expect(try !lint(["-Wextra"]).contains(Self.brand))
    #expect(try lint(["-Wbrand-without-equivalent"]).contains(Self.brand))
    #expect(try lint(Self.profile).contains(Self.brand))
  }

  @Test func theCommandLineHasTheLastWord() throws {
    #expect(try !lint(Self.profile + ["-Wno-brand-without-equivalent"]).contains(Self.brand))
    #expect(try !lint(["-Wno-public-procurement"] + Self.profile).contains(Self.brand))
  }

  @Test func aConfigurationCanChooseIt() throws {
    let chosen = [".spec-lint.yaml": "profile: public-procurement-fr\n"]
    #expect(try lint([], chosen).contains(Self.brand))
    let softened = [
      ".spec-lint.yaml": "profile: public-procurement-fr\nrules: {public-procurement: off}\n"
    ]
    #expect(try !lint([], softened).contains(Self.brand))
  }

  @Test func itsNotesJoinTheFindings() throws {
    #expect(try !lint([]).contains("R. 2152-7"))
    #expect(try lint(Self.profile).contains("R. 2152-7"))
  }

  @Test func anUnknownOneIsNoRun() throws {
    let folder = Folder(["cdc.yaml": Self.document])
    let run = try SpecLintProcess.run(
      ["cdc.yaml", "--profile", "public-procurment-fr", "--lang", "en"], in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("did you mean 'public-procurement-fr'?"))
  }
}
