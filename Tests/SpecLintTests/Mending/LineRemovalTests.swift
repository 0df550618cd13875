import Diagnostics
import Testing
import YAMLTree

@testable import SpecLint

/// Lines are taken out only where the texts beside them stay what they are.
@Suite struct LineRemovalTests {
  /// Documents with a comment, and whether its line can go.
  @Test(arguments: [
    ("a: 1\n# gone\nb: 2\n", true),
    ("a: |\n  text\n# gone\nb: 2\n", true),
    ("a: |\n  text\n# stays\n\nb: 2\n", false),
    ("a: |\n  text\n# stays\n   # deeper\nb: 2\n", false),
    ("a: |\n  text\n# gone\n", true),
    ("a: text\n# gone\n\nb: 2\n", true),
    ("# gone\na: 1\n", true),
  ])
  func commentsThatEndATextStay(text: String, isRemoved: Bool) throws {
    let tree = YAMLTree(parsing: Array(text.utf8), path: "t.yaml")
    let comment = try #require(tree.comments.first)
    let edit = LineRemoval(tree).removal(ofComment: comment.range)
    #expect((edit != nil) == isRemoved)
    guard let edit else { return }
    let mended = TextEdit.apply([edit], to: Array(text.utf8))
    #expect(!String(decoding: mended, as: UTF8.self).contains("gone"))
    let after = YAMLTree(parsing: mended, path: "t.yaml")
    #expect(Self.values(of: after) == Self.values(of: tree))
  }

  private static func values(of tree: YAMLTree) -> [String] {
    tree.documents.flatMap { tree.entries(of: $0).map { tree.text(of: $0.value) } }
  }
}
