import BuiltInRules
import Diagnostics
import SpecLint
import Testing

/// What rules about given nodes say of each of them.
@Suite struct GivenTraceTests {
  /// The names of fields, by which lots are known.
  private static let builtIn: [RulesetCompiler.File] = {
    var reader = PackReader(EmbeddedRules.sources)
    let files = (try? RulesetCompiler.files(from: &reader)) ?? []
    return files.filter { $0.name == "fields" }
  }()

  private static func report(
    _ check: String, _ given: String, _ options: String, _ document: String
  ) throws -> FileReport {
    let rule = """
      summary: {en: s, fr: s}
      severity: warning
      confidence: high
      check: \(check)
      given: \(given)
      options: {\(options)}
      messages: {default: {en: wrong, fr: faux}}
      concepts:
        speed: {en: [without delay]}
        law: {en: [by law]}
      rationale: {en: r, fr: r}
      source: s

      """
    let result = RulesetCompiler.compile(
      builtIn + [RulesetCompiler.File(path: "rules/own/mine.yaml", bytes: Array(rule.utf8))])
    #expect(result.problems.map(\.message.en) == [])
    var settings = Linter.Settings(only: ["mine"])
    settings.traced = ["mine"]
    let linter = Linter(ruleset: result.ruleset, settings: settings)
    return linter.lint(Array(document.utf8), path: "d.yaml")
  }

  private static func lines(
    _ check: String, _ given: String, _ options: String, _ document: String = document
  ) throws -> [String] {
    let trace = try #require(report(check, given, options, document).traces.first)
    return trace.steps.map { step in
      (step.location == nil ? "" : "\(step.path) ") + "\(step.verdict): \(step.message.en)"
    }
  }

  static let document = """
    levels:
      - {name: answer, target: 80 %, within: 20 s}
      - {name: quality, target: 120, within: 3 min}
      - {name: Answer, note: x}
    shares: [60, 30 %, 10]
    order: [3, x, 4]
    see: answer

    """

  static let cases: [(check: String, given: String, options: String, said: [String])] = [
    (
      "range", "[$..target, $..note, '$.levels']", "min: 70 %, max: 95 %",
      [
        "$['levels'] silent: a list or a map, not a text",
        "$['levels'][0]['target'] silent: 80 % lies between 70 % and 95 %",
        "$['levels'][1]['target'] spoke: wrong",
        "$['levels'][2]['note'] silent: “x” is no figure",
      ]
    ),
    (
      "range", "$..within", "min: 10",
      [
        "$['levels'][0]['within'] silent: “20 s” is a figure of another kind than the bounds",
        "$['levels'][1]['within'] silent: “3 min” is a figure of another kind than the bounds",
      ]
    ),
    ("enumeration", "$.see", "values: [Answer]", ["$['see'] silent: “answer” is one of “Answer”"]),
    ("forbidden", "$..note", "", ["$['levels'][2]['note'] spoke: wrong"]),
    ("pattern", "$.see", "match: a", ["$['see'] silent: “answer” is as `match` wants it"]),
    ("length", "$.order", "max: 3", ["$['order'] silent: 3 is at most 3"]),
    ("count", "$.order[*]", "min: 2, max: 3", ["silent: 3 lies between 2 and 3"]),
    ("required", "$.see", "", ["$['see'] silent: what is required is there"]),
    (
      "required", "$.levels[*]", "fields: [target]",
      [
        "$['levels'][0] silent: has `target`", "$['levels'][1] silent: has `target`",
        "$['levels'][2] spoke: wrong",
      ]
    ),
    (
      "unique", "['$.levels[0].name', $.see]", "",
      ["$['levels'][0]['name'] silent: the first to say “answer”", "$['see'] spoke: wrong"]
    ),
    (
      "reference", "$.see", "to: $..name", ["$['see'] silent: “answer” is among what `to` selects"]
    ),
    ("sum", "$.shares[*]", "equals: 100", ["$['shares'][0] silent: 3 figures add up to 100%"]),
    (
      "sum", "$.order[*]", "equals: 7",
      ["$['order'][1] silent: “x” is no figure, so that there is no sum"]
    ),
    (
      "order", "$.order[*]", "",
      [
        "$['order'][0] silent: in order", "$['order'][1] silent: “x” is no figure",
        "$['order'][2] silent: in order",
      ]
    ),
    (
      "requires-sibling", "$.levels[1, 2]", "field: target, siblings: [within]",
      ["$['levels'][1] silent: has `target`, `within`", "$['levels'][2] silent: has no `target`"]
    ),
    (
      "one-of", "['$.levels[2]', $.see]", "fields: [target, note]",
      ["$['levels'][2] silent: has `note`", "$['see'] silent: has no keys below it"]
    ),
  ]

  @Test(arguments: cases.indices) func `each node is told`(index: Int) throws {
    let item = Self.cases[index]
    #expect(try Self.lines(item.check, item.given, item.options) == item.said)
  }

  @Test func `sentences below nodes are told`() throws {
    let document = "a: [By law it is done without delay., It is done without delay.]\n"
    #expect(
      try Self.lines("phrases", "$.a", "find: [speed], without: [law]", document) == [
        "$['a'][0] silent: “By law”, one of `without`, in the same sentence",
        "$['a'][1] spoke: wrong",
      ])
    #expect(
      try Self.lines("phrases", "$.a", "find: [speed]", "a: [Done.]\n") == [
        "silent: no sentence there has one of the phrases of `find`"
      ])
  }

  @Test func `a selector that selects nothing says in which names it looked`() throws {
    #expect(
      try Self.lines("forbidden", "$.nowhere", "", "zzz: [1]\n") == [
        "remark: the selector `$.nowhere` selects nothing",
        "remark: names are the document's own keys; none of them was understood as a field",
      ])
    #expect(
      try Self.lines("forbidden", "$.nowhere", "", "Niveaux de service: [x]\n").last
        == "remark: names are the document's own keys, and here: `service_levels`")
  }

  @Test func `a rule whose selector is given up says so, and nothing else`() throws {
    var text = "[x]"
    for _ in 0..<30 { text = "[\(text), {items: [1, 2, 3]}]" }
    let document = "service levels:\n" + String(repeating: "  - \(text)\n", count: 50)
    // Without a word, `required` would say that the node is missing.
    let report = try Self.report("required", "$..*..*..*..*..nowhere", "", document)
    #expect(report.diagnostics.count == 1)
    #expect(report.diagnostics[0].message.en.contains("too much work"))
    #expect(report.diagnostics[0].severity == .warning)
    #expect(report.traces[0].steps[0].message == report.diagnostics[0].message)
  }

  @Test func `figures of each lot add up by themselves`() throws {
    let lot = "award: [{name: price, weight: 60 %}, {name: quality, weight: 40 %}]"
    let document = "lots:\n  - {name: north, \(lot)}\n  - {name: south, \(lot)}\n"
    let said = try Self.lines("sum", "$.lots[*].award[*].weight", "equals: 100", document)
    #expect(
      said == [
        "$['lots'][0]['award'][0]['weight'] silent: 2 figures add up to 100%",
        "$['lots'][1]['award'][0]['weight'] silent: 2 figures add up to 100%",
      ])
  }

  @Test func `a trace of a large document is bounded`() throws {
    let items = (0..<50_000).map { "  - \($0)\n" }.joined()
    let report = try Self.report("range", "$.a[*]", "min: 100", "a:\n" + items)
    let trace = report.traces[0]
    #expect(trace.spoken == 100 && trace.silent == 49_900)
    #expect(trace.steps.count <= 120 && trace.omitted == 50_000 - trace.steps.count)
  }
}
