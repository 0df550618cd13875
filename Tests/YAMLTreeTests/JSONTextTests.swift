import Diagnostics
import Testing
import YAMLTree

/// JSON that libyaml by itself refuses.
@Suite struct JSONTextTests {
  private func value(_ key: String, in text: String) -> String? {
    let tree = parse(text)
    #expect(tree.problems.isEmpty)
    return tree.value(of: key, in: tree.documents[0]).map { tree.text(of: $0) }
  }

  @Test(arguments: [
    (#""\uD83D\uDE00""#, "😀"), (#""\ud834\udd1e""#, "𝄞"),
    (#""a\uD83D\uDE00\n\uD83D\uDE01b""#, "a😀\n😁b"),
    (#""\\uD83D\uD83D\uDE00é""#, "\\uD83D😀é"), (#""\uE83D\uEE00""#, "\u{E83D}\u{EE00}"),
    (#""\u00e9\uD83D\uDE00\\uDE00""#, "é😀\\uDE00"), (#"'\uD83D\uDE00'"#, #"\uD83D\uDE00"#),
  ])
  func `two escapes are one character`(literal: String, text: String) {
    #expect(value("k", in: "{\"k\":\(literal)}") == text)
    #expect(value(text, in: "{\(literal): 1}") == "1")
  }

  @Test func `a lone surrogate is no character`() {
    for text in [#"{"a": "\uD83D"}"#, #"{"a": "\uDE00\uD83D"}"#, #"{"a": "\uD83Dx\uDE00"}"#] {
      #expect(!problems(text).isEmpty)
    }
  }

  @Test func `places within a text with pairs are exact`() throws {
    let tree = parse(#"{"k": "a\uD83D\uDE00b"}"#)
    let scalar = try #require(tree.value(of: "k", in: tree.documents[0]))
    #expect(tree.file.text(in: tree.sourceRange(in: scalar, from: 1, to: 5)) == #"\uD83D\uDE00"#)
    #expect(tree.file.text(in: tree.sourceRange(in: scalar, from: 5, to: 6)) == "b")
  }

  @Test(arguments: ["\u{7F}", "\u{80}", "\u{9F}", "\u{FFFE}", "\u{FFFF}"])
  func `controls beyond ASCII are kept in JSON, not in YAML`(control: String) {
    #expect(value("a\(control)b", in: "{\"a\(control)b\": 1}") == "1")
    #expect(value("a\n\(control)\n", in: "{\"a\\n\(control)\\n\": 1}") == "1")
    #expect(problems("k: a\(control)b\n").count == 1)
  }

  @Test func `controls of ASCII are none of JSON's`() {
    #expect(problems("{\"k\": \"\u{1}\"}").count == 1)
  }
}
