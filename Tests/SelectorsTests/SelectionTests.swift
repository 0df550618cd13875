import Selectors
import Testing
import YAMLTree

/// Selectors on YAML, where it is more than JSON, and on what the standard leaves to be seen.
@Suite struct SelectionTests {
  static let tender = """
    title: Helpdesk
    service levels:
      - {metric: answer rate, target: 80 %, within: 20}
      - {metric: abandoned, target: 5, within: 1e1}
    kpis: &kpis
      - name: CSAT
        target: 85.0
      - name: NPS
      - name: Été
        target: 0x1E
    lot 2:
      kpis: *kpis
    """

  @Test(arguments: [
    ("$.title", ["$['title']"]),
    ("$['service levels'][-1].metric", ["$['service levels'][1]['metric']"]),
    ("$.kpis[?@.target].name", ["$['kpis'][0]['name']", "$['kpis'][2]['name']"]),
    ("$.kpis[?@.target == 85].name", ["$['kpis'][0]['name']"]),
    ("$.kpis[?@.target == 30].name", ["$['kpis'][2]['name']"]),
    ("$.kpis[?@.target >= 30 && @.target < 85]", ["$['kpis'][2]"]),
    ("$..[?@.within == 10]", ["$['service levels'][1]"]),
    ("$..[?match(@.name, '\\\\p{Lu}t\\u00e9')]", ["$['kpis'][2]", "$['lot 2']['kpis'][2]"]),
    ("$['service levels'][?search(@.target, '%')].metric", ["$['service levels'][0]['metric']"]),
    ("$['lot 2'].kpis[1]", ["$['lot 2']['kpis'][1]"]),
    ("$[?@ == $.kpis]", ["$['kpis']"]),
    ("$['lot 2'][?@ == $.kpis]", ["$['lot 2']['kpis']"]),
    ("$[?count(@.*) == 3]", ["$['kpis']"]),
    ("$[?length(@) == 8]", ["$['title']"]),
    ("$.kpis[::2].name", ["$['kpis'][0]['name']", "$['kpis'][2]['name']"]),
  ])
  func `a tender is searched`(selector: String, expected: [String]) throws {
    #expect(try paths(selector, in: Self.tender) == expected)
  }

  @Test(arguments: [
    ("$[?@ == null]", "[~, null, '', 'null', 0]", ["null", "null"]),
    ("$[?@ == true]", "[true, True, yes, 'true', 1]", ["true", "true"]),
    (
      "$[?@ == 1]", "[1, 1.0, '1', 1e0, 0x1, 10e-1, +1, 01, true]",
      ["1", "1.0", "1e0", "1", "10e-1", "1", "1"]
    ),
    ("$[?@ == 1e400]", "[1e400, 10e399, 1e401, .inf]", ["1e400", "10e399"]),
    ("$[?@ == 9007199254740993]", "[9007199254740992, 9007199254740993]", ["9007199254740993"]),
    ("$[?@ < -0.1]", "[-1, -0.1, -0.11, 0, -1e-400]", ["-1", "-0.11"]),
    ("$[?@ > 1e-400]", "[0, 1e-400, 1e-399, 2e-400, -1]", ["1e-399", "2e-400"]),
    ("$[?@ < 'é']", "[e, z, é, ê, 1]", ["\"e\"", "\"z\""]),
    (
      "$[?length(@) == 1]", "['', a, é, 😀, ab, [1], {a: 1}, 1]",
      ["\"a\"", "\"é\"", "\"😀\"", "[1]", "{\"a\": 1}"]
    ),
    (
      "$[?@ == $[0]]", "[{a: [1, {b: 2}], c: 3}, {c: 3.0, a: [1, {b: 2}]}, {a: [1], c: 3}]",
      ["{\"a\": [1, {\"b\": 2}], \"c\": 3}", "{\"c\": 3.0, \"a\": [1, {\"b\": 2}]}"]
    ),
  ])
  func `values are compared as the core schema means them`(
    selector: String, text: String, expected: [String]
  ) throws {
    #expect(try values(selector, in: text) == expected)
  }

