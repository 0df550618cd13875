import Diagnostics
import Testing

@testable import SpecLint

/// Several files that are one tender.
@Suite struct TenderTests {
  private static let main = """
    title: Customer service
    service levels:
      - 80 % of calls are answered within 20 seconds, measured monthly, within ±10 % of forecast
    requirements:
      - {id: EX-01, text: "Reports are due monthly, see EX-07."}
      - {id: EX-02, text: "The service is open from Monday to Friday."}
    annexes: [exit.yaml]

    """

  private static let exit = """
    title: Administrative clauses
    reversibility:
      plan: due three months after notification
      data: returned in CSV
    requirements:
      - {id: EX-07, text: "Agents speak English, see EX-01."}

    """

  private static let partOfMain = exit + "part of: main.yaml\n"

  /// Rules that speak of a document, run as the file of a name among others.
  private static func rules(
    in file: String, of files: [String: String], told whole: String? = nil
  ) -> [String: Diagnostic] {
    let all = all(in: file, of: files, told: whole)
    return Dictionary(all.map { ($0.rule, $0) }) { first, _ in first }
  }

  private static func all(
    in file: String, of files: [String: String], told whole: String? = nil
  ) -> [Diagnostic] {
    let context = TenderContext(
      identity: file, access: FileAccess(files.mapValues { Array($0.utf8) }),
      files: TenderFiles(ruleset: Rules.ruleset),
      whole: whole.map { TenderContext.Whole(identity: $0, path: $0) })
    var settings = Linter.Settings(defaultsOf: Rules.ruleset)
    settings.gathersDrafts = false
    return Linter(ruleset: Rules.ruleset, settings: settings)
      .lint(Array((files[file] ?? "").utf8), path: file, in: context).diagnostics
  }

  @Test func aClauseMayStandInAnyFile() {
    let alone = Self.rules(in: "main.yaml", of: ["main.yaml": Self.main])
    #expect(alone["missing-reversibility"] != nil)
    #expect(alone["dangling-reference"]?.message.en.contains("exit.yaml") ?? false)
    let whole = Self.rules(
      in: "main.yaml", of: ["main.yaml": Self.main, "exit.yaml": Self.exit])
    #expect(whole["missing-reversibility"] == nil)
    #expect(whole["missing-csat"] != nil)
    #expect(whole["dangling-reference"] == nil)
  }

  @Test func aPartOwesNotWhatTheWholeOwes() {
    let files = ["main.yaml": Self.main, "exit.yaml": Self.exit]
    #expect(Self.rules(in: "exit.yaml", of: files)["missing-csat"] != nil)
    let told = Self.rules(in: "exit.yaml", of: files, told: "main.yaml")
    let saying = Self.rules(
      in: "exit.yaml", of: ["main.yaml": Self.main, "exit.yaml": Self.partOfMain])
    for part in [told, saying] {
      #expect(part.keys.filter { $0.hasPrefix("missing-") } == ["missing-exit-costs"])
      #expect(part["incomplete-reversibility"] != nil)
      #expect(part["dangling-reference"] == nil)
    }
  }

  @Test func aPartOwesWhatItSaysItself() {
    let penalty = "part of: main.yaml\npenalties:\n  - 2 % of the invoice per missed point\n"
    let files = ["main.yaml": Self.main, "p.yaml": penalty]
    #expect(Self.rules(in: "p.yaml", of: files)["uncapped-penalties"] != nil)
    let capped = files.merging(["exit.yaml": Self.exit + "penalties: {cap: 10 %}\n"]) { $1 }
    #expect(Self.rules(in: "p.yaml", of: capped)["uncapped-penalties"] == nil)
  }

  @Test func idsAreUniqueAcrossFiles() throws {
    let twice = Self.exit.replacing("EX-07", with: "EX-02")
    let files = ["main.yaml": Self.main, "exit.yaml": twice + "part of: main.yaml\n"]
    for (file, other) in [("main.yaml", "exit.yaml"), ("exit.yaml", "main.yaml")] {
      let found = try #require(Self.rules(in: file, of: files)["duplicate-id"])
      #expect(found.message.en.contains("“EX-02”"))
      #expect(found.location.file.path == file)
      #expect(found.notes.compactMap(\.location?.file.path) == [other])
    }
    // EX-07, of which the first file speaks, is nowhere now.
    let dangling = try #require(Self.rules(in: "main.yaml", of: files)["dangling-reference"])
    #expect(dangling.message.en.contains("“EX-07”"))
  }

