import Diagnostics

/// A pattern as a tree.
indirect enum IRegexpNode: Sendable {
  case empty
  case set(ScalarSet)
  case start
  case end
  case sequence([IRegexpNode])
  case choice([IRegexpNode])
  case repeated(IRegexpNode, least: Int, most: Int?)
}

/// Reads I-Regexp (RFC 9485).
///
/// `^` and `$` are anchors, as in RFC 9535's compliance suite and in every mapping that RFC 9485
/// gives to other dialects, although its grammar has them among the ordinary characters.
struct IRegexpParser {
  static let depthLimit = 100

  private let scalars: [Unicode.Scalar]
  /// The byte offset of each character, and of the end.
  private let offsets: [Int]
  private var index = 0
  private var depth = 0

  init(_ bytes: [UInt8]) {
    scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    var offset = 0
    offsets =
      [0]
      + scalars.map { scalar in
        offset += UTF8.width(scalar)
        return offset
      }
  }

  /// Reads the whole pattern.
  mutating func parse() throws(IRegexpError) -> IRegexpNode {
    let node = try parseChoice()
    guard index == scalars.count else { throw unexpected(1) }
    return node
  }

  private mutating func parseChoice() throws(IRegexpError) -> IRegexpNode {
    var branches = [try parseBranch()]
    while take("|") { branches.append(try parseBranch()) }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func parseBranch() throws(IRegexpError) -> IRegexpNode {
    var pieces: [IRegexpNode] = []
    while let scalar = current, scalar != "|", scalar != ")" {
      let atom = try parseAtom(scalar)
      pieces.append(try parseQuantifier(of: atom))
    }
    return pieces.count == 1 ? pieces[0] : pieces.isEmpty ? .empty : .sequence(pieces)
  }

  private mutating func parseAtom(_ scalar: Unicode.Scalar) throws(IRegexpError) -> IRegexpNode {
    switch scalar {
    case "(": return try parseGroup()
    case "[": return .set(try parseBrackets())
    case "\\": return .set(try parseEscapedSet())
    case "*", "+", "?", "]", "{", "}": throw unexpected(1)
    default:
      index += 1
      switch scalar {
      case ".": return .set(.dot)
      case "^": return .start
      case "$": return .end
      default: return .set(ScalarSet(scalar))
      }
    }
  }

  private mutating func parseGroup() throws(IRegexpError) -> IRegexpNode {
    let start = index
    guard depth < Self.depthLimit else { throw .tooDeep(at: range(start, start + 1)) }
    depth += 1
    defer { depth -= 1 }
    index += 1
    let node = try parseChoice()
    guard take(")") else { throw .unclosed("(", at: range(start, start + 1)) }
    return node
  }

  private mutating func parseEscapedSet() throws(IRegexpError) -> ScalarSet {
    var set = ScalarSet()
    if let category = try parseCategory() {
      set.insert(category.0, negated: category.negated)
    } else {
      let scalar = try parseEscape()
      set.insert(scalar...scalar)
    }
    set.close(negated: false)
    return set
  }

  // MARK: Quantifiers

  private mutating func parseQuantifier(
    of atom: IRegexpNode
  ) throws(IRegexpError) -> IRegexpNode {
    switch current {
    case "*":
      index += 1
      return .repeated(atom, least: 0, most: nil)
    case "+":
      index += 1
      return .repeated(atom, least: 1, most: nil)
    case "?":
      index += 1
      return .repeated(atom, least: 0, most: 1)
    case "{": return try parseRange(of: atom)
    default: return atom
    }
  }

  private mutating func parseRange(of atom: IRegexpNode) throws(IRegexpError) -> IRegexpNode {
    let start = index
    index += 1
    guard let least = parseCount() else { throw .badQuantifier(at: range(start, index + 1)) }
    var most: Int? = least
    if take(",") { most = parseCount() }
    guard take("}") else { throw .badQuantifier(at: range(start, index + 1)) }
    if let most, most < least { throw .reversed(text(start, index), at: range(start, index)) }
    return .repeated(atom, least: least, most: most)
  }

  /// A count; a huge one is as good as the largest that is refused.
  private mutating func parseCount() -> Int? {
    let start = index
    var count = 0
    while let scalar = current, ("0"..."9").contains(scalar) {
      count = min(count * 10 + Int(scalar.value - 0x30), IRegexp.sizeLimit + 1)
      index += 1
    }
    return index > start ? count : nil
  }

  // MARK: Characters

  private mutating func parseBrackets() throws(IRegexpError) -> ScalarSet {
    let start = index
    index += 1
    var set = ScalarSet()
    let isNegated = take("^")
    if take("-") { set.insert("-"..."-") } else { try parseItem(into: &set, from: start) }
    while !take("]") {
      if sees("-"), index + 1 < scalars.count, scalars[index + 1] == "]" {
        index += 1
        set.insert("-"..."-")
      } else {
        try parseItem(into: &set, from: start)
      }
    }
    set.close(negated: isNegated)
    return set
  }

  /// A character, a range of them, or a category.
  private mutating func parseItem(
    into set: inout ScalarSet, from start: Int
  ) throws(IRegexpError) {
    if let category = try parseCategory() {
      return set.insert(category.0, negated: category.negated)
    }
    let first = index
    let low = try parseSetScalar(from: start)
    guard sees("-"), index + 1 < scalars.count, scalars[index + 1] != "]" else {
      return set.insert(low...low)
    }
    index += 1
    let high = try parseSetScalar(from: start)
    guard low <= high else { throw .reversed(text(first, index), at: range(first, index)) }
    set.insert(low...high)
  }

  private mutating func parseSetScalar(from start: Int) throws(IRegexpError) -> Unicode.Scalar {
    switch current {
    case nil: throw .unclosed("[", at: range(start, start + 1))
    case "\\": return try parseEscape()
    case "[", "]", "-": throw unexpected(1)
    case let scalar?:
      index += 1
      return scalar
    }
  }

  private mutating func parseEscape() throws(IRegexpError) -> Unicode.Scalar {
    let start = index
    index += 1
    guard let scalar = current else { throw .unexpected("\\", at: range(start, start + 1)) }
    index += 1
    switch scalar {
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "("..."+", "-", ".", "?", "["..."^", "{"..."}": return scalar
    default: throw .unknownEscape(text(start, index), at: range(start, index))
    }
  }

  /// `\p{…}` or `\P{…}`.
  private mutating func parseCategory() throws(IRegexpError) -> (Categories, negated: Bool)? {
    guard sees("\\"), index + 1 < scalars.count, ["p", "P"].contains(scalars[index + 1]) else {
      return nil
    }
    let start = index
    let isNegated = scalars[index + 1] == "P"
    index += 2
    guard take("{") else { throw .unexpected(text(start, index), at: range(start, index)) }
    let nameStart = index
    while index < scalars.count, !sees("}") { index += 1 }
    let name = text(nameStart, index)
    guard take("}") else { throw .unclosed("{", at: range(nameStart - 1, nameStart)) }
    guard let categories = Categories(name: name) else {
      throw .unknownCategory(name, at: range(nameStart, index - 1))
    }
    return (categories, isNegated)
  }

  // MARK: Reading

  private var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private func sees(_ scalar: Unicode.Scalar) -> Bool { current == scalar }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard sees(scalar) else { return false }
    index += 1
    return true
  }

  private func unexpected(_ count: Int) -> IRegexpError {
    .unexpected(text(index, index + count), at: range(index, index + count))
  }

  private func text(_ start: Int, _ end: Int) -> String {
    let end = min(end, scalars.count)
    return String(String.UnicodeScalarView(scalars[min(start, end)..<end]))
  }

  /// The bytes of some characters.
  private func range(_ start: Int, _ end: Int) -> SourceRange {
    SourceRange(offsets[min(start, scalars.count)], offsets[min(end, scalars.count)])
  }
}

extension ScalarSet {
  /// The set of one character.
  init(_ scalar: Unicode.Scalar) {
    self.init()
    insert(scalar...scalar)
    close(negated: false)
  }
}
