/// Turns libyaml's marks, which count Unicode scalars, into byte offsets.
///
/// It walks from the last place asked for; marks come in order, or nearly so.
struct MarkCursor {
  /// How many scalars start before `offset`.
  private var index: Int
  private var offset: Int
  private let source: UnsafeBufferPointer<UInt8>

  /// Starts where a mark of the given index stands at a known offset.
  init(source: UnsafeBufferPointer<UInt8>, index: Int, offset: Int) {
    self.source = source
    self.index = index
    self.offset = offset
  }

  /// The byte offset of a mark.
  mutating func offset(ofMark target: Int) -> Int {
    if target > index { advance(to: target) } else if target < index { retreat(to: target) }
    return offset
  }

  private mutating func advance(to target: Int) {
    guard let base = UnsafeRawPointer(source.baseAddress) else { return }
    let count = source.count
    while index + 8 <= target, offset + 8 <= count {
      let word = base.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      // One bit for each byte of the form 10xxxxxx, summed by a multiplication.
      let continuations = (word >> 7) & ~(word >> 6) & 0x0101_0101_0101_0101
      index += 8 - Int((continuations &* 0x0101_0101_0101_0101) >> 56)
      offset += 8
    }
    while index < target, offset < count {
      if !Self.isContinuation(source[offset]) { index += 1 }
      offset += 1
    }
    while offset < count, Self.isContinuation(source[offset]) { offset += 1 }
  }

  private mutating func retreat(to target: Int) {
    while index > target, offset > 0 {
      offset -= 1
      if !Self.isContinuation(source[offset]) { index -= 1 }
    }
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
