import Diagnostics
import YAMLTree

extension Suppression {
  /// The edit that takes a name that silences nothing out of the brackets, and the whole comment
  /// where no other name is left; nil where that would change more than the comment.
  ///
  /// - Parameters:
  ///   - position: the place of the name.
  ///   - leaving: the places of the names that go.
  ///   - lines: takes lines out of the file.
  func removal(of position: Int, leaving: Set<Int>, by lines: LineRemoval) -> TextEdit? {
    guard leaving.count < rules.count else { return lines.removal(ofComment: range) }
    let name = rules[position].range
    // Up to the next name while none before it stays, so that no two of these edits overlap.
    let staysBefore = (0..<position).contains { !leaving.contains($0) }
    return TextEdit(
      staysBefore
        ? SourceRange(rules[position - 1].range.end, name.end)
        : SourceRange(name.start, rules[position + 1].range.start))
  }
}
