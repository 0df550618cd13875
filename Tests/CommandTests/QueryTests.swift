import Foundation
import Testing

/// `spec-lint query`: nodes with their places, and selectors that are not valid.
@Suite struct QueryTests {
  private static let tender = """
    titre: Centre d'appels
    "Article 4 – Niveaux de service":
      - {indicateur: taux de réponse, cible: 80 %}
      - {indicateur: abandons, cible: 0x05}
    base: &base {a: 1}
    lot: {<<: *base, "b\\n": "##[error]x"}

    """
  private static let folder = Folder([
    "cdc.yaml": tender, "two.yaml": "a: 1\n---\na: 2\n", "broken.yaml": "a: 1\nb: [\n",
  ])

  private func run(_ arguments: String...) throws -> SpecLintProcess.Outcome {
    try SpecLintProcess.run(["query"] + arguments, in: Self.folder)
  }

  @Test func printsALineForEachNode() throws {
    let found = try run("$..cible", "cdc.yaml")
    #expect(
      found.output == """
        cdc.yaml:3:42: $['Article 4 – Niveaux de service'][0]['cible'] "80 %"
        cdc.yaml:4:35: $['Article 4 – Niveaux de service'][1]['cible'] 5

        """)
    #expect(found.status == 0 && found.errors == "")
  }

  @Test func jsonHasPathValueAndRange() throws {
    struct Row: Decodable {
      struct Place: Decodable {
        let line, column, offset: Int
      }
      let path: String
      let value: [String: JSONScalar]
      let range: [String: Place]
    }
    let found = try run("$.lot", "cdc.yaml", "--format", "json")
    let rows = try JSONDecoder().decode([Row].self, from: Data(found.output.utf8))
    #expect(rows.map(\.path) == ["$['lot']"])
    #expect(rows[0].value == ["b\n": .text("##[error]x"), "a": .number(1)])
    #expect(rows[0].range["start"]?.line == 6)
    #expect(rows[0].range["start"]?.column == 6)
    #expect(rows[0].range["end"]?.column == 38)
    #expect(!found.output.contains("##["))
  }

  /// A scalar of a JSON file.
  private enum JSONScalar: Decodable, Equatable {
    case number(Int)
    case text(String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) {
        self = .number(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }
  }

  @Test func nothingFoundIsOne() throws {
    #expect(try run("$.nope", "cdc.yaml") == .init(status: 1, output: "", errors: ""))
    #expect(
      try run("$.nope", "cdc.yaml", "--format=json") == .init(status: 1, output: "[]\n", errors: "")
    )
  }

  @Test func namesOfFieldsSelectToo() throws {
    #expect(try run("$.service_levels[*].target", "cdc.yaml").status == 1)
    let found = try run("$.service_levels[*].target", "cdc.yaml", "--canonical")
    #expect(found.output.split(separator: "\n").count == 2)
    #expect(found.output.contains("$['Article 4 – Niveaux de service'][0]['cible']"))
  }

  @Test(arguments: [
    ("$.bas", "no key is `bas` here; did you mean `base`?"),
    (
      "$.service_levels[*].target",
      "no key is `service_levels` here; with --canonical, `service_levels` selects "
        + "`Article 4 – Niveaux de service`"
    ),
    (
      "$['service levels'][*].cible",
      "no key is `service levels` here; with --canonical, `service_levels` selects "
        + "`Article 4 – Niveaux de service`"
    ),
    ("$..target", "no key is `target` here; with --canonical, `target` selects `cible`"),
    ("$.nope", nil), ("$[?@.title]", nil), ("$[7]", nil),
  ])
  func aNameThatNoKeyHasIsExplained(selector: String, hint: String?) throws {
    let found = try run(selector, "cdc.yaml")
    #expect(found.status == 1)
    #expect(found.errors == (hint.map { "spec-lint: \($0)\n" } ?? ""))
  }

  @Test func aCanonicalNameIsGivenInBothLanguages() throws {
    let found = try run("$['service levels']", "cdc.yaml", "--canonical", "--lang", "fr")
    #expect(
      found.errors == "spec-lint: aucune clé n'est « service levels » ici ; avec --canonical, "
        + "« service_levels » désigne « Article 4 – Niveaux de service »\n")
    #expect(found.status == 1)
  }

  @Test func namesOfTheConfigurationSelectToo() throws {
    let folder = Folder([
      "cdc.yaml": "promesses de service: [x]\n",
      ".spec-lint.yaml": "vocabulary: {service_levels: {fr: [promesses de service]}}\n",
    ])
    let found = try SpecLintProcess.run(
      ["query", "--canonical", "$.service_levels[*]", "cdc.yaml"], in: folder)
    #expect(found.status == 0 && found.output.contains("$['promesses de service'][0]"))
  }

  @Test func everyDocumentOfAFileIsSearched() throws {
    #expect(try run("$.a", "two.yaml").output == "two.yaml:1:4: $['a'] 1\ntwo.yaml:3:4: $['a'] 2\n")
  }

  @Test(arguments: [
    ("en", "error: found the end, expected", "the selector is not valid"),
    ("fr", "erreur : fin du sélecteur ; attendu", "le sélecteur n'est pas valable"),
  ])
  func aCaretShowsTheFault(language: String, message: String, closing: String) throws {
    let found = try run("$.é[", "cdc.yaml", "--lang", language)
    #expect(found.status == 2 && found.output == "")
    #expect(found.errors.contains("\n  1 | $.é[\n    |     ^\n"))
    #expect(found.errors.replacing("\u{A0}", with: " ").contains(message))
    #expect(found.errors.hasSuffix("spec-lint: \(closing)\n"))
  }

  @Test func aPatternThatMatchesNothingIsAWarning() throws {
    let found = try run("$[?search(@, '\\\\d')]", "cdc.yaml")
    #expect(found.status == 1 && found.errors.contains("warning: the pattern matches nothing"))
  }

  @Test func whatCannotBeReadIsTwo() throws {
    #expect(try run("$", "no.yaml").status == 2)
    let found = try run("$.a", "broken.yaml")
    #expect(found.status == 2 && found.output == "broken.yaml:1:4: $['a'] 1\n")
    #expect(found.errors.contains("only what could be read was looked at"))
    #expect(try run("$", "cdc.yaml", "--format", "yaml").errors.contains("known: text, json"))
  }

  @Test func outputIsSafeAndPlainInAPipe() throws {
    let found = try SpecLintProcess.run(
      ["query", "$.lot", "cdc.yaml"], in: Self.folder, environment: ["GITHUB_ACTIONS": "true"])
    #expect(!found.output.contains("##[") && !found.output.contains("\u{1B}"))
    #expect(try run("$.lot", "cdc.yaml", "--color", "always").output.contains("\u{1B}[1m"))
  }
}
