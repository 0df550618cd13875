import Foundation
import Testing

/// `--fix` and `--diff`, as their users and `git apply` meet them.
@Suite struct MendingTests {
  /// Three findings that can be mended, with all rules of the group; nothing else to say.
  static let faulty = """
    titre: Le marché de la ville
    gouvernence: [un comité, 80% des voix]
    kpis:
    kpis: [le taux de décroché]

    """
  static let mended = """
    titre: Le marché de la ville
    gouvernance: [un comité, 80\u{A0}% des voix]
    kpis: [le taux de décroché]

    """
  static let rules = ["-Wno-all", "-Wdocument", "--lang", "en"]

  // MARK: --fix

  @Test func documentIsMendedAndTheRestReported() throws {
    let folder = Folder(["cdc.yaml": Self.faulty + "id: *gone\n", "lot.yaml": Self.faulty])
    let run = try SpecLintProcess.run(["--fix", "."] + Self.rules, in: folder)
    #expect(run.status == 1)
    #expect(run.errors == "")
    #expect(run.output.contains("cdc.yaml:5:5: error: the alias"))
    #expect(run.output.hasSuffix("in 2 files (3 mended)\n"))
    #expect(try folder.read("cdc.yaml") == Self.faulty + "id: *gone\n")
    #expect(try folder.read("lot.yaml") == Self.mended)
  }

