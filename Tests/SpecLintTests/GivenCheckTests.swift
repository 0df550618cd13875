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
    \(messages(of: check))
    help: {en: h, fr: h}
    concepts:
      speed: {en: [without delay]}
      law: {en: [by law]}
    rationale: {en: r, fr: r}
    source: s

    """
  }

  /// The messages of a check, in the words that the cases below expect.
  private static func messages(of check: String) -> String {
    switch check {
    case "range", "length", "count":
      """
        below: {en: "{value} below {min}", fr: "x"}
        above: {en: "{value} above {max}", fr: "x"}
      """
    case "one-of":
      """
        none: {en: "none of {fields}", fr: "x"}
        several: {en: "several: {present}", fr: "x"}
      """
    case "unique", "order":
      """
        default: {en: "{key}={value}", fr: "x"}
      notes:
        first: {en: first, fr: premier}
      """
    case "sum": "  default: {en: \"{key}={value} of {sum}, not {expected}\", fr: x}"
    case "phrases": "  default: {en: \"{match}\", fr: x}"
    default: "  default: {en: \"{key}={value}\", fr: x}"
    }
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
    times: [1 min, 30 s]
    prices: [4 €, "4,50 €"]
    parts: [0.5, 0.25]
    order: [3, 1, 2]
    see: answer
    other: nowhere

    """

  static let cases: [(check: String, given: String, options: String, found: [String])] = [
    ("required", "$.levels[*]", "fields: [name, target]", ["$['levels'][2] levels="]),
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
    ("sum", "$.shares[*]", "equals: 100", ["$['shares'][0] shares=60 of 110%, not 100%"]),
    (
      "sum", "$.times[*]", "equals: 2 min",
      ["$['times'][0] times=1 min of 1\u{A0}min\u{A0}30\u{A0}s, not 2\u{A0}min"]
    ),
    ("sum", "$.prices[*]", "equals: 10 €", ["$['prices'][0] prices=4 € of €8.50, not €10"]),
    ("sum", "$.prices[*]", "equals: 10 $", []),
    ("sum", "['$.shares[*]', '$.times[*]']", "equals: 100", []),
    ("sum", "$.parts[*]", "equals: 1", ["$['parts'][0] parts=0.5 of 0.75, not 1"]),
    ("sum", "$.shares[*]", "equals: 100, tolerance: 10", []),
    ("order", "$.order[*]", "", ["$['order'][1] order=1 (first)"]),
    ("order", "$.order[*]", "direction: descending", ["$['order'][2] order=2 (first)"]),
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
      Self.rule("phrases", "$.a", "find: [speed], without: [law]"), document)
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
      ("enumeration", "$.a", "", "{}", "the check `enumeration` needs `values`"),
      ("enumeration", "$.a", "values: {b: c}", "{b: c}", "`values` is a map, expected a text or"),
      ("rnage", "$.a", "min: 3", "rnage", "unknown check `rnage`; did you mean `range`?"),
      ("range", "$.a", "", "{}", "the rule finds nothing without `min` or `max`"),
      ("range", "$.a", "min: 80 %, max: 50 %", "50 %", "expected no less than `min`, 80 %"),
      ("range", "$.a", "min: 80 %, max: 20 s", "20 s", "expected no less than `min`, 80 %"),
      ("length", "$.a", "", "{}", "the rule finds nothing without `min` or `max`"),
      ("length", "$.a", "min: 3, max: 2", "2", "expected no less than `min`, 3"),
      ("count", "$.a", "max: 1.5", "1.5", "expected a whole number from 0"),
      ("pattern", "$.a", "", "{}", "the rule finds nothing without `match` or `not-match`"),
      ("pattern", "$.a", "match: 'a{'", "{", "expected {3}"),
      ("pattern", "$.a.1", "match: a", "1", "found `1`, expected a name"),
      ("forbidden", "'$[?@.a = 1]'", "", "=", "expected `==`"),
      ("order", "$.a", "direction: up", "up", "unknown direction `up`"),
    ]

  /// A change of a rule that is right, and what is wrong with it then.
  static let slips: [(good: String, wrong: String, words: String, message: String)] = [
    ("below:", "belwo:", "belwo", "unknown message `belwo`; did you mean `below`?"),
    ("{value} below", "{vlaue} below", "{vlaue}", "unknown placeholder `vlaue`; did you mean"),
    (
      "help: {en: h", "help: {en: 'h {count}'", "{count}", "unknown placeholder `count`; known:"
    ),
    ("messages:", "labels: {other: {en: a, fr: b}}\nmessages:", "other", "unknown message `other`"),
    ("messages:", "notes: {first: {en: a, fr: b}}\nmessages:", "first", "unknown note `first`"),
    ("help: {", "help: {de: h, ", "de", "unknown key `de`; known: en, fr"),
    ("source: s", "source: [s]", "[s]", "`source` is a list, expected a text"),
    ("source: s", "source: s\nprofile: [p]", "[p]", "`profile` is a list, expected a text"),
    ("source: s", "samples: [s]\nsource: s", "[s]", "`samples` is a list, expected a map of"),
    (
      "source: s", "samples: {god: []}\nsource: s", "god", "unknown key `god`; did you mean `good`?"
    ),
    ("source: s", "samples: {bad: [{de: x}]}\nsource: s", "{de: x}", "a sample is `fr: text`"),
    ("options: {min: 3}\n", "", "range", "the rule finds nothing without `min` or `max`"),
    ("given: $.a\n", "", "{min: 3}", "the check `range` needs `given`"),
    ("speed:", "speed: [a]\n  pace:", "[a]", "`speed` is a list, expected a map of `fr`"),
  ]

  @Test(arguments: slips.indices)
  func `what a rule could never say or use is refused`(index: Int) throws {
    let item = Self.slips[index]
    let rule = Self.rangeRule.replacing(item.good, with: item.wrong)
    let problem = try #require(Self.compile(rule).problems.first)
    #expect(problem.message.en.contains(item.message), "\(problem.message.en)")
    #expect(problem.location.file.text(in: problem.location.range) == item.words)
  }

  private static let rangeRule = """
    summary: {en: s, fr: s}
    severity: warning
    confidence: high
    check: range
    given: $.a
    options: {min: 3}
    messages:
      below: {en: "{value} below {min}", fr: "{value} sous {min}"}
    help: {en: h, fr: h}
    concepts:
      speed: {en: [without delay]}
    rationale: {en: r, fr: r}
    source: s

    """

  @Test func `a rule that is right is not refused`() {
    #expect(Self.compile(Self.rangeRule).problems.map(\.message.en) == [])
  }

  @Test(arguments: faults.indices)
  func `what is wrong with the options is said at their place`(index: Int) throws {
    let item = Self.faults[index]
    let problems = Self.compile(Self.rule(item.check, item.given, item.options)).problems
    let problem = try #require(problems.first)
    #expect(problem.message.en.contains(item.message), "\(problem.message.en)")
    #expect(problem.location.file.text(in: problem.location.range) == item.words)
  }
}
