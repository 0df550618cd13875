/// One word, number, quantity or sign of a text.
package struct Token: Equatable, Sendable {
  /// What a token is.
  package enum Kind: UInt8, Sendable {
    /// A run of letters.
    case word
    /// A plain number; `value` is the number.
    case number
    /// A percentage; `value` is in percent (80 % is 80, 5 ‰ is 0.5).
    case percent
    /// A span of time; `value` is in seconds.
    case duration
    /// An amount; `value` is in the currency of `unit`.
    case money
    /// A date; `unit` says whether `value` is a day or a month.
    case date
    /// Opening hours or a time of day, such as 8h00, 9h-18h or 24/7; `value` has no meaning.
    case clock
    /// A section or version number, or a label such as 4G: digits that are no number.
    case section
    /// A sign; `symbol` is its byte.
    case symbol
  }

  /// What a value is counted in.
  package enum Unit: UInt8, Sendable {
    /// Nothing in particular.
    case none
    /// Hundredths.
    case percent
    /// Seconds, the first of the spans of time; the value is in seconds whatever the unit.
    case second
    /// Minutes.
    case minute
    /// Hours.
    case hour
    /// Half days of 12 hours.
    case halfDay
    /// Days.
    case day
    /// Weeks.
    case week
    /// Months of 30 days.
    case month
    /// Quarters of 90 days.
    case quarter
    /// Years of 365 days.
    case year
    /// Euros.
    case euro
    /// Dollars.
    case dollar
    /// Pounds sterling.
    case pound
    /// Swiss francs.
    case swissFranc
    /// A day of the calendar; the value is in days since 1970-01-01.
    case calendarDay
    /// A month of the calendar; the value is 12 × year + month − 1.
    case calendarMonth
    /// A day without its year; the value is 31 × (month − 1) + day − 1.
    case dayOfYear

    /// The length of a span of time in seconds; zero for other units.
    package var seconds: Double {
      switch self {
      case .second: 1
      case .minute: 60
      case .hour: 3600
      case .halfDay: 43200
      case .day: 86400
      case .week: 604_800
      case .month: 2_592_000
      case .quarter: 7_776_000
      case .year: 31_536_000
      default: 0
      }
    }
  }

  /// The sign before a number.
  package enum Sign: UInt8, Sendable {
    /// No sign.
    case none
    /// `+`.
    case plus
    /// `-`; the value is negative.
    case minus
    /// `±`, `+/-`, "plus ou moins"; the value is positive.
    case plusMinus
  }

  /// Further marks of a token.
  package struct Flags: OptionSet, Sendable {
    /// The bits.
    package let rawValue: UInt8
    /// Makes marks of their bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Working days or hours ("ouvrés", "business"); the value is in plain seconds all the same.
    package static let working = Flags(rawValue: 1)
    /// An ordinal ("third", "3e"), which is a word.
    package static let ordinal = Flags(rawValue: 2)
    /// Written in words, at least in part.
    package static let worded = Flags(rawValue: 4)
    /// The first letter is a capital.
    package static let capitalized = Flags(rawValue: 8)
    /// The token is the first of its line.
    package static let startsLine = Flags(rawValue: 16)
  }

  /// The value; zero where there is none.
  package var value: Double = 0
  /// The first byte, as an offset in the text scanned.
  package var start: Int32
  /// The byte after the last.
  package var end: Int32
  /// What it is.
  package var kind: Kind
  /// What the value is counted in.
  package var unit: Unit = .none
  /// The sign before it.
  package var sign: Sign = .none
  /// Further marks.
  package var flags: Flags = []
  /// The sign's byte: its ASCII code, or one of `Symbol`; zero for other kinds.
  package var symbol: UInt8 = 0

  /// Whether time is counted in working days or hours.
  package var isWorking: Bool { flags.contains(.working) }
  /// Whether it is an ordinal.
  package var isOrdinal: Bool { flags.contains(.ordinal) }
  /// Its bytes as offsets.
  package var range: Range<Int> { Int(start)..<Int(end) }
}

/// Bytes that stand for the signs that ASCII does not have.
package enum Symbol {
  /// The end of a paragraph (a blank line).
  package static let paragraph: UInt8 = 0x0A
  /// `‰`.
  package static let perMille: UInt8 = 0x80
  /// `±`, `+/-`.
  package static let plusMinus: UInt8 = 0x81
  /// `≥`.
  package static let atLeast: UInt8 = 0x82
  /// `≤`.
  package static let atMost: UInt8 = 0x83
  /// `«`, `“`.
  package static let openQuote: UInt8 = 0x84
  /// `»`, `”`.
  package static let closeQuote: UInt8 = 0x85
  /// `•`, or a dash or star at the start of a line.
  package static let bullet: UInt8 = 0x86
  /// `€`.
  package static let euro: UInt8 = 0x87
  /// `£`.
  package static let pound: UInt8 = 0x88
  /// `°`.
  package static let degree: UInt8 = 0x89
  /// `…`.
  package static let ellipsis: UInt8 = 0x8A
  /// `×`.
  package static let times: UInt8 = 0x8B
  /// Any other sign.
  package static let other: UInt8 = 0x8C
}
