import Foundation
import Testing

/// Files, folders, globs, standard input, and names that nobody expected.
@Suite struct InputTests {
  /// The files that a run read, by the findings in them.
  private func linted(_ paths: [String], in folder: Folder) throws -> [String] {
    let run = try SpecLintProcess.run(
      ["--format", "short"] + SampleDocuments.only + paths, in: folder)
    #expect(run.errors == "")
    return run.output.split(separator: "\n").compactMap {
      $0.hasSuffix("[conditional-csat]") ? $0.split(separator: ":").first.map(String.init) : nil
    }
  }

  private static let tree = Folder([
    "cdc.yaml": SampleDocuments.flawed,
    "lots/lot-1.yaml": SampleDocuments.flawed,
    "lots/lot-2.YML": SampleDocuments.flawed,
    "lots/lot-10.yaml": SampleDocuments.flawed,
    "lots/notes.txt": SampleDocuments.flawed,
    "lots/.hidden.yaml": SampleDocuments.flawed,
    "lots/deep/er/annexe.yml": SampleDocuments.flawed,
    ".git/config.yaml": SampleDocuments.flawed,
  ])

  static let paths: [([String], [String])] = [
    (["cdc.yaml"], ["cdc.yaml"]),
    (["lots/notes.txt"], ["lots/notes.txt"]),
    (["./cdc.yaml"], ["./cdc.yaml"]),
    (["cdc.yaml", "cdc.yaml", "./cdc.yaml"], ["cdc.yaml"]),
    (
      ["lots"],
      ["lots/deep/er/annexe.yml", "lots/lot-1.yaml", "lots/lot-10.yaml", "lots/lot-2.YML"]
    ),
    (["lots/deep/"], ["lots/deep/er/annexe.yml"]),
    (["lots/lot-1.yaml", "cdc.yaml"], ["lots/lot-1.yaml", "cdc.yaml"]),
    (
      ["."],
      [
        "cdc.yaml", "lots/deep/er/annexe.yml", "lots/lot-1.yaml", "lots/lot-10.yaml",
        "lots/lot-2.YML",
      ]
    ),
    (["*.yaml"], ["cdc.yaml"]),
    (["lots/lot-?.yaml"], ["lots/lot-1.yaml"]),
    (["lots/lot-[1-3].*"], ["lots/lot-1.yaml", "lots/lot-2.YML"]),
    (["lots/lot-[!1]*"], ["lots/lot-2.YML"]),
    (["**/annexe.yml"], ["lots/deep/er/annexe.yml"]),
    (["**/**/*.yml", "*.yaml"], ["lots/deep/er/annexe.yml", "cdc.yaml"]),
    (["lots/d*"], ["lots/deep/er/annexe.yml"]),
    (["./lots/../c*"], ["lots/../cdc.yaml"]),
    (["lots/*.txt"], ["lots/notes.txt"]),
  ]

  @Test(arguments: paths) func pathsNameFiles(_ paths: [String], _ files: [String]) throws {
    #expect(try linted(paths, in: Self.tree) == files)
  }

  @Test func linksInFoldersAreNotFollowed() throws {
    let outside = Folder(["secret.yaml": SampleDocuments.flawed])
    let folder = Folder(["in/cdc.yaml": SampleDocuments.flawed])
    try folder.link("in/file.yaml", to: outside.url.appending(path: "secret.yaml").path)
    try folder.link("in/folder", to: outside.url.path)
    try folder.link("in/loop", to: ".")
    try folder.link("named.yaml", to: "in/cdc.yaml")
    #expect(try linted(["in"], in: folder) == ["in/cdc.yaml"])
    #expect(try linted(["in/**/*.yaml"], in: folder).contains("in/cdc.yaml"))
    #expect(try linted(["named.yaml"], in: folder) == ["named.yaml"])
  }

  @Test func pipeInAFolderDoesNotBlock() throws {
    let folder = Folder(["in/cdc.yaml": SampleDocuments.flawed])
    let run = try SpecLintProcess.script(
      "mkfifo in/pipe.yaml && timeout 20 \"$SPEC_LINT\" in --format short", in: folder)
    #expect(run.output.contains("in/cdc.yaml:3:"))
    #expect(run.status == 1)
  }

  @Test func processSubstitutionIsRead() throws {
    let folder = Folder(["cdc.yaml": SampleDocuments.flawed])
    let run = try SpecLintProcess.script(
      "\"$SPEC_LINT\" <(cat cdc.yaml) --format short", in: folder)
    #expect(run.output.contains("[conditional-csat]"))
  }

  @Test func standardInputIsNamed() throws {
    let folder = Folder()
    for (arguments, name) in [
      (["-"], "<stdin>"), (["-", "--stdin-filename", "lots/cdc.yaml"], "lots/cdc.yaml"),
      (["-", "-"], "<stdin>"), (["--", "-"], "<stdin>"),
    ] {
      let run = try SpecLintProcess.run(
        ["--format", "short"] + SampleDocuments.only + arguments, in: folder,
        input: SampleDocuments.flawed)
      #expect(run.output.hasPrefix("\(name):3:44: warning: "))
      #expect(run.output.split(separator: "\n").count == 1)
      #expect(run.status == 0)
    }
  }

