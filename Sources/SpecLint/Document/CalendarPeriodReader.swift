import YAMLTree

/// Reads the periods that volumes are counted in: "2025-03", "mars 2025", "T1 2025", "2024".
struct CalendarPeriodReader {
  private let fields: FieldCatalog
  private let monthOfField: [FieldID: Int]
  private var scanned = ScannedText()
  private var known: [String: CalendarPeriod?] = [:]

  /// Years that a tender can speak of.
  private static let years = 1990.0...2100.0

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
    let answer = text.utf8.count <= 40 ? readAfresh(text) : nil
    known[text] = answer
    return answer
  }

  private mutating func readAfresh(_ text: String) -> CalendarPeriod? {
    var text = text
    text.withUTF8 { fields.automaton.scan($0, into: &scanned) }
    let tokens = scanned.tokens.filter { $0.kind != .symbol }
    guard tokens.count <= 4 else { return nil }
    if let date = tokens.first(where: { $0.kind == .date }) { return period(of: date) }
    let numbers = tokens.filter { $0.kind == .number || $0.kind == .section }
    let year = numbers.first { Self.years.contains($0.value) }.map { Int($0.value) }
    if let month = month() {
      return CalendarPeriod(
        period: .month, index: (year ?? 0) * 12 + month, hasYear: year != nil)
    }
    if let quarter = quarter(text) {
      return CalendarPeriod(
        period: .quarter, index: (year ?? 0) * 4 + quarter - 1, hasYear: year != nil)
    }
    guard let year, tokens.count <= 3 else { return nil }
    return CalendarPeriod(period: .year, index: year, hasYear: true)
  }

  private func period(of date: Token) -> CalendarPeriod? {
    switch date.unit {
    case .calendarMonth:
      return CalendarPeriod(period: .month, index: Int(date.value), hasYear: true)
    case .calendarDay:
      let month = CivilDate.month(ofDay: Int(date.value))
      return CalendarPeriod(period: .month, index: month, hasYear: true)
    default: return nil
    }
  }

  private func month() -> Int? {
    for match in scanned.matches {
      if let month = monthOfField[Int(match.output)] { return month }
    }
    return nil
  }

  /// "T1", "Q3", "1er trimestre": a letter or a word with a digit from 1 to 4.
  private func quarter(_ text: String) -> Int? {
    let folded = Folding.folded(text)
    for quarter in 1...4 {
      for name in ["t\(quarter)", "q\(quarter)"] where folded.split(separator: " ").contains(Substring(name)) {
        return quarter
      }
    }
    return nil
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
