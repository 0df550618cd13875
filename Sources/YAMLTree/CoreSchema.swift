/// What a scalar is by YAML's core schema.
package enum CoreType: Hashable, Sendable {
  /// Nothing, `~` or `null`.
  case null
  /// `true` or `false`.
  case boolean(Bool)
  /// A finite number.
  case number
  /// Anything else, and what is quoted; `.inf` and `.nan` too, which JSON has no numbers for.
  case string
}

extension YAMLTree {
  /// The type of a scalar, aliases followed; nil for a collection.
  package func coreType(of id: NodeID) -> CoreType? {
    let target = resolved(id)
    let record = self.record(target)
    guard record.kind == .scalar else { return nil }
    if isNull(target) { return .null }
    let isTagged = record.flags.contains(.explicitTag)
    guard isTagged ? record.flags.contains(.coreTag) : record.style == .plain else {
      return .string
    }
    return withUTF8(of: target, Self.coreType)
  }

  private static func coreType(_ text: UnsafeBufferPointer<UInt8>) -> CoreType {
    if text.count == 4 || text.count == 5 {
      if ["true", "True", "TRUE"].contains(where: text.elementsEqual) { return .boolean(true) }
      if ["false", "False", "FALSE"].contains(where: text.elementsEqual) { return .boolean(false) }
    }
    var scan = NumberScan(text: text)
    return scan.isNumber() ? .number : .string
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func elementsEqual(_ text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount && text.withUTF8Buffer { elementsEqual($0) }
  }
}

/// Reads a number as the core schema writes it.
private struct NumberScan {
  let text: UnsafeBufferPointer<UInt8>
  var index = 0

  /// Whether the whole text is an integer (decimal, `0o` octal, `0x` hexadecimal) or a float.
  mutating func isNumber() -> Bool {
    if text.count > 2, text[0] == UInt8(ascii: "0") {
      index = 2
      switch text[1] {
      case UInt8(ascii: "x"): return text.count <= 18 && isRest(Self.isHexadecimal)
      case UInt8(ascii: "o"): return text.count <= 23 && isRest { (0x30...0x37).contains($0) }
      default: index = 0
      }
    }
    if let sign = text.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { index = 1 }
    return isDecimal()
  }

  private mutating func isDecimal() -> Bool {
    var digits = skipDigits()
    if index < text.count, text[index] == UInt8(ascii: ".") {
      index += 1
      digits += skipDigits()
    }
    guard digits > 0 else { return false }
    if index < text.count, text[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      let isSigned = index < text.count && [0x2B, 0x2D].contains(text[index])
      if isSigned { index += 1 }
      guard skipDigits() > 0 else { return false }
    }
    return index == text.count
  }

  private mutating func skipDigits() -> Int {
    let start = index
    while index < text.count, (0x30...0x39).contains(text[index]) { index += 1 }
    return index - start
  }

  private func isRest(_ isDigit: (UInt8) -> Bool) -> Bool { text[index...].allSatisfy(isDigit) }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
  }
}
