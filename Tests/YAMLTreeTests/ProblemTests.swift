import Diagnostics
import Testing
import YAMLTree

@Suite struct ProblemTests {
  @Test(arguments: [
    ("a: \"b\nc: 1\nd: 2\n", ["unclosed-quote@\""], #"{"a": "b", "c": "1", "d": "2"}"#),
    ("a: \"b\nc: \"d\"\ne: 2\n", ["unclosed-quote@\""], #"{"a": "b", "c": "d", "e": "2"}"#),
    ("a: 'l'agent répond'\nb: 1\n", ["unescaped-quote@'"], #"{"a": "l'agent répond", "b": "1"}"#),
    ("a: b : c # d\nd: 1\n", ["unexpected-colon@:"], #"{"a": "b : c", "d": "1"}"#),
    ("a: 1\nb\nc: 3\n", ["missing-colon@b"], #"{"a": "1", "c": "3"}"#),
    ("a:\n   b: 1\n  c: 2\nd: 3\n", ["bad-indentation@c:"], #"{"a": {"b": "1"}, "d": "3"}"#),
    ("a:\n\tb: 1\nc: 2\n", ["tab-indentation@\t"], #"{"a": ~, "c": "2"}"#),
    ("a: [b, c\nd: 1\ne: 2\n", ["unclosed-bracket@["], #"{"a": ["b"], "d": "1", "e": "2"}"#),
    ("a: {b: 1\nd: 1\n", ["unclosed-bracket@{"], #"{"a": {"b": ~}, "d": "1"}"#),
    ("a: [b, , c]\nd: 1\n", ["missing-value@,"], #"{"a": ["b"], "d": "1"}"#),
    ("a: 1\nb: [\n", ["unclosed-bracket@["], #"{"a": "1", "b": []}"#),
    ("a: ? b\nc: 1\n", ["reserved-character@?"], #"{"a": "? b", "c": "1"}"#),
    ("a: - b\nc: 1\n", ["unexpected-dash@-"], #"{"a": ~, "c": "1"}"#),
    ("a: @b\nc: 1\n", ["reserved-character@@b"], #"{"a": "@b", "c": "1"}"#),
    ("a: \"\\q\"\nc: 1\n", ["bad-escape@\\q\""], #"{"a": "\q", "c": "1"}"#),
    ("a: *important*\nc: 1\n", ["bad-anchor@*important*"], #"{"a": "*important*", "c": "1"}"#),
    ("a: |x\n  b\nc: 1\n", ["bad-block-header@x"], #"{"a": ~, "c": "1"}"#),
    ("a: !x!y b\nc: 1\n", ["bad-tag@!x!y"], #"{"a": ~, "c": "1"}"#),
    ("a: \"b\" c\nd: 1\n", ["unexpected-text@c"], #"{"a": ""b" c", "d": "1"}"#),
    ("\"a\" b\n", ["unexpected-text@b"], #""a""#),
    (
      "a: 1\na: 2\nb: {x: 1, x: 2}\n", ["duplicate-key@a", "duplicate-key@x"],
      #"{"a": "1", "a": "2", "b": {"x": "1", "x": "2"}}"#
    ),
    ("a: *x\nb: 1\n", ["unknown-alias@*x"], #"{"a": ~, "b": "1"}"#),
    ("a: &x [*x]\n", ["self-reference@*x"], #"{"a": [~]}"#),
    ("- a: x: y\n  b: 1\n- c\n", ["unexpected-colon@:"], #"[{"a": "x: y", "b": "1"}, "c"]"#),
    (
      "l:\n- a: x: y\n- c\nm: 1\n", ["unexpected-colon@:"],
      #"{"l": [{"a": "x: y"}, "c"], "m": "1"}"#
    ),
    (
      "l:\n  - k: a\n    t: x: y\n    u: z\n  - c\nm: 1\n", ["unexpected-colon@:"],
      #"{"l": [{"k": "a", "t": "x: y", "u": "z"}, "c"], "m": "1"}"#
    ),
    ("a: b: c\n---\nd: 1\n", ["unexpected-colon@:"], #"{"a": "b: c"} --- {"d": "1"}"#),
    ("- a\nb: 1\nc: 2\n", ["bad-indentation@b:"], #"["a"] --- {"b": "1", "c": "2"}"#),
    (
      "l:\n  - \"a\n  - b\n  - @c\n  - d\nm: e\n", ["unclosed-quote@\"", "reserved-character@@c"],
      #"{"l": ["a", "b", "@c", "d"], "m": "e"}"#
    ),
    ("é: \"b\n\u{E9}2: 1\nd: 2\n", ["unclosed-quote@\""], #"{"é": "b", "é2": "1", "d": "2"}"#),
  ])
  func `names the fault, its place, and reads the rest`(
    text: String, expected: [String], tree: String
  ) {
    #expect(problems(text) == expected)
    #expect(sketch(text) == tree)
  }
}
