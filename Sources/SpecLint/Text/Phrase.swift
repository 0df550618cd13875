import Diagnostics

/// What is wrong with a phrase, and where in it.
package struct PhraseError: Error, Equatable {
  /// The fault.
  package let message: LocalizedText
  /// The UTF-8 offset in the phrase.
  package let offset: Int
}

/// One step of a phrase.
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

/// A phrase as it is written: words in a row, and groups to choose from.
indirect enum PhraseTree {
  /// One step.
  case item(PhraseItem)
  /// One after the other.
  case sequence([PhraseTree])
  /// One of several.
  case choice([PhraseTree])
}

/// A part of a phrase, and what is known of the sequences that it stands for.
struct PhrasePart {
  /// The part itself.
  var tree = PhraseTree.sequence([])
  /// How many sequences there are, equal ones counted apart.
  var count = 1
  /// The steps of the longest.
  var longest = 0
  /// Whether one is empty.
  var isNullable = true
  /// Whether one begins with a gap.
  var opensWithGap = false
  /// Whether one ends with a gap.
  var closesWithGap = false
  /// Whether a gap follows another in one.
  var hasDoubleGap = false

  /// The empty part.
  init() {}

  /// One step.
  init(_ item: PhraseItem) {
    tree = .item(item)
    (longest, isNullable) = (1, false)
    if case .gap = item { (opensWithGap, closesWithGap) = (true, true) }
  }

  /// Adds another part after this one.
  mutating func append(_ next: PhrasePart) {
    if case .sequence(let parts) = tree {
      tree = .sequence(parts + [next.tree])
    } else {
      tree = .sequence([tree, next.tree])
    }
    count *= next.count
    longest += next.longest
    hasDoubleGap = hasDoubleGap || next.hasDoubleGap || closesWithGap && next.opensWithGap
    opensWithGap = opensWithGap || isNullable && next.opensWithGap
    closesWithGap = next.closesWithGap || next.isNullable && closesWithGap
    isNullable = isNullable && next.isNullable
  }

  /// Lets another part stand in place of this one.
  mutating func formChoice(with other: PhrasePart) {
    if case .choice(let parts) = tree {
      tree = .choice(parts + [other.tree])
    } else {
      tree = .choice([tree, other.tree])
    }
    count += other.count
    longest = max(longest, other.longest)
    isNullable = isNullable || other.isNullable
    opensWithGap = opensWithGap || other.opensWithGap
    closesWithGap = closesWithGap || other.closesWithGap
    hasDoubleGap = hasDoubleGap || other.hasDoubleGap
  }
}

/// Reads a phrase.
///
/// A recursive descent: `alternatives = sequence ("|" sequence)*`, `sequence = item*`,
/// `item = "(" alternatives ")" "?"? | "<class>" | "<list>" | "..." digit* | words`.
struct PhraseParser {
  /// The most sequences that one phrase may stand for.
  static let expansionLimit = 1 << 20
  /// The most steps of one sequence.
  static let lengthLimit = 24
  /// The length of a gap that gives none.
  static let defaultGap = 6
  /// The longest gap.
  static let gapLimit = 20

  private let bytes: [UInt8]
  private let lists: WordLists
  private var offset = 0
  private var depth = 0

  /// The tree of a phrase that may name these lists.
  static func tree(
    of phrase: String, naming lists: WordLists = WordLists()
  ) throws(PhraseError) -> PhraseTree {
    try part(of: phrase, naming: lists).tree
  }

  /// A phrase as a part of others.
  static func part(
    of phrase: String, naming lists: WordLists
  ) throws(PhraseError) -> PhrasePart {
    var parser = PhraseParser(bytes: Array(phrase.utf8), lists: lists)
    let part = try parser.alternatives()
    if parser.offset < parser.bytes.count {
      throw PhraseFault.unopened.error(at: parser.offset)
    }
    if part.isNullable { throw PhraseFault.empty.error(at: 0) }
    if part.opensWithGap || part.closesWithGap || part.hasDoubleGap {
      throw PhraseFault.looseGap.error(at: 0)
    }
    return part
  }

  private init(bytes: [UInt8], lists: WordLists) {
    self.bytes = bytes
    self.lists = lists
  }

  private mutating func alternatives() throws(PhraseError) -> PhrasePart {
    var result = try sequence()
    while offset < bytes.count, bytes[offset] == UInt8(ascii: "|") {
      offset += 1
      result.formChoice(with: try sequence())
      guard result.count <= Self.expansionLimit else {
        throw PhraseFault.tooMany.error(at: offset)
      }
    }
    return result
  }

  private mutating func sequence() throws(PhraseError) -> PhrasePart {
    var result = PhrasePart()
    while offset < bytes.count {
      let start = offset
      switch bytes[offset] {
      case UInt8(ascii: "|"), UInt8(ascii: ")"): return result
      case UInt8(ascii: "("): result.append(try group())
      case UInt8(ascii: "<"): result.append(try named())
      case UInt8(ascii: "."): result.append(PhrasePart(try gap()))
      case UInt8(ascii: "*"): throw PhraseFault.looseStar.error(at: offset)
      case UInt8(ascii: "?"): throw PhraseFault.looseMark.error(at: offset)
      case UInt8(ascii: ">"): throw PhraseFault.looseBracket.error(at: offset)
      default: for item in try words() { result.append(PhrasePart(item)) }
      }
      guard result.count <= Self.expansionLimit else { throw PhraseFault.tooMany.error(at: start) }
      guard result.longest <= Self.lengthLimit else { throw PhraseFault.tooLong.error(at: start) }
    }
    return result
  }

  private mutating func group() throws(PhraseError) -> PhrasePart {
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
      choices.formChoice(with: PhrasePart())
    } else if choices.isNullable {
      throw PhraseFault.emptyChoice.error(at: start)
    }
    return choices
  }

  private mutating func named() throws(PhraseError) -> PhrasePart {
    let start = offset
    guard let close = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else {
      throw PhraseFault.looseBracket.error(at: start)
    }
    let name = String(decoding: bytes[(start + 1)..<close], as: UTF8.self)
    offset = close + 1
    if let known = PhraseClass.allCases.first(where: { $0.name == name }) {
      return PhrasePart(.token(known))
    }
    if let list = lists[name] { return list }
    throw PhraseFault.unknownName(name, lists: lists.names).error(at: start)
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
      guard case .word(let whole, _, let end) = entries.last, end == slice.count else {
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
