/// Times of day, opening hours, section numbers, ordinals and labels: digits that count nothing.
extension QuantityReader {
  /// `8h00`, `8:00 am`, `9h-18h`, `24/7`, `24h/24`, `7 jours sur 7`.
  func clock(at index: Int) -> Reading? {
    let first = smallValue(index)
    guard first >= 0, first <= 24 || first == 365 else { return nil }
    return always(at: index, first) ?? colonTime(at: index) ?? meridiemTime(at: index)
      ?? hourTime(at: index)
  }

  private func clock(next: Int) -> Reading { Reading(kind: .clock, value: 0, next: next) }

  private func always(at index: Int, _ first: Int) -> Reading? {
    var next = index + 1
    if next < raws.count, joins(next), length(next) == 2, firstByte(next) | 0x20 == 0x78,
      byte(Int(raws[next].start) + 1) == 0x37
    {
      return clock(next: next + 1)
    }
    if let unit = unit(at: next, isWorded: false), unit == .hour || unit == .day { next += 1 }
    guard isSymbol(next, 0x2F) || roles(next).contains(.over), isDigits(next + 1) else {
      return nil
    }
    switch (first, smallValue(next + 1)) {
    case (24, 24), (24, 5...7), (5...7, 7), (365, 365), (24, 365): break
    default: return nil
    }
    let hasUnit = roles(next + 2).contains(.shortUnit) && joins(next + 2)
    return clock(next: next + (hasUnit ? 3 : 2))
  }

  /// `8:00`, `08:00:30`, `8:00 am`.
  private func colonTime(at index: Int) -> Reading? {
    guard let minutes = colonPart(after: index) else { return nil }
    let end = colonPart(after: minutes) ?? minutes
    return clock(next: meridiemEnd(at: end + 1) ?? end + 1)
  }

  private func colonPart(after index: Int) -> Int? {
    guard isSymbol(index + 1, 0x3A), joins(index + 1), joins(index + 2), isDigits(index + 2),
      length(index + 2) == 2, smallValue(index + 2) < 60
    else { return nil }
    return index + 2
  }

  /// A time of day such as 8 am, with or without full stops.
  private func meridiemTime(at index: Int) -> Reading? {
    guard smallValue(index) <= 12, let end = meridiemEnd(at: index + 1) else { return nil }
    return clock(next: end)
  }

  private func meridiemEnd(at index: Int) -> Int? {
    guard isNear(index), raws[index].kind == .word else { return nil }
    if roles(index).contains(.meridiem) { return index + 1 }
    let letter = firstByte(index) | 0x20
    guard length(index) == 1, letter == 0x61 || letter == 0x70, isSymbol(index + 1, 0x2E),
      joins(index + 2), length(index + 2) == 1, firstByte(index + 2) | 0x20 == 0x6D
    else { return nil }
    return isSymbol(index + 3, 0x2E) && joins(index + 3) ? index + 4 : index + 3
  }

  /// `9h-18h`, "de 8 h à 19 h 30", `8h00`; a lone `24h` or `1h30` is a span of time.
  private func hourTime(at index: Int) -> Reading? {
    guard let start = hours(at: index) else { return nil }
    var second = start.next
    if roles(second).contains(.to) || isSymbol(second, 0x2F) {
      second += 1
    } else if !isDashed(second) {
      second = raws.count
    }
    if second < raws.count, isDigits(second), let end = hours(at: second),
      start.hour < end.hour, end.hour <= 24,
      start.hour >= 6 || start.hour == 0 && end.hour == 24
    {
      return clock(next: end.next)
    }
    return start.isJoined && (6...23).contains(start.hour) ? clock(next: start.next) : nil
  }

  /// An hour such as `8h`, `8 h 30`, `8h30`; `isJoined` says that minutes touch the hour.
  private func hours(at index: Int) -> (hour: Int, isJoined: Bool, next: Int)? {
    let hour = smallValue(index)
    let word = index + 1
    guard hour >= 0, word < raws.count, raws[word].kind == .word, isNear(word),
      firstByte(word) | 0x20 == 0x68
    else { return nil }
    let start = Int(raws[word].start)
    if length(word) == 3, isDigit(start + 1), isDigit(start + 2) {
      return (hour, true, word + 1)
    }
    guard entry(word).unit == .hour else { return nil }
    let isMinutes =
      length(word) == 1 && isDigits(word + 1) && length(word + 1) == 2 && isNear(word + 1)
      && !isDashed(word + 1) && smallValue(word + 1) < 60 && !isSymbol(word + 2, 0x25)
    return (hour, false, word + (isMinutes ? 2 : 1))
  }

  /// `4.2.1`, `3e`, `4G`: a section number, an ordinal, a label.
  func label(at index: Int) -> Reading? {
    if let section = section(at: index) { return section }
    let next = index + 1
    guard next < raws.count, joins(next), raws[next].kind == .word else { return nil }
    let roles = roles(next)
    if roles.contains(.ordinalEnding) {
      return Reading(kind: .word, value: 0, next: next + 1, flags: .ordinal)
    }
    let known: LexicalRoles = [
      .unit, .shortUnit, .scale, .shortScale, .currency, .percent, .meridiem, .workingBefore,
    ]
    if !roles.isDisjoint(with: known) { return nil }
    if duration(digitsNumber(at: index), isArticle: false) != nil { return nil }
    return Reading(kind: .section, value: 0, next: next + 1)
  }

  /// Three or more numbers with full stops between that are not thousands.
  private func section(at index: Int) -> Reading? {
    var last = index
    var count = 1
    while isSymbol(last + 1, 0x2E), joins(last + 1), isDigits(last + 2), joins(last + 2) {
      last += 2
      count += 1
    }
    guard count > 2, digitsNumber(at: index).next <= last else { return nil }
    return Reading(kind: .section, value: 0, next: last + 1)
  }
}
