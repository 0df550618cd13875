/// What a GitHub runner takes for a workflow command, and how to write or to defuse one.
///
/// The runner tries each line in two forms: `::name k=v::data` after leading white space, and the
/// old `##[name k=v]data` anywhere in the line.
enum CommandGuard {
  /// The offsets before which a backslash makes a line harmless, ascending.
  static func insertions(in line: [UInt8]) -> [Int] {
    var offsets: [Int] = []
    if let colon = leadingCommand(in: line) { offsets.append(colon) }
    var hashes = 0
    for (index, byte) in line.enumerated() {
      if byte == UInt8(ascii: "["), hashes >= 2 { offsets.append(index) }
      hashes = byte == UInt8(ascii: "#") ? hashes + 1 : 0
    }
    return offsets
  }

  /// A message as command data; visible escapes replace all controls but line ends.
  static func encodedData(_ text: String) -> String {
    encoded(text, colonsAndCommas: false)
  }

  /// A value as a command property.
  static func encodedProperty(_ text: String) -> String {
    encoded(text, colonsAndCommas: true)
  }

  private static func encoded(_ text: String, colonsAndCommas: Bool) -> String {
    var result = ""
    var scan = VisibleScalars()
    for scalar in text.unicodeScalars {
      let escape = scan.escape(scalar)
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where colonsAndCommas: result += "%3A"
      case "," where colonsAndCommas: result += "%2C"
      default:
        if let escape {
          result += escape
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }

  /// The offset of `::` if only white space, of any script, stands before it.
  private static func leadingCommand(in line: [UInt8]) -> Int? {
    let colons = Array("::".utf8)
    if line.starts(with: colons) { return 0 }
    guard let first = line.first, first == 0x20 || first >= 0x80 else { return nil }
    var offset = 0
    for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
      guard scalar.properties.isWhitespace else { break }
      offset += UTF8.width(scalar)
    }
    return line[offset...].starts(with: colons) ? offset : nil
  }
}
