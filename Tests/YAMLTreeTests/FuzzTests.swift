import Diagnostics
import Testing
import YAMLTree

@Suite struct FuzzTests {
  static let document = """
    # cahier des charges
    titre: "Centre d'appels \\"été\\""  # note
    base: &base {canal: voix, langue: [fr, en]}
    exigences:
      - id: EX-1
        texte: >-
          Le prestataire répond
          à 80 % des appels.

          En 20 s.
      - <<: *base
        texte: 'l''agent
          répond'
    volumes:
    - 2025-01: 42000
    - ? [a, b]
      : !!str c
    clauses: |2+
        deux
      un

    ---
    - é: ~
    ...
    """

  private static let pieces = [
    "\"", "'", "[", "{", "}", "]", "\t", "\n", "- ", ": ", "&a ", "*a", "|", "#", "\r", "é",
    "\u{FEFF}", "\u{2028}", "\\", "!", "%", "---\n", "? ", "\0", "  ", "<<: ",
  ]

  /// The document with a few random insertions, deletions and replacements.
  static func damaged(_ seed: Int) -> [UInt8] {
    var random = SeededGenerator(seed: UInt64(seed))
    var bytes = Array(document.utf8)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let at = Int.random(in: 0...bytes.count, using: &random)
      let end = min(bytes.count, at + Int.random(in: 0...12, using: &random))
      switch Int.random(in: 0...3, using: &random) {
      case 0: bytes.insert(contentsOf: random.pick(pieces).utf8, at: at)
      case 1: bytes.removeSubrange(at..<end)
      case 2: bytes.replaceSubrange(at..<end, with: random.pick(pieces).utf8)
      default: bytes.insert(UInt8.random(in: 0...255, using: &random), at: at)
      }
    }
    return bytes
  }

  @Test func `damaged documents give consistent trees`() {
    for seed in 0..<2000 {
      let tree = YAMLTree(parsing: Self.damaged(seed), path: "fuzz.yaml")
      expectConsistent(
        tree, "seed \(seed) \(tree.file.text(in: SourceRange(0, 999)).debugDescription)")
      expectAligned(tree, seed)
    }
  }

  /// Every scalar's text is aligned in full, and touching its path, entries and value does not fail.
  private func expectAligned(_ tree: YAMLTree, _ seed: Int) {
    for id in tree.allNodes {
      #expect(tree.path(of: id).hasPrefix("$"))
      if tree[id].isMapping {
        #expect(tree.effectiveEntries(of: id).count >= tree.entries(of: id).count - 9)
      }
      guard tree[id].isScalar else { continue }
      let length = tree.textLength(of: id)
      #expect(tree.alignment(of: id).length == length, "seed \(seed) \(tree.text(of: id))")
    }
  }
}
