/// Days and months of the calendar.
extension QuantityReader {
  /// A date that begins with digits.
  func date(at index: Int) -> Reading? {
    guard length(index) <= 4 else { return nil }
    if length(index) == 4 { return dateFromYear(at: index) }
    guard length(index) <= 2 else { return nil }
    return dateInDigits(at: index) ?? dateFromDay(at: index)
  }

  /// `2025-03`, `2025/03`, `2025-03-01`.
  private func dateFromYear(at index: Int) -> Reading? {
    let year = smallValue(index)
    guard isYear(index), let (month, mark) = part(after: index), mark != 0x2E,
      length(month) == 2, (1...12).contains(smallValue(month))
    else { return nil }
    if let (day, second) = part(after: month), second == mark, length(day) <= 2 {
      return calendarDay(year, smallValue(month), smallValue(day), next: day + 1)
    }
    return calendarMonth(year, smallValue(month), next: month + 1)
  }

  /// `01/03/2025`, `1.3.2025`, `03/2025`.
  private func dateInDigits(at index: Int) -> Reading? {
    guard let (second, mark) = part(after: index) else { return nil }
    if length(second) == 4 {
      guard mark == 0x2F, isYear(second) else { return nil }
      return calendarMonth(smallValue(second), smallValue(index), next: second + 1)
    }
    guard length(second) <= 2, let (third, again) = part(after: second), again == mark else {
      return nil
    }
    var year = smallValue(third)
    if length(third) == 2, mark == 0x2F { year += 2000 }
    guard (1900..<2200).contains(year) else { return nil }
    let isAmerican = smallValue(second) > 12
    let day = isAmerican ? second : index
    let month = isAmerican ? index : second
    return calendarDay(year, smallValue(month), smallValue(day), next: third + 1)
  }

  /// "1er mars 2025", "1st of March 2025", "31 décembre".
  private func dateFromDay(at index: Int) -> Reading? {
    var next = index + 1
    if joins(next), roles(next).contains(.ordinalEnding) { next += 1 }
    if next > index + 1, roles(next).contains(.of) { next += 1 }
    guard roles(next).contains(.month), isNear(next) else { return nil }
    let month = Int(entry(next).month)
    let comma = isSymbol(next + 1, 0x2C) || isSymbol(next + 1, 0x2E) ? 1 : 0
    if isYear(next + 1 + comma) {
      return calendarDay(
        smallValue(next + 1 + comma), month, smallValue(index), next: next + 2 + comma)
    }
    return yearless(month, smallValue(index), monthIndex: next, next: next + 1)
  }

  /// A date that begins with the name of its month, such as "March 1, 2025".
  func dateFromMonth(at index: Int) -> Reading? {
    let month = Int(entry(index).month)
    var next = index + 1
    if isSymbol(next, 0x2E), length(index) <= 5 { next += 1 }
    if isYear(next), isNear(next) { return calendarMonth(smallValue(next), month, next: next + 1) }
    guard isDigits(next), length(next) <= 2, isNear(next) else { return nil }
    let day = smallValue(next)
    next += 1
    if joins(next), roles(next).contains(.ordinalEnding) { next += 1 }
    let comma = isSymbol(next, 0x2C) ? 1 : 0
    if isYear(next + comma) {
      return calendarDay(smallValue(next + comma), month, day, next: next + comma + 1)
    }
    guard raws[index].flags.contains(.capitalized) else { return nil }
    return yearless(month, day, monthIndex: index, next: next)
  }

  private func isYear(_ index: Int) -> Bool {
    guard isDigits(index), length(index) == 4 else { return false }
    return (1900..<2200).contains(smallValue(index))
  }

  /// The digits after a hyphen, slash or full stop that touches both.
  private func part(after index: Int) -> (index: Int, mark: UInt8)? {
    if isDigits(index + 1), isHyphenated(index + 1) { return (index + 1, 0x2D) }
    guard isSymbol(index + 1, 0x2F) || isSymbol(index + 1, 0x2E), joins(index + 1),
      isDigits(index + 2), joins(index + 2)
    else { return nil }
    return (index + 2, raws[index + 1].symbol)
  }

  private func calendarMonth(_ year: Int, _ month: Int, next: Int) -> Reading? {
    guard (1...12).contains(month) else { return nil }
    return Reading(
      kind: .date, value: Double(12 * year + month - 1), next: next, unit: .calendarMonth)
  }

  private func calendarDay(_ year: Int, _ month: Int, _ day: Int, next: Int) -> Reading? {
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    let days = Self.days(year: year, month: month, day: day)
    return Reading(kind: .date, value: Double(days), next: next, unit: .calendarDay)
  }

  /// A day without its year; abbreviations and a small "may" or "mars" are not trusted.
  private func yearless(_ month: Int, _ day: Int, monthIndex: Int, next: Int) -> Reading? {
    let isSure = raws[monthIndex].flags.contains(.capitalized) || firstByte(monthIndex) != 0x6D
    guard length(monthIndex) >= 3, isSure || length(monthIndex) == 4, (1...31).contains(day)
    else { return nil }
    return Reading(
      kind: .date, value: Double(31 * (month - 1) + day - 1), next: next, unit: .dayOfYear)
  }

  /// Days since 1970-01-01 in the Gregorian calendar.
  ///
  /// Source: Howard Hinnant, "chrono-compatible low-level date algorithms".
  static func days(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468
  }
}
