/// The form that several ids of a document share, such as `EX-` and digits, or `R` and digits.
///
/// A text of that form is a requirement's id only where words before it say that it is spoken of.
struct RequirementIDForm {
  /// What stands before the digits.
  let prefix: String
  /// How many ids have the form.
  private(set) var count = 1
  /// The most digits that one of them has.
  private var digits: Int
  private let bytes: [UInt8]
  /// Whether only letters stand before the digits: `Q3`, `A4` and `L2113` look like that as well.
  private let isBare: Bool

  /// The form of an id: letters, perhaps with more behind them, then digits to the end.
  init?(of id: String) {
    digits = id.utf8.reversed().prefix { $0.isDigit }.count
    bytes = Array(id.utf8.dropLast(digits))
    isBare = bytes.allSatisfy(\.isLetter)
    guard digits > 0, let first = bytes.first, first.isLetter, let last = bytes.last,
      isBare || Self.separators.contains(last)
    else { return nil }
    prefix = String(decoding: bytes, as: UTF8.self)
  }

  /// The form of these ids and another.
  func joined(with other: RequirementIDForm) -> RequirementIDForm {
    var form = self
    form.count += other.count
    form.digits = max(digits, other.digits)
    return form
  }

  /// Hyphen, full stop, underscore.
  private static let separators: [UInt8] = [0x2D, 0x2E, 0x5F]

  // MARK: Places

  /// The next place of such a text with no word around it.
  func next(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
    let (first, last) = (bytes[0], text.count - bytes.count)
    var index = start
    while index < last {
      // Most bytes are not the first one: they are passed over without a look at anything else.
      while index < last, text[index] != first { index &+= 1 }
      if index < last, let place = place(at: index, in: text) { return place }
      index += 1
    }
    return nil
  }

  private func place(at start: Int, in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    let digits = start + bytes.count
    guard text[digits].isDigit, start == 0 || !text[start - 1].isOfWord,
      text[start..<digits].elementsEqual(bytes)
    else { return nil }
    var end = digits
    while end < text.count, text[end].isDigit { end += 1 }
    guard end == text.count || !text[end].isOfWord, !isNumberedFurther(at: end, in: text),
      !isBare || end - digits <= self.digits + 1
    else { return nil }
    return start..<end
  }

  /// Whether the digits go on, as those of `R9.2`: that is another id, or a version.
  private func isNumberedFurther(at end: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    end + 1 < text.count && (text[end] == 0x2E || text[end] == 0x2C) && text[end + 1].isDigit
  }

  // MARK: Words before

  /// "voir EX-12", "see EX-11 and EX-12", `ref: EX-12`; an id that merely occurs may be somebody
  /// else's.
  func isSpokenOf(at place: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let before = text[max(0, place.lowerBound - Self.reach)..<place.lowerBound]
    let line =
      before.split(omittingEmptySubsequences: false) { $0 == 0x0A || $0 == 0x0D }.last ?? before
    var words = Folding.folded(String(decoding: line, as: UTF8.self)).split(separator: " ")
      .filter { $0.utf8.first?.isLetter ?? false }[...]
    while let last = words.last, Self.joints.contains(String(last)) || isLetters(of: last) {
      words.removeLast()
    }
    guard let last = words.last.map(String.init) else { return false }
    if Self.lead.contains(last) || !isBare && Self.weakLead.contains(last) { return true }
    return Self.prepositions.contains(last)
      && words.dropLast().last.map { Self.verbs.contains(String($0)) } ?? false
  }

  /// Whether a word is an id of the form, as folding leaves it: `ex 11`, `r11`.
  private func isLetters(of word: Substring) -> Bool {
    let letters = word.utf8.reversed().drop { $0.isDigit }.reversed()
    return letters.elementsEqual(bytes.filter(\.isLetter).map { $0 | 0x20 })
  }

  /// In bytes: a few ids and the word before them.
  private static let reach = 60
  /// Words that make a reference of what follows.
  private static let lead: Set<String> = [
    "voir", "cf", "see", "exigence", "exigences", "requirement", "requirements", "clause",
    "clauses", "ref", "reference", "references", "refer",
  ]
  /// Words that stand before much else too: they will do for a text that can be nothing but an id.
  private static let weakLead: Set<String> = [
    "selon", "under", "per", "with", "to", "in", "de", "of", "by",
  ]
  /// "refer to R12", "conformément à R12".
  private static let verbs: Set<String> = [
    "refer", "refers", "according", "pursuant", "conformement", "renvoie", "reporter", "referer",
  ]
  private static let prepositions: Set<String> = ["to", "a", "aux"]
  /// What stands between the ids of a list.
  private static let joints: Set<String> = ["and", "or", "et", "ou"]
}

extension UInt8 {
  fileprivate var isDigit: Bool { self &- 0x30 < 10 }
  fileprivate var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  /// Letters, digits, hyphens, and whatever is not ASCII.
  fileprivate var isOfWord: Bool {
    isLetter || isDigit || self >= 0x80 || self == 0x2D || self == 0x5F
  }
}
