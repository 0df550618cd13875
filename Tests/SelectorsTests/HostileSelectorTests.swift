import Selectors
import Testing
import YAMLTree

/// Selectors and documents that are meant to do harm.
@Suite(.serialized) struct HostileSelectorTests {
  private static func list(_ count: Int, _ item: (Int) -> String) -> String {
    "items:\n" + (0..<count).map { "  - \(item($0))\n" }.joined()
  }

  @Test(
    arguments: [
      "$..*", "$..name", "$.items[?@.size > 10].name", "$..[?@.name == 'n7']",
      "$.items[?@.size == $.items[99].size]", "$.items[?count($..name) > 1]",
      "$.items[?@.name == value($.items[5].name)]", "$.items[?search(@.name, 'n.*9')]",
      "$.items[?length($..name) == length($.items)]", "$.items[?match(@.name, $.items[3].name)]",
      "$[*][*]['name', 'size']", "$.items[?@.tags[?@ == 't1']]", "$.items[?@ == $.items[0]]",
      "$.items[::-1]", "$..tags[-1]",
    ].filter { !$0.contains("length($..") })
  func `the work grows with the document, not faster`(selector: String) throws {
    func steps(_ count: Int) throws -> Int {
      let text = Self.list(count) { "{name: n\($0), size: \($0 % 100), tags: [t1, t2]}" }
      return try nodes(selector, in: tree(text)).steps
    }
    let (small, large) = (try steps(200), try steps(2000))
    #expect(large <= 11 * small, "\(small), \(large)")
  }

  @Test(arguments: [
    "$..*..*..*..*", "$..*[?@..*[?@..*[?@..*]]]", "$..[?@..[?@..[?@ == $.items[0]]]]",
    "$[*,*,*,*,*,*,*,*][*,*,*,*,*,*,*,*][*,*,*,*,*,*,*,*]..*",
  ])
  func `a selector that asks for too much is given up`(selector: String) throws {
    var text = "[x]"
    for _ in 0..<30 { text = "[\(text), {items: [1, 2, 3]}]" }
    let document = tree(Self.list(50) { _ in text })
    let time = ContinuousClock().measure {
      let error = #expect(throws: JSONPathError.self) { try nodes(selector, in: document) }
      #expect(error?.message.en.contains("more work") == true)
    }
    #expect(time < .seconds(120))
  }

  @Test func `a pattern that asks for too much is given up`() {
    let document = tree("[\(String(repeating: "ab", count: 20_000))]")
    let error = #expect(throws: JSONPathError.self) {
      try nodes("$[?search(@, '[ab]*a[ab]{3000}c')]", in: document)
    }
    #expect(error?.message.en.contains("more work") == true)
  }

  @Test func `the nodes of an alias bomb are not all visited`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...5 {
      let aliases = [String](repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(throws: JSONPathError.self) { try nodes("$..*..*", in: tree(text)) }
  }

  @Test func `a document of 200,000 levels is searched to its end`() throws {
    let depth = 200_000
    let text = String(repeating: "- ", count: depth) + "a: 1\n"
    let document = tree(text, depth: depth + 2)
    #expect(document.nodeCount >= depth)
    #expect(try nodes("$..a", in: document).count == 1)
    #expect(try nodes("$..*", in: document).count == depth + 1)
    #expect(try nodes("$[?@ == $[0]]", in: document).count == 1)
    let json = NodeJSON(document) { $0 }.text(of: document.documents[0])
    #expect(json.utf8.count == 2 * depth + "{a: 1}".utf8.count)
  }

  @Test func `deep equality of two deep documents is no recursion`() throws {
    let depth = 50_000
    let deep = String(repeating: "- ", count: depth) + "1\n"
    let document = tree(deep + deep, depth: depth + 2)
    #expect(try nodes("$[?@ == $[1]]", in: document).count == 2)
  }

  @Test(arguments: [("(", ")"), ("!(", ")"), ("@[?", "]"), ("count(@[?", "]) > 1")])
  func `nesting in a selector has a bound`(open: String, close: String) throws {
    func selector(_ depth: Int) -> String {
      "$[?" + String(repeating: open, count: depth) + "@.a" + String(repeating: close, count: depth)
        + "]"
    }
    #expect(try nodes(selector(40), in: tree("[1]")).count <= 1)
    for depth in [200, 20_000] {
      let error = #expect(throws: JSONPathError.self) { try JSONPath(selector(depth)) }
      #expect(error?.message.en.contains("within each other") == true || depth == 20_000)
    }
  }

  @Test func `a selector of a thousand steps is fine, one of a megabyte is not`() throws {
    #expect(try nodes("$" + String(repeating: ".a", count: 1000), in: tree("a: 1")).isEmpty)
    #expect(throws: JSONPathError.self) {
      try JSONPath("$" + String(repeating: ".a", count: 500_000))
    }
  }
}
