import Diagnostics

/// What is wrong with a phrase, and where in it.
package struct PhraseError: Error, Equatable {
  /// The fault.
  package let message: LocalizedText
  /// The UTF-8 offset in the phrase.
  package let offset: Int
}

/// One step of a phrase once its alternatives are written out.
enum PhraseItem: Hashable {
  /// A whole word, folded, without its plural ending.
  case word([UInt8])
  /// The start of a word, folded.
  case prefix([UInt8])
  /// Any token of a class.
  case token(PhraseClass)
  /// Up to so many tokens of any kind.
  case gap(Int)
}

/// The classes of tokens that a phrase can name.
enum PhraseClass: Int, CaseIterable {
  case number, percent, duration, money, date, ordinal, clock

  /// The name between the angle brackets.
  var name: String {
    switch self {
    case .number: "number"
    case .percent: "percent"
    case .duration: "duration"
    case .money: "money"
    case .date: "date"
    case .ordinal: "ordinal"
    case .clock: "clock"
    }
  }
}

/// Reads a phrase and writes out its alternatives.
///
/// A recursive descent: `alternatives = sequence ("|" sequence)*`, `sequence = item*`,
/// `item = "(" alternatives ")" "?"? | "<class>" | "..." digit* | words`.
struct PhraseParser {
  /// The most sequences that one phrase may stand for.
  static let expansionLimit = 4096
  /// The most steps of one sequence.
  static let lengthLimit = 24
  /// The length of a gap that gives none.
  static let defaultGap = 6
  /// The longest gap.
  static let gapLimit = 20

  private let bytes: [UInt8]
  private var offset = 0
  private var depth = 0

  /// All sequences that a phrase stands for, each once.
  static func sequences(of phrase: String) throws(PhraseError) -> [[PhraseItem]] {
    var parser = PhraseParser(bytes: Array(phrase.utf8))
    let sequences = try parser.alternatives()
    if parser.offset < parser.bytes.count {
      throw PhraseFault.unopened.error(at: parser.offset)
    }
    var seen: Set<[PhraseItem]> = []
    for sequence in sequences {
      if sequence.isEmpty { throw PhraseFault.empty.error(at: 0) }
      if isGap(sequence.first) || isGap(sequence.last) { throw PhraseFault.looseGap.error(at: 0) }
      for (left, right) in zip(sequence, sequence.dropFirst()) where isGap(left) && isGap(right) {
        throw PhraseFault.looseGap.error(at: 0)
      }
      seen.insert(sequence)
    }
    return sequences.filter { seen.remove($0) != nil }
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private static func isGap(_ item: PhraseItem?) -> Bool {
    if case .gap = item { return true }
    return false
  }

  private mutating func alternatives() throws(PhraseError) -> [[PhraseItem]] {
    var result = try sequence()
    while offset < bytes.count, bytes[offset] == UInt8(ascii: "|") {
      offset += 1
      result += try sequence()
      guard result.count <= Self.expansionLimit else {
        throw PhraseFault.tooMany.error(at: offset)
      }
    }
    return result
  }

  private mutating func sequence() throws(PhraseError) -> [[PhraseItem]] {
    var result: [[PhraseItem]] = [[]]
    while offset < bytes.count {
      let start = offset
      let choices: [[PhraseItem]]
      switch bytes[offset] {
      case UInt8(ascii: "|"), UInt8(ascii: ")"): return result
      case UInt8(ascii: "("): choices = try group()
      case UInt8(ascii: "<"): choices = [[.token(try tokenClass())]]
      case UInt8(ascii: "."): choices = [[try gap()]]
      case UInt8(ascii: "*"): throw PhraseFault.looseStar.error(at: offset)
      case UInt8(ascii: "?"): throw PhraseFault.looseMark.error(at: offset)
      case UInt8(ascii: ">"): throw PhraseFault.looseBracket.error(at: offset)
      default: choices = [try words()]
      }
      result = try product(result, choices, at: start)
    }
    return result
  }

  private func product(
    _ left: [[PhraseItem]], _ right: [[PhraseItem]], at start: Int
  ) throws(PhraseError) -> [[PhraseItem]] {
    guard left.count * right.count <= Self.expansionLimit else {
      throw PhraseFault.tooMany.error(at: start)
    }
    var result: [[PhraseItem]] = []
    for head in left {
      for tail in right {
        guard head.count + tail.count <= Self.lengthLimit else {
          throw PhraseFault.tooLong.error(at: start)
        }
        result.append(head + tail)
      }
    }
    return result
  }

  private mutating func group() throws(PhraseError) -> [[PhraseItem]] {
    let start = offset
    offset += 1
    depth += 1
    guard depth <= 32 else { throw PhraseFault.tooMany.error(at: start) }
    var choices = try alternatives()
    depth -= 1
    guard offset < bytes.count else { throw PhraseFault.unclosed.error(at: start) }
    offset += 1
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "?") {
      offset += 1
      choices.append([])
    } else if choices.contains(where: \.isEmpty) {
      throw PhraseFault.emptyChoice.error(at: start)
    }
    return choices
  }

  private mutating func tokenClass() throws(PhraseError) -> PhraseClass {
    let start = offset
    guard let close = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else {
      throw PhraseFault.looseBracket.error(at: start)
    }
    let name = String(decoding: bytes[(start + 1)..<close], as: UTF8.self)
    guard let found = PhraseClass.allCases.first(where: { $0.name == name }) else {
      throw PhraseFault.unknownClass(name).error(at: start)
    }
    offset = close + 1
    return found
  }

  private mutating func gap() throws(PhraseError) -> PhraseItem {
    let start = offset
    while offset < bytes.count, bytes[offset] == UInt8(ascii: ".") { offset += 1 }
    guard offset - start == 3 else { throw PhraseFault.looseDot.error(at: start) }
    var length = 0
    let digits = offset
    while offset < bytes.count, case let digit = bytes[offset] &- 0x30, digit < 10, length < 1000 {
      length = length * 10 + Int(digit)
      offset += 1
    }
    if offset == digits { return .gap(Self.defaultGap) }
    guard (1...Self.gapLimit).contains(length) else { throw PhraseFault.badGap.error(at: digits) }
    return .gap(length)
  }

  /// Words up to the next sign of the syntax, cut and folded as a text is.
  private mutating func words() throws(PhraseError) -> [PhraseItem] {
    let start = offset
    let stops = Array("()|<>.*?".utf8)
    while offset < bytes.count, !stops.contains(bytes[offset]) { offset += 1 }
    let slice = Array(bytes[start..<offset])
    let isPrefix = offset < bytes.count && bytes[offset] == UInt8(ascii: "*")
    let entries = FoldedWords.read(slice)
    var items = entries.map(\.item)
    if isPrefix {
      guard case .word(_, let whole, let end) = entries.last, end == slice.count else {
        throw PhraseFault.looseStar.error(at: offset)
      }
      items[items.count - 1] = .prefix(whole)
      offset += 1
      if offset < bytes.count, !Array(" ()|<.".utf8).contains(bytes[offset]) {
        throw PhraseFault.looseStar.error(at: offset - 1)
      }
    }
    return items
  }
}
