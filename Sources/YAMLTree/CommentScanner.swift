import Diagnostics

/// Finds the comments, which libyaml drops, in the gaps between scalars.
///
/// Outside scalars a `#` always starts a comment: no indicator, anchor, tag or directive holds one.
struct CommentScanner {
  private let source: UnsafeBufferPointer<UInt8>
  private(set) var found: [YAMLComment] = []
  /// Up to where the text has been looked at.
  private(set) var covered: Int

  init(source: UnsafeBufferPointer<UInt8>, from start: Int) {
    self.source = source
    covered = start
  }

  /// Looks for comments from the place reached to an offset.
  mutating func cover(upTo end: Int) {
    var index = covered
    while index < end {
      if source[index] == 0x23 { index = add(at: index) } else { index += 1 }
    }
    covered = max(covered, index)
  }

  /// Passes over a scalar.
  mutating func skip(to end: Int) { covered = max(covered, end) }

  /// Passes over broken text up to an offset: only lines that are all comment count there.
  mutating func skipBrokenText(upTo end: Int) {
    while covered < end {
      var index = covered
      while index < end, source[index].isBlank { index += 1 }
      let isComment = index < end && source[index] == 0x23
      if isComment, LineBreak.lineStart(source, index) == covered { _ = add(at: index) }
      covered = LineBreak.nextLine(source, after: index)
    }
  }

  /// Goes back to an offset because what follows will be read again.
  mutating func rewind(to offset: Int) {
    while let last = found.last, last.range.start >= offset { found.removeLast() }
    covered = min(covered, offset)
  }

  private mutating func add(at start: Int) -> Int {
    let end = LineBreak.next(source, from: start)
    let before = source[LineBreak.lineStart(source, start)..<start]
    found.append(
      YAMLComment(
        range: SourceRange(start, end), ownLine: before.allSatisfy(\.isBlank)))
    return end
  }
}
