import Diagnostics
import Testing
import YAMLTree

@Suite struct MeaningTests {
  /// The effective entries of the last value of the root mapping, as `key=value`, merged ones with `<`.
  private func effective(_ text: String) throws -> [String] {
    let tree = parse(text)
    let last = try #require(tree.entries(of: tree.documents[0]).last).value
    return tree.effectiveEntries(of: last).map { entry in
      let via = entry.mergedVia.map { "<" + tree.file.text(in: tree.range(of: $0)) } ?? ""
      return "\(tree.text(of: entry.key))=\(tree.text(of: entry.value))\(via)"
    }
  }

  static let bases = "a: &a {x: 1, y: 2}\nb: &b {y: 3, z: 4}\n"

  @Test(arguments: [
    ("m: {x: 9, <<: *a}", ["x=9", "y=2<*a"]),
    ("m: {<<: *a, x: 9}", ["x=9", "y=2<*a"]),
    ("m: {<<: [*a, *b]}", ["x=1<*a", "y=2<*a", "z=4<*b"]),
    ("m: {<<: [*b, *a]}", ["y=3<*b", "z=4<*b", "x=1<*a"]),
    ("c: &c {<<: *a, y: 7}\nm: {<<: *c, <<: *b}", ["y=7<*c", "x=1<*c", "z=4<*b"]),
    ("m: {'<<': 1}", ["<<=1"]),
    ("m: {<<: 1, x: 2}", ["x=2"]),
    ("m: *a", ["x=1", "y=2"]),
    ("m: {x: 1, x: 2}", ["x=1", "x=2"]),
  ])
  func `merge keys have the right precedence`(text: String, expected: [String]) throws {
    #expect(try effective(Self.bases + text) == expected)
  }

  @Test func `values are found through merges, the last duplicate first`() throws {
    let tree = parse("a: &a {x: 1, y: 2}\nm: {<<: *a, x: 3, x: 4}\n")
    let mapping = try #require(tree.value(of: "m", in: tree.documents[0]))
    #expect(tree.value(of: "x", in: mapping).map { tree.text(of: $0) } == "4")
    #expect(tree.value(of: "y", in: mapping).map { tree.text(of: $0) } == "2")
    #expect(tree.value(of: "z", in: mapping) == nil)
  }

  @Test func `a later anchor of the same name wins for later aliases`() {
    #expect(sketch("- &a 1\n- *a\n- &a 2\n- *a\n") == #"["1", *"1", "2", *"2"]"#)
    #expect(problems("- &a 1\n---\n- *a\n") == ["unknown-alias@*a"])
  }

  @Test func `paths are normalized`() {
    let tree = parse("a:\n  - b's: [{\"c\\\\\\u0001\\n\": d}]\n? [x, y]\n: z\n")
    let paths = tree.allNodes.filter { tree[$0].isScalar }.map { tree.path(of: $0) }
    #expect(
      paths == [
        "$['a']", #"$['a'][0]['b\'s']"#, #"$['a'][0]['b\'s'][0]['c\\\u0001\n']"#,
        #"$['a'][0]['b\'s'][0]['c\\\u0001\n']"#, "$['[x, y]'][0]", "$['[x, y]'][1]", "$['[x, y]']",
      ])
  }

  @Test func `the key of a value may be a collection`() throws {
    let tree = parse("? [x, y]\n: z\na: b\n")
    let entries = tree.entries(of: tree.documents[0])
    for (key, value) in entries { #expect(tree.key(ofValue: value) == key) }
    #expect(tree.key(ofValue: entries[0].key) == nil)
    #expect(entries.count == 2)
  }

  @Test func `the node at an offset is the deepest`() {
    let tree = parse("a: [b, {c: d}]\n")
    let texts = [0, 4, 7, 11].map {
      tree.node(at: $0).map { tree.file.text(in: tree.range(of: $0)) }
    }
    #expect(texts == ["a", "b", "{c: d}", "d"])
    #expect(tree.node(at: 99) == nil)
  }

  @Test(arguments: [
    ("# a\nb: c # d\n  # e\n", ["+# a", "# d", "+# e"]),
    ("a: b#c\n", []),
    ("a: 'b # c' # d\n", ["# d"]),
    ("a: \"b # c\" # d\n", ["# d"]),
    ("a: | # h\n  b # c\n  # d\n# e\nf: g\n", ["# h", "+# e"]),
    ("a: >-\n  # b\n\n# c\n", ["+# c"]),
    ("- a # b\r\n- [c, # d\r\n   e] # f\r\n", ["# b", "# d", "# f"]),
    ("a: b: c # d\ne: f # g\n", ["# d", "# g"]),
    ("%YAML 1.1 # a\n--- # b\nc: d\n... # e\n# f", ["# a", "# b", "# e", "+# f"]),
    ("\u{FEFF}# a\nb: # c\n  - d\n", ["+# a", "# c"]),
    ("a: &b # c\n  !!str # d\n  e\n", ["# c", "# d"]),
    ("a: \"b\n# c\nd: 1 # e\n", ["+# c", "# e"]),
  ])
  func `comments are what is no part of a scalar`(text: String, expected: [String]) {
    let tree = parse(text)
    #expect(
      tree.comments.map { ($0.ownLine ? "+" : "") + tree.file.text(in: $0.range) } == expected)
  }
}
