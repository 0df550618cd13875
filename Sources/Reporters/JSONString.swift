/// Writes strings as JSON (RFC 8259).
package enum JSONString {
  /// The literal of a text, with quotes.
  ///
  /// Besides what JSON demands, everything that is unsafe to print is escaped, and so is the
  /// bracket of `##[`, which a CI runner would take for a command: decoders see the same string.
  package static func literal(of text: String) -> String {
    var result = [UInt8(ascii: "\"")]
    var hashes = 0
    var scan = VisibleScalars()
    for scalar in text.unicodeScalars {
      let isUnsafe = scan.escape(scalar) != nil
      if isUnsafe || (scalar == "[" && hashes >= 2) {
        result += escape(scalar).utf8
      } else {
        if scalar == "\"" || scalar == "\\" { result.append(UInt8(ascii: "\\")) }
        result += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
      hashes = scalar == "#" ? hashes + 1 : 0
    }
    result.append(UInt8(ascii: "\""))
    return String(decoding: result, as: UTF8.self)
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: scalar.utf16.map(escape).joined()
    }
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16, uppercase: true)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
