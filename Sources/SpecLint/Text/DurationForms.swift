/// Spans of time.
extension QuantityReader {
  /// "20 s", "3 working days", "5 jours ouvrés", "2 demi-journées", "1 h 30".
  func duration(_ number: Reading, isArticle: Bool) -> Reading? {
    var next = number.next
    var result = number
    if number.isScaled, roles(next).contains(.of) { next += 1 }
    if roles(next).contains(.workingBefore), roles(next + 1).contains(.unit) {
      result.flags.insert(.working)
      next += 1
    } else if roles(next).contains(.calendarBefore), roles(next + 1).contains(.unit) {
      next += 1
    }
    guard next < raws.count, isNear(next) else { return nil }
    if roles(next).contains(.half), let unit = unit(at: next + 1, isWorded: true) {
      result = timed(result, half(of: unit), next: next + 2)
      return qualified(result)
    }
    guard let unit = unit(at: next, isWorded: number.isWorded),
      !number.isLoneOne || suits(unit, at: next, isArticle: isArticle)
    else { return minutesInWord(number, at: next) }
    result = qualified(timed(result, (unit, unit.seconds), next: next + 1))
    return isArticle ? result : composite(result, unitIndex: next)
  }

  private func timed(
    _ number: Reading, _ unit: (unit: Token.Unit, seconds: Double), next: Int
  ) -> Reading {
    var result = number
    result.kind = .duration
    result.unit = unit.unit
    result.value = ((number.value * unit.seconds) * 1000).rounded() / 1000
    result.next = next
    result.isLoneOne = false
    return result
  }

  private func half(of unit: Token.Unit) -> (unit: Token.Unit, seconds: Double) {
    (unit == .day ? .halfDay : unit, unit.seconds / 2)
  }

  /// The unit of time at an index; "s", "h" and "j" only count after digits.
  func unit(at index: Int, isWorded: Bool) -> Token.Unit? {
    guard index < raws.count else { return nil }
    let roles = roles(index)
    if roles.contains(.unit) { return entry(index).unit }
    guard roles.contains(.shortUnit), !isWorded else { return nil }
    let end = Int(raws[index].end)
    let isElided = byte(end) == 0x27 || byte(end + 2) == 0x99 && byte(end) == 0xE2
    return isElided ? nil : entry(index).unit
  }

  /// Whether "un", "one" or "a" before this unit is a number: not in "une seconde fois", "à jour".
  private func suits(_ unit: Token.Unit, at index: Int, isArticle: Bool) -> Bool {
    if isArticle { return entry(index).isEnglish && unit != .second && firstByte(index - 1) < 0x80 }
    if unit == .quarter { return !roles(index + 1).contains(.of) }
    return unit != .second || roles(index).contains(.ordinal) && entry(index).isEnglish
  }

  /// "ouvrés", "calendaires" after the unit.
  private func qualified(_ reading: Reading) -> Reading {
    var reading = reading
    let roles = roles(reading.next)
    if roles.contains(.workingAfter) {
      reading.flags.insert(.working)
      reading.next += 1
    } else if roles.contains(.calendarAfter) {
      reading.next += 1
    }
    return reading
  }

  /// "2 minutes 30 seconds", "1 heure et demie", "1 min 15".
  private func composite(_ reading: Reading, unitIndex: Int) -> Reading {
    var next = reading.next
    if roles(next).contains(.and) { next += 1 }
    let hasAnd = next > reading.next
    guard next < raws.count else { return reading }
    var result = reading
    if hasAnd, roles(next).contains(.half) {
      result.value += reading.unit.seconds / 2
      result.next = next + 1
      return result
    }
    guard reading.unit.rawValue > Token.Unit.second.rawValue, isNear(next),
      let rest = number(at: next), !rest.isLoneOne
    else { return reading }
    if let smaller = unit(at: rest.next, isWorded: rest.isWorded), isNear(rest.next),
      smaller.seconds < reading.unit.seconds
    {
      result.value += rest.value * smaller.seconds
      result.next = rest.next + 1
      return result
    }
    let isBare = !hasAnd && length(unitIndex) <= 3 && isDigits(next) && length(next) == 2
    guard isBare, rest.next == next + 1, rest.value < 60, percentOrUnit(rest) == nil,
      reading.unit == .hour || reading.unit == .minute
    else { return reading }
    result.value += rest.value * (reading.unit.seconds / 60)
    result.next = rest.next
    return result
  }

