import Diagnostics
import Testing
import YAMLTree

@Suite struct AlignmentTests {
  static let styles: [Node.ScalarStyle] = [.plain, .singleQuoted, .doubleQuoted, .literal, .folded]

  @Test(arguments: styles)
  func `every word leads back to where it was written`(style: Node.ScalarStyle) throws {
    for seed in 0..<400 {
      let writer = ScalarWriter(style: style, seed: UInt64(seed))
      let tree = parse(writer.source)
      let source = "seed \(seed): \(writer.source.debugDescription)"
      try #require(tree.problems.isEmpty, "\(source) \(tree.problems)")
      let id = try #require(tree.allNodes.first { tree.text(of: $0).contains("w0") }, "\(source)")
      #expect(tree[id].kind == .scalar(style: style))
      let text = Array(tree.text(of: id).utf8)
      #expect(
        tree.alignment(of: id).sourceRange(from: 0, to: text.count).end <= tree.file.bytes.count)
      for word in writer.words {
        let bytes = Array(word.text.utf8)
        let from = try #require(offset(of: bytes, in: text), "\(source) \(word.text)")
        let range = tree.sourceRange(in: id, from: from, to: from + bytes.count)
        #expect(range == word.range, "\(word.text) in \(source)")
        #expect(tree.range(of: id).contains(range), "\(source)")
      }
    }
  }

  @Test(arguments: styles)
  func `the alignment covers the decoded text byte for byte`(style: Node.ScalarStyle) throws {
    for seed in 2000..<2100 {
      let tree = parse(ScalarWriter(style: style, seed: UInt64(seed)).source)
      for id in tree.allNodes where tree[id].isScalar {
        let text = Array(tree.text(of: id).utf8)
        var last = 0
        for offset in text.indices {
          let range = tree.sourceRange(in: id, from: offset, to: offset + 1)
          #expect(range.start >= last && range.end > range.start)
          last = range.start
        }
      }
    }
  }

  private func offset(of needle: [UInt8], in text: [UInt8]) -> Int? {
    guard needle.count <= text.count else { return nil }
    return (0...(text.count - needle.count)).first { text[$0...].starts(with: needle) }
  }

  @Test func `an escape or a folded break is never cut`() {
    let tree = parse("a: \"x\\u00e9y\n  z\"\n")
    let scalar = tree.entries(of: tree.documents[0])[0].value
    #expect(tree.text(of: scalar) == "xéy z")
    #expect(tree.file.text(in: tree.sourceRange(in: scalar, from: 1, to: 3)) == "\\u00e9")
    #expect(tree.file.text(in: tree.sourceRange(in: scalar, from: 4, to: 5)) == "\n  ")
    #expect(tree.sourceRange(in: scalar, from: 0, to: 99) == SourceRange(4, 16))
    #expect(tree.sourceRange(in: scalar, from: 6, to: 6) == SourceRange(16, 16))
  }
}

extension YAMLTree {
  /// Every node, each before its descendants.
  var allNodes: [NodeID] {
    func all(_ id: NodeID) -> [NodeID] { [id] + children(of: id).flatMap(all) }
    return documents.flatMap(all)
  }
}
