/// Writes any text as a double-quoted YAML scalar on one line.
package enum YAMLQuoting {
  /// The scalar, quotes included; what YAML may not hold as it is becomes an escape.
  package static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      case "\n": quoted += "\\n"
      case "\0"..<" ", "\u{7F}"..."\u{9F}": quoted += "\\x" + padded(scalar, to: 2)
      case "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}":
        quoted += "\\u" + padded(scalar, to: 4)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static func padded(_ scalar: Unicode.Scalar, to digits: Int) -> String {
    let text = String(scalar.value, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
