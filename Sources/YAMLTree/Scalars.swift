import CLibYAML
import Diagnostics

extension TreeBuilder {
  /// Adds a scalar.
  mutating func addScalar(_ event: UnsafePointer<yaml_event_t>) -> Outcome {
    // The keys of the text in front of a segment only lead to the collection that goes on.
    if Int(event.pointee.start_mark.index) < prefixLength { return .goOn }
    guard pending.isEmpty else { return .stop(nil, resumeAfter: comments.covered) }
    let scalar = event.pointee.data.scalar
    let extent = extent(of: event, Node.ScalarStyle(scalar.style))
    comments.cover(upTo: extent.range.start)
    if extent.style == .literal || extent.style == .folded {
      comments.cover(upTo: LineBreak.next(source, from: extent.range.start))
    }
    comments.skip(to: extent.gapStart)

    var record = NodeRecord(
      kind: .scalar, start: extent.range.start, end: extent.range.end, parent: NodeRecord.none)
    record.style = extent.style
    if let tag = scalar.tag {
      record.flags.insert(.explicitTag)
      record.flags.formUnion(Self.flags(ofTag: String(cString: tag)))
    }
    let text = UnsafeBufferPointer(start: scalar.value, count: Int(scalar.length))
    let id =
      standIns.isEmpty
      ? append(record, text)
      : restored(text, of: record).withUnsafeBufferPointer {
        append(record, $0)
      }
    if let anchor = scalar.anchor { anchors[String(cString: anchor)] = id }
    return .goOn
  }

  private mutating func append(
    _ record: NodeRecord, _ text: UnsafeBufferPointer<UInt8>
  ) -> Int32 {
    var record = record
    place(text, record.range, in: &record)
    let id = Int32(truncatingIfNeeded: records.count)
    if expectsKey {
      keys.add(text, node: id, isPlain: record.style == .plain)
    } else {
      handOn(text, of: id)
    }
    return append(record)
  }

  private static func flags(ofTag tag: String) -> NodeRecord.Flags {
    switch tag {
    case YAML_NULL_TAG: .nullTag
    case YAML_BOOL_TAG, YAML_INT_TAG, YAML_FLOAT_TAG: .coreTag
    default: []
    }
  }

  private struct Extent {
    let style: Node.ScalarStyle
    let range: SourceRange
    /// Where the text goes on; a block scalar's trailing line breaks belong to it.
    let gapStart: Int
  }

  private mutating func extent(
    of event: UnsafePointer<yaml_event_t>, _ style: Node.ScalarStyle
  ) -> Extent {
    let eventStart = cursor.offset(ofMark: Int(event.pointee.start_mark.index))
    let end = cursor.offset(ofMark: Int(event.pointee.end_mark.index))
    guard eventStart < end else {
      let place = emptyPlace(before: eventStart)
      return Extent(style: .plain, range: SourceRange(place, place), gapStart: place)
    }
    let start = min(
      end, contentStart(eventStart, tag: true, anchor: true))
    switch style {
    case .literal, .folded:
      return Extent(style: style, range: trimmedBlock(start, end), gapStart: end)
    default:
      return Extent(style: style, range: SourceRange(start, end), gapStart: end)
    }
  }

  /// Where a scalar that is written as nothing stands: after what comes before it.
  private func emptyPlace(before mark: Int) -> Int {
    let floor = records.last.map { Int($0.end) } ?? 0
    var place = mark
    while place > floor {
      let width = LineBreak.lengthBefore(source, place)
      let isBlank = source[place - 1].isBlank
      guard width > 0 || isBlank else { break }
      place -= max(width, 1)
    }
    return max(place, min(floor, mark))
  }

  /// A block scalar without the line breaks and blank lines at its end.
  private func trimmedBlock(_ start: Int, _ end: Int) -> SourceRange {
    var last = end
    var index = end
    while index > start {
      index -= 1
      let byte = source[index]
      if byte == 0x0A || byte == 0x0D { last = index } else if byte != 0x20, byte != 0x09 { break }
    }
    return SourceRange(start, last)
  }

  /// Refers to the file where the text stands there as it is, and else keeps the decoded bytes.
  private mutating func place(
    _ text: UnsafeBufferPointer<UInt8>, _ range: SourceRange, in record: inout NodeRecord
  ) {
    let quote = record.style == .singleQuoted || record.style == .doubleQuoted ? 1 : 0
    let start = range.start + quote
    record.length = UInt32(truncatingIfNeeded: text.count)
    if range.end - quote - start == text.count, isSource(at: start, text) {
      record.payload = UInt32(truncatingIfNeeded: start)
    } else {
      record.flags.insert(.sideText)
      record.payload = UInt32(truncatingIfNeeded: sideText.count)
      sideText.append(contentsOf: text)
    }
  }

  private func isSource(at start: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = text.baseAddress, let origin = source.baseAddress else { return true }
    return memcmp(origin + start, base, text.count) == 0
  }

  /// The offset after the tag and the anchor that stand at an offset, in either order.
  func contentStart(_ start: Int, tag: Bool, anchor: Bool) -> Int {
    var (tag, anchor) = (tag, anchor)
    var index = start
    while index < source.count {
      if source[index] == 0x21, tag {
        tag = false
        index = tagEnd(index)
      } else if source[index] == 0x26, anchor {
        anchor = false
        index += 1
        while index < source.count, Self.isWord(source[index]) { index += 1 }
      } else {
        break
      }
      index = contentAfterBlanks(index)
    }
    return index
  }

  private func tagEnd(_ start: Int) -> Int {
    var index = start + 1
    let isVerbatim = index < source.count && source[index] == 0x3C
    while index < source.count {
      let byte = source[index]
      if isVerbatim {
        if byte == 0x3E { return index + 1 }
      } else if !Self.isWord(byte), !Self.tagMarks.contains(byte) {
        break
      }
      index += 1
    }
    return index
  }

  /// The offset after white space, line breaks and comments.
  private func contentAfterBlanks(_ start: Int) -> Int {
    var index = start
    while index < source.count {
      let byte = source[index]
      if byte == 0x23 {
        index = LineBreak.next(source, from: index)
      } else if byte.isBlank {
        index += 1
      } else {
        let length = LineBreak.length(source, index)
        if length == 0 { break }
        index += length
      }
    }
    return index
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D: true
    default: false
    }
  }

  private static let tagMarks = Set(";/?:@&=+$.!~*'()%".utf8)
}

extension Node.ScalarStyle {
  init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: self = .literal
    case YAML_FOLDED_SCALAR_STYLE: self = .folded
    default: self = .plain
    }
  }
}
