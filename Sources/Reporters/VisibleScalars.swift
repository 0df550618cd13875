/// Decides which characters are printed as they are and which as a visible escape.
enum VisibleScalars {
  /// The escape to print in place of a scalar; nil for one that is safe to print.
  ///
  /// Escaped are controls (C0, DEL, C1), line and paragraph separators, and everything that Unicode
  /// calls default-ignorable: bidirectional overrides, zero-width characters, soft hyphens, tags.
  /// Joiners are among them: they would make two different words of a contract look the same, the
  /// languages served do not need them, and a runner that compares by culture skips them. Variation
  /// selectors are kept after a symbol (as in an emoji), not after ASCII.
  static func escape(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar?) -> String? {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x34E: nil
    case 0xFE00...0xFE0F: previous.map { $0.value >= 0xA0 } ?? false ? nil : hexadecimal(scalar)
    case 0x00...0x1F: short(scalar) ?? hexadecimal(scalar)
    case 0x7F...0x9F, 0x2028, 0x2029, 0xFFF9...0xFFFB: hexadecimal(scalar)
    default: scalar.properties.isDefaultIgnorableCodePoint ? hexadecimal(scalar) : nil
    }
  }

  /// The text with every unsafe character made visible.
  static func visible(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if let escape = escape(scalar, after: previous) {
        result.append(contentsOf: escape.unicodeScalars)
      } else {
        result.append(scalar)
      }
      previous = scalar
    }
    return String(result)
  }

  private static func short(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case "\u{1B}": "\\e"
    case "\u{07}": "\\a"
    case "\0": "\\0"
    default: nil
    }
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }
}
