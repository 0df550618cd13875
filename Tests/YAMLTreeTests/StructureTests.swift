import Testing
import YAMLTree

@Suite struct StructureTests {
  @Test(arguments: [
    (
      "a: 1\nb:\n  - x\n  - y: 2\n    z:\nc: {d: [e, f]}\n",
      #"{"a": "1", "b": ["x", {"y": "2", "z": ~}], "c": {"d": ["e", "f"]}}"#
    ),
    ("- a\n-\n- - b\n  - c\n", #"["a", ~, ["b", "c"]]"#),
    ("a:\n- b\n- c\nd: e\n", #"{"a": ["b", "c"], "d": "e"}"#),
    ("a\n---\nb: c\n...\n---\n- d\n", #""a" --- {"b": "c"} --- ["d"]"#),
    ("", ""),
    ("# only\n", ""),
    ("\u{FEFF}a: é\n", #"{"a": "é"}"#),
    ("a: 1\r\nb:\r\n  - c\r\n", #"{"a": "1", "b": ["c"]}"#),
    ("a: &x [1]\nb: *x\n", #"{"a": ["1"], "b": *["1"]}"#),
    ("[a: b, c]", #"[{"a": "b"}, "c"]"#),
    ("? a\n? b\n: c\n", #"{"a": ~, "b": "c"}"#),
    ("? [a, b]\n: c\n", #"{["a", "b"]: "c"}"#),
    ("a: |\n  b\n  c\nd: >-\n  e\n  f\n", "{\"a\": \"b\nc\n\", \"d\": \"e f\"}"),
    ("a: !!null x\nb: !!str\nc: ~\nd: 'null'\n", #"{"a": ~, "b": "", "c": ~, "d": "null"}"#),
  ])
  func `reads every kind of node`(text: String, expected: String) {
    #expect(sketch(text) == expected)
    #expect(problems(text).isEmpty)
  }

  @Test(arguments: [
    ("a:  bé \nc: [d , e]\n", ["a:  bé \nc: [d , e]", "a", "bé", "c", "[d , e]", "d", "e"]),
    ("k: 'it''s'  # x\nl: \"q\"\n", ["k: 'it''s'  # x\nl: \"q\"", "k", "'it''s'", "l", "\"q\""]),
    (
      "k: |+ # c\n  a\n\n\nl: >\n b\n",
      ["k: |+ # c\n  a\n\n\nl: >\n b", "k", "|+ # c\n  a", "l", ">\n b"]
    ),
    (
      "k: &a !!str v\nl: !t {m: n}\n",
      ["k: &a !!str v\nl: !t {m: n}", "k", "v", "l", "{m: n}", "m", "n"]
    ),
    ("k: &a\n  !!str x: y\n", ["k: &a\n  !!str x: y", "k", "!!str x: y", "x", "y"]),
    ("[a: b , c]", ["[a: b , c]", "a: b", "a", "b", "c"]),
    ("a:\n\n# c\nb:\n", ["a:\n\n# c\nb:", "a", "", "b", ""]),
    ("\u{FEFF}- é\n- ü\n\n", ["- é\n- ü", "é", "ü"]),
  ])
  func `ranges cover the text and nothing else`(text: String, expected: [String]) {
    #expect(sources(text) == expected)
  }
}
