/// Decides, scalar by scalar, which characters of a text are printed and which are escaped.
struct VisibleScalars {
  /// The last scalar of the text, if it was printed as it is.
  private var printed: Unicode.Scalar?

  /// Starts a text.
  init() {}

  /// The escape to print in place of the text's next scalar; nil for one that is safe to print.
  ///
  /// Escaped are controls (C0, DEL, C1), line and paragraph separators, and everything that Unicode
  /// calls default-ignorable: bidirectional overrides, zero-width characters, soft hyphens, tags.
  /// Joiners are among them: they would make two different words of a contract look the same, the
  /// languages served do not need them, and a runner that compares by culture skips them. Variation
  /// selectors are kept after a symbol (as in an emoji), not after ASCII.
  mutating func escape(_ scalar: Unicode.Scalar) -> String? {
    let escape = Self.escape(scalar, after: printed)
    printed = escape == nil ? scalar : nil
    return escape
  }

  private static func escape(_ scalar: Unicode.Scalar, after printed: Unicode.Scalar?) -> String? {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x34E, 0x2010...0x2027, 0x202F...0x205F: nil
    case 0xFE00...0xFE0F: (printed?.value ?? 0) >= 0xA0 ? nil : hexadecimal(scalar)
    case 0x00...0x1F: short(scalar) ?? hexadecimal(scalar)
    case 0x7F...0x9F, 0x2028, 0x2029, 0xFFF9...0xFFFB: hexadecimal(scalar)
    default: scalar.properties.isDefaultIgnorableCodePoint ? hexadecimal(scalar) : nil
    }
  }

  /// The text with every unsafe character made visible.
  static func visible(_ text: String) -> String {
    guard mayNeedEscape(text) else { return text }
    var result = String.UnicodeScalarView()
    var scan = VisibleScalars()
    for scalar in text.unicodeScalars {
      if let escape = scan.escape(scalar) {
        result.append(contentsOf: escape.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// A quick look at the bytes that lets plain English and French pass; true is only a suspicion.
  static func mayNeedEscape(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      for (index, byte) in bytes.enumerated() where byte < 0x20 || byte > 0x7E {
        switch byte {
        case 0x80...0xBF, 0xC3...0xCC: continue
        case 0xC2: if bytes[index + 1] < 0xA0 || bytes[index + 1] == 0xAD { return true }
        case 0xE2: if isInvisiblePunctuation(bytes[index + 1], bytes[index + 2]) { return true }
        default: return true
        }
      }
      return false
    }
  }

  /// Whether U+2000 to U+207F, by its last two bytes, may be one of the invisible ones.
  private static func isInvisiblePunctuation(_ second: UInt8, _ third: UInt8) -> Bool {
    switch second {
    case 0x80: (0x8B...0x8F).contains(third) || (0xA8...0xAE).contains(third)
    case 0x81: third >= 0xA0
    default: false
    }
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
