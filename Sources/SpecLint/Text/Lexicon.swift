/// What a word can be in a quantity.
struct LexicalRoles: OptionSet {
  let rawValue: UInt32

  /// A number below 100.
  static let small = LexicalRoles(rawValue: 1 << 0)
  /// "cent", "hundred".
  static let hundred = LexicalRoles(rawValue: 1 << 1)
  /// "mille", "thousand", "million", "milliard".
  static let scale = LexicalRoles(rawValue: 1 << 2)
  /// "un", "one": a number only where the context says so.
  static let one = LexicalRoles(rawValue: 1 << 3)
  /// "a", "an": one before an English unit of time.
  static let article = LexicalRoles(rawValue: 1 << 4)
  /// "trentaine", "dozen".
  static let collective = LexicalRoles(rawValue: 1 << 5)
  /// "half", "demi".
  static let half = LexicalRoles(rawValue: 1 << 6)
  /// A unit of time.
  static let unit = LexicalRoles(rawValue: 1 << 7)
  /// A unit of time after digits only ("s", "h", "j").
  static let shortUnit = LexicalRoles(rawValue: 1 << 8)
  /// "percent", "pct".
  static let percent = LexicalRoles(rawValue: 1 << 9)
  /// "per", "pour", "p": percent if "cent" or 100 follows.
  static let per = LexicalRoles(rawValue: 1 << 10)
  /// A currency.
  static let currency = LexicalRoles(rawValue: 1 << 11)
  /// "k", "M", "Md" after digits.
  static let shortScale = LexicalRoles(rawValue: 1 << 12)
  /// "working", "business" before a unit.
  static let workingBefore = LexicalRoles(rawValue: 1 << 13)
  /// "ouvrés", "ouvrables" after a unit.
  static let workingAfter = LexicalRoles(rawValue: 1 << 14)
  /// "calendar" before a unit.
  static let calendarBefore = LexicalRoles(rawValue: 1 << 15)
  /// "calendaires", "francs" after a unit.
  static let calendarAfter = LexicalRoles(rawValue: 1 << 16)
  /// "et", "and".
  static let and = LexicalRoles(rawValue: 1 << 17)
  /// "de", "d", "of".
  static let of = LexicalRoles(rawValue: 1 << 18)
  /// "plus".
  static let plus = LexicalRoles(rawValue: 1 << 19)
  /// "ou", "or".
  static let or = LexicalRoles(rawValue: 1 << 20)
  /// "moins", "minus".
  static let minus = LexicalRoles(rawValue: 1 << 21)
  /// "HT", "TTC".
  static let tax = LexicalRoles(rawValue: 1 << 22)
  /// "am", "pm".
  static let meridiem = LexicalRoles(rawValue: 1 << 23)
  /// "à", "to": between two times of day.
  static let to = LexicalRoles(rawValue: 1 << 24)
  /// "st", "th", "er", "e" right after digits.
  static let ordinalEnding = LexicalRoles(rawValue: 1 << 25)
  /// "third", "troisième".
  static let ordinal = LexicalRoles(rawValue: 1 << 26)
  /// The name of a month.
  static let month = LexicalRoles(rawValue: 1 << 27)
  /// An abbreviation after which a full stop does not end a sentence.
  static let abbreviation = LexicalRoles(rawValue: 1 << 28)
  /// J, D, H, M in "J+1".
  static let anchor = LexicalRoles(rawValue: 1 << 29)
  /// "sur" in "24 h sur 24".
  static let over = LexicalRoles(rawValue: 1 << 30)
  /// "etc": ends a sentence unless a small letter follows.
  static let etc = LexicalRoles(rawValue: 1 << 31)

  /// The roles of a word with which a quantity can begin.
  static let openers: LexicalRoles = [
    .small, .hundred, .scale, .one, .article, .half, .currency, .plus, .month,
    .anchor,
  ]
}

/// What the lexicon knows of a word.
struct LexicalEntry {
  var roles: LexicalRoles = []
  /// The number, or the factor of a scale.
  var value: Double = 0
  /// The unit of time or the currency.
  var unit: Token.Unit = .none
  /// The month, from 1.
  var month: UInt8 = 0
  /// For units of time: an English word, so that "a" may stand before it.
  var isEnglish = false
}