  @Test(arguments: [
    ("$.m.x", "b: &b {x: 1}\nm: {<<: *b, y: 2}", ["$['m']['x']"]),
    ("$.m.*", "b: &b {x: 1, y: 3}\nm: {<<: *b, y: 2}", ["$['m']['y']", "$['m']['x']"]),
    ("$.m['<<']", "b: &b {x: 1}\nm: {<<: *b}", []),
    ("$.a", "{a: 1, a: 2}", ["$['a']"]),
    ("$.*", "{a: 1, b: 3, a: 2}", ["$['b']", "$['a']"]),
    ("$['2025']", "2025: x", ["$['2025']"]),
    ("$['[x, y]']", "? [x, y]\n: z", ["$['[x, y]']"]),
    ("$[\"it's\"]", "it's: 1", ["$['it\\'s']"]),
    ("$", "~", ["$"]),
  ])
  func `aliases, merges and keys that repeat`(
    selector: String, text: String, expected: [String]
  ) throws {
    #expect(try paths(selector, in: text) == expected)
  }

  @Test func `a node tells through what it was reached`() throws {
    let tree = tree("b: &b\n  x: {y: 1}\nm:\n  <<: *b\nn: *b\n")
    let found = try nodes("$..y", in: tree)
    #expect(
      found.map { $0.via.map { tree.file.text(in: tree.range(of: $0)) } } == [nil, "*b", "*b"])
    #expect(Set(found.map(\.node)).count == 1)
    #expect(found.allSatisfy { $0.key.map(tree.text) == "y" })
  }

  @Test func `canonical names select beside the document's own`() throws {
    let tree = tree("A 1: {x: 1}\nservice_levels: {x: 2}\nother: {x: 3}\n")
    let keys = tree.entries(of: tree.documents[0]).map(\.key)
    let names = [keys[0]: "service_levels", keys[2]: "kpis"]
    func paths(_ selector: String) throws -> [String] {
      let found = try nodes(selector, in: tree, canonicalNames: names)
      return found.indices.map(found.path)
    }
    #expect(try paths("$.service_levels.x") == ["$['A 1']['x']", "$['service_levels']['x']"])
    #expect(try paths("$['A 1']") == ["$['A 1']"])
    #expect(try paths("$[?$.kpis.x == 3].x").count == 3)
    #expect(try paths("$[?$.service_levels.x == 1]").isEmpty)
  }

  @Test func `numbers are written as JSON writes them`() throws {
    #expect(
      try values("$.*", in: "[0x1F, 0o17, .5, 1., +1, 007, -0, 1.50, .5e30, 1e9, -.0, .inf]")
        == ["31", "15", "0.5", "1", "1", "7", "-0", "1.50", "0.5e30", "1e9", "0", "\".inf\""])
  }

  /// Documents that are as unlike as a small grammar makes them.
  private static func document(_ random: inout RandomText, depth: Int) -> String {
    switch depth == 0 ? 0 : random.below(4) {
    case 1:
      let items = (0..<random.below(4)).map { _ in document(&random, depth: depth - 1) }
      return "[" + items.joined(separator: ", ") + "]"
    case 2, 3:
      let members = (0..<random.below(4)).map { _ in
        "\"\(random.pick(RandomText.keys))\": " + document(&random, depth: depth - 1)
      }
      return "{" + members.joined(separator: ", ") + "}"
    default: return random.pick(["1", "x", "null", "\"é\"", "1.5", "true", "''"])
    }
  }

  @Test func `the path of each node selects that node and no other`() throws {
    for seed in 0..<150 {
      var random = RandomText(seed: seed)
      let tree = tree(Self.document(&random, depth: 5))
      let all = try nodes("$..*", in: tree)
      for index in all.indices {
        let same = try nodes(all.path(at: index), in: tree)
        #expect(same.map(\.node) == [all[index].node], "seed \(seed): \(all.path(at: index))")
        #expect(same.indices.map(same.path) == [all.path(at: index)])
      }
      #expect(Set(all.indices.map(all.path)).count == all.count)
    }
  }
}

/// A sequence of numbers that is the same in every run.
struct RandomText {
  static let keys = [
    "a", "b", "it's", "\\\\", "\\n", "\\u0001", "é", "", "a.b", "\\\"", "/", "😀", "[0]",
  ]
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  /// A number below a bound.
  mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }

  /// One of some texts.
  mutating func pick(_ texts: [String]) -> String { texts[below(texts.count)] }
}
