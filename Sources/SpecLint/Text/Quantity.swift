/// A whole value read as a quantity, for structured fields.
package struct Quantity: Equatable, Sendable {
  /// The quantity; its offsets are bytes of the text read.
  package let token: Token
  /// The words beside it, as byte offsets: what it counts ("appels"), a bound ("au moins").
  package let qualifiers: [Range<Int>]

  /// What kind of quantity it is.
  package var kind: Token.Kind { token.kind }
  /// The value, in the unit that `Token.Kind` names.
  package var value: Double { token.value }
  /// What the value is counted in.
  package var unit: Token.Unit { token.unit }

  /// The most words that may stand beside the quantity.
  private static let qualifierLimit = 5

  /// Reads a value that is a quantity and little else ("90 %", "≤ 20 s", "au moins 90 % des
  /// appels"); nil where there is no quantity, more than one, or a text around it.
  package static func read(_ bytes: [UInt8]) -> Quantity? {
    guard bytes.count <= 400 else { return nil }
    let text = PhraseAutomaton.empty.scan(bytes)
    guard let only = only(among: text.tokens) else { return nil }
    var qualifiers: [Range<Int>] = []
    for (index, token) in text.tokens.enumerated() where index != only {
      switch token.kind {
      case .word: qualifiers.append(token.range)
      case .symbol where isQuiet(token.symbol): break
      default: return nil
      }
    }
    guard qualifiers.count <= qualifierLimit else { return nil }
    return Quantity(token: text.tokens[only], qualifiers: qualifiers)
  }

  /// Reads a string.
  package static func read(_ text: String) -> Quantity? { read(Array(text.utf8)) }

  private static func only(among tokens: [Token]) -> Int? {
    var only: Int?
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .number, .percent, .duration, .money, .date, .clock:
        if only != nil { return nil }
        only = index
      case .word, .section, .symbol: break
      }
    }
    return only
  }

  /// Signs that may stand beside a quantity: comparisons, brackets, `/`, a final full stop.
  private static func isQuiet(_ symbol: UInt8) -> Bool {
    switch symbol {
    case 0x3C, 0x3D, 0x3E, 0x28, 0x29, 0x2F, 0x2E, 0x7E, Symbol.atLeast, Symbol.atMost,
      Symbol.degree:
      true
    default: false
    }
  }
}

extension Quantity {
  /// A plain number, such as a count: "1 150 000 appels".
  package static func number(_ text: String) -> Double? { value(of: text, .number) }

  /// A percentage, in percent.
  package static func percent(_ text: String) -> Double? { value(of: text, .percent) }

  /// A span of time, in seconds.
  package static func duration(_ text: String) -> Double? { value(of: text, .duration) }

  /// An amount, in its currency.
  package static func money(_ text: String) -> Double? { value(of: text, .money) }

  /// A month as 12 × year + month − 1; a day of the calendar is read as its month.
  package static func month(_ text: String) -> Int? {
    guard let quantity = read(text), quantity.kind == .date else { return nil }
    switch quantity.unit {
    case .calendarMonth: return Int(quantity.value)
    case .calendarDay: return month(ofDay: Int(quantity.value))
    default: return nil
    }
  }

  private static func value(of text: String, _ kind: Token.Kind) -> Double? {
    guard let quantity = read(text), quantity.kind == kind else { return nil }
    return quantity.value
  }

  /// The month that a day since 1970-01-01 lies in.
  private static func month(ofDay day: Int) -> Int {
    let shifted = day + 719468
    let era = shifted / 146097
    let dayOfEra = shifted - era * 146097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return 12 * year + month - 1
  }
}