/// The words of numbers, units, months and currencies, by their folded bytes.
///
/// A hash table with open addressing; a key is the first 16 bytes of a word, which is all of it.
struct Lexicon: Sendable {
  /// The lexicon of both languages, made on first use.
  static let shared = Lexicon()

  private static let slotCount = 2048

  private(set) var lows = [UInt64](repeating: 0, count: slotCount)
  private(set) var highs = [UInt64](repeating: 0, count: slotCount)
  private(set) var slots = [UInt16](repeating: 0, count: slotCount)
  private(set) var entries = [LexicalEntry()]

  private init() {
    entries.reserveCapacity(384)
    addNumbers()
    addUnits()
    addCalendar()
    addConnectives()
  }

  /// Adds words, folded here, written as `word` or `word=value`.
  mutating func add(
    _ roles: LexicalRoles, _ words: StaticString, unit: Token.Unit = .none, english: Bool = false
  ) {
    let text = UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount)
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Folding.limit + 16) { scratch in
      guard let target = scratch.baseAddress else { return }
      var offset = 0
      while offset < text.count {
        let (length, end) = Folding.word(in: text, at: offset, into: target)
        offset = end
        var value = 0.0
        while offset < text.count, text[offset] != 0x20 {
          if text[offset] != 0x3D { value = value * 10 + Double(text[offset] &- 0x30) }
          offset += 1
        }
        offset += 1
        add(roles, target, length: Folding.stem(target, length: length), value, unit, english)
      }
    }
  }

  private mutating func add(
    _ roles: LexicalRoles, _ word: UnsafePointer<UInt8>, length: Int, _ value: Double,
    _ unit: Token.Unit, _ english: Bool
  ) {
    let key = LexiconView.key(of: word, length: length)
    var slot = LexiconView.slot(of: key, count: Self.slotCount)
    while slots[slot] != 0, lows[slot] != key.low || highs[slot] != key.high {
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    if slots[slot] == 0 {
      slots[slot] = UInt16(entries.count)
      lows[slot] = key.low
      highs[slot] = key.high
      entries.append(LexicalEntry())
    }
    let index = Int(slots[slot])
    entries[index].roles.formUnion(roles)
    if roles.contains(.month) {
      entries[index].month = UInt8(value)
    } else if value > 0 {
      entries[index].value = value
    }
    if unit != .none { entries[index].unit = unit }
    if english { entries[index].isEnglish = true }
  }

  /// Lends the table's memory for one scan.
  func withView<Result>(_ body: (LexiconView) -> Result) -> Result {
    lows.withUnsafeBufferPointer { lows in
      highs.withUnsafeBufferPointer { highs in
        slots.withUnsafeBufferPointer { slots in
          entries.withUnsafeBufferPointer { entries in
            body(LexiconView(lows: lows, highs: highs, slots: slots, entries: entries))
          }
        }
      }
    }
  }
}

/// The lexicon's memory, for the time of one scan.
struct LexiconView {
  let lows: UnsafeBufferPointer<UInt64>
  let highs: UnsafeBufferPointer<UInt64>
  let slots: UnsafeBufferPointer<UInt16>
  let entries: UnsafeBufferPointer<LexicalEntry>

  /// The index of a word's entry, or 0; the word's memory has 16 readable bytes.
  @inline(__always)
  func entry(of word: UnsafePointer<UInt8>, length: Int) -> UInt16 {
    guard length <= 16 else { return 0 }
    let key = Self.key(of: word, length: length)
    var slot = Self.slot(of: key, count: slots.count)
    while slots[slot] != 0 {
      if lows[slot] == key.low, highs[slot] == key.high { return slots[slot] }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return 0
  }

  @inline(__always)
  static func key(of word: UnsafePointer<UInt8>, length: Int) -> (low: UInt64, high: UInt64) {
    let raw = UnsafeRawPointer(word)
    let low = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
    let high = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    if length >= 16 { return (low, high) }
    if length > 8 { return (low, high & (1 << UInt64(8 &* (length &- 8)) &- 1)) }
    return (length == 8 ? low : low & (1 << UInt64(8 &* length) &- 1), 0)
  }

  @inline(__always)
  static func slot(of key: (low: UInt64, high: UInt64), count: Int) -> Int {
    let mixed = (key.low ^ (key.high &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed >> 40) & (count &- 1)
  }
}