  @Test(arguments: [
    ("annexes: [a.yaml]\n", ["a.yaml": "annexes: [main.yaml]\n"], true),
    (
      "annexes: [a.yaml]\n",
      ["a.yaml": "annexes: [b/b.yaml]\n", "b/b.yaml": "annexes: [../main.yaml]\n"], true
    ),
    ("annexes: [main.yaml]\n", [:], true),
    ("part of: a.yaml\n", ["a.yaml": "part of: main.yaml\n"], true),
    ("part of: main.yaml\n", [:], true),
    (
      "annexes: [a.yaml, b.yaml]\n", ["a.yaml": "annexes: [b.yaml]\n", "b.yaml": "titre: b\n"],
      false
    ),
    ("annexes: [a.yaml]\n", ["a.yaml": "part of: main.yaml\n"], false),
    (
      "annexes: [a.yaml]\n", ["a.yaml": "annexes: [b.yaml]\n", "b.yaml": "annexes: [a.yaml]\n"],
      false
    ),
    ("exit: {see: \"a.yaml#/exit\"}\n", ["a.yaml": "exit: {see: \"main.yaml#/exit\"}\n"], true),
    ("exit: {see: \"#/sortie\"}\nsortie: {voir: \"#/exit\"}\n", [:], true),
    ("exit: {see: \"a.yaml#/exit\"}\n", ["a.yaml": "exit: [plan]\nannexes: [main.yaml]\n"], false),
  ])
  func circles(text: String, others: [String: String], isCircle: Bool) {
    let files = others.merging(["main.yaml": text]) { $1 }
    let found = Self.rules(in: "main.yaml", of: files)["dangling-reference"]
    #expect((found?.message.en.contains("leads back") ?? false) == isCircle)
    #expect((found == nil) == !isCircle)
  }

  @Test func filesOutsideAreNotOpened() {
    let found = Self.rules(
      in: "main.yaml", of: ["main.yaml": "annexes: [../secret.yaml]\n"])["dangling-reference"]
    #expect(found?.message.en.contains("outside") ?? false)
  }

  @Test func aListOfAnnexesIsATender() {
    let files = ["main.yaml": "title: Tender\nannexes: [exit.yaml]\n", "exit.yaml": Self.exit]
    let found = Self.rules(in: "main.yaml", of: files)
    #expect(found["missing-csat"] != nil)
    #expect(found["missing-reversibility"] == nil)
  }

  @Test func volumesMayStandInAnAnnexe() {
    let volumes = """
      volumes:
        calls: {history: {start: 2024-01, values: [\((1...24).map { "\(900 + $0)" }.joined(separator: ", "))]}}

      """
    let files = ["main.yaml": Self.main, "exit.yaml": volumes]
    let found = Self.rules(in: "main.yaml", of: files)
    #expect(found["missing-volumes"] == nil)
    #expect(Self.rules(in: "main.yaml", of: ["main.yaml": Self.main])["missing-volumes"] != nil)
  }

  @Test func aToleranceMayStandInAnotherFile() {
    let bare = Self.main.replacing(", within ±10 % of forecast", with: "")
    let tolerant = Self.exit + "volumes: {tolerance: ±10 % of the forecast of the month}\n"
    let files = ["main.yaml": bare, "exit.yaml": tolerant]
    #expect(Self.rules(in: "main.yaml", of: files)["sla-without-tolerance"] == nil)
    #expect(Self.rules(in: "main.yaml", of: ["main.yaml": bare])["sla-without-tolerance"] != nil)
  }

