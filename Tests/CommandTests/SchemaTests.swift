import Foundation
import Testing

/// The JSON Schemas as editors see them; check-jsonschema judges them in `Tests/Hook`.
@Suite struct SchemaTests {
  private typealias Object = [String: Any]

  @Test(arguments: ["document", "configuration", "rule"]) func sameBytesEveryTime(subject: String)
    throws
  {
    let folder = Folder()
    let first = try SpecLintProcess.run(["schema", subject], in: folder)
    let second = try SpecLintProcess.run(["schema", subject], in: folder)
    #expect(first == second && first.status == 0 && first.errors == "")
    #expect(first.output.hasSuffix("}\n"))
  }

  @Test func documentIsTheDefault() throws {
    let folder = Folder()
    #expect(
      try SpecLintProcess.run(["schema"], in: folder)
        == SpecLintProcess.run(["schema", "document", "--lang", "en"], in: folder))
  }

  @Test(arguments: [
    ("en", ["service levels", "exit"]), ("fr", ["niveaux de service", "périmètre"]),
  ])
  func offersKeysInOneLanguageWithTheirMeaning(language: String, keys: [String]) throws {
    let definitions = try definitions(language)
    let document = try #require(definitions["document"] as? Object)
    let properties = try #require(document["properties"] as? Object)
    #expect(properties.count == 27 && keys.allSatisfy { properties[$0] != nil })
    for (name, definition) in definitions where !name.contains("parts") && name != "document" {
      let texts = try #require(definition as? Object)
      for key in ["title", "description"] { #expect((texts[key] as? String)?.isEmpty == false) }
    }
  }

  /// Keys as people write them, and the definitions by which they are explained.
  static let keys = [
    ("document", "Niveaux de service", ["service_levels"]),
    ("document", "niveaux_de_service", ["service_levels"]),
    ("document", "Article 4 – Niveaux de service", ["service_levels"]),
    ("document", "Service Levels", ["service_levels"]),
    ("document", "SLAs", ["service_levels"]),
    ("document", "IV. Penalites", ["penalties"]),
    ("document", "6.1 Volumes prévisionnels (appels présentés)", ["volumes"]),
    ("document", "Reversibilite", ["exit"]),
    ("document", "Lot 1", []),
    ("document", "exits and entrances", []),
    ("volumes.parts", "Calls offered, actual", []),
    ("volumes.parts", "calls offered actual", ["volumes.history"]),
    ("volumes.parts", "prévision d’appels", ["volumes.forecast"]),
    ("exit.parts", "coût", ["exit.cost"]),
  ]

  @Test(arguments: keys)
  func knowsKeysAsPeopleWriteThem(block: String, key: String, expected: [String]) throws {
    for language in ["en", "fr"] {
      let definition = try definitions(language)[block] as? Object
      let patterns = try #require(definition?["patternProperties"] as? Object)
      let found = try patterns.filter { pattern, _ in
        let expression = try NSRegularExpression(pattern: pattern)
        let range = NSRange(key.startIndex..., in: key)
        return expression.firstMatch(in: key, range: range) != nil
      }
      let names = found.values.compactMap { ($0 as? Object)?["$ref"] as? String }
      #expect(names.sorted() == expected.map { "#/definitions/\($0)" })
    }
  }

  @Test func ruleSchemaKnowsEveryCheck() throws {
    let schema = try json(["schema", "rule"])
    let properties = try #require(schema["properties"] as? Object)
    let checks = try #require((properties["check"] as? Object)?["enum"] as? [String])
    #expect(checks.contains("statement") && Set(checks).count == checks.count)
    #expect((schema["allOf"] as? [Any])?.count == checks.count)
  }

  private func definitions(_ language: String) throws -> Object {
    try #require(try json(["schema", "--lang", language])["definitions"] as? Object)
  }

  private func json(_ arguments: [String]) throws -> Object {
    let run = try SpecLintProcess.run(arguments, in: Folder())
    return try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? Object)
  }
}