  private func percentOrUnit(_ number: Reading) -> Reading? {
    number.next < raws.count ? counted(number, isArticle: false) : nil
  }

  /// `1h30`, `1min15`: letters and digits are one word there.
  private func minutesInWord(_ number: Reading, at index: Int) -> Reading? {
    guard joins(index), raws[index].kind == .word, raws[index].entry == 0 else { return nil }
    var offset = Int(raws[index].start)
    let end = Int(raws[index].end)
    let letters = offset
    while offset < end, !isDigit(offset) { offset += 1 }
    let unit: Token.Unit
    switch (offset - letters, byte(letters) | 0x20) {
    case (1, 0x68): unit = .hour
    case (2...3, 0x6D) where (byte(letters + 1) | 0x20) == 0x69 || byte(letters + 1) == 0x6E:
      unit = .minute
    default: return nil
    }
    guard end - offset >= 2, isDigit(offset), isDigit(offset + 1), !isDigit(offset + 2) else {
      return nil
    }
    let rest = Double(bytes[offset] &- 0x30) * 10 + Double(bytes[offset + 1] &- 0x30)
    var result = timed(number, (unit, unit.seconds), next: index + 1)
    result.value += rest * unit.seconds / 60
    return rest < 60 ? result : nil
  }

  /// "half an hour", "half-day", "demi-heure".
  func half(at index: Int) -> Reading? {
    let skip = roles(index + 1).contains(.article) && roles(index + 2).contains(.unit) ? 1 : 0
    let at = index + 1 + skip
    guard isNear(at), let unit = unit(at: at, isWorded: true) else { return nil }
    let one = Reading(kind: .number, value: 1, next: at, flags: .worded)
    return qualified(timed(one, half(of: unit), next: at + 1))
  }

  /// "24 hours a day", "7 jours par semaine": opening hours.
  func everyPeriod(_ reading: Reading) -> Reading {
    let next = reading.next
    guard !roles(next).isDisjoint(with: [.article, .per]), roles(next + 1).contains(.unit) else {
      return reading
    }
    let every = entry(next + 1).unit
    let isAlways =
      every == .day && reading.value == 86400
      || every == .week && (5...7).contains(reading.value / 86400)
      || every == .year && reading.value >= 360 * 86400
    guard isAlways, reading.unit == .hour || reading.unit == .day else { return reading }
    return Reading(kind: .clock, value: 0, next: next + 2)
  }

  /// `J+1`, `D + 1`, `H+4`, `J-7`.
  func anchoredDelay(at index: Int) -> Reading? {
    guard length(index) == 1, raws[index].flags.contains(.capitalized) else { return nil }
    let isPlus = isSymbol(index + 1, 0x2B)
    let digits = isPlus ? index + 2 : index + 1
    guard isDigits(digits), length(digits) <= 3, isPlus || isHyphenated(digits) else {
      return nil
    }
    let unit: Token.Unit
    switch firstByte(index) {
    case 0x4A, 0x44: unit = .day
    case 0x48: unit = .hour
    case 0x4D where isPlus: unit = .month
    case 0x53 where isPlus: unit = .week
    default: return nil
    }
    let number = Reading(kind: .number, value: digitsValue(digits), next: digits + 1)
    var result = qualified(timed(number, (unit, unit.seconds), next: digits + 1))
    result.sign = isPlus ? .plus : .minus
    if !isPlus { result.value = -result.value }
    return result
  }
}
