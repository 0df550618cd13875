/// A set of characters: ranges and general categories, or all but these.
struct ScalarSet: Sendable {
  private var ranges: [ClosedRange<UInt32>] = []
  private var categories: Categories = []
  /// Categories whose members are left out: `\P{…}` within brackets adds all others.
  private var complements: [Categories] = []
  private var isNegated = false
  /// Which of the first 128 characters are in it.
  private var ascii: (low: UInt64, high: UInt64) = (0, 0)

  /// Every character but line feed and carriage return.
  static let dot: ScalarSet = {
    var set = ScalarSet()
    set.insert("\n"..."\n")
    set.insert("\r"..."\r")
    set.close(negated: true)
    return set
  }()

  /// Adds the characters of a range.
  mutating func insert(_ range: ClosedRange<Unicode.Scalar>) {
    ranges.append(range.lowerBound.value...range.upperBound.value)
  }

  /// Adds the characters of some categories, or all others.
  mutating func insert(_ categories: Categories, negated: Bool) {
    if negated { complements.append(categories) } else { self.categories.formUnion(categories) }
  }

  /// Ends the building of the set.
  mutating func close(negated: Bool) {
    isNegated = negated
    ranges = Self.merged(ranges)
    for value in 0..<UInt32(128) {
      guard let scalar = Unicode.Scalar(value), isMember(scalar) != negated else { continue }
      if value < 64 { ascii.low |= 1 << value } else { ascii.high |= 1 << (value - 64) }
    }
  }

  /// Whether a character is in the set.
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 64 { return ascii.low >> value & 1 == 1 }
    if value < 128 { return ascii.high >> (value - 64) & 1 == 1 }
    return isMember(scalar) != isNegated
  }

  private func isMember(_ scalar: Unicode.Scalar) -> Bool {
    if isInRanges(scalar.value) { return true }
    guard !categories.isEmpty || !complements.isEmpty else { return false }
    let category = Categories(scalar.properties.generalCategory)
    return categories.contains(category) || complements.contains { !$0.contains(category) }
  }

  private func isInRanges(_ value: UInt32) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(value)
  }

  /// The ranges in order, those that overlap made one.
  private static func merged(_ ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
    var merged: [ClosedRange<UInt32>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      guard let last = merged.last, range.lowerBound <= last.upperBound else {
        merged.append(range)
        continue
      }
      merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
    }
    return merged
  }
}

/// Some of Unicode's general categories.
struct Categories: OptionSet, Sendable {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The categories of a name such as `Lu`, or `L` for all letters; nil if there are none.
  init?(name: String) {
    let found = Self.names.indices.filter {
      Self.names[$0] == name || name.utf8.count == 1 && Self.names[$0].hasPrefix(name)
    }
    guard !found.isEmpty else { return nil }
    self.init(rawValue: found.reduce(0) { $0 | 1 << $1 })
  }

  /// The category of a character.
  init(_ category: Unicode.GeneralCategory) {
    self.init(rawValue: 1 << Self.number(of: category))
  }

  /// In the order of their numbers; surrogates (`Cs`) are no characters.
  private static let names = [
    "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe", "Pi",
    "Pf", "Po", "Sm", "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Co", "Cn",
  ]

  private static func number(of category: Unicode.GeneralCategory) -> UInt32 {
    switch category {
    case .uppercaseLetter: 0
    case .lowercaseLetter: 1
    case .titlecaseLetter: 2
    case .modifierLetter: 3
    case .otherLetter: 4
    case .nonspacingMark: 5
    case .spacingMark: 6
    case .enclosingMark: 7
    case .decimalNumber: 8
    case .letterNumber: 9
    case .otherNumber: 10
    case .connectorPunctuation: 11
    case .dashPunctuation: 12
    case .openPunctuation: 13
    case .closePunctuation: 14
    case .initialPunctuation: 15
    case .finalPunctuation: 16
    case .otherPunctuation: 17
    case .mathSymbol: 18
    case .currencySymbol: 19
    case .modifierSymbol: 20
    case .otherSymbol: 21
    case .spaceSeparator: 22
    case .lineSeparator: 23
    case .paragraphSeparator: 24
    case .control: 25
    case .format: 26
    case .privateUse: 27
    default: 28
    }
  }
}
