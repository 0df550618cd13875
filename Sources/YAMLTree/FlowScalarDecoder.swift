import Diagnostics

/// Aligns plain and quoted scalars: line folding and escapes, as libyaml decodes them.
struct FlowScalarDecoder {
  private let source: UnsafeBufferPointer<UInt8>
  private let style: Node.ScalarStyle
  private let end: Int
  private var index: Int
  private var result: ScalarAlignment

  init(source: UnsafeBufferPointer<UInt8>, record: NodeRecord) {
    let quote = record.style == .plain ? 0 : 1
    self.source = source
    style = record.style
    index = Int(record.start) + quote
    end = Int(record.end) - quote
    result = ScalarAlignment(range: record.range)
  }

  /// The alignment of the whole scalar.
  mutating func alignment() -> ScalarAlignment {
    while index < end {
      addOrdinary()
      guard index < end else { break }
      if isBlank(index) || LineBreak.length(source, index) > 0 {
        addSpace()
      } else if style == .singleQuoted, source[index] == 0x27 {
        add(1, over: 2)
      } else if style == .doubleQuoted, source[index] == 0x5C {
        addEscape()
      } else {
        add(1, over: 1)
      }
    }
    return result
  }

  /// The bytes up to the next that may be a blank, a line break, a quote or an escape, all at once.
  private mutating func addOrdinary() {
    var next = index
    while next < end, !Self.mayBeSpecial(source[next]) { next &+= 1 }
    if next > index { add(next - index, over: next - index) }
  }

  /// 0xC2 and 0xE2 begin the line breaks of Unicode.
  @inline(__always)
  private static func mayBeSpecial(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x27 || byte == 0x5C || byte == 0xC2 || byte == 0xE2
  }

  private func isBlank(_ index: Int) -> Bool { source[index].isBlank }

  /// Aligns the next decoded bytes with the next source bytes.
  private mutating func add(_ length: Int, over count: Int) {
    let next = min(index + count, end)
    result.add(length, from: index, to: next)
    index = next
  }

  /// White space: kept within a line, folded where it holds a line break.
  private mutating func addSpace() {
    var next = index
    while next < end, isBlank(next) { next += 1 }
    guard next < end, LineBreak.length(source, next) > 0 else {
      return add(next - index, over: next - index)
    }
    addFold(first: next)
  }

  /// One line break is a space, each further one stays; U+2028 and U+2029 always stay.
  private mutating func addFold(first: Int) {
    var next = first + LineBreak.length(source, first)
    let kept = LineBreak.isSeparator(source, first) ? 3 : 0
    let trailing = skipBreaks(&next)
    let length = kept > 0 ? kept + trailing : max(trailing, 1)
    add(length, over: next - index)
  }

  /// Passes over blanks and line breaks; returns how many bytes the breaks are in the text.
  private func skipBreaks(_ next: inout Int) -> Int {
    var length = 0
    while next < end {
      let width = LineBreak.length(source, next)
      guard width > 0 || isBlank(next) else { break }
      if width > 0 { length += LineBreak.isSeparator(source, next) ? 3 : 1 }
      next += max(width, 1)
    }
    return length
  }

  private mutating func addEscape() {
    let width = index + 1 < end ? LineBreak.length(source, index + 1) : 0
    guard width == 0 else {
      var next = index + 1 + width
      let length = skipBreaks(&next)
      if length == 0 { index = next } else { add(length, over: next - index) }
      return
    }
    let code = index + 1 < end ? source[index + 1] : 0
    switch code {
    case 0x78: addCode(digits: 2)
    case 0x75 where JSONText.pair(source, at: index) != nil: add(4, over: 12)
    case 0x75: addCode(digits: 4)
    case 0x55: addCode(digits: 8)
    case 0x4E, 0x5F: add(2, over: 2)  // NEL, no-break space
    case 0x4C, 0x50: add(3, over: 2)  // U+2028, U+2029
    default: add(1, over: 2)
    }
  }

  private mutating func addCode(digits: Int) {
    var value: UInt32 = 0
    for offset in 0..<digits where index + 2 + offset < end {
      value = value << 4 | Self.digit(source[index + 2 + offset])
    }
    let length = value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4
    add(length, over: 2 + digits)
  }

  private static func digit(_ byte: UInt8) -> UInt32 {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x41 + 10)
    case 0x61...0x66: UInt32(byte - 0x61 + 10)
    default: 0
    }
  }
}
