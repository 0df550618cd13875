import Diagnostics

/// A file's bytes as valid UTF-8 without the characters that YAML forbids.
///
/// What is replaced is replaced byte for byte, so that every offset holds.
struct RepairedText {
  private(set) var bytes: [UInt8]
  /// What libyaml is to read in their place, if that is not the same.
  private(set) var json: JSONText?
  private(set) var problems: [YAMLProblem] = []

  init(_ input: [UInt8], limits: Limits) {
    bytes = input
    let start = SourceRange(0, 0)
    if input.count > limits.bytes {
      bytes = []
      problems = [YAMLProblem(.tooLarge, at: start, detail: String(limits.bytes))]
    } else if Self.isWide(input) {
      bytes = []
      problems = [YAMLProblem(.utf16, at: start)]
    } else {
      repair()
    }
  }

  /// Whether the text is UTF-16 or UTF-32: by its byte order mark, or by the zeros of its ASCII.
  private static func isWide(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || bytes.starts(with: [0, 0, 0xFE, 0xFF])
    {
      return true
    }
    let head = bytes.prefix(512)
    let pairs = head.count / 2
    guard pairs >= 3 else { return false }
    var zeros = [0, 0]
    for (index, byte) in head.enumerated() where byte == 0 { zeros[index & 1] += 1 }
    return max(zeros[0], zeros[1]) * 10 >= pairs * 6
  }

  private mutating func repair() {
    let isJSON = JSONText.isLikely(bytes)
    var invalid = Replacements()
    var control = Replacements()
    var allowed: [SourceRange] = []
    bytes.withUnsafeBufferPointer { source in
      Self.scan(source) { offset, length, isInvalid in
        if isInvalid {
          invalid.add(offset, length)
        } else if isJSON, source[offset] >= 0x7F {
          allowed.append(SourceRange(offset, offset + length))
        } else {
          control.add(offset, length)
        }
      }
    }
    problems =
      [invalid.problem(.invalidUTF8), control.problem(.controlCharacter)].compactMap { $0 }
    if !problems.isEmpty { replaceForbidden(inJSON: isJSON) }
    if isJSON { json = JSONText(bytes, blanking: allowed) }
  }

  /// Puts a question mark for each invalid byte, and spaces for characters that are forbidden.
  private mutating func replaceForbidden(inJSON isJSON: Bool) {
    bytes.withUnsafeMutableBufferPointer { target in
      Self.scan(UnsafeBufferPointer(target)) { offset, length, isInvalid in
        guard isInvalid || !isJSON || target[offset] < 0x7F else { return }
        for index in offset..<offset + length { target[index] = isInvalid ? 0x3F : 0x20 }
      }
    }
  }

  /// The first of the replaced places, and how many there are.
  private struct Replacements {
    var first: SourceRange?
    var count = 0

    mutating func add(_ offset: Int, _ length: Int) {
      first = first ?? SourceRange(offset, offset + length)
      count += 1
    }

    func problem(_ kind: YAMLProblem.Kind) -> YAMLProblem? {
      first.map { YAMLProblem(kind, at: $0, detail: String(count)) }
    }
  }

  /// Reports each invalid byte and each forbidden character.
  private static func scan(
    _ source: UnsafeBufferPointer<UInt8>, report: (Int, Int, _ isInvalid: Bool) -> Void
  ) {
    var index = 0
    while index < source.count {
      index = firstUnusual(source, from: index)
      guard index < source.count else { return }
      let byte = source[index]
      if byte >= 0x20, byte < 0x7F {
        index += 1
      } else if byte < 0x80 {
        if byte != 0x0A, byte != 0x0D, byte != 0x09 { report(index, 1, false) }
        index += 1
      } else if byte > 0xC2, byte < 0xE0, index + 1 < source.count, source[index + 1] & 0xC0 == 0x80
      {
        // Accented letters, the commonest case.
        index += 2
      } else {
        let length = sequenceLength(source, index)
        if length == 0 {
          report(index, 1, true)
        } else if isForbidden(source, index, length) {
          report(index, length, false)
        }
        index += max(length, 1)
      }
    }
  }

  /// The offset of the next byte that is not printable ASCII, or one of the last seven bytes.
  @inline(__always)
  private static func firstUnusual(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    guard let base = UnsafeRawPointer(source.baseAddress) else { return start }
    var index = start
    while index + 8 <= source.count {
      let word = base.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
      // The lowest high bit set stands for the first byte below 0x20 or above 0x7E.
      let unusual = ((word &- ones &* 0x20) | (word &+ ones) | word) & (ones &* 0x80)
      if unusual != 0 { return index + unusual.trailingZeroBitCount / 8 }
      index += 8
    }
    return index
  }

  /// The length of the well-formed sequence at an offset, 0 if it is none (Unicode, table 3-7).
  private static func sequenceLength(_ source: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    func continues(_ distance: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xBF) -> Bool {
      index + distance < source.count && source[index + distance] >= low
        && source[index + distance] <= high
    }
    let lead = source[index]
    switch lead {
    case 0xC2...0xDF: return continues(1) ? 2 : 0
    case 0xE0...0xEF:
      let low: UInt8 = lead == 0xE0 ? 0xA0 : 0x80
      let high: UInt8 = lead == 0xED ? 0x9F : 0xBF
      return continues(1, low, high) && continues(2) ? 3 : 0
    case 0xF0...0xF4:
      let low: UInt8 = lead == 0xF0 ? 0x90 : 0x80
      let high: UInt8 = lead == 0xF4 ? 0x8F : 0xBF
      return continues(1, low, high) && continues(2) && continues(3) ? 4 : 0
    default: return 0
    }
  }

  /// Whether YAML forbids a character beyond ASCII: C1 controls other than NEL, U+FFFE, U+FFFF.
  private static func isForbidden(
    _ source: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int
  ) -> Bool {
    if length == 2 {
      return source[index] == 0xC2 && source[index + 1] < 0xA0 && source[index + 1] != 0x85
    }
    return length == 3 && source[index] == 0xEF && source[index + 1] == 0xBF
      && source[index + 2] >= 0xBE
  }
}
