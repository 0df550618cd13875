import Diagnostics

/// Segments and selectors (RFC 9535, sections 2.3 and 2.5).
extension Parser {
  mutating func parseSegments() throws(JSONPathError) -> [Segment] {
    var segments: [Segment] = []
    while true {
      let start = index
      skipSpace()
      guard sees(".") || sees("[") else {
        index = start
        return segments
      }
      segments.append(try parseSegment())
    }
  }

  private mutating func parseSegment() throws(JSONPathError) -> Segment {
    let isDescendant = take("..")
    if isDescendant ? sees("[") : !take(".") {
      return Segment(isDescendant: isDescendant, selectors: try parseBrackets())
    }
    if take("*") { return Segment(isDescendant: isDescendant, selectors: [.wildcard]) }
    guard let name = parseShorthand() else { throw unexpectedAfterDot(isDescendant) }
    return Segment(isDescendant: isDescendant, selectors: [.name(name)])
  }

  /// A name without quotes: letters, digits that do not come first, `_`, all beyond ASCII.
  private mutating func parseShorthand() -> [UInt8]? {
    let start = index
    while let byte = current, Self.isNameByte(byte, isFirst: index == start) { index += 1 }
    return index > start ? Array(bytes[start..<index]) : nil
  }

  private static func isNameByte(_ byte: UInt8, isFirst: Bool) -> Bool {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80...: true
    case 0x30...0x39: !isFirst
    default: false
    }
  }

  private func unexpectedAfterDot(_ isDescendant: Bool) -> JSONPathError {
    unexpected(
      isDescendant
        ? LocalizedText(
          en: "a name, `*` or `[` after `..`", fr: "un nom, « * » ou « [ » après « .. »")
        : LocalizedText(en: "a name or `*` after `.`", fr: "un nom ou « * » après « . »"),
      help: LocalizedText(
        en: "Other names are quoted: ['6.1 Calls offered'].",
        fr: "Les autres noms se mettent entre guillemets : ['6.1 Appels présentés']."))
  }

  // MARK: Brackets

  private mutating func parseBrackets() throws(JSONPathError) -> [Selector] {
    _ = take("[")
    var selectors: [Selector] = []
    repeat {
      skipSpace()
      selectors.append(try parseSelector())
      skipSpace()
    } while take(",")
    guard take("]") else {
      throw unexpected(LocalizedText(en: "`,` or `]`", fr: "« , » ou « ] »"))
    }
    return selectors
  }

  private mutating func parseSelector() throws(JSONPathError) -> Selector {
    switch current ?? 0 {
    case UInt8(ascii: "'"), UInt8(ascii: "\""): return .name(try parseString().bytes)
    case UInt8(ascii: "*"):
      index += 1
      return .wildcard
    case UInt8(ascii: "?"):
      index += 1
      return .filter(try nested { (parser) throws(JSONPathError) in try parser.parseCondition() })
    case UInt8(ascii: ":"), UInt8(ascii: "-"), 0x30...0x39: return try parseIndexOrSlice()
    default: throw unexpectedInBrackets
    }
  }

  private var unexpectedInBrackets: JSONPathError {
    unexpected(
      LocalizedText(
        en: "a name in quotes, an index, a slice, `*` or `?`",
        fr: "un nom entre guillemets, un indice, une tranche, « * » ou « ? »"),
      help: sees("(")
        ? LocalizedText(
          en: "A filter is written [?@.a == 1].", fr: "Un filtre s'écrit [?@.a == 1].") : nil)
  }

  private mutating func parseIndexOrSlice() throws(JSONPathError) -> Selector {
    let start = try parseInteger()
    let end = index
    skipSpace()
    guard take(":") else {
      index = end
      guard let start else { throw unexpectedInBrackets }
      return .index(start)
    }
    var slice = Slice(start: start, end: nil, step: 1)
    skipSpace()
    slice.end = try parseInteger()
    skipSpace()
    if take(":") {
      skipSpace()
      slice.step = try parseInteger() ?? 1
    }
    return .slice(slice)
  }
}
