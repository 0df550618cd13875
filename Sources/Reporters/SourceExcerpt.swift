import Diagnostics

/// The part of one source line that fits on the terminal, with the columns of its bytes.
///
/// Only a few kilobytes around the focus are ever decoded, however long the line is.
struct SourceExcerpt {
  /// The text, safe to print: tabs expanded, controls visible, cuts marked by `…`.
  let text: String
  private let cells: [Cell]

  /// One scalar of the source and where it is shown.
  private struct Cell {
    let bytes: Range<Int>
    var column: Int
    let width: Int
    let shown: Range<Int>
  }

  /// The cells of a window, and the bytes that they show.
  private struct Layout {
    var cells: [Cell] = []
    var shown: [UInt8] = []
  }

  /// Lays out a 1-based line around the bytes in focus, in at most `width` columns.
  init(
    of file: SourceFile, line: Int, focus: SourceRange, width: Int, guardsCommands: Bool
  ) {
    let bytes = file.line(line)
    let window = Self.window(of: bytes, focus: focus, reach: width * 4)
    let layout = Self.layout(of: bytes[window], guardsCommands: guardsCommands)
    let cells = layout.cells
    let edges = (
      left: window.lowerBound > bytes.startIndex, right: window.upperBound < bytes.endIndex
    )
    let kept = Self.crop(cells, focus: focus, width: width, cut: edges)
    let cutLeft = edges.left || kept.lowerBound > 0
    let cutRight = edges.right || kept.upperBound < cells.count
    self.cells = Self.shifted(cells[kept], to: cutLeft ? 1 : 0)
    let shown = layout.shown[
      (cells[kept].first?.shown.lowerBound ?? 0)..<(cells[kept].last?.shown.upperBound ?? 0)]
    text = (cutLeft ? "…" : "") + String(decoding: shown, as: UTF8.self) + (cutRight ? "…" : "")
  }

  /// The columns under which a range is underlined, at least one.
  func columns(of range: SourceRange) -> Range<Int> {
    guard let first = cells.first, let final = cells.last else { return 0..<1 }
    let end = cells.last { $0.bytes.lowerBound < range.end } ?? first
    guard range.start < final.bytes.upperBound else {
      let column = final.column + final.width
      return column..<column + 1
    }
    let start = cells.last { $0.bytes.lowerBound <= range.start } ?? first
    return start.column..<max(start.column + 1, end.column + end.width)
  }

  /// The bytes to decode: those in focus and a little on both sides, in whole scalars.
  private static func window(
    of bytes: ArraySlice<UInt8>, focus: SourceRange, reach: Int
  ) -> Range<Int> {
    let start = min(max(focus.start, bytes.startIndex), bytes.endIndex)
    let end = min(max(focus.end, start), start + reach)
    var low = max(bytes.startIndex, start - reach)
    var high = min(bytes.endIndex, end + reach)
    while low > bytes.startIndex, bytes[low] & 0xC0 == 0x80 { low -= 1 }
    while high < bytes.endIndex, bytes[high] & 0xC0 == 0x80 { high += 1 }
    return low..<high
  }

  private static func layout(of bytes: ArraySlice<UInt8>, guardsCommands: Bool) -> Layout {
    var layout = Layout()
    var offset = bytes.startIndex
    var column = 0
    var hashes = 0
    var scan = VisibleScalars()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let isCommand = guardsCommands && scalar == "[" && hashes >= 2
      let start = layout.shown.count
      let width = show(scalar, escape: isCommand ? "\\[" : scan.escape(scalar), in: &layout)
      let end = offset + UTF8.width(scalar)
      layout.cells.append(
        Cell(
          bytes: offset..<end, column: column, width: width, shown: start..<layout.shown.count))
      hashes = scalar == "#" ? hashes + 1 : 0
      (offset, column) = (end, column + width)
    }
    return layout
  }

  /// Adds what is shown for a scalar and gives its width; a tab is four columns wherever it stands.
  private static func show(
    _ scalar: Unicode.Scalar, escape: String?, in layout: inout Layout
  ) -> Int {
    guard let escape = scalar == "\t" ? "    " : escape else {
      layout.shown += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      return DisplayWidth.of(scalar)
    }
    layout.shown += escape.utf8
    return escape.utf8.count
  }

  /// The cells to show, so that the focus begins in view with some context before it.
  private static func crop(
    _ cells: [Cell], focus: SourceRange, width: Int, cut: (left: Bool, right: Bool)
  ) -> Range<Int> {
    let total = cells.last.map { $0.column + $0.width } ?? 0
    if total <= width, !cut.left, !cut.right { return cells.indices }
    let start = cells.last { $0.bytes.lowerBound <= focus.start }?.column ?? 0
    let end = cells.last { $0.bytes.lowerBound < focus.end }.map { $0.column + $0.width } ?? start
    let span = min(max(end - start, 1), width - 2)
    var left = 0
    if cut.left || start + span >= width {
      left = max(0, start - (width - span) / 3)
      if !cut.right { left = min(left, max(0, total - width + 1)) }
    }
    let first = cells.firstIndex { $0.column >= left && $0.width > 0 } ?? 0
    let isCutLeft = cut.left || first > 0
    let room = width - (isCutLeft ? 1 : 0)
    let base = cells.isEmpty ? 0 : cells[first].column
    if !cut.right, total - base <= room { return first..<cells.count }
    let final = cells.firstIndex { $0.column + $0.width - base > room - 1 } ?? cells.count
    return first..<max(first, final)
  }

  private static func shifted(_ cells: ArraySlice<Cell>, to column: Int) -> [Cell] {
    let shift = column - (cells.first?.column ?? 0)
    return cells.map { cell in
      var cell = cell
      cell.column += shift
      return cell
    }
  }
}
