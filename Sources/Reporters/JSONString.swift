/// Writes strings as JSON (RFC 8259).
enum JSONString {
  /// The literal of a text, with quotes.
  ///
  /// Besides what JSON demands, everything that is unsafe to print is escaped, and so is the
  /// bracket of `##[`, which a CI runner would take for a command: decoders see the same string.
  static func literal(of text: String) -> String {
    var result = "\""
    var hashes = 0
    var scan = VisibleScalars()
    for scalar in text.unicodeScalars {
      let isUnsafe = scan.escape(scalar) != nil
      if scalar == "[", hashes >= 2 {
        result += "\\u005B"
      } else {
        append(scalar, isUnsafe: isUnsafe, to: &result)
      }
      hashes = scalar == "#" ? hashes + 1 : 0
    }
    return result + "\""
  }

  private static func append(
    _ scalar: Unicode.Scalar, isUnsafe: Bool, to result: inout String
  ) {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    default:
      guard isUnsafe else { return result.unicodeScalars.append(scalar) }
      for unit in scalar.utf16 { result += escape(unit) }
    }
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16, uppercase: true)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
