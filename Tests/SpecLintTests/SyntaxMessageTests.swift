import Diagnostics
import SpecLint
import Testing

/// What is said of a file that is not YAML: in both languages, and not in libyaml's words.
@Suite struct SyntaxMessageTests {
  @Test(arguments: [
    ("rules: [a b: c d: e]\n", "nothing parts “:” from what stands before it, expected a comma"),
    ("rules: [a, , b]\n", "“,” stands where a value is expected"),
    ("rules: ? b\n", "a text begins with “?”, which YAML reserves, expected quotation marks"),
    ("rules: [b::]\n", "a second “:” stands in a text, expected quotation marks"),
    ("rules: - b\n", "a list begins behind its name, expected “-” at the start of the next line"),
    ("rules: \"b\" c\n", "“c” follows the end of a value"),
    ("rules: \"\\q\"\n", #"“\q” makes no known escape"#),
    ("rules: !<b c\n", "a tag (!) cannot be read"),
    ("%YAML 3.0\n---\nrules: {}\n", "a line begins with “%” and is no directive"),
    ("rules: |x\n  b\n", "“x” cannot follow “|” or “>”"),
    ("rules: {a: on, a: off}\n", "“a” stands twice here, expected each name once"),
    ("rules: *x\n", "the alias “*x” refers to nothing above it"),
    ("rules: &x [*x]\n", "“*x” stands within what it refers to"),
    ("language: \u{1}\n", "a control character (1 in the file) stands in the text"),
    ("\u{FEFF}rules: [a\n", "a bracket is opened and not closed"),
  ])
  func `a fault of syntax is told in words`(text: String, message: String) throws {
    let problems = ConfigurationReader(Array(text.utf8), path: ".spec-lint.yaml").problems
    let problem = try #require(problems.first)
    #expect(problem.message.en.hasPrefix(message), "\(problem.message.en)")
    #expect(problem.message.fr != problem.message.en)
  }

  @Test func `a very long word is not told whole`() throws {
    let text = "rules: \"b\" " + String(repeating: "c", count: 100_000) + "\n"
    let problem = try #require(
      ConfigurationReader(Array(text.utf8), path: ".spec-lint.yaml").problems.first)
    #expect(problem.message.en.utf8.count < 300)
  }

  @Test func `a baseline is told in the same words`() throws {
    let problems = Baseline.read(Array("findings: [a b: c d: e]\n".utf8), path: "b.yaml").problems
    let problem = try #require(problems.first)
    #expect(problem.message.fr.hasPrefix("rien ne sépare « : » de ce qui précède"))
  }

  /// What else would be wrong with a file follows from that, and is not told.
  @Test(arguments: ["own/mine.yaml", "profiles/mine.yaml"])
  func `a broken file is told of once`(path: String) {
    let file = RulesetCompiler.File(path: path, bytes: Array("rules: [a b: c d: e]\n".utf8))
    let messages = RulesetCompiler.compile([file]).problems.map(\.message.en)
    #expect(messages == ["nothing parts “:” from what stands before it, expected a comma"])
  }
}
