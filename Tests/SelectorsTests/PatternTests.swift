import Selectors
import Testing

/// I-Regexp (RFC 9485), by way of `match` and `search`.
@Suite struct PatternTests {
  private func isMatch(_ function: String, _ pattern: String, _ text: String) throws -> Bool {
    let escaped = pattern.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
    let path = try JSONPath("$[?\(function)(@, '\(escaped)')]")
    #expect(path.remarks.isEmpty, "\(pattern): \(path.remarks)")
    let document = tree("[\"\(text.replacing("\n", with: "\\n").replacing("\r", with: "\\r"))\"]")
    return try !path.nodes(from: document.documents[0], in: document).isEmpty
  }

  @Test(
    arguments: [
      ("", [""], ["a"]), ("a|bc|", ["a", "bc", ""], ["b", "abc"]),
      ("(a|b)*c", ["c", "abac"], ["ab", "cc"]),
      ("a{3}", ["aaa"], ["aa", "aaaa"]), ("a{2,}", ["aa", "aaaaa"], ["a"]),
      ("a{1,3}b?", ["a", "aab", "aaa"], ["aaaa", "b"]), ("a{0}b", ["b"], ["ab"]),
      ("(a{2}){2}", ["aaaa"], ["aaa"]), ("()*", [""], ["a"]), ("(a*)*", ["", "aaa"], ["b"]),
      (".", ["a", "é", "😀", "\u{2028}"], ["", "\n", "\r", "ab"]),
      ("[a-c]", ["a", "b", "c"], ["d", ""]), ("[^a-c]", ["d", "é", "\n"], ["a"]),
      ("[-a]", ["-", "a"], ["b"]), ("[a-]", ["-", "a"], ["b"]), ("[^-a]", ["b"], ["-", "a"]),
      ("[à-ÿ]+", ["éà"], ["ea"]), ("[\\]\\[\\\\]+", ["[]"], ["a"]), ("[.*$]+", [".*$"], ["a"]),
      ("\\p{Lu}\\p{Ll}+", ["Été", "Abc"], ["été", "A1"]), ("\\p{L}+", ["aÉж"], ["a1"]),
      ("\\P{L}+", ["1 -"], ["1a"]), ("[\\p{Nd}x]+", ["1x٣"], ["y"]),
      ("[^\\p{L}]", ["1"], ["a", "é"]),
      ("[\\P{L}a]+", ["a1"], ["b"]), ("\\p{Sc}\\p{Zs}\\p{N}", ["€ 5", "$\u{A0}5"], ["€5"]),
      ("\\n\\t?", ["\n"], ["n"]), ("\\(\\)\\*\\+\\-\\.\\?\\^\\{\\|\\}", ["()*+-.?^{|}"], [""]),
      ("^ab$", ["ab"], ["abc"]), ("a^b", [], ["ab", "a^b"]),
    ] as [(String, [String], [String])])
  func `a whole text matches, or not`(
    pattern: String, matching: [String], other: [String]
  ) throws {
    for text in matching { #expect(try isMatch("match", pattern, text), "\(pattern) \(text)") }
    for text in other { #expect(try !isMatch("match", pattern, text), "\(pattern) \(text)") }
  }

  @Test(
    arguments: [
      ("b", ["abc", "b"], ["ac"]), ("^b", ["bc"], ["abc"]), ("b$", ["ab"], ["abc"]),
      ("", ["", "a"], []),
      ("a.c", ["xabcx"], ["a\nc"]), ("(ab)+c", ["xababcx"], ["abab"]), ("^$", [""], ["a"]),
    ] as [(String, [String], [String])])
  func `a part of a text matches, or not`(
    pattern: String, matching: [String], other: [String]
  ) throws {
    for text in matching { #expect(try isMatch("search", pattern, text), "\(pattern) \(text)") }
    for text in other { #expect(try !isMatch("search", pattern, text), "\(pattern) \(text)") }
  }

  @Test(arguments: [
    "(a*)*b", "(a|a)*b", "(a+a+)+b", "(a|aa)+$b", "a*a*a*a*a*a*b", "(.*)(.*)(.*)(.*)(.*)b",
  ])
  func `no pattern runs wild`(pattern: String) throws {
    func steps(_ count: Int) throws -> Int {
      let document = tree("[\(String(repeating: "a", count: count))]")
      let found = try nodes("$[?search(@, '\(pattern)')]", in: document)
      #expect(found.isEmpty)
      return found.steps
    }
    #expect(try steps(20_000) <= 11 * steps(2_000))
  }

  @Test func `a pattern that grows beyond measure is refused`() throws {
    for pattern in ["a{20000}", "(a{200}){200}", "((a{50}){50}){50}", "(){99999999999999999999}"] {
      #expect(throws: JSONPathError.self) { try JSONPath("$[?match(@, '\(pattern)')]") }
    }
    let nested = String(repeating: "(", count: 5000) + String(repeating: ")", count: 5000)
    #expect(throws: JSONPathError.self) { try JSONPath("$[?match(@, '\(nested)')]") }
    #expect(try isMatch("match", "(a{50}){50}", String(repeating: "a", count: 2500)))
  }

  @Test func `a pattern from the document is bounded as well`() throws {
    let document = tree("{p: 'a{20000}', q: '(', r: [x]}")
    #expect(throws: JSONPathError.self) { try nodes("$.r[?match(@, $.p)]", in: document) }
    #expect(try nodes("$.r[?match(@, $.q)]", in: document).isEmpty)
  }
}
