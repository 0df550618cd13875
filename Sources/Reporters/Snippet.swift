import Diagnostics

/// The source lines of one file that a finding points at, with gutter, underlines and labels.
struct Snippet {
  /// The file.
  let file: SourceFile
  /// The places to show.
  let marks: [Mark]
  /// The columns of the line numbers.
  let gutter: Int
  /// The columns of the terminal.
  let width: Int
  /// The place over several lines that is drawn with a bar at its left.
  private let span: Mark?

  /// One source line to show, with the single-line marks on it that fit in one window.
  private struct Row {
    let line: Int
    var marks: [Mark]
  }

  /// Makes a snippet.
  init(of file: SourceFile, marks: [Mark], gutter: Int, width: Int) {
    self.file = file
    self.marks = marks
    self.gutter = gutter
    self.width = width
    span = marks.first { $0.isMultiline }
  }

  /// The largest line number that is shown.
  static func lastLine(of marks: [Mark]) -> Int { marks.map(\.lastLine).max() ?? 1 }

  /// Writes the lines.
  func write(to output: inout SafeOutput) {
    writeGutter(to: &output)
    output.newline()
    var previous: Int?
    for row in rows() {
      writeGap(from: previous, to: row.line, output: &output)
      write(row, to: &output)
      previous = row.line
    }
  }

  /// The columns left for source text.
  private var textWidth: Int { max(20, width - gutter - 4 - (span == nil ? 0 : 2)) }

  // MARK: Which lines

  private func rows() -> [Row] {
    var rows: [Row] = []
    let single = marks.filter { !$0.isMultiline }
    for mark in single.sorted(by: { $0.range.start < $1.range.start }) {
      if let last = rows.last, last.line == mark.firstLine, fits(mark, with: last.marks) {
        rows[rows.count - 1].marks.append(mark)
      } else {
        rows.append(Row(line: mark.firstLine, marks: [mark]))
      }
    }
    for line in spanLines() where !rows.contains(where: { $0.line == line }) {
      rows.append(Row(line: line, marks: []))
    }
    return rows.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map(\.element)
  }

  /// At most four lines of the span: all, or the first two and the last.
  private func spanLines() -> [Int] {
    guard let span else { return [] }
    if span.lastLine - span.firstLine < 4 { return Array(span.firstLine...span.lastLine) }
    return [span.firstLine, span.firstLine + 1, span.lastLine]
  }

  /// Whether two places on a long line can be seen at once.
  private func fits(_ mark: Mark, with others: [Mark]) -> Bool {
    guard let first = others.first else { return true }
    let end = max(mark.range.end, others.map(\.range.end).max() ?? 0)
    guard end - first.range.start <= 4 * textWidth else { return false }
    let between = file.text(in: SourceRange(first.range.start, end))
    return DisplayWidth.of(VisibleScalars.visible(between)) <= textWidth - 2
  }

  // MARK: Drawing

  private func write(_ row: Row, to output: inout SafeOutput) {
    let excerpt = SourceExcerpt(
      of: file, line: row.line, focus: focus(of: row), width: textWidth,
      guardsCommands: output.guardsCommands)
    writeGutter(row.line, to: &output)
    writeBar(onLine: row.line, beforeOpening: true, to: &output)
    output.write(excerpt.text)
    output.newline()
    writeOpening(row.line, excerpt, to: &output)
    guard !row.marks.isEmpty else { return writeClosing(row.line, excerpt, to: &output) }
    let places = row.marks.map { Underline.Place(mark: $0, columns: excerpt.columns(of: $0.range)) }
    for segments in Underline(places, width: textWidth).rows {
      writeGutter(to: &output)
      writeBar(onLine: row.line, beforeOpening: false, to: &output)
      write(segments, to: &output)
      output.newline()
    }
    writeClosing(row.line, excerpt, to: &output)
  }

  private func focus(of row: Row) -> SourceRange {
    if let first = row.marks.first {
      return row.marks.reduce(first.range) { $0.union($1.range) }
    }
    let start = file.line(row.line).startIndex
    guard let span else { return SourceRange(start, start) }
    if row.line == span.firstLine { return SourceRange(span.range.start, span.range.start + 1) }
    if row.line == span.lastLine { return SourceRange(span.range.end - 1, span.range.end) }
    return SourceRange(start, start)
  }

  /// Shows the one line that is missing, or `...` for more.
  private func writeGap(from previous: Int?, to line: Int, output: inout SafeOutput) {
    guard let previous, line > previous + 1 else { return }
    if line == previous + 2 { return write(Row(line: previous + 1, marks: []), to: &output) }
    output.write(String(repeating: " ", count: max(0, gutter - 2)) + "... | ", .gutter)
    writeBar(onLine: previous + 1, beforeOpening: false, to: &output)
    output.newline()
  }

  private func write(_ segments: [Underline.Segment], to output: inout SafeOutput) {
    var column = 0
    for segment in segments {
      output.writeSpaces(segment.column - column)
      output.write(segment.text, segment.style)
      column = max(column, segment.column) + DisplayWidth.of(segment.text)
    }
  }

  private func writeGutter(_ line: Int? = nil, to output: inout SafeOutput) {
    let number = line.map(String.init) ?? ""
    let padding = String(repeating: " ", count: max(0, gutter - number.utf8.count))
    output.write(" \(padding)\(number) | ", .gutter)
  }

  // MARK: The bar of a span

  private func writeBar(onLine line: Int, beforeOpening: Bool, to output: inout SafeOutput) {
    guard let span else { return }
    if line == span.firstLine, beforeOpening {
      output.write(opensAtIndent ? "/ " : "  ", span.style)
    } else {
      output.write((span.firstLine...span.lastLine).contains(line) ? "| " : "  ", span.style)
    }
  }

  /// Whether only white space stands before the span, so that a `/` says enough.
  private var opensAtIndent: Bool {
    guard let span else { return false }
    let line = file.line(span.firstLine)
    let before = line[line.startIndex..<max(line.startIndex, min(span.range.start, line.endIndex))]
    return before.count < width && before.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  private func writeOpening(_ line: Int, _ excerpt: SourceExcerpt, to output: inout SafeOutput) {
    guard let span, line == span.firstLine, !opensAtIndent else { return }
    let start = SourceRange(span.range.start, span.range.start + 1)
    let column = excerpt.columns(of: start).lowerBound
    writeGutter(to: &output)
    output.write(" " + String(repeating: "_", count: column + 1) + "^", span.style)
    output.newline()
  }

  private func writeClosing(_ line: Int, _ excerpt: SourceExcerpt, to output: inout SafeOutput) {
    guard let span, line == span.lastLine else { return }
    let column = excerpt.columns(of: SourceRange(span.range.end - 1, span.range.end)).upperBound
    writeGutter(to: &output)
    output.write("|" + String(repeating: "_", count: column) + "^", span.style)
    guard let text = span.label else { return output.newline() }
    let label = Underline.Label(text, at: column + 1, width: textWidth)
    for (index, part) in label.lines.enumerated() {
      let isInline = index == 0 && label.column > column
      if !isInline {
        output.newline()
        writeGutter(to: &output)
      }
      let padding = isInline ? 1 : label.column + 2
      output.writeSpaces(padding)
      output.write(part, span.style)
    }
    output.newline()
  }
}