  /// An annexe that is there and cannot be read whole is told once, however often it is named.
  @Test(arguments: [
    "title: Clauses\nexit: {plan: \"due in March}\n", "title: Clauses\nexit: due\u{0} in March\n",
    "\u{FEFF}\u{0}e\u{0}x\u{0}", "exit: [a\n", "exit: \u{7}\n",
  ])
  func whatCannotBeReadIsToldAndNotHeldMissing(annexe: String) throws {
    let twice = Self.main.replacing("[exit.yaml]", with: "[exit.yaml, {name: ./exit.yaml}]")
      .replacing(", within ±10 % of forecast", with: "")
    let files = ["main.yaml": twice, "exit.yaml": annexe]
    let found = Self.all(in: "main.yaml", of: files)
    let told = found.filter { $0.rule == "dangling-reference" }
    #expect(told.count == 1)
    let first = try #require(told.first)
    #expect(
      first.message.en == "the file of “exit.yaml” could not be read whole, expected valid YAML")
    #expect(first.message.fr.contains("n'a pu être lu en entier"))
    #expect(first.severity == .error)
    let blames = Set(found.map(\.rule)).filter {
      $0.hasPrefix("missing-") || $0.hasPrefix("incomplete-")
    }
    #expect(blames.isEmpty, "\(blames)")
    #expect(!found.contains { $0.rule == "sla-without-tolerance" })
  }

  @Test func whatIsSaidAmissIsToldBesideAnAnnexeThatCannotBeRead() {
    let files = [
      "main.yaml": Self.main + "volumes: {calls: 900 a month, all calls are answered}\n",
      "exit.yaml": "exit: [a\n",
    ]
    let absolute = files.mapValues {
      $0.replacing("80 % of calls are", with: "Every call is")
        .replacing(", within ±10 % of forecast", with: "")
    }
    #expect(Self.rules(in: "main.yaml", of: absolute)["absolute-sla"] != nil)
  }

  /// What was read is known: a place in it is found, and one that is not may stand in the rest.
  @Test func aPlaceInAFileThatWasReadInPart() {
    let main = "titre: Marché\nréversibilité: {voir: \"ccap.yaml#/sortie\"}\n"
    let broken = "titre: CCAP\nclauses: [a\n"
    let whole = Self.rules(in: "m.yaml", of: ["m.yaml": main, "ccap.yaml": "titre: CCAP\n"])
    #expect(whole["dangling-reference"]?.message.fr.contains("l'endroit") ?? false)
    let part = Self.rules(in: "m.yaml", of: ["m.yaml": main, "ccap.yaml": broken])
    #expect(part["dangling-reference"]?.message.fr.contains("lu en entier") ?? false)
  }

  @Test func aTenderTooLargeToReadIsTold() {
    let data = "title: data # " + String(repeating: "x", count: 9 << 20)
    let files = [
      "main.yaml": Self.main.replacing("[exit.yaml]", with: "[a.yaml, b.yaml]"), "a.yaml": data,
      "b.yaml": data,
    ]
    let found = Self.rules(in: "main.yaml", of: files)
    #expect(found["dangling-reference"]?.message.en.contains("“b.yaml” was not read") ?? false)
    #expect(found["missing-reversibility"] == nil)
  }

  @Test func aTenderOfTooManyFilesIsTold() {
    let names = (1...120).map { "a\($0).yaml" }
    func main(naming names: some Sequence<String>) -> String {
      Self.main.replacing("[exit.yaml]", with: "[\(names.joined(separator: ", "))]")
        .replacing(", see EX-07", with: "")
    }
    var files = ["main.yaml": main(naming: names)]
    for name in names { files[name] = "title: an annexe\n" }
    let told = Self.all(in: "main.yaml", of: files)
    #expect(told.filter { $0.rule == "dangling-reference" }.count == 20)
    #expect(!told.contains { $0.rule == "missing-reversibility" })
    files["main.yaml"] = main(naming: names.prefix(100))
    let few = Self.all(in: "main.yaml", of: files)
    #expect(!few.contains { $0.rule == "dangling-reference" })
    #expect(few.contains { $0.rule == "missing-reversibility" })
  }

  @Test func aFileThatTheSystemKeepsToItselfIsTold() {
    let access = FileAccess(
      locate: { path, _ in .file(identity: path, size: 10) }, read: { _ in nil })
    let context = TenderContext(
      identity: "main.yaml", access: access, files: TenderFiles(ruleset: Rules.ruleset))
    let report = Linter(
      ruleset: Rules.ruleset,
      settings: .init(only: ["dangling-reference", "missing-reversibility"])
    ).lint(Array(Self.main.utf8), path: "main.yaml", in: context)
    #expect(report.diagnostics.map(\.rule) == ["dangling-reference"])
    #expect(report.diagnostics.first?.message.en.contains("cannot be opened") ?? false)
    #expect(report.diagnostics.first?.message.fr.contains("ne peut être ouvert") ?? false)
  }

  /// Under `annexes` every key may name a file, whatever the key would mean elsewhere.
  @Test(arguments: [
    "annexes: {reversibility: exit.yaml}", "annexes: {exit plan: exit.yaml, volumes: v.yaml}",
    "annexes: {reversibility: {file: exit.yaml}}", "annexes: [{volumes: exit.yaml}]",
    "annexes: {réversibilité: exit.yaml}", "annexes: {volumétrie: exit.yaml}",
  ])
  func aFileUnderAnyKeyOfAnnexesIsOpened(annexes: String) {
    let main = Self.main.replacing("annexes: [exit.yaml]", with: annexes)
    let files = ["main.yaml": main, "v.yaml": "title: volumes\n"]
    let missing = Self.rules(in: "main.yaml", of: files)
    #expect(missing["dangling-reference"]?.message.en.contains("exit.yaml") ?? false)
    let there = files.merging(["exit.yaml": Self.exit]) { $1 }
    let found = Self.rules(in: "main.yaml", of: there)
    #expect(found["dangling-reference"] == nil)
    #expect(found["missing-reversibility"] == nil)
    let silent = files.merging(["exit.yaml": "title: nothing of the kind\n"]) { $1 }
    #expect(Self.rules(in: "main.yaml", of: silent)["missing-reversibility"] != nil)
  }

  /// Files that all name each other are read once each, however many they are.
  @Test(.timeLimit(.minutes(1))) func manyFilesEnd() {
    let names = (0..<300).map { "f\($0).yaml" }
    let text = "title: t\nannexes: [\(names.joined(separator: ", "))]\n"
    var files: [String: String] = [:]
    for name in names { files[name] = text }
    #expect(Self.rules(in: "f0.yaml", of: files)["dangling-reference"] != nil)
  }
}
