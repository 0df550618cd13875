import Testing
import YAMLTree

/// Types as YAML's core schema has them.
@Suite struct CoreSchemaTests {
  private func type(_ text: String) throws -> CoreType? {
    let tree = parse("k: \(text)\n")
    let value = try #require(tree.value(of: "k", in: tree.documents[0]))
    return tree.coreType(of: value)
  }

  @Test(arguments: ["", "~", "null", "Null", "NULL", "!!null x"])
  func `nothing is null`(text: String) throws { #expect(try type(text) == .null) }

  @Test(arguments: ["true", "True", "TRUE", "!!bool 'true'"])
  func `true is true`(text: String) throws { #expect(try type(text) == .boolean(true)) }

  @Test(arguments: [
    "0", "-0", "12", "+12", "007", "0x1F", "0o17", "1.5", ".5", "1.", "-1e3", "1E+3", "1.5e-3",
    "1e400", "!!int 3", "!!float '3'", "123456789012345678901234567890",
  ])
  func `numbers are numbers`(text: String) throws { #expect(try type(text) == .number) }

  @Test(arguments: [
    "yes", "no", "on", "tRUE", "'true'", "\"12\"", "!!str 12", "! 12", "80 %", "1 150 000", "1,5",
    "2025-03", "1e", "e3", ".", "+", "1.2.3", "0x", "0xG", "0o8", "-0x1F", ".inf", ".nan",
    "1_0",
  ])
  func `anything else is a text`(text: String) throws { #expect(try type(text) == .string) }

  @Test func `collections have none`() throws {
    #expect(try type("[]") == nil)
    #expect(try type("{}") == nil)
  }
}

/// The members of mappings as selectors see them.
@Suite struct MemberTests {
  private func members(_ text: String) throws -> [String] {
    let tree = parse(text)
    let last = try #require(tree.entries(of: tree.documents[0]).last).value
    let members = tree.members(of: last).map {
      "\(tree.name(ofKey: $0.key))=\(tree.text(of: $0.value))"
    }
    for entry in tree.members(of: last) {
      #expect(tree.member(named: Array(tree.name(ofKey: entry.key).utf8), of: last) == entry)
    }
    return members
  }

  @Test(arguments: [
    ("m: {x: 1, y: 2}", ["x=1", "y=2"]),
    ("m: {x: 1, y: 2, x: 3}", ["y=2", "x=3"]),
    ("k: &k x\nm: {x: 1, *k : 2}", ["x=2"]),
    ("m: {? [x, y] : 1, x: 2}", ["[x, y]=1", "x=2"]),
    ("a: &a {x: 1, x: 2}\nm: {<<: *a}", ["x=2"]),
    ("a: &a {x: 1, z: 2}\nm: {<<: *a, x: 3, y: 4, x: 5}", ["y=4", "x=5", "z=2"]),
    ("m: {'': 2, ~: 3}", ["=2", "~=3"]),
  ])
  func `of equal keys the last counts`(text: String, expected: [String]) throws {
    #expect(try members(text) == expected)
  }
}
