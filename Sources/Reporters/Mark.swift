import Diagnostics

/// A range of a file to be underlined, on one line or, for the first place, on several.
struct Mark {
  /// The bytes to underline, without the white space at their end.
  let range: SourceRange
  /// The 1-based line of the first byte.
  let firstLine: Int
  /// The 1-based line of the last byte.
  let lastLine: Int
  /// The words beside the underline.
  let label: String?
  /// Whether this is the place of the finding itself.
  let isPrimary: Bool
  /// The colour of underline and label.
  let style: Style

  /// Makes a mark; a second place that spans lines is cut to its first line.
  init(_ location: SourceLocation, label: String?, primary: Severity?) {
    let file = location.file
    let range = Self.trimmed(location.range, in: file)
    let first = file.position(at: range.start).line
    let last = range.end > range.start ? file.position(at: range.end - 1).line : first
    firstLine = first
    if primary == nil, last > first {
      self.range = SourceRange(range.start, file.line(first).endIndex)
      lastLine = first
    } else {
      self.range = range
      lastLine = last
    }
    self.label = label
    isPrimary = primary != nil
    style = primary?.style ?? .gutter
  }

  /// Whether it covers more than one line.
  var isMultiline: Bool { lastLine > firstLine }

  /// A range that ends in line breaks would claim a line on which it has no word.
  private static func trimmed(_ range: SourceRange, in file: SourceFile) -> SourceRange {
    let start = min(max(range.start, 0), file.bytes.count)
    var end = min(max(range.end, start), file.bytes.count)
    // Bounded: a hostile file may be megabytes of spaces.
    let limit = max(start, end - 1_000)
    while end > limit, [0x20, 0x09, 0x0A, 0x0D].contains(file.bytes[end - 1]) { end -= 1 }
    return SourceRange(start, end)
  }
}
