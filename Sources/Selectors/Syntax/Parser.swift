import Diagnostics

/// Reads a selector from left to right; the extensions in the files beside this one read its parts.
struct Parser {
  static let depthLimit = 100
  static let lengthLimit = 100_000

  let bytes: [UInt8]
  var index = 0
  /// How many filters, brackets and functions are open.
  private var depth = 0
  private(set) var constantCount = 0
  var remarks: [JSONPathError] = []

  init(_ text: String) { bytes = Array(text.utf8) }

  /// Reads the whole selector.
  mutating func parse() throws(JSONPathError) -> Query {
    guard bytes.count <= Self.lengthLimit else { throw .tooLong(at: SourceRange(0, bytes.count)) }
    guard take("$") else {
      throw unexpected(
        LocalizedText(en: "`$`, the root of the document", fr: "« $ », la racine du document"))
    }
    let segments = try parseSegments()
    guard index == bytes.count else {
      throw unexpected(
        LocalizedText(en: "`.`, `..`, `[` or the end", fr: "« . », « .. », « [ » ou la fin"))
    }
    return Query(isAbsolute: true, segments: segments, range: range(from: 0), constant: nil)
  }

  /// A new number for a part that is the same for all nodes.
  mutating func nextConstant() -> Int {
    constantCount += 1
    return constantCount - 1
  }

  /// Reads something that may hold its like.
  mutating func nested<Part>(
    _ read: (inout Parser) throws(JSONPathError) -> Part
  ) throws(JSONPathError) -> Part {
    guard depth < Self.depthLimit else { throw .tooDeep(at: foundRange) }
    depth += 1
    defer { depth -= 1 }
    return try read(&self)
  }

  // MARK: Characters

  /// The next byte.
  var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Whether a text comes next.
  func sees(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

  /// Passes over a text if it comes next.
  mutating func take(_ text: String) -> Bool {
    guard sees(text) else { return false }
    index += text.utf8.count
    return true
  }

  /// Passes over white space.
  mutating func skipSpace() {
    while let byte = current, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { index += 1 }
  }

  /// What was passed over since an offset.
  func range(from start: Int) -> SourceRange { SourceRange(start, index) }

  /// The text of a range.
  func text(_ range: SourceRange) -> String {
    String(decoding: bytes[range.start..<range.end], as: UTF8.self)
  }

  // MARK: Faults

  /// The fault of what comes next, where something else must.
  func unexpected(_ expected: LocalizedText, help: LocalizedText? = nil) -> JSONPathError {
    .unexpected(found, at: foundRange, expected: expected, help: help)
  }

  /// The next character, or the end, in words.
  private var found: LocalizedText {
    switch current {
    case nil: LocalizedText(en: "the end", fr: "fin du sélecteur")
    case 0x20: LocalizedText(en: "a space", fr: "espace")
    case 0x09, 0x0A, 0x0D: LocalizedText(en: "white space", fr: "caractère d'espacement")
    default:
      LocalizedText(en: "`\(text(foundRange))`", fr: "« \(text(foundRange)) »")
    }
  }

  /// The place of the next character, which at the end has no width.
  var foundRange: SourceRange {
    var end = min(index + 1, bytes.count)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return SourceRange(index, end)
  }
}
