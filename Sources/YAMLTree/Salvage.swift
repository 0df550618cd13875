import Diagnostics

/// Keeping the words of a value that is not YAML.
///
/// A value such as `Délai : 20 s` or `'l'agent'` breaks the grammar, but its words are what the
/// document says: the rest of its line becomes a scalar.
extension TreeBuilder {
  /// Makes the broken value at a problem's place a scalar, if it stands in a block collection.
  mutating func salvageValue(at problem: YAMLProblem) {
    guard let top = frames.last, !top.isFlow, let start = valueStart(at: problem),
      let record = brokenScalar(from: start, holding: problem.range.start)
    else { return }
    if top.lastChild != NodeRecord.none, Int(records[Int(top.lastChild)].start) == start {
      replaceLastChild(of: top, by: record)
    } else if awaitsValue(at: start, in: top) {
      _ = append(record)
    } else {
      return
    }
    comments.skip(to: Int(record.end))
    comments.cover(upTo: LineBreak.next(source, from: Int(record.end)))
  }

  private func valueStart(at problem: YAMLProblem) -> Int? {
    switch problem.kind {
    case .unclosedQuote, .reservedCharacter, .badAnchor: problem.range.start
    case .unescapedQuote, .badEscape: problem.related?.start
    case .unexpectedColon, .unexpectedText: records.last.map { Int($0.start) }
    default: nil
    }
  }

  /// The rest of a line as a scalar: without a comment, and without quotes if it starts with one.
  private func brokenScalar(from start: Int, holding offset: Int) -> NodeRecord? {
    var end = LineBreak.next(source, from: start)
    guard start < end, start <= offset, offset <= end else { return nil }
    let comment = source[start..<end].indices.dropFirst()
      .first { source[$0] == 0x23 && source[$0 - 1].isBlank }
    end = comment ?? end
    while end > start, source[end - 1].isBlank { end -= 1 }
    guard start < end else { return nil }
    var record = NodeRecord(kind: .scalar, start: start, end: end, parent: NodeRecord.none)
    let quote = source[start]
    let isQuoted = quote == 0x22 || quote == 0x27
    let isClosed = isQuoted && end > start + 1 && source[end - 1] == quote
    if isClosed || isQuoted && !source[(start + 1)..<end].contains(quote) {
      record.style = quote == 0x22 ? .doubleQuoted : .singleQuoted
      record.payload = UInt32(truncatingIfNeeded: start + 1)
      record.length = UInt32(truncatingIfNeeded: end - start - (isClosed ? 2 : 1))
    } else {
      record.payload = UInt32(truncatingIfNeeded: start)
      record.length = UInt32(truncatingIfNeeded: end - start)
    }
    return record
  }

  private mutating func replaceLastChild(of top: Frame, by record: NodeRecord) {
    let index = Int(top.lastChild)
    let isKey = top.isMapping && top.childCount % 2 == 1
    guard !isKey, index == records.count - 1, records[index].kind == .scalar else { return }
    var record = record
    record.parent = records[index].parent
    record.position = records[index].position
    records[index] = record
  }

  /// Whether a collection's next value is due at an offset: only indicators stand before it.
  private func awaitsValue(at start: Int, in top: Frame) -> Bool {
    guard !top.isMapping || top.childCount % 2 == 1 else { return false }
    let last = top.lastChild == NodeRecord.none ? nil : records[Int(top.lastChild)]
    let before = last.map { Int($0.end) } ?? Int(records[Int(top.node)].start)
    guard before <= start else { return false }
    let indicator: UInt8 = top.isMapping ? 0x3A : 0x2D
    let gap = source[before..<start]
    return gap.allSatisfy { $0.isBlank || $0 == 0x0A || $0 == 0x0D || $0 == indicator }
      && gap.count { $0 == indicator } == 1
  }

}
