import Diagnostics

/// A stretch of the file that is given to a parser of its own.
struct Segment {
  let start: Int
  /// Lines that lead a fresh parser to the collection in which the segment goes on.
  var prefix: [UInt8] = []
}

/// Going on after a syntax error.
///
/// The next line is sought that stands at the column of a block collection that is still open and
/// looks like one of its entries. A fresh parser gets that line and what follows, behind a few
/// made-up lines that open the same collections at the same columns; they are entered again, not
/// built anew.
extension TreeBuilder {
  /// Notes a problem and finds the next segment; nil if nothing more can be read.
  mutating func recover(
    from problem: YAMLProblem?, after offset: Int, in segment: Segment
  ) -> Segment? {
    if let problem { problems.append(problem) }
    frames += pending
    pending = []
    let first = LineBreak.nextLine(source, after: max(offset, segment.start))
    recoveries += 1
    let goesOn = recoveries <= limits.recoveries
    let next =
      goesOn ? resumption(from: first, or: misplacedLine(problem, in: segment)) : nil
    discard(from: next?.line ?? first)
    if let problem { salvageValue(at: problem) }
    comments.skipBrokenText(upTo: next?.line ?? source.count)
    guard let (line, level) = next else {
      if !goesOn { reportRest(from: first) }
      return nil
    }
    return enter(line, level)
  }

  /// The line that stands at no open collection's column: a new document may start there.
  private func misplacedLine(_ problem: YAMLProblem?, in segment: Segment) -> Int? {
    guard let problem, problem.kind == .badIndentation else { return nil }
    let line = LineBreak.lineStart(source, problem.range.start)
    let entry = LineShape(source, line)
    return line > segment.start && entry.isEntry && entry.column == 0 ? line : nil
  }

  private mutating func reportRest(from offset: Int) {
    guard offset < source.count else { return }
    problems.append(
      YAMLProblem(.tooManyErrors, at: SourceRange(offset, LineBreak.next(source, from: offset))))
  }

  // MARK: Where to go on

  /// The line at which to go on, and the open collection that it belongs to; nil: a new document.
  private func resumption(
    from start: Int, or misplaced: Int?
  ) -> (line: Int, level: Int?)? {
    let isRooted = frames.first.map { !$0.isFlow && $0.column == 0 } ?? false
    var fallback = misplaced
    var line = start
    while line < source.count {
      let entry = LineShape(source, line)
      if entry.isDocumentMark { return (line, nil) }
      if entry.isEntry {
        if let level = level(of: entry) { return (line, level) }
        if entry.column == 0, fallback == nil { fallback = line }
        if fallback != nil, !isRooted { break }
      }
      line = LineBreak.nextLine(source, after: line)
    }
    return fallback.map { ($0, nil) }
  }

  /// The innermost open block collection whose entries look like a line and stand at its column.
  private func level(of entry: LineShape) -> Int? {
    for level in frames.indices.reversed() {
      let frame = frames[level]
      if !frame.isFlow, frame.column == entry.column, frame.isMapping != entry.isItem {
        return canReenter(level) ? level : nil
      }
    }
    return nil
  }

  /// Whether every collection around a level has it as a value or an item, not in a key.
  private func canReenter(_ level: Int) -> Bool {
    frames[..<level].allSatisfy { !$0.isFlow && (!$0.isMapping || $0.childCount % 2 == 0) }
  }

  // MARK: Going there

  private mutating func enter(_ line: Int, _ level: Int?) -> Segment {
    guard let level, level < frames.count else {
      closeAll()
      return Segment(start: line)
    }
    while frames.count > level + 1 { closeFrame(end: nil) }
    if expectsValue { appendNull(at: line) }
    var prefix: [UInt8] = []
    for frame in frames.dropLast() {
      prefix += [UInt8](repeating: 0x20, count: frame.column)
      prefix += frame.isMapping ? [0x78, 0x3A, 0x0A] : [0x2D, 0x0A]
    }
    pending = frames
    frames = []
    return Segment(start: line, prefix: prefix)
  }

  private var expectsValue: Bool {
    guard let top = frames.last else { return false }
    return top.isMapping && top.childCount % 2 == 1
  }

  private mutating func appendNull(at line: Int) {
    guard let top = frames.last, top.lastChild != NodeRecord.none else { return }
    let end = Int(records[Int(top.lastChild)].end)
    _ = append(NodeRecord(kind: .scalar, start: end, end: end, parent: top.node))
  }

  /// Forgets everything that was read beyond an offset at which reading goes on.
  private mutating func discard(from offset: Int) {
    comments.rewind(to: offset)
    problems.removeAll { $0.kind == .duplicateKey && $0.range.start >= offset }
    let cut = records.firstIndex { record in
      record.start >= offset || record.end > offset && !record.flags.contains(.open)
    }
    guard let cut else { return }
    records.removeSubrange(cut...)
    documents.removeAll { $0.index >= cut }
    anchors = anchors.filter { $0.value < cut }
    while let top = frames.last, top.node >= cut { frames.removeLast() }
    relinkInnermost()
  }

  /// Mends the links of the innermost open collection after its last children were forgotten.
  private mutating func relinkInnermost() {
    guard let top = frames.indices.last else { return }
    let count = Int32(truncatingIfNeeded: records.count)
    var childCount = 0
    var last = NodeRecord.none
    var child = frames[top].node + 1 < count ? frames[top].node + 1 : NodeRecord.none
    while child != NodeRecord.none, child < count {
      last = child
      childCount += 1
      child = records[Int(child)].next
    }
    if last != NodeRecord.none { records[Int(last)].next = NodeRecord.none }
    frames[top].lastChild = last
    frames[top].childCount = childCount
    if frames[top].isMapping { keys.close(from: frames[top].firstKey + (childCount + 1) / 2) }
  }
}

/// What the start of a line looks like.
private struct LineShape {
  var column = 0
  /// A list item.
  var isItem = false
  /// A list item, or a key with its colon.
  var isEntry = false
  /// The start of a document.
  var isDocumentMark = false

  init(_ source: UnsafeBufferPointer<UInt8>, _ line: Int) {
    var start = line
    while start < source.count, source[start] == 0x20 { start += 1 }
    column = start - line
    let end = LineBreak.next(source, from: start)
    let text = source[start..<end]
    func isBlank(_ index: Int) -> Bool {
      index >= end || source[index] == 0x20 || source[index] == 0x09
    }
    guard let first = text.first, first != 0x23 else { return }
    isDocumentMark = column == 0 && text.starts(with: "---".utf8) && isBlank(start + 3)
    isItem = first == 0x2D && isBlank(start + 1)
    let isKey = text.indices.contains { $0 > start && source[$0] == 0x3A && isBlank($0 + 1) }
    isEntry = isItem || isKey
  }
}
