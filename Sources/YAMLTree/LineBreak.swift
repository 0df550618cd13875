/// The line breaks that libyaml knows: LF, CR, CR LF, NEL, LS and PS.
enum LineBreak {
  /// The length of the break at an offset, 0 if there is none.
  @inline(__always)
  static func length(_ source: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    guard index < source.count else { return 0 }
    switch source[index] {
    case 0x0A: return 1
    case 0x0D: return index + 1 < source.count && source[index + 1] == 0x0A ? 2 : 1
    case 0xC2: return index + 1 < source.count && source[index + 1] == 0x85 ? 2 : 0
    case 0xE2: return isSeparator(source, index) ? 3 : 0
    default: return 0
    }
  }

  /// The length of the last character before an offset if it is a line break, else 0.
  @inline(__always)
  static func lengthBefore(_ source: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    switch source[offset - 1] {
    case 0x0A, 0x0D: return 1
    case 0x85: return offset > 1 && source[offset - 2] == 0xC2 ? 2 : 0
    case 0xA8, 0xA9: return offset > 2 && isSeparator(source, offset - 3) ? 3 : 0
    default: return 0
    }
  }

  /// Whether U+2028 or U+2029 stands at an offset; such a break is kept as it is in a text.
  static func isSeparator(_ source: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index + 2 < source.count && source[index] == 0xE2 && source[index + 1] == 0x80
      && source[index + 2] & 0xFE == 0xA8
  }

  /// The offset of the first line break at or after an offset, or the end of the text.
  static func next(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < source.count, length(source, index) == 0 { index += 1 }
    return index
  }

  /// The offset at which the line of an offset starts.
  static func lineStart(_ source: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
    var index = min(offset, source.count)
    while index > 0, lengthBefore(source, index) == 0 { index -= 1 }
    return index == 0 && startsWithMark(source) ? min(3, offset) : index
  }

  /// The offset of the line after that of an offset, or the end of the text.
  static func nextLine(_ source: UnsafeBufferPointer<UInt8>, after offset: Int) -> Int {
    let end = next(source, from: offset)
    return end + length(source, end)
  }

  /// Whether a byte order mark stands at an offset.
  static func startsWithMark(_ source: UnsafeBufferPointer<UInt8>, at start: Int = 0) -> Bool {
    source[start...].prefix(3).elementsEqual([0xEF, 0xBB, 0xBF])
  }
}

extension UInt8 {
  /// Whether it is a space or a tab.
  package var isBlank: Bool { self == 0x20 || self == 0x09 }
}