  @Test func othersAreLintedWhenOneCannotBeRead() throws {
    let folder = Folder(["cdc.yaml": SampleDocuments.flawed, "lot.yaml": SampleDocuments.flawed])
    try folder.link("loop.yaml", to: "loop.yaml")
    let run = try SpecLintProcess.run(
      ["cdc.yaml", "gone.yaml", "/proc/self/mem", "loop.yaml", "lot.yaml", "--format", "short"]
        + SampleDocuments.only, in: folder)
    #expect(run.status == 2)
    #expect(run.output.split(separator: "\n").map { $0.prefix(8) } == ["cdc.yaml", "lot.yaml"])
    #expect(run.errors.contains("cannot read 'gone.yaml': no such file or folder"))
    #expect(run.errors.contains("cannot read 'loop.yaml': too many links"))
    #expect(run.errors.contains("cannot read '/proc/self/mem': Input/output error"))
    #expect(run.errors.split(separator: "\n").count == 3)
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser reads everything"))
  func forbiddenFileAndFolderAreNamed() throws {
    let folder = Folder(["cdc.yaml": SampleDocuments.flawed, "in/a.yaml": SampleDocuments.flawed])
    let run = try SpecLintProcess.script(
      "chmod 000 cdc.yaml in; \"$SPEC_LINT\" cdc.yaml in; status=$?; chmod 700 in; exit $status",
      in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("cannot read 'cdc.yaml': permission denied"))
    #expect(run.errors.contains("cannot read 'in': permission denied"))
  }

  @Test func endlessFileIsRefused() throws {
    let run = try SpecLintProcess.run(["/dev/zero"], in: Folder())
    #expect(run.status == 2)
    #expect(run.errors == "spec-lint: cannot read '/dev/zero': it is larger than 256 MB\n")
  }

  @Test func brokenYAMLIsAFindingAndNotAFailure() throws {
    let folder = Folder(["cdc.yaml": SampleDocuments.broken])
    let run = try SpecLintProcess.run(["cdc.yaml", "--format", "short"], in: folder)
    #expect(run.status == 1)
    #expect(run.errors == "")
    #expect(run.output.contains("[yaml-syntax]"))
  }

  /// Names as a shell writes them, and as they must be shown.
  static let hostileNames = [
    ("'le cahier des charges.yaml'", "le cahier des charges.yaml"),
    ("'marché d’été n°1.yaml'", "marché d’été n°1.yaml"),
    ("$'e\\u0301te\\u0301.yaml'", "e\u{301}te\u{301}.yaml"),
    ("$'two\\nlines.yaml'", "two\\nlines.yaml"),
    ("$'\\e[31mred.yaml'", "\\e[31mred.yaml"),
    ("$'latin-\\xe9.yaml'", "latin-\\xE9.yaml"),
    ("$'\\xff\\xfe.yaml'", "\\xFF\\xFE.yaml"),
    ("$'\\uef80.yaml'", "\\xEE\\xBE\\x80.yaml"),
    ("'##[error]x.yaml'", "##\\[error]x.yaml"),
    ("'a:b, 100%.yaml'", "a:b, 100%.yaml"),
    ("'[a].yaml'", "[a].yaml"),
    ("-- '--lang.yaml'", "--lang.yaml"),
  ]

  @Test(arguments: hostileNames) func hostileNameIsReadAndShownSafely(
    _ written: String, _ shown: String
  ) throws {
    let folder = Folder(["cdc.yaml": SampleDocuments.flawed])
    let flags = "--format short -Wno-all -Wconditional-csat"
    for path in [written, "."] {
      let run = try SpecLintProcess.script(
        "mkdir in && cp cdc.yaml in && cd in && mv cdc.yaml \(written) && "
          + "\"$SPEC_LINT\" \(flags) \(path); cd ..; rm -r in",
        in: folder, environment: ["GITHUB_ACTIONS": "true", "LC_ALL": "C.UTF-8"])
      #expect(run.errors == "")
      #expect(run.output.hasPrefix("\(shown):3:44: warning: "))
      #expect(run.output.split(separator: "\n").count == 1)
    }
  }

  @Test func namesThatDifferInBytesAreTwoFiles() throws {
    let folder = Folder(["in/x.yaml": SampleDocuments.flawed])
    let run = try SpecLintProcess.script(
      "cp in/x.yaml in/$'e\\u0301.yaml'; mv in/x.yaml in/$'\\u00e9.yaml'; "
        + "\"$SPEC_LINT\" in --format short -Wno-all -Wconditional-csat", in: folder,
      environment: ["LC_ALL": "C.UTF-8"])
    #expect(run.output.split(separator: "\n").count == 2)
  }

  /// A link that leads nowhere is a name in the folder, and no advice.
  @Test func aLinkThatLeadsNowhereIsNotSuggested() throws {
    let folder = Folder(["other.yaml": "title: x\n"])
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "tender.yaml"),
      withDestinationURL: folder.url.appending(path: "gone.yaml"))
    for name in ["tender.yaml", "tenders.yaml"] {
      let run = try SpecLintProcess.run([name, "--lang", "en"], in: folder)
      #expect(run.status == 2)
      #expect(run.errors == "spec-lint: cannot read '\(name)': no such file or folder\n")
    }
  }
}
