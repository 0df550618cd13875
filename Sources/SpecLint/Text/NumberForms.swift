/// Plain numbers, in digits and in words.
extension QuantityReader {
  /// The number at an index, in digits or in words, without sign or unit.
  func number(at index: Int) -> Reading? {
    guard index < raws.count else { return nil }
    switch raws[index].kind {
    case .digits: return scaled(digitsNumber(at: index))
    case .word: return numberWords(at: index)
    case .symbol: return nil
    }
  }

  /// Digits with their groups and decimals; `1,150` and `1.150` are thousands unless a percent
  /// sign or a scale follows.
  func digitsNumber(at index: Int) -> Reading {
    var value = digitsValue(index)
    var end = Int(raws[index].end)
    var groups = 0
    var mark: UInt8 = 0
    if length(index) <= 3, firstByte(index) != 0x30 {
      while let group = group(after: end, mark: mark) {
        value = value * 1000 + group.value
        mark = group.mark
        end = group.end
        groups += 1
      }
    }
    var next = indexAfter(end, from: index)
    if groups == 1, mark == 0x2C || mark == 0x2E, takesDecimals(next) {
      value /= 1000
    } else if groups == 0 || mark != byte(end), let decimals = decimals(after: end),
      !followsMark(index, byte(end))
    {
      value += decimals.value
      next = indexAfter(decimals.end, from: index)
    }
    return Reading(kind: .number, value: value, next: next)
  }

  /// Whether what follows makes a lone group of three digits decimals: "99,995 %".
  private func takesDecimals(_ next: Int) -> Bool {
    isSymbol(next, 0x25) || roles(next).contains(.percent)
      || roles(next).contains(.scale) && isNear(next)
  }

  private func indexAfter(_ end: Int, from index: Int) -> Int {
    var next = index + 1
    while next < raws.count, Int(raws[next].start) < end { next += 1 }
    return next
  }

  /// A separator of thousands and the three digits after it.
  private func group(
    after offset: Int, mark: UInt8
  ) -> (value: Double, mark: UInt8, end: Int)? {
    var start = offset + 1
    var found = byte(offset)
    switch found {
    case 0x20, 0x2C, 0x2E, 0x27: break
    case 0xC2 where byte(offset + 1) == 0xA0:
      found = 0x20
      start = offset + 2
    case 0xE2 where byte(offset + 1) == 0x80:
      let last = byte(offset + 2)
      guard last == 0xAF || last == 0x99 || 0x80...0x8A ~= last else { return nil }
      found = last == 0x99 ? 0x27 : 0x20
      start = offset + 3
    default: return nil
    }
    guard mark == 0 || mark == found, !isDigit(start + 3) else { return nil }
    var value = 0.0
    for place in start..<(start + 3) {
      guard isDigit(place) else { return nil }
      value = value * 10 + Double(bytes[place] &- 0x30)
    }
    return (value, found, start + 3)
  }

  /// A decimal mark and the digits after it, unless more marks follow as in a list.
  private func decimals(after offset: Int) -> (value: Double, end: Int)? {
    guard byte(offset) == 0x2C || byte(offset) == 0x2E, isDigit(offset + 1) else { return nil }
    var end = offset + 1
    var value = 0.0
    var factor = 0.1
    while isDigit(end) {
      value += Double(bytes[end] &- 0x30) * factor
      factor /= 10
      end += 1
    }
    if byte(end) == byte(offset), isDigit(end + 1) { return nil }
    let scale = 1e9
    return ((value * scale).rounded() / scale, end)
  }

  /// Whether a digit and the same mark stand before, as in "1,2,3".
  private func followsMark(_ index: Int, _ mark: UInt8) -> Bool {
    let start = Int(raws[index].start)
    return byte(start - 1) == mark && start > 1 && isDigit(start - 2)
  }

  func isDigit(_ offset: Int) -> Bool { byte(offset) &- 0x30 < 10 }

  /// A number with the scale after it: "1,3 million", "480 k", "2 M".
  private func scaled(_ number: Reading) -> Reading {
    let next = number.next
    guard next < raws.count, raws[next].kind == .word, isNear(next) else { return number }
    let entry = entry(next)
    let isShort = entry.roles.contains(.shortScale) && !entry.roles.contains(.currency)
    let isCapital = length(next) > 1 || firstByte(next) != 0x6D
    guard !entry.roles.isDisjoint(with: [.scale, .collective]) || isShort && isCapital else {
      return number
    }
    var scaled = number
    scaled.value = ((number.value * entry.value) * 1000).rounded() / 1000
    scaled.next = next + 1
    scaled.isScaled = true
    return scaled
  }
}

