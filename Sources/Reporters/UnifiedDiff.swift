/// The difference between two versions of a file, as `git apply` and `patch -p1` take it.
///
/// A line cannot be made safe to print without making it another line: whoever prints a difference
/// asks first whether it has an ``unsafeLine(underGitHubActions:)``.
package struct UnifiedDiff: Sendable {
  /// The path that both versions go by, as bytes, relative to where the difference is to be applied.
  private let path: [UInt8]
  private let hunks: [[DiffLine]]

  /// Lines of context around a change.
  private static let context = 3

  /// Compares two versions, which are valid UTF-8.
  package init(of path: [UInt8], from old: [UInt8], to new: [UInt8]) {
    self.path = path
    hunks = Self.hunks(of: DiffLine.script(from: Self.lines(of: old), to: Self.lines(of: new)))
  }

  /// Whether the versions are the same.
  package var isEmpty: Bool { hunks.isEmpty }

  /// The number of the first line with a character that must not reach a terminal, or with what a
  /// GitHub runner would obey; nil where all can be printed as it is.
  package func unsafeLine(underGitHubActions: Bool) -> Int? {
    hunks.joined().first { !$0.isSafe(underGitHubActions: underGitHubActions) }
      .map { ($0.kind == .added ? $0.newIndex : $0.oldIndex) + 1 }
  }

  /// The difference; empty where there is none.
  package var text: String {
    guard !isEmpty else { return "" }
    let header =
      "--- \(DiffPath.text(of: path, under: "a/"))\n+++ \(DiffPath.text(of: path, under: "b/"))\n"
    return hunks.reduce(into: header) { text, hunk in
      text += Self.heading(of: hunk)
      for line in hunk { text += line.text }
    }
  }

  /// A text's lines with their line feeds; carriage returns are part of a line.
  private static func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
      lines.append(text[start..<end])
      start = end
    }
    return lines
  }

  /// The changes with their context; those that share some are one hunk.
  private static func hunks(of script: [DiffLine]) -> [[DiffLine]] {
    var ranges: [Range<Int>] = []
    for index in script.indices where script[index].kind != .kept {
      let range = max(0, index - context)..<min(script.count, index + context + 1)
      if let last = ranges.last, last.upperBound >= range.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
      } else {
        ranges.append(range)
      }
    }
    return ranges.map { Array(script[$0]) }
  }

  private static func heading(of hunk: [DiffLine]) -> String {
    let old = span(from: hunk.first?.oldIndex ?? 0, count: hunk.count { $0.kind != .added })
    let new = span(from: hunk.first?.newIndex ?? 0, count: hunk.count { $0.kind != .removed })
    return "@@ -\(old) +\(new) @@\n"
  }

  /// No lines at all stand after the line before them.
  private static func span(from index: Int, count: Int) -> String {
    "\(count == 0 ? index : index + 1),\(count)"
  }
}

/// A line of a difference.
private struct DiffLine: Sendable {
  enum Kind: String, Sendable {
    case kept = " "
    case removed = "-"
    case added = "+"
  }

  let kind: Kind
  /// The line with its line feed.
  let bytes: ArraySlice<UInt8>
  /// How many lines of each version stand before it.
  let oldIndex, newIndex: Int

  /// The farthest that lines which stand in both versions are looked for.
  private static let reach = 8

  /// The lines of both versions in order, in time proportional to their length.
  ///
  /// Edits change lines or take some out, so two versions never drift far apart; where they do, the
  /// result is longer than it need be, and still right.
  static func script(
    from old: [ArraySlice<UInt8>], to new: [ArraySlice<UInt8>]
  ) -> [DiffLine] {
    var script: [DiffLine] = []
    var added: [DiffLine] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if left < old.count, right < new.count, old[left] == new[right] {
        script += added
        added = []
        script.append(DiffLine(kind: .kept, bytes: old[left], oldIndex: left, newIndex: right))
        (left, right) = (left + 1, right + 1)
        continue
      }
      let isRemoved =
        right < new.count && old[min(left + 1, old.count)...].prefix(reach).contains(new[right])
      if left < old.count {
        script.append(
          DiffLine(
            kind: .removed, bytes: old[left], oldIndex: left, newIndex: right - added.count))
        left += 1
      }
      guard !isRemoved, right < new.count else { continue }
      added.append(DiffLine(kind: .added, bytes: new[right], oldIndex: left, newIndex: right))
      right += 1
    }
    return script + added
  }

  /// The line as it is printed.
  var text: String {
    let line = kind.rawValue + String(decoding: bytes, as: UTF8.self)
    return bytes.last == 0x0A ? line : line + "\n\\ No newline at end of file\n"
  }

  /// Whether it can be printed as it is; a tab, a byte order mark and a Windows line's end can.
  func isSafe(underGitHubActions: Bool) -> Bool {
    var shown = bytes
    for end in [0x0A, 0x0D] as [UInt8] where shown.last == end { shown.removeLast() }
    if min(oldIndex, newIndex) == 0, shown.starts(with: [0xEF, 0xBB, 0xBF]) {
      shown = shown.dropFirst(3)
    }
    let text = String(decoding: shown.filter { $0 != 0x09 }, as: UTF8.self)
    guard VisibleScalars.visible(text) == text else { return false }
    let line = Array(kind.rawValue.utf8) + shown
    return !underGitHubActions || CommandGuard.insertions(in: line).isEmpty
  }
}

/// A path in the header of a difference, quoted as git does where it must be.
private enum DiffPath {
  static func text(of path: [UInt8], under prefix: String) -> String {
    let text = String(decoding: path, as: UTF8.self)
    let isPlain =
      Array(text.utf8) == path && VisibleScalars.visible(text) == text
      && !path.contains { $0 == 0x22 || $0 == 0x5C } && CommandGuard.insertions(in: path).isEmpty
    // A name with a space in it ends at a tab, for git as for patch.
    if isPlain { return prefix + text + (path.contains(0x20) ? "\t" : "") }
    return "\"" + prefix + path.map(quoted).joined() + "\""
  }

  private static func quoted(_ byte: UInt8) -> String {
    switch byte {
    case 0x22, 0x5C: "\\" + String(UnicodeScalar(byte))
    case 0x5B, 0..<0x20, 0x7F...: octal(byte)
    default: String(UnicodeScalar(byte))
    }
  }

  private static func octal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 8)
    return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
