import Selectors
import SpecLint
import Testing
import YAMLTree

/// Selectors that name the fields of a document instead of its keys.
@Suite struct CanonicalNameTests {
  static let tender = """
    "Article 4 – Niveaux de service":
      - indicateur: taux de réponse
        cible: 80 %
    "Volumes prévisionnels":
      téléphone:
        prévisions: {2025-01: 1000}
    unknown: {cible: 1}

    """

  @Test(arguments: [
    ("$.service_levels[*].target", ["$['Article 4 – Niveaux de service'][0]['cible']"]),
    (
      "$.service_levels[?@.target].metric", ["$['Article 4 – Niveaux de service'][0]['indicateur']"]
    ),
    (
      "$['Article 4 – Niveaux de service'][0].cible",
      ["$['Article 4 – Niveaux de service'][0]['cible']"]
    ),
    ("$.nothing", []),
  ])
  func `fields and own keys select alike`(selector: String, paths: [String]) throws {
    let tree = YAMLTree(parsing: Array(Self.tender.utf8), path: "t.yaml")
    let names = CanonicalNames.all(in: tree, ruleset: Rules.ruleset)
    let found = try JSONPath(selector).nodes(
      from: tree.documents[0], in: tree, canonicalNames: names)
    #expect(found.indices.map(found.path) == paths)
  }
}
