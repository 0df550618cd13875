import Diagnostics
import Testing
import YAMLTree

/// Input that is meant to do harm: the bounds are generous, the point is that there are any.
@Suite(.serialized) struct HostileInputTests {
  private func kinds(_ tree: YAMLTree) -> [YAMLProblem.Kind] { tree.problems.map(\.kind) }

  /// The tree of a text that must be read within some seconds in a debug build.
  private func read(_ bytes: [UInt8], within limit: Duration = .seconds(10)) -> YAMLTree {
    var tree = YAMLTree(parsing: [], path: "")
    let time = ContinuousClock().measure { tree = YAMLTree(parsing: bytes, path: "hostile.yaml") }
    #expect(time < limit)
    expectConsistent(tree)
    return tree
  }

  private func read(_ text: String) -> YAMLTree { read(Array(text.utf8)) }

  @Test(arguments: ["[", "{", "- ", "? ", "[{a: "])
  func `200,000 levels end in one problem`(unit: String) {
    let tree = read("a: 1\nb: " + String(repeating: unit, count: 200_000) + "\nc: 2\n")
    let deep = read(String(repeating: unit, count: 200_000) + "\nc: 2\n")
    #expect(kinds(deep).first == .nestingTooDeep)
    #expect(deep.nodeCount < 2000)
    #expect(tree.problems.count == 1)
    #expect(tree.value(of: "c", in: tree.documents[0]).map { tree.text(of: $0) } == "2")
  }

  @Test func `deep block nesting keeps what follows`() {
    var text = ""
    for level in 0..<3000 { text += String(repeating: " ", count: level) + "k:\n" }
    let tree = read(text + "z: 1\n")
    #expect(kinds(tree) == [.nestingTooDeep])
    #expect(tree.value(of: "z", in: tree.documents[0]) != nil)
  }

  @Test func `a billion laughs stay few nodes`() {
    var text = "a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
    for level in 1...30 {
      let aliases = [String](repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let tree = read(text)
    #expect(kinds(tree) == [.tooManyExpansions])
    func size(_ id: NodeID) -> Int {
      tree.children(of: tree.resolved(id)).reduce(1) { $0 + size($1) }
    }
    #expect(size(tree.documents[0]) < 2_000_000)
  }

  @Test func `a merge bomb stays few entries`() {
    var text = "m0: &m0 {a: 1, b: 2}\n"
    for level in 1...60 {
      let aliases = [String](repeating: "*m\(level - 1)", count: 8).joined(separator: ", ")
      text += "m\(level): &m\(level) {<<: [\(aliases)], k\(level): 1}\n"
    }
    let tree = read(text)
    #expect(kinds(tree) == [.tooManyExpansions])
    let time = ContinuousClock().measure {
      for entry in tree.entries(of: tree.documents[0]) {
        #expect(tree.effectiveEntries(of: entry.value).count <= 62)
      }
    }
    #expect(time < .seconds(30))
  }

  @Test func `an alias within its own anchor is null`() {
    let tree = read("a: &a\n  b: *a\n  <<: *a\nc: &c [*c]\n")
    #expect(kinds(tree) == [.selfReference, .selfReference, .selfReference])
    #expect(tree.allNodes.allSatisfy { !tree[$0].isAlias })
  }

  @Test func `wide encodings are told apart from text with zeros`() {
    let text = "titre: été\n"
    let little = Array(text.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = Array(text.utf16).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let wide = Array(text.unicodeScalars).flatMap { [UInt8($0.value & 0xFF), 0, 0, 0] }
    for bytes in [little, big, wide, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big] {
      let tree = read(bytes)
      #expect(kinds(tree) == [.utf16])
      #expect(tree.documents.isEmpty)
    }
    let zeros = read("a: b\0c\0\nd: \u{7F}e\n")
    #expect(kinds(zeros) == [.controlCharacter])
    #expect(zeros.problems[0].range == SourceRange(4, 5))
    #expect(zeros.problems[0].detail == "3")
    #expect(sketch(zeros, zeros.documents[0]) == #"{"a": "b c", "d": "e"}"#)
  }

  @Test func `invalid bytes are replaced one for one`() {
    let bytes: [UInt8] =
      Array("a: x".utf8) + [0xFF, 0xC3, 0x28, 0xED, 0xA0, 0x80] + Array("\nb: é\n".utf8)
    let tree = read(bytes)
    #expect(kinds(tree) == [.invalidUTF8])
    #expect(tree.problems[0].range == SourceRange(4, 5))
    #expect(tree.problems[0].detail == "5")
    #expect(tree.file.bytes.count == bytes.count)
    #expect(sketch(tree, tree.documents[0]) == #"{"a": "x??(???", "b": "é"}"#)
  }

  @Test func `a line of 5 MB is read in linear time`() {
    let long = String(repeating: "mots ", count: 1_000_000)
    for text in ["a: \(long)\nb: 1\n", "a: \"\(long)\"\nb: 1\n", "a: >\n  \(long)\nb: 1\n"] {
      let tree = read(text)
      #expect(tree.problems.isEmpty)
      #expect(tree.textLength(of: tree.entries(of: tree.documents[0])[0].value) >= 4_999_999)
    }
  }

  @Test func `a file above the limit is not read`() {
    var limits = Limits.standard
    limits.bytes = 10
    let tree = YAMLTree(parsing: Array("a: 12345678".utf8), path: "", limits: limits)
    #expect(kinds(tree) == [.tooLarge])
    #expect(tree.documents.isEmpty)
  }

  @Test(arguments: ["k: \"abc\n", "k: 'abc\n", "- \"abc\n", "- [a\n", "a: b: c\n"])
  func `100,000 broken lines end in a few problems`(line: String) {
    let tree = read(String(repeating: line, count: 100_000))
    #expect(tree.problems.count <= 20)
    #expect(kinds(tree).contains(.tooManyErrors))
  }

  @Test func `100,000 equal keys are found in linear time`() {
    let tree = read(String(repeating: "clé: 1\n", count: 100_000))
    #expect(tree.problems.count == 99_999)
    #expect(tree.problems.allSatisfy { $0.kind == .duplicateKey })
    #expect(tree.problems.allSatisfy { $0.related == SourceRange(0, 4) })
  }
}

/// Every range lies within the file and within its parent's, and every link leads where it should.
func expectConsistent(_ tree: YAMLTree, _ note: @autoclosure () -> String = "") {
  var seen = 0
  let file = SourceRange(0, tree.file.bytes.count)
  func visit(_ id: NodeID, in parent: NodeID?, _ range: SourceRange) -> Bool {
    seen += 1
    let node = tree[id]
    guard node.parent == parent, range.contains(node.range) else { return false }
    var end = node.range.start
    for (position, child) in tree.children(of: id).enumerated() {
      guard tree[child].position == position, tree.range(of: child).start >= end,
        visit(child, in: id, node.range)
      else { return false }
      end = tree.range(of: child).end
    }
    let count = tree.children(of: id).reduce(0) { count, _ in count + 1 }
    return count == node.childCount && (!node.isMapping || count % 2 == 0)
  }
  for root in tree.documents { #expect(visit(root, in: nil, file), "\(note())") }
  #expect(seen == tree.nodeCount, "\(note())")
  #expect(tree.problems.allSatisfy { file.contains($0.range) }, "\(note())")
  #expect(tree.problems.allSatisfy { $0.related.map(file.contains) ?? true }, "\(note())")
  #expect(tree.comments.allSatisfy { tree.file.bytes[$0.range.start] == 0x23 }, "\(note())")
}
