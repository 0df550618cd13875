import Diagnostics
import YAMLTree

/// A key that stands twice in one mapping, once without a value: that line can go.
struct BlankDuplicate {
  private let tree: YAMLTree
  private let lines: LineRemoval

  init(_ tree: YAMLTree) {
    self.tree = tree
    lines = LineRemoval(tree)
  }

  /// The edit that takes the first blank one of some equal keys out; none where none is blank.
  ///
  /// A comment behind it stays. A comment that silences rules would silence something else then, so
  /// nothing is done near one.
  func removal(ofOneOf keys: [NodeID]) -> [TextEdit] {
    Array(keys.lazy.compactMap(removal).prefix(1))
  }

  private func removal(of key: NodeID) -> TextEdit? {
    guard let value = tree.value(ofKey: key), tree.isNull(value), isUnwritten(value) else {
      return nil
    }
    let range = tree.range(of: key)
    let number = tree.file.position(at: range.start).line
    let line = tree.file.line(number)
    guard line[..<range.start].allSatisfy({ $0 == 0x20 }), !hasMore(below: number, than: range),
      !followsSuppression(number)
    else { return nil }
    let rest = line[range.end...].drop(while: \.isBlank)
    guard rest.first == 0x3A else { return nil }
    let comment = rest.dropFirst().drop(while: \.isBlank)
    if comment.isEmpty { return lines.removal(of: SourceRange(range.start, rest.startIndex + 1)) }
    guard comment.first == 0x23, !SuppressionReader.hasMark(comment) else { return nil }
    return TextEdit(SourceRange(range.start, comment.startIndex))
  }

  /// Whether a value is nothing at all: not even `~`, a tag, or a place in brackets.
  private func isUnwritten(_ value: NodeID) -> Bool {
    let node = tree[value]
    guard let parent = node.parent, case .mapping(flow: false) = tree[parent].kind else {
      return false
    }
    return node.range.start == node.range.end && !node.hasExplicitTag
  }

  /// Whether something is written below a key that belongs to it: an anchor alone, say.
  private func hasMore(below number: Int, than key: SourceRange) -> Bool {
    var next = number + 1
    while next <= tree.file.lineCount {
      let line = tree.file.line(next)
      let text = line.drop(while: \.isBlank)
      if let first = text.first, first != 0x23 {
        let indent = key.start - tree.file.line(number).startIndex
        return text.startIndex - line.startIndex > indent
      }
      next += 1
    }
    return false
  }

  /// Whether the comments right above a line silence rules in what follows.
  private func followsSuppression(_ number: Int) -> Bool {
    var above = number - 1
    while above > 0 {
      let text = tree.file.line(above).drop(while: \.isBlank)
      guard text.first == 0x23 || text.isEmpty else { return false }
      if SuppressionReader.hasMark(text) { return true }
      above -= 1
    }
    return false
  }
}