/// Number words of French (Belgian and Swiss forms included) and English.
extension QuantityReader {
  /// A number in words.
  func numberWords(at start: Int) -> Reading? {
    guard opensNumber(start) else { return nil }
    var sum = NumberWordSum()
    var index = start
    while index < raws.count, raws[index].kind == .word, index == start || isNear(index) {
      let entry = entry(index)
      if entry.roles.contains(.and) {
        guard index > start, sum.takesAnd(firstByte(index)), sum.takes(self.entry(index + 1)),
          !self.entry(index + 1).roles.contains(.collective)
        else { break }
        index += 1
        continue
      }
      guard sum.takes(entry) else { break }
      sum.add(entry)
      index += 1
      if sum.isClosed { break }
    }
    guard index > start else { return nil }
    var reading = Reading(kind: .number, value: sum.value, next: index, flags: .worded)
    reading.isScaled = sum.isScaled
    reading.isLoneOne =
      index == start + 1 && !roles(start).isDisjoint(with: [.one, .article])
    return reading
  }

  /// Whether a number can begin with this word: not "million" alone, nor the "cent" of "pour cent".
  private func opensNumber(_ index: Int) -> Bool {
    let entry = entry(index)
    if !entry.roles.isDisjoint(with: [.small, .one]) { return true }
    if entry.roles.contains(.article) {
      return firstByte(index) < 0x80 && self.entry(index + 1).isEnglish
    }
    guard !entry.isEnglish, entry.value <= 1000,
      !entry.roles.isDisjoint(with: [.hundred, .scale])
    else { return false }
    guard index > 0 else { return true }
    return raws[index - 1].kind != .digits && !roles(index - 1).contains(.per)
  }
}

/// The value of number words so far.
private struct NumberWordSum {
  private var total = 0.0
  private var current = 0.0
  /// The scale reached last; the next must be smaller.
  private var ceiling = Double.infinity
  private var count = 0
  private(set) var isScaled = false
  private(set) var isClosed = false

  var value: Double { total + current }

  /// Whether "et" (as in "vingt et un") or "and" (as in "one hundred and five") can stand here.
  func takesAnd(_ initial: UInt8) -> Bool {
    let rest = Int(current) % 100
    if initial | 0x20 == 0x65 { return rest >= 20 && rest % 10 == 0 }
    return rest == 0 && value >= 100
  }

  /// Whether a word can stand here.
  func takes(_ entry: LexicalEntry) -> Bool {
    let roles = entry.roles
    if roles.contains(.article) { return count == 0 }
    if roles.contains(.hundred) { return current < 10 && !(count > 0 && value == 0) }
    if roles.contains(.collective) { return count > 0 && total == 0 && current > 0 }
    if roles.contains(.scale) {
      return entry.value < ceiling && (current > 0 || count == 0)
    }
    guard !roles.isDisjoint(with: [.small, .one]) else { return false }
    if count == 0 { return true }
    let rest = Int(current) % 100
    let added = Int(entry.value)
    if added == 0 { return false }
    if rest == 0 { return value >= 100 }
    if rest == 4, added == 20 { return true }
    if rest >= 20, rest % 10 == 0, added < 10 { return true }
    if rest == 60 || rest == 80, (10...16).contains(added) { return true }
    return (rest == 10 || rest == 70 || rest == 90) && (7...9).contains(added)
  }

  mutating func add(_ entry: LexicalEntry) {
    count += 1
    let roles = entry.roles
    if roles.contains(.article) {
      current = 1
    } else if roles.contains(.hundred) {
      current = max(1, current) * 100
    } else if roles.contains(.collective) {
      current *= entry.value
      isScaled = true
      isClosed = true
    } else if roles.contains(.scale) {
      total += max(1, current) * entry.value
      current = 0
      ceiling = entry.value
      isScaled = entry.value > 1000
    } else if Int(current) % 100 == 4, entry.value == 20 {
      current += 76
    } else {
      current += entry.value
      isScaled = false
      isClosed = entry.value == 0
    }
  }
}