  @Test func secondRunChangesNothing() throws {
    let folder = Folder(["cdc.yaml": Self.faulty])
    let french = ["LC_ALL": "fr_FR.UTF-8"]
    let first = try SpecLintProcess.run(
      ["--fix", "cdc.yaml", "-Wno-all", "-Wdocument"], in: folder, environment: french)
    #expect(
      first == .init(status: 0, output: "aucun problème dans 1 fichier (3 corrigés)\n", errors: ""))
    let second = try SpecLintProcess.script(
      "touch -d 2001-01-01 cdc.yaml; \"$SPEC_LINT\" --fix cdc.yaml -Wno-all -Wdocument --lang en; "
        + "stat -c %Y cdc.yaml; date -d 2001-01-01 +%s", in: folder)
    let lines = second.output.split(separator: "\n")
    #expect(lines.first == "no problems in 1 file")
    #expect(lines.count == 3 && lines[1] == lines[2], "it was written again")
  }

  @Test func withoutAskingNothingIsWritten() throws {
    let folder = Folder(["cdc.yaml": Self.faulty])
    let run = try SpecLintProcess.run(["cdc.yaml"] + Self.rules, in: folder)
    #expect(run.output.contains("= help: replace “gouvernence” with “gouvernance” (--fix)\n"))
    #expect(run.output.hasSuffix("\n1 error, 2 notes in 1 file (3 can be mended with --fix)\n"))
    #expect(try folder.read("cdc.yaml") == Self.faulty)
  }

  @Test func formatsWithoutASummaryAreToldApart() throws {
    let folder = Folder(["cdc.yaml": Self.faulty])
    let run = try SpecLintProcess.run(
      ["--fix", "cdc.yaml", "--format", "short"] + Self.rules, in: folder)
    #expect(run == .init(status: 0, output: "", errors: "spec-lint: 3 findings mended\n"))
  }

  @Test func modeLinkAndNeighboursStay() throws {
    let folder = Folder(["real/cdc.yaml": Self.faulty])
    try folder.link("cdc.yaml", to: "real/cdc.yaml")
    let run = try SpecLintProcess.script(
      "chmod 640 real/cdc.yaml; \"$SPEC_LINT\" --fix cdc.yaml -Wno-all -Wdocument --lang en; "
        + "stat -c %a real/cdc.yaml; readlink cdc.yaml; ls -A real", in: folder)
    #expect(run.output == "no problems in 1 file (3 mended)\n640\nreal/cdc.yaml\ncdc.yaml\n")
    #expect(try folder.read("real/cdc.yaml") == Self.mended)
  }

  /// Where a document cannot be replaced as it stands: a script, and what is said.
  static let refusals = [
    ("ln cdc.yaml other.yaml", "cannot write 'cdc.yaml': the file has several names (hard links)"),
    ("rm cdc.yaml; mkfifo cdc.yaml; cat copy > cdc.yaml &", "'cdc.yaml': it is not a file"),
  ]

  @Test(arguments: refusals)
  func documentThatCannotBeReplacedIsReportedAsItIs(_ script: String, _ message: String) throws {
    let folder = Folder(["cdc.yaml": Self.faulty, "copy": Self.faulty])
    let run = try SpecLintProcess.script(
      "\(script)\n timeout 20 \"$SPEC_LINT\" --fix cdc.yaml -Wno-all -Wdocument --lang en; "
        + "code=$?; ls -A; exit $code", in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains(message))
    #expect(run.output.contains("1 error, 2 notes in 1 file (3 can be mended with --fix)\n"))
    #expect(!run.output.contains(".spec-lint-"))
    #expect(try folder.read("copy") == Self.faulty)
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser writes everywhere"))
  func readOnlyDocumentAndFolderAreLeftAlone() throws {
    for mode in ["400 cdc.yaml", "500 ."] {
      let folder = Folder(["cdc.yaml": Self.faulty])
      let run = try SpecLintProcess.script(
        "chmod \(mode); \"$SPEC_LINT\" --fix cdc.yaml -Wno-all -Wdocument --lang en; code=$?; chmod 700 .; "
          + "exit $code", in: folder)
      #expect(run.status == 2)
      #expect(run.errors == "spec-lint: cannot write 'cdc.yaml': permission denied\n")
      #expect(try folder.read("cdc.yaml") == Self.faulty)
    }
  }

  @Test func knownFindingsAreLeftAlone() throws {
    let folder = Folder(["cdc.yaml": Self.faulty])
    _ = try SpecLintProcess.run(
      ["cdc.yaml", "--write-baseline", "-Wno-all", "-Wmisspelled-key"], in: folder)
    let run = try SpecLintProcess.run(
      ["--fix", "cdc.yaml", "--baseline", ".spec-lint-baseline.yaml"] + Self.rules, in: folder)
    #expect(run.output == "no problems in 1 file (2 mended, 1 suppressed)\n")
    #expect(
      try folder.read("cdc.yaml")
        == Self.mended.replacingOccurrences(of: "gouvernance", with: "gouvernence"))
  }

  @Test func programsReadTheEdits() throws {
    struct Report: Decodable {
      struct Finding: Decodable { let fixes: [Fix] }
      struct Fix: Decodable {
        struct Range: Decodable { let start, end: [String: Int] }
        let message, replacement: String
        let range: Range
      }
      let diagnostics: [Finding]
    }
    let folder = Folder(["cdc.yaml": Self.faulty])
    let run = try SpecLintProcess.run(["cdc.yaml", "--format", "json"] + Self.rules, in: folder)
    let report = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
    var text = Array(Self.faulty.utf8)
    for fix in report.diagnostics.flatMap(\.fixes).reversed() {
      let start = try #require(fix.range.start["offset"])
      let end = try #require(fix.range.end["offset"])
      text.replaceSubrange(start..<end, with: Array(fix.replacement.utf8))
    }
    // The duplicate is reported at the second key, and its edit is at the first.
    #expect(report.diagnostics.flatMap(\.fixes).count == 3)
    #expect(String(decoding: text, as: UTF8.self) == Self.mended)
  }

  // MARK: --diff

  /// Documents that `git apply` must take: names, and texts.
  static let names = [
    "cdc.yaml", "le cahier des charges.yaml", "marché d’été n°1.yaml", "e\u{301}te\u{301}.yaml",
    "a\"b\\c.yaml", "##[error]x.yaml", "lots/lot 1.yaml", "-x.yaml", "a\tb.yaml", "a:b, 100%.yaml",
  ]
  static let texts = [
    faulty, faulty.replacingOccurrences(of: "\n", with: "\r\n"), String(faulty.dropLast()),
    "\u{FEFF}" + faulty, "# spec-lint: ignore-file[duplicate-id] périmé",
    faulty + String(repeating: "# …\n", count: 20) + "réversiblité: non\n\n",
    faulty.replacingOccurrences(of: "voix", with: "voix\tet \u{1F600}"),
  ]

  @Test(arguments: names) func gitAppliesTheDifference(name: String) throws {
    for text in Self.texts {
      let folder = Folder([name: text, "fixed/\(name)": text])
      let run = try SpecLintProcess.script(
        """
        git init -q . && "$SPEC_LINT" --diff -Wno-all -Wdocument --lang en -- './\(name)' > ../$$.patch
        code=$?
        git apply --check ../$$.patch && git apply ../$$.patch || code=9
        rm ../$$.patch
        "$SPEC_LINT" --fix -Wno-all -Wdocument --lang en -- './fixed/\(name)' > /dev/null
        cmp './\(name)' './fixed/\(name)' || code=8
        exit $code
        """, in: folder, environment: ["LC_ALL": "C.UTF-8", "HOME": folder.url.path])
      #expect(run.status == 1, "\(run.output)\(run.errors)")
      #expect(try folder.read(name) != text)
    }
  }

  @Test func differenceIsSeenFromTheCurrentFolder() throws {
    let folder = Folder(["lots/a.yaml": Self.faulty, "b.yaml": Self.faulty])
    let run = try SpecLintProcess.script(
      "git init -q . && cd lots && \"$SPEC_LINT\" --diff . ../b.yaml -Wno-all -Wdocument --lang en > ../d; "
        + "grep '^---' ../d; sed '/^--- a.b/,$d' ../d | git apply && cd .. && "
        + "sed -n '/^--- a.b/,$p' d | git apply && cmp b.yaml lots/a.yaml", in: folder)
    #expect(run == .init(status: 0, output: "--- a/a.yaml\n--- a/b.yaml\n", errors: ""))
    #expect(try folder.read("b.yaml") == Self.mended)
  }

  @Test func differenceIsAllThereIs() throws {
    let folder = Folder(["cdc.yaml": Self.faulty, "clean.yaml": Self.mended])
    let run = try SpecLintProcess.run(["--diff", "."] + Self.rules, in: folder)
    #expect(
      run
        == .init(
          status: 1,
          output: """
            --- a/cdc.yaml
            +++ b/cdc.yaml
            @@ -1,4 +1,3 @@
             titre: Le marché de la ville
            -gouvernence: [un comité, 80% des voix]
            -kpis:
            +gouvernance: [un comité, 80\u{A0}% des voix]
             kpis: [le taux de décroché]

            """, errors: ""))
    #expect(try folder.read("cdc.yaml") == Self.faulty)
    let clean = try SpecLintProcess.run(["--diff", "clean.yaml"] + Self.rules, in: folder)
    #expect(clean == .init(status: 0, output: "", errors: ""))
    let input = try SpecLintProcess.run(
      ["--diff", "-", "--stdin-filename", "x.yaml"] + Self.rules, in: folder, input: Self.faulty)
    #expect(input.status == 1)
    #expect(input.output.hasPrefix("--- a/x.yaml\n+++ b/x.yaml\n"))
  }

  @Test func lineThatCannotBePrintedSafelyIsNotPrinted() throws {
    let texts = [
      Self.faulty + "objet: le\u{202E}lot\n", "# ::error::pwned\n::error::pwned: 1\n" + Self.faulty,
      "# ##[error]pwned\n" + Self.faulty,
    ]
    for text in texts {
      let folder = Folder(["cdc.yaml": text, "lot.yaml": Self.faulty])
      let run = try SpecLintProcess.run(
        ["--diff", "cdc.yaml", "lot.yaml"] + Self.rules, in: folder,
        environment: ["GITHUB_ACTIONS": "true"])
      #expect(run.status == 2)
      #expect(run.output.hasPrefix("--- a/lot.yaml\n"))
      #expect(!run.output.contains("pwned") && !run.output.contains("\u{202E}"))
      #expect(run.errors.hasPrefix("spec-lint: the difference in 'cdc.yaml' is not shown: line "))
      #expect(run.errors.split(separator: "\n").count == 1)
      let fix = try SpecLintProcess.run(["--fix", "cdc.yaml"] + Self.rules, in: folder)
      #expect(fix.status == 0)
      #expect(try folder.read("cdc.yaml").contains("gouvernance"))
    }
  }
}
