import Diagnostics

/// What JSON allows in a text and libyaml cannot read: DEL and C1 controls as they are, and
/// characters beyond U+FFFF as two escapes, `\uD83D\uDE00`.
///
/// libyaml is given a stand-in of the same length for each; the texts themselves keep the original.
struct JSONText {
  /// A character that libyaml does not see.
  struct StandIn {
    /// Where it is written.
    let range: SourceRange
    /// The bytes there.
    let written: ArraySlice<UInt8>
    /// The character that two escapes stand for; libyaml makes two of three bytes of them.
    var escaped: [UInt8] = []
  }

  /// The bytes for libyaml.
  private(set) var readable: [UInt8]
  /// The replaced characters, in order.
  private(set) var standIns: [StandIn] = []

  /// Whether a file is JSON by its first character; then nothing in it is a block scalar.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return first.map { "{[\"".utf8.contains($0) } ?? false
  }

  /// Replaces the pairs of escapes, and the characters at some places by spaces.
  init(_ bytes: [UInt8], blanking ranges: [SourceRange]) {
    readable = bytes
    for range in ranges {
      for index in range.start..<range.end { readable[index] = 0x20 }
      standIns.append(
        StandIn(range: range, written: bytes[range.start..<range.end]))
    }
    replacePairs(in: bytes)
    standIns.sort { $0.range.start < $1.range.start }
  }

  private mutating func replacePairs(in bytes: [UInt8]) {
    var index = 0
    while let backslash = bytes[index...].firstIndex(of: UInt8(ascii: "\\")) {
      index = min(backslash + 2, bytes.count)
      guard let scalar = Self.pair(bytes, at: backslash) else { continue }
      index = backslash + 12
      // U+E800 to U+EFFF, which are private and never folded, stand in for the surrogates.
      readable[backslash + 2] = UInt8(ascii: "E")
      readable[backslash + 8] = UInt8(ascii: "E")
      standIns.append(
        StandIn(
          range: SourceRange(backslash, index), written: bytes[backslash..<index],
          escaped: Array(String(scalar).utf8)))
    }
  }

  /// The character of `\uD8…\uDC…`, a high and a low surrogate, if they stand at an offset.
  static func pair(
    _ bytes: some RandomAccessCollection<UInt8>, at offset: Int
  ) -> Unicode.Scalar? {
    guard let high = codeUnit(bytes, at: offset), (0xD800...0xDBFF).contains(high),
      let low = codeUnit(bytes, at: offset + 6), (0xDC00...0xDFFF).contains(low)
    else { return nil }
    return Unicode.Scalar(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
  }

  private static func codeUnit(
    _ bytes: some RandomAccessCollection<UInt8>, at offset: Int
  ) -> UInt32? {
    let text = bytes.dropFirst(offset).prefix(6)
    guard text.count == 6, text.starts(with: "\\u".utf8) else { return nil }
    let digits = text.dropFirst(2)
    guard !digits.contains(where: { $0 == 0x2B || $0 == 0x2D }) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}

extension TreeBuilder {
  /// A text that libyaml decoded, with the characters that it did not see.
  func restored(_ text: UnsafeBufferPointer<UInt8>, of record: NodeRecord) -> [UInt8] {
    let hidden = standInsWithin(record)
    guard !hidden.isEmpty, record.style != .literal, record.style != .folded else {
      return Array(text)
    }
    var decoder = FlowScalarDecoder(source: source, record: record)
    var runs = decoder.alignment().runs[...]
    var result: [UInt8] = []
    var copied = 0
    for standIn in hidden {
      while let run = runs.first, run.source.end <= standIn.range.start { runs.removeFirst() }
      guard let run = runs.first else { break }
      let start = run.text + (run.isVerbatim ? standIn.range.start - run.source.start : 0)
      result += text[copied..<start]
      if run.isVerbatim { result += standIn.written } else { result += standIn.escaped }
      copied = start + (run.isVerbatim ? standIn.written.count : 6)
    }
    return result + text[copied...]
  }

  private func standInsWithin(_ record: NodeRecord) -> ArraySlice<JSONText.StandIn> {
    var low = 0
    var high = standIns.count
    while low < high {
      let middle = (low + high) / 2
      if standIns[middle].range.start < Int(record.start) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return standIns[low...].prefix { $0.range.end <= Int(record.end) }
  }
}
