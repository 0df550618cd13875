import Diagnostics

/// Which bytes of the file each byte of a scalar's decoded text comes from.
package struct ScalarAlignment: Sendable {
  /// A stretch of the text and where it comes from.
  struct Run: Sendable {
    /// Offset in the decoded text.
    var text: Int { Int(textStart) }
    /// How many decoded bytes.
    var length: Int { Int(byteCount) }
    var source: SourceRange { SourceRange(Int(sourceStart), Int(sourceEnd)) }

    private let textStart, byteCount, sourceStart, sourceEnd: Int32

    init(text: Int, length: Int, source: SourceRange) {
      textStart = Int32(truncatingIfNeeded: text)
      byteCount = Int32(truncatingIfNeeded: length)
      sourceStart = Int32(truncatingIfNeeded: source.start)
      sourceEnd = Int32(truncatingIfNeeded: source.end)
    }

    /// Whether the bytes are the file's own; else the run is an escape or a folded line break.
    var isVerbatim: Bool { source.end - source.start == length }
  }

  /// In order, without gaps in the text.
  private(set) var runs: [Run] = []
  private let range: SourceRange

  /// An alignment without text, for a scalar that stands at the given place.
  init(range: SourceRange) { self.range = range }

  /// How many decoded bytes are aligned.
  package var length: Int { runs.last.map { $0.text + $0.length } ?? 0 }

  /// Adds the next stretch; verbatim stretches that touch become one.
  mutating func add(_ length: Int, from start: Int, to end: Int) {
    guard length > 0 else { return }
    let isVerbatim = end - start == length
    if isVerbatim, let last = runs.last, last.isVerbatim, last.source.end == start {
      runs[runs.count - 1] = Run(
        text: last.text, length: last.length + length, source: SourceRange(last.source.start, end))
    } else {
      runs.append(Run(text: self.length, length: length, source: SourceRange(start, end)))
    }
  }

  /// The range in the file of a stretch of the decoded text.
  ///
  /// - Parameters:
  ///   - from: UTF-8 offset of its first byte in the decoded text.
  ///   - to: UTF-8 offset after its last byte.
  /// - Returns: the shortest range that holds the source of each byte; an escape or a folded line
  ///   break is never cut. Offsets outside the text count as its ends.
  package func sourceRange(from: Int, to: Int) -> SourceRange {
    guard !runs.isEmpty else { return SourceRange(range.start, range.start) }
    let from = min(max(from, 0), length)
    let to = min(max(to, from), length)
    let start = place(of: from)
    return SourceRange(start, to == from ? start : end(of: to - 1))
  }

  private func place(of offset: Int) -> Int {
    guard offset < length else { return runs.last?.source.end ?? range.start }
    let run = runs[index(of: offset)]
    return run.isVerbatim ? run.source.start + offset - run.text : run.source.start
  }

  private func end(of offset: Int) -> Int {
    let run = runs[index(of: offset)]
    return run.isVerbatim ? run.source.start + offset - run.text + 1 : run.source.end
  }

  /// The run that holds an offset of the text, by bisection.
  private func index(of offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].text <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

extension YAMLTree {
  /// The range in the file of a stretch of a scalar's decoded text, aliases followed.
  ///
  /// - Parameters:
  ///   - scalar: the node.
  ///   - from: UTF-8 offset of the first byte in the decoded text.
  ///   - to: UTF-8 offset after the last byte.
  package func sourceRange(in scalar: NodeID, from: Int, to: Int) -> SourceRange {
    let id = resolved(scalar)
    let record = self.record(id)
    guard record.kind == .scalar else { return record.range }
    guard record.flags.contains(.sideText) else {
      let from = min(max(from, 0), Int(record.length))
      let to = min(max(to, from), Int(record.length))
      return SourceRange(Int(record.payload) + from, Int(record.payload) + to)
    }
    if let known = longAlignments[id.index] { return known.sourceRange(from: from, to: to) }
    return alignment(of: id).sourceRange(from: from, to: to)
  }

  /// Which bytes of the file a scalar's decoded text comes from, aliases followed.
  package func alignment(of scalar: NodeID) -> ScalarAlignment {
    let id = resolved(scalar)
    return longAlignments[id.index]
      ?? ScalarAligner(bytes: file.bytes, records: records).alignment(of: id)
  }
}

/// Aligns the scalars of a file.
struct ScalarAligner {
  /// From so many bytes on, an alignment is not made anew each time that it is asked for.
  private static let longText = 1 << 13

  let bytes: [UInt8]
  let records: [NodeRecord]

  /// The alignments of the long texts that do not stand in the file as they are.
  ///
  /// A text of megabytes may have a finding in every line, and each asks for its place.
  func longAlignments() -> [Int32: ScalarAlignment] {
    var long: [Int32: ScalarAlignment] = [:]
    for index in records.indices
    where records[index].length >= Self.longText && records[index].flags.contains(.sideText) {
      let id = NodeID(Int32(truncatingIfNeeded: index))
      long[id.index] = alignment(of: id)
    }
    return long
  }

  /// Which bytes of the file a scalar's decoded text comes from; takes the time to read it.
  func alignment(of id: NodeID) -> ScalarAlignment {
    let record = records[Int(id.index)]
    var alignment = ScalarAlignment(range: record.range)
    guard record.kind == .scalar, record.length > 0 else { return alignment }
    guard record.flags.contains(.sideText) else {
      let start = Int(record.payload)
      alignment.add(Int(record.length), from: start, to: start + Int(record.length))
      return alignment
    }
    return bytes.withUnsafeBufferPointer { source in
      switch record.style {
      case .plain, .singleQuoted, .doubleQuoted:
        var decoder = FlowScalarDecoder(source: source, record: record)
        return decoder.alignment()
      case .literal, .folded:
        var decoder = BlockScalarDecoder(
          source: source, record: record, indentation: indentation(around: id, source))
        return decoder.alignment()
      }
    }
  }

  /// The column of the innermost block collection around a node; -1 if there is none.
  private func indentation(around id: NodeID, _ source: UnsafeBufferPointer<UInt8>) -> Int {
    var parent = records[Int(id.index)].parent
    while parent != NodeRecord.none {
      let record = records[Int(parent)]
      if !record.flags.contains(.flow) {
        let start = Int(record.start)
        let line = source[LineBreak.lineStart(source, start)..<start]
        return line.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
      }
      parent = record.parent
    }
    return -1
  }
}
