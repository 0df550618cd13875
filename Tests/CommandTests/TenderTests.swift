import Foundation
import Testing

/// Several files that are one tender, as the command finds them on the disk.
@Suite struct TenderTests {
  private static let main = """
    titre: Service abonnés
    niveaux de service:
      - 80 % des appels sont pris en 20 s, mesurés par mois, jusqu'à 110 % du volume prévu
    exigences:
      - {id: EX-1, texte: Un rapport est remis chaque mois.}
    annexes: [pièces/ccap.yaml]

    """
  private static let clauses = """
    titre: Clauses administratives
    réversibilité:
      plan: remis trois mois après la notification
    exigences:
      - {id: EX-1, texte: Les conseillers parlent français.}

    """

  /// The lines of a run that reports two rules only.
  private static func lines(_ paths: [String], in folder: Folder) throws -> [String] {
    let rules = ["-Wno-all", "-Wmissing-csat", "-Wduplicate-id", "-Wdangling-reference"]
    let run = try SpecLintProcess.run(
      paths + rules + ["--format", "short", "--lang", "en"], in: folder)
    return run.output.split(separator: "\n").map { line in
      let place = line.prefix { $0 != " " }
      return place + (line.split(separator: " ").last.map { " " + $0 } ?? "")
    }
  }

  @Test func anAnnexeIsJudgedWithTheDocumentThatNamesIt() throws {
    let folder = Folder(["cdc.yaml": Self.main, "pièces/ccap.yaml": Self.clauses])
    let own = "cdc.yaml:5:10: [duplicate-id]"
    let missing = "cdc.yaml:1:1: [missing-csat]"
    #expect(try Self.lines(["cdc.yaml"], in: folder) == [missing, own])
    #expect(
      try Self.lines(["."], in: folder) == [missing, own, "pièces/ccap.yaml:5:10: [duplicate-id]"])
    // Alone it cannot be told from a tender, unless it says so.
    #expect(
      try Self.lines(["pièces/ccap.yaml"], in: folder) == [
        "pièces/ccap.yaml:1:1: [missing-csat]"
      ])
    folder.write(Self.clauses + "fait partie de: cdc.yaml\n", to: "ccap.yaml")
    #expect(try Self.lines(["ccap.yaml"], in: folder) == ["ccap.yaml:5:10: [duplicate-id]"])
  }

  @Test func secondPlacesNameTheirFile() throws {
    let folder = Folder(["a/cdc.yaml": Self.main, "a/pièces/ccap.yaml": Self.clauses])
    let run = try SpecLintProcess.run(
      ["a/cdc.yaml", "-Wno-all", "-Wduplicate-id", "--lang", "fr"], in: folder)
    #expect(run.output.contains("a/cdc.yaml:5:10: erreur"))
    #expect(run.output.contains("a/pièces/ccap.yaml:5:10"))
  }

  /// What a name leads to, by the folder that it is linted in and whether that is a repository.
  @Test func nothingOutsideIsOpened() throws {
    let files = [
      "top/x/cdc.yaml": "annexes: [../y/ccap.yaml]\n", "top/y/ccap.yaml": Self.clauses,
      "top/x/absolute.yaml": "annexes: [/etc/secret.yaml]\n",
      "top/x/far.yaml": "annexes: [../../outside.yaml]\n", "outside.yaml": Self.clauses,
      "top/x/link.yaml": "annexes: [inside.yaml]\n",
    ]
    let folder = Folder(files)
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "top/x/inside.yaml"),
      withDestinationURL: folder.url.appending(path: "outside.yaml"))
    func isOpened(_ name: String) throws -> Bool {
      try Self.lines(["top/x/\(name)"], in: folder).allSatisfy { !$0.contains("dangling") }
    }
    // Without a repository nothing above the document's folder is opened.
    for name in ["cdc.yaml", "absolute.yaml", "far.yaml", "link.yaml"] {
      #expect(try !isOpened(name), "\(name)")
    }
    folder.write("ref: refs/heads/main\n", to: "top/.git/HEAD")
    #expect(try isOpened("cdc.yaml"))
    for name in ["absolute.yaml", "far.yaml", "link.yaml"] {
      #expect(try !isOpened(name), "\(name)")
    }
  }

  @Test func standardInputHasItsNeighboursToo() throws {
    let folder = Folder(["pièces/ccap.yaml": Self.clauses])
    let run = try SpecLintProcess.run(
      ["-", "--stdin-filename", "cdc.yaml", "-Wno-all", "-Wduplicate-id", "--format", "short"],
      in: folder, input: Self.main)
    #expect(run.output.hasPrefix("cdc.yaml:5:10: error"))
  }
}
