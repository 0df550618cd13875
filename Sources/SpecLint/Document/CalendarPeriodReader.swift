import YAMLTree

/// Reads the periods that volumes are counted in: "2025-03", "mars 2025", "T1 2025", "P3", "2024/25".
struct CalendarPeriodReader {
  private let fields: FieldCatalog
  private let monthOfField: [FieldID: Int]
  private var scanned = ScannedText()
  private var known: [String: CalendarPeriod?] = [:]

  /// Years that a tender can speak of.
  static let years = 1990...2100
  /// A period has few words: a name ("exercice", "prévision"), a month, a year.
  private static let mostTokens = 4
  private static let longest = 48

  init(_ fields: FieldCatalog) {
    self.fields = fields
    var monthOfField: [FieldID: Int] = [:]
    for month in 1...12 {
      if let field = fields.id(of: "months.\(month)") { monthOfField[field] = month - 1 }
    }
    self.monthOfField = monthOfField
  }

  /// The period that a text names, if it names one and little else.
  mutating func read(_ text: String) -> CalendarPeriod? {
    if let answer = known[text] { return answer }
    let answer = text.utf8.count <= Self.longest ? readAfresh(text) : nil
    known[text] = answer
    return answer
  }

  /// The first month that a key names: "history (from January 2022 to June 2025)".
  mutating func firstDate(in text: String) -> CalendarPeriod? {
    var copy = text
    copy.withUTF8 { fields.automaton.scan($0, into: &scanned) }
    let date = scanned.tokens.first { $0.kind == .date && $0.unit != .dayOfYear }
    return date.flatMap { period(of: $0, text) }
  }

  private mutating func readAfresh(_ text: String) -> CalendarPeriod? {
    var copy = text
    copy.withUTF8 { fields.automaton.scan($0, into: &scanned) }
    let tokens = scanned.tokens.filter { $0.kind != .symbol }
    guard tokens.count <= Self.mostTokens else { return nil }
    if let date = tokens.first(where: { $0.kind == .date }), let period = period(of: date, text) {
      return period
    }
    let parts = PeriodWords(text)
    if let month = parts.compactMonth {
      return CalendarPeriod(period: .month, index: month, hasYear: true)
    }
    if let month = month() ?? parts.numbered("m", upTo: 12).map({ $0 - 1 }) {
      return CalendarPeriod(
        period: .month, index: (parts.year ?? 0) * 12 + month, hasYear: parts.year != nil)
    }
    if let quarter = parts.quarter { return within(parts.year, .quarter, quarter) }
    if let weeks = parts.fourWeeks { return within(parts.year, .fourWeeks, weeks) }
    guard let year = parts.year else { return nil }
    return CalendarPeriod(period: .year, index: year, hasYear: true)
  }

  private func within(
    _ year: Int?, _ period: VolumeSeries.Period, _ number: Int
  ) -> CalendarPeriod {
    CalendarPeriod(
      period: period, index: (year ?? 0) * period.rawValue + number - 1, hasYear: year != nil)
  }

  private func period(of date: Token, _ text: String) -> CalendarPeriod? {
    switch date.unit {
    case .calendarMonth:
      return CalendarPeriod(period: .month, index: Int(date.value), hasYear: true)
    case .calendarDay:
      let month = CivilDate.month(ofDay: Int(date.value))
      return CalendarPeriod(period: .month, index: month, hasYear: true)
    case .dayOfYear:
      // "Jan-24" is a month of 2024; "24 janvier" is a day.
      let day = Int(date.value) % 31 + 1
      guard let first = text.utf8.first, first &- 0x30 >= 10, day >= 10 else { return nil }
      let month = Int(date.value) / 31
      return CalendarPeriod(period: .month, index: (2000 + day) * 12 + month, hasYear: true)
    default: return nil
    }
  }

  private func month() -> Int? {
    for match in scanned.matches {
      if let month = monthOfField[Int(match.output)] { return month }
    }
    return nil
  }
}

/// The words and numbers of a period.
struct PeriodWords {
  private var words: [String] = []
  private var numbers: [String] = []

  init(_ text: String) {
    for entry in FoldedWords.read(Array(text.utf8)) {
      switch entry {
      case .word(let whole, let stem, _):
        words.append(String(decoding: whole.prefix(stem), as: UTF8.self))
      case .sign(let bytes):
        if bytes.first.map({ $0 &- 0x30 < 10 }) ?? false {
          numbers.append(String(decoding: bytes, as: UTF8.self))
        }
      }
    }
  }

  /// The first number that can be a year; "FY24" and a lone "24" behind a name are 2024.
  var year: Int? {
    for number in numbers where number.utf8.count == 4 {
      if let year = Int(number), CalendarPeriodReader.years.contains(year) { return year }
    }
    for word in words where word.hasPrefix("fy") {
      guard let number = Int(word.dropFirst(2)) else { continue }
      return number < 100 ? 2000 + number : number
    }
    if let number = numbers.last, number.utf8.count == 2, !words.isEmpty, let year = Int(number),
      (10...60).contains(year), quarter != nil || isMonthName
    {
      return 2000 + year
    }
    return nil
  }

  private var isMonthName: Bool {
    words.count == 1 && numbers.count == 1 && words[0].utf8.count > 2
  }

  /// "M3", "2024M03".
  func numbered(_ letter: String, upTo limit: Int) -> Int? {
    for word in words where word.hasPrefix(letter) {
      if let number = Int(word.dropFirst(letter.utf8.count)), (1...limit).contains(number) {
        return number
      }
    }
    return nil
  }

  /// "202403" is a month, as 12 × year + month − 1.
  var compactMonth: Int? {
    guard numbers.count == 1, words.isEmpty, numbers[0].utf8.count == 6,
      let year = Int(numbers[0].prefix(4)), let month = Int(numbers[0].suffix(2)),
      CalendarPeriodReader.years.contains(year), (1...12).contains(month)
    else { return nil }
    return year * 12 + month - 1
  }

  /// "T1", "Q3", "1er trimestre", "second quarter".
  var quarter: Int? {
    if let number = numbered("t", upTo: 4) ?? numbered("q", upTo: 4) { return number }
    guard words.contains("trimestre") || words.contains("quarter") else { return nil }
    return ordinal(upTo: 4)
  }

  /// "P3", "période 3", "period 11": four weeks, thirteen to the year.
  var fourWeeks: Int? {
    if let number = numbered("p", upTo: 13) { return number }
    guard words.contains("periode") || words.contains("period") else { return nil }
    return ordinal(upTo: 13)
  }

  private func ordinal(upTo limit: Int) -> Int? {
    let names = [
      ["premier", "premiere", "first", "1er", "1st"], ["deuxieme", "second", "2e", "2nd"],
      ["troisieme", "third", "3e", "3rd"], ["quatrieme", "fourth", "4e", "4th"],
    ]
    for (position, spellings) in names.enumerated() where words.contains(where: spellings.contains)
    {
      return position + 1
    }
    return numbers.compactMap { Int($0) }.first { (1...limit).contains($0) }
  }
}

/// Days and months of the proleptic Gregorian calendar.
enum CivilDate {
  /// The month, as 12 × year + month − 1, of a day counted from 1970-01-01.
  ///
  /// Source: H. Hinnant, "chrono-compatible low-level date algorithms".
  static func month(ofDay day: Int) -> Int {
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 2 : monthFromMarch - 10
    return (yearOfEra + era * 400 + (month <= 1 ? 1 : 0)) * 12 + month
  }
}
