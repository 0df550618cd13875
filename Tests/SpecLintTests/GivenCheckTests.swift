import Diagnostics
import SpecLint
import Testing

/// Rules about the nodes that `given` selects, as somebody would write them.
@Suite struct GivenCheckTests {
  /// A rule file with a check, its selector and its options.
  private static func rule(_ check: String, _ given: String, _ options: String) -> String {
    """
    summary: {en: s, fr: s}
    severity: warning
    confidence: high
    check: \(check)
    given: \(given)
    options: {\(options)}
    messages:
      default: {en: "{key}={value}", fr: "x"}
      below: {en: "{value} below {min}", fr: "x"}
      above: {en: "{value} above {max}", fr: "x"}
      none: {en: "none of {fields}", fr: "x"}
      several: {en: "several: {present}", fr: "x"}
    notes:
      first: {en: first, fr: premier}
    help: {en: h, fr: h}
    concepts:
      speed: {en: [without delay]}
      law: {en: [by law]}
    rationale: {en: r, fr: r}
    source: s

    """
  }

  private static func compile(_ rule: String) -> RulesetCompiler.Result {
    RulesetCompiler.compile(
      [RulesetCompiler.File(path: "rules/own/mine.yaml", bytes: Array(rule.utf8))])
  }

  private static func lint(_ rule: String, _ document: String) -> [String] {
    let result = compile(rule)
    #expect(result.problems.map(\.message.en) == [])
    let linter = Linter(
      ruleset: result.ruleset, settings: Linter.Settings(only: ["mine"]))
    return linter.lint(Array(document.utf8), path: "d.yaml").diagnostics.map {
      "\($0.path) \($0.message.en)" + ($0.notes.isEmpty ? "" : " (\($0.notes[0].message.en))")
    }
  }

  static let document = """
    levels:
      - {name: answer, target: 80 %, within: 20 s}
      - {name: quality, target: 120, within: 3 min}
      - {name: Answer, note: x}
    shares: [60, 30 %, 20]
    order: [3, 1, 2]
    see: answer
    other: nowhere

    """

  static let cases: [(check: String, given: String, options: String, found: [String])] = [
    ("required", "$.levels[*]", "fields: [name, target]", ["$['levels'][2] ="]),
    ("forbidden", "$..note", "", ["$['levels'][2]['note'] note=x"]),
    ("pattern", "'$.levels[*].name'", "match: '^[a-z]+$'", ["$['levels'][2]['name'] name=Answer"]),
    ("pattern", "$..name", "not-match: qu", ["$['levels'][1]['name'] name=quality"]),
    ("enumeration", "$..name", "values: [answer, speed]", ["$['levels'][1]['name'] name=quality"]),
    ("range", "$..target", "min: 50 %, max: 100", ["$['levels'][1]['target'] 120 above 100"]),
    ("range", "$..within", "min: 30 s", ["$['levels'][0]['within'] 20 s below 30 s"]),
    (
      "length", "$..name", "min: 7",
      ["$['levels'][0]['name'] answer below 7", "$['levels'][2]['name'] Answer below 7"]
    ),
    ("length", "'$.levels'", "max: 2", ["$['levels']  above 2"]),
    ("unique", "'$[\"see\"]'", "", []),
    ("unique", "[$..name, $.see]", "", ["$['see'] see=answer (first)"]),
    ("reference", "[$.see, $.other]", "to: '$.levels[*].name'", ["$['other'] other=nowhere"]),
    ("sum", "$.shares[*]", "equals: 100", ["$['shares'][0] =60"]),
    ("sum", "$.shares[*]", "equals: 100, tolerance: 10", []),
    ("order", "$.order[*]", "", ["$['order'][1] =1 (first)"]),
    ("order", "$.order[*]", "direction: descending", ["$['order'][2] =2 (first)"]),
    (
      "requires-sibling", "$.levels[*]", "field: name, siblings: [target]",
      ["$['levels'][2]['name'] name=Answer"]
    ),
    ("one-of", "$.levels[*]", "fields: [target, note]", []),
    (
      "one-of", "$.levels[*]", "fields: [target, within]",
      [
        "$['levels'][0] several: target, within", "$['levels'][1] several: target, within",
        "$['levels'][2] none of target, within",
      ]
    ),
  ]

  @Test func `phrases are looked for in and below given nodes`() {
    let document = """
      a: [{text: Calls are answered without delay.}, By law it is done without delay.]
      b: Calls are answered without delay.

      """
    let found = Self.lint(
      Self.rule("phrases", "$.a", "find: [speed], without: [law]")
        .replacing("{key}={value}", with: "{match}"), document)
    #expect(found == ["$['a'][0]['text'] without delay"])
  }

  @Test(arguments: cases.indices) func `nodes are checked`(index: Int) {
    let item = Self.cases[index]
    #expect(
      Self.lint(Self.rule(item.check, item.given, item.options), Self.document) == item.found)
  }

  /// A rule with a fault, the words at fault, and words of the message.
  static let faults:
    [(check: String, given: String, options: String, words: String, message: String)] = [
      ("range", "$.a", "mni: 3", "mni", "unknown option of range `mni`; did you mean `min`?"),
      ("range", "$.a", "min: few", "few", "expected a number, a percentage or a duration"),
      ("length", "$.a", "min: few", "few", "expected a number such as"),
      ("enumeration", "$.a", "", "{}", "needs the option `values`"),
      ("pattern", "$.a", "match: 'a{'", "{", "expected {3}"),
      ("pattern", "$.a.1", "match: a", "1", "found `1`, expected a name"),
      ("forbidden", "'$[?@.a = 1]'", "", "=", "expected `==`"),
      ("order", "$.a", "direction: up", "up", "unknown direction `up`"),
    ]

  @Test(arguments: faults.indices)
  func `what is wrong with the options is said at their place`(index: Int) throws {
    let item = Self.faults[index]
    let problems = Self.compile(Self.rule(item.check, item.given, item.options)).problems
    let problem = try #require(problems.first)
    #expect(problem.message.en.contains(item.message), "\(problem.message.en)")
    #expect(problem.location.file.text(in: problem.location.range) == item.words)
  }
}
