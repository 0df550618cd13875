import Diagnostics

/// Aligns `|` and `>` scalars: indentation, folding and chomping, as libyaml decodes them.
struct BlockScalarDecoder {
  private let source: UnsafeBufferPointer<UInt8>
  private let isLiteral: Bool
  private let textLength: Int
  /// The column of the collection around the scalar, -1 at the top.
  private let outer: Int
  private var index: Int
  private var indent = 0
  private var result: ScalarAlignment
  /// The break at the end of the last line, not yet known to be kept.
  private var leading: SourceRange?
  /// The breaks of the empty lines after it.
  private var trailing: [SourceRange] = []

  init(source: UnsafeBufferPointer<UInt8>, record: NodeRecord, indentation: Int) {
    self.source = source
    isLiteral = record.style == .literal
    textLength = Int(record.length)
    outer = indentation
    index = Int(record.start)
    result = ScalarAlignment(range: record.range)
  }

  /// The alignment of the whole scalar.
  mutating func alignment() -> ScalarAlignment {
    skipHeader()
    skipEmptyLines()
    var wasIndented = false
    // Chomping needs no rule of its own: the text says how many of the last breaks are kept.
    while result.length < textLength, index < source.count, isAtContent {
      let isIndented = source[index].isBlank
      joinBreaks(folding: !isLiteral && !wasIndented && !isIndented)
      wasIndented = isIndented
      addLine()
      skipEmptyLines()
    }
    keepLastBreaks()
    return result
  }

  /// Whether the place reached is at the indentation of the text.
  private var isAtContent: Bool { column == indent }
  private var column = 0

  private mutating func skipHeader() {
    index += 1
    while index < source.count, (0x21...0x7E).contains(source[index]), source[index] != 0x23 {
      if (0x31...0x39).contains(source[index]) {
        indent = max(outer, 0) + Int(source[index] - 0x30)
      }
      index += 1
    }
    index = LineBreak.nextLine(source, after: index)
  }

  /// Passes over indentation and empty lines; finds the indentation if the header does not say it.
  private mutating func skipEmptyLines() {
    var deepest = 0
    column = 0
    while index < source.count {
      while index < source.count, indent == 0 || column < indent, source[index] == 0x20 {
        index += 1
        column += 1
      }
      deepest = max(deepest, column)
      let width = LineBreak.length(source, index)
      if width == 0 { break }
      trailing.append(SourceRange(index, index + width))
      index += width
      column = 0
    }
    if indent == 0 { indent = max(deepest, outer + 1, 1) }
  }

  private mutating func joinBreaks(folding: Bool) {
    if let leading {
      if folding, !LineBreak.isSeparator(source, leading.start) {
        if trailing.isEmpty { result.add(1, from: leading.start, to: index) }
      } else {
        add(leading)
      }
    }
    trailing.forEach { add($0) }
    leading = nil
    trailing = []
  }

  private mutating func add(_ lineBreak: SourceRange) {
    let length = LineBreak.isSeparator(source, lineBreak.start) ? 3 : 1
    guard result.length < textLength else { return }
    result.add(length, from: lineBreak.start, to: lineBreak.end)
  }

  private mutating func addLine() {
    let end = LineBreak.next(source, from: index)
    result.add(end - index, from: index, to: end)
    let width = LineBreak.length(source, end)
    leading = width > 0 ? SourceRange(end, end + width) : nil
    index = end + width
  }

  private mutating func keepLastBreaks() {
    if let leading { add(leading) }
    trailing.forEach { add($0) }
  }
}
