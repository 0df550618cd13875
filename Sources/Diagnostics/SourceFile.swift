/// A file's path and text, with the line table that turns byte offsets into lines and columns.
///
/// The text is always valid UTF-8. Offsets are UTF-8 bytes from the start of the file (a byte order
/// mark included), so that a place survives whatever the reporters count in.
package final class SourceFile: Sendable {
  /// The path as the user gave it, for display.
  package let path: String
  /// The whole text as UTF-8; invalid bytes were replaced, one for one, before it came here.
  package let bytes: [UInt8]
  /// The offset at which each line starts; a line ends at LF, CR LF or a lone CR.
  package let lineStarts: [Int]
  /// The scalars that start before each block of bytes; empty where all lines are short.
  private let scalarCounts: [Int]
  /// The bytes of a block, the most that a column has to count twice.
  private static let blockSize = 1_024

  /// Makes a file of valid UTF-8 bytes.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    self.lineStarts = Self.lineStarts(in: bytes)
    self.scalarCounts = Self.scalarCounts(in: bytes, lineStarts: lineStarts)
  }

  /// Makes a file of a string; convenient in tests.
  package convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The number of lines; an empty file has one.
  package var lineCount: Int { lineStarts.count }

  /// The 1-based line and 1-based column, counted in Unicode scalars, of a byte offset.
  ///
  /// An offset past the end is the end. A byte order mark is not counted as a column.
  package func position(at offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(at: offset)
    let start = contentStart(ofLine: line)
    let column = 1 + scalarCount(from: start, to: max(offset, start))
    return SourcePosition(line: line + 1, column: column, offset: offset)
  }

  /// The bytes of a 1-based line without its line break (and without a byte order mark).
  package func line(_ number: Int) -> ArraySlice<UInt8> {
    let start = contentStart(ofLine: number - 1)
    var end = number < lineStarts.count ? lineStarts[number] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return bytes[start..<max(start, end)]
  }

  /// The text of a range.
  package func text(in range: SourceRange) -> String {
    let start = min(max(range.start, 0), bytes.count)
    let end = min(max(range.end, start), bytes.count)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// The 0-based index of the line that holds an offset, by bisection.
  private func lineIndex(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The number of scalars that start in a range; takes the same short time on a line of megabytes.
  private func scalarCount(from start: Int, to end: Int) -> Int {
    guard end - start > 2 * Self.blockSize, !scalarCounts.isEmpty else {
      return Self.scalarCount(in: bytes[start..<end])
    }
    return scalarCount(before: end) - scalarCount(before: start)
  }

  private func scalarCount(before offset: Int) -> Int {
    let block = offset / Self.blockSize
    return scalarCounts[block] + Self.scalarCount(in: bytes[block * Self.blockSize..<offset])
  }

  private static func scalarCount(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      var count = 0
      for byte in buffer where byte & 0xC0 != 0x80 { count += 1 }
      return count
    }
  }

  /// Only files with a very long line pay for this.
  private static func scalarCounts(in bytes: [UInt8], lineStarts: [Int]) -> [Int] {
    func isLong(_ start: Int, _ end: Int) -> Bool { end - start > 2 * blockSize }
    guard
      isLong(lineStarts.last ?? 0, bytes.count)
        || zip(lineStarts, lineStarts.dropFirst()).contains(where: isLong)
    else { return [] }
    var counts = [0]
    for start in stride(from: 0, to: bytes.count, by: blockSize) {
      let block = bytes[start..<min(start + blockSize, bytes.count)]
      counts.append((counts.last ?? 0) + scalarCount(in: block))
    }
    return counts
  }

  private func contentStart(ofLine index: Int) -> Int {
    let start = lineStarts[index]
    return index == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? start + 3 : start
  }

  private static func lineStarts(in bytes: [UInt8]) -> [Int] {
    var starts = [0]
    // Room that is not used is not paid for; growing would copy everything again and again.
    starts.reserveCapacity(bytes.count / 32)
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      let count = buffer.count
      while index < count {
        index = nextControl(in: buffer, from: index)
        guard index < count else { break }
        let byte = buffer[index]
        index += 1
        guard byte == 0x0A || byte == 0x0D else { continue }
        if byte == 0x0D, index < count, buffer[index] == 0x0A { index += 1 }
        starts.append(index)
      }
    }
    return starts
  }

  /// The offset of the next byte below 0x20 or, at the latest, of the last seven bytes.
  ///
  /// Eight bytes at a time, because every run looks for the lines of every file.
  private static func nextControl(in buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = UnsafeRawPointer(buffer.baseAddress) else { return start }
    let ones: UInt64 = 0x0101_0101_0101_0101
    var index = start
    while index + 8 <= buffer.count {
      let word = base.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
      // The lowest high bit set stands for the first byte below 0x20.
      let controls = (word &- ones &* 0x20) & ~word & (ones &* 0x80)
      if controls != 0 { return index + controls.trailingZeroBitCount / 8 }
      index += 8
    }
    return index
  }
}

/// A half-open range of UTF-8 byte offsets in one file.
package struct SourceRange: Hashable, Sendable {
  /// The first byte.
  package let start: Int
  /// The byte after the last.
  package let end: Int

  /// Makes a range; an end before the start is the start.
  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// Whether the other range lies within this one.
  package func contains(_ other: SourceRange) -> Bool {
    start <= other.start && other.end <= end
  }

  /// The smallest range that holds both.
  package func union(_ other: SourceRange) -> SourceRange {
    SourceRange(min(start, other.start), max(end, other.end))
  }
}

/// A place as people count it.
package struct SourcePosition: Hashable, Sendable {
  /// The line, from 1.
  package let line: Int
  /// The column in Unicode scalars, from 1.
  package let column: Int
  /// The UTF-8 byte offset, from 0.
  package let offset: Int

  /// Makes a position.
  package init(line: Int, column: Int, offset: Int) {
    self.line = line
    self.column = column
    self.offset = offset
  }
}

/// A range in a file.
package struct SourceLocation: Sendable {
  /// The file.
  package let file: SourceFile
  /// The range within it.
  package let range: SourceRange

  /// Makes a location.
  package init(file: SourceFile, range: SourceRange) {
    self.file = file
    self.range = range
  }

  /// Where it starts, as people count.
  package var start: SourcePosition { file.position(at: range.start) }
  /// Where it ends (exclusive), as people count.
  package var end: SourcePosition { file.position(at: range.end) }
}
