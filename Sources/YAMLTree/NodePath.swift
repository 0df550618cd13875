extension YAMLTree {
  /// The normalized path (RFC 9535, section 2.7) of a node within its document.
  ///
  /// A key has the path of its value. A key that is no scalar is named by its source.
  package func path(of id: NodeID) -> String {
    var segments: [String] = []
    var current = id
    while true {
      let record = self.record(current)
      guard record.parent != NodeRecord.none else { break }
      let parent = NodeID(record.parent)
      if self.record(parent).kind == .sequence {
        segments.append("[\(record.position)]")
      } else {
        segments.append("['\(Self.escaped(name(ofKey: key(ofValue: current) ?? current)))']")
      }
      current = parent
    }
    var path = "$"
    while let segment = segments.popLast() { path += segment }
    return path
  }

  /// A member name as a normalized path writes it.
  package static func escaped(_ name: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0x08: result += "\\b"
      case 0x09: result += "\\t"
      case 0x0A: result += "\\n"
      case 0x0C: result += "\\f"
      case 0x0D: result += "\\r"
      case 0x27: result += "\\'"
      case 0x5C: result += "\\\\"
      case 0..<0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
