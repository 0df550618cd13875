import Diagnostics

/// Strings, integers and numbers (RFC 9535, sections 2.3.1, 2.3.3 and 2.3.5).
extension Parser {
  /// A string in quotes, decoded.
  struct DecodedString {
    var bytes: [UInt8] = []
    /// The offset in the selector that each byte comes from.
    var offsets: [Int] = []
    let range: SourceRange

    /// The place in the selector of some decoded bytes.
    func range(of bytes: SourceRange) -> SourceRange {
      let end = range.end - 1
      let start = bytes.start < offsets.count ? offsets[bytes.start] : end
      return SourceRange(start, bytes.end < offsets.count ? offsets[bytes.end] : end)
    }
  }

  // MARK: Strings

  mutating func parseString() throws(JSONPathError) -> DecodedString {
    let start = index
    let quote = bytes[index]
    index += 1
    var text: [UInt8] = []
    var offsets: [Int] = []
    while let byte = current, byte != quote {
      let offset = index
      guard byte >= 0x20 else { throw .controlInString(at: foundRange) }
      if byte == UInt8(ascii: "\\") {
        text += try parseEscape(in: quote)
      } else {
        text.append(byte)
        index += 1
      }
      while offsets.count < text.count { offsets.append(offset) }
    }
    guard index < bytes.count else { throw .unclosedString(at: SourceRange(start, start + 1)) }
    index += 1
    return DecodedString(bytes: text, offsets: offsets, range: range(from: start))
  }

  private mutating func parseEscape(in quote: UInt8) throws(JSONPathError) -> [UInt8] {
    let start = index
    index += 1
    let code = current
    if code == UInt8(ascii: "u") {
      index = start
      return Array(String(try parseCodePoint()).utf8)
    }
    guard let code, let byte = code == quote ? quote : Self.escapes[code] else {
      let end = code == nil ? index : foundRange.end
      let range = SourceRange(start, end)
      throw .badEscape(text(range), quote: String(UnicodeScalar(quote)), at: range)
    }
    index += 1
    return [byte]
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A,
    UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09, UInt8(ascii: "/"): 0x2F,
    UInt8(ascii: "\\"): 0x5C,
  ]

  /// `\uXXXX`, or two of them for a character beyond U+FFFF.
  private mutating func parseCodePoint() throws(JSONPathError) -> Unicode.Scalar {
    let start = index
    let unit = try parseCodeUnit()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    if unit < 0xDC00, sees("\\u") {
      let low = try parseCodeUnit()
      if (0xDC00...0xDFFF).contains(low),
        let scalar = Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
      {
        return scalar
      }
    }
    let range = SourceRange(start, start + 6)
    throw .loneSurrogate(text(range), at: range)
  }

  private mutating func parseCodeUnit() throws(JSONPathError) -> UInt32 {
    let start = index
    let digits = bytes[min(index + 2, bytes.count)...].prefix(4)
    let isHexadecimal = digits.count == 4 && digits.allSatisfy { Self.isHexDigit($0) }
    guard isHexadecimal, let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else {
      let range = SourceRange(start, min(start + 2, bytes.count))
      throw .badEscape(text(range), quote: "'", at: range)
    }
    index += 6
    return unit
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x61...0x66).contains(byte | 0x20)
  }

  // MARK: Numbers

  private static let largestInteger = 1 << 53 - 1

  /// An index or a bound of a slice; nil if none comes next.
  mutating func parseInteger() throws(JSONPathError) -> Int? {
    let start = index
    _ = take("-")
    skipDigits()
    let text = text(range(from: start))
    guard !text.isEmpty else { return nil }
    let digits = text.drop { $0 == "-" }
    let isPlain = text == "0" || (digits.first.map { $0 != "0" } ?? false)
    guard isPlain else { throw .badInteger(text, at: range(from: start)) }
    guard let value = Int(text), abs(value) <= Self.largestInteger else {
      throw .integerTooLarge(text, at: range(from: start))
    }
    return value
  }

  /// A number as JSON writes it.
  mutating func parseNumber() throws(JSONPathError) -> ExactNumber {
    let start = index
    while let byte = current, Self.isDigit(byte) || "+-.eE".utf8.contains(byte) { index += 1 }
    let text = bytes[start..<index]
    guard ExactNumber.isJSON(text) else {
      let range = range(from: start)
      throw .badNumber(self.text(range), at: range)
    }
    return ExactNumber(decimal: text)
  }

  private mutating func skipDigits() { while let byte = current, Self.isDigit(byte) { index += 1 } }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
