import Diagnostics

extension Suppression {
  /// The edit that takes a name that silences nothing out of the brackets, and the whole comment
  /// where no other name is left.
  ///
  /// - Parameters:
  ///   - position: the place of the name.
  ///   - leaving: the places of the names that go.
  ///   - file: the file that the comment stands in.
  func removal(of position: Int, leaving: Set<Int>, in file: SourceFile) -> TextEdit {
    guard leaving.count < rules.count else { return TextEdit(wholeComment(in: file.bytes)) }
    let name = rules[position].range
    // Up to the next name while none before it stays, so that no two of these edits overlap.
    let staysBefore = (0..<position).contains { !leaving.contains($0) }
    return TextEdit(
      staysBefore
        ? SourceRange(rules[position - 1].range.end, name.end)
        : SourceRange(name.start, rules[position + 1].range.start))
  }

  /// The comment with the space before it, and with its line where nothing else stands there.
  private func wholeComment(in bytes: [UInt8]) -> SourceRange {
    var start = range.start
    while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    let isFirst = start == 0 || bytes[..<start].elementsEqual([0xEF, 0xBB, 0xBF])
    guard isFirst || bytes[start - 1] == 0x0A || bytes[start - 1] == 0x0D else {
      return SourceRange(start, range.end)
    }
    let rest = bytes[range.end...]
    let lineEnd =
      rest.starts(with: [0x0D, 0x0A]) ? 2 : rest.first == 0x0A || rest.first == 0x0D ? 1 : 0
    return SourceRange(start, range.end + lineEnd)
  }
}
