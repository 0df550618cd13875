/// Numbers with sign, unit and repetition in brackets.
extension QuantityReader {
  /// The quantity at an index: a number, what it counts, and the same in brackets.
  func quantity(at index: Int) -> Reading? {
    guard var reading = number(at: index) else { return nil }
    let isArticle = reading.isLoneOne && roles(index).contains(.article)
    reading = doubled(reading)
    if reading.kind == .number, let counted = counted(reading, isArticle: isArticle) {
      reading = doubled(counted)
    }
    if reading.kind == .duration { reading = everyPeriod(reading) }
    if reading.kind == .number, reading.isLoneOne { return nil }
    return reading
  }

  /// A number in words with the same in digits in brackets after it, or the other way round.
  private func doubled(_ outer: Reading) -> Reading {
    let open = outer.next
    guard isSymbol(open, 0x28), open + 1 < raws.count, let inner = innerQuantity(at: open + 1),
      isSymbol(inner.next, 0x29), inner.isWorded != outer.isWorded
    else { return outer }
    let agrees = inner.value == outer.value
    var result = outer
    result.next = inner.next + 1
    result.flags.insert(.worded)
    if inner.kind == outer.kind {
      guard agrees || outer.isWorded && !outer.isLoneOne else { return outer }
      if outer.isWorded { result.value = inner.value }
    } else if outer.kind == .number {
      guard agrees || inner.kind == .duration && !outer.isLoneOne else { return outer }
      result.kind = inner.kind
      result.unit = inner.unit
      result.value = inner.value
      result.flags.formUnion(inner.flags)
    } else {
      let seconds = outer.unit.seconds
      guard inner.kind == .number, agrees || inner.value * seconds == outer.value else {
        return outer
      }
    }
    result.isLoneOne = false
    return result
  }

  /// A number and its unit, not doubled again.
  private func innerQuantity(at index: Int) -> Reading? {
    guard let number = number(at: index) else { return nil }
    return counted(number, isArticle: false) ?? number
  }

  /// The number with what it counts, if a percent sign, a unit or a currency follows.
  func counted(_ number: Reading, isArticle: Bool) -> Reading? {
    if isArticle { return duration(number, isArticle: true) }
    return percent(number) ?? money(number) ?? duration(number, isArticle: false)
  }

  /// A percentage, its sign written as `%`, `‰`, "pour cent", "per cent" or "p" before 100.
  private func percent(_ number: Reading) -> Reading? {
    let next = number.next
    guard next < raws.count else { return nil }
    var result = number
    result.kind = .percent
    result.unit = .percent
    result.next = next + 1
    if isSymbol(next, 0x25) { return result }
    if isSymbol(next, Symbol.perMille) {
      result.value /= 10
      return result
    }
    let roles = roles(next)
    if roles.contains(.percent) { return result }
    guard roles.contains(.per) else { return nil }
    if self.roles(next + 1).contains(.hundred) {
      result.next = next + 2
      return result
    }
    let dot = isSymbol(next + 1, 0x2E) ? 1 : 0
    guard smallValue(next + 1 + dot) == 100, length(next) == 1 || dot == 0 else { return nil }
    result.next = next + 2 + dot
    return result
  }

  /// `10 000 €`, `10 k€`, "3 millions d'euros HT".
  private func money(_ number: Reading) -> Reading? {
    var next = number.next
    if number.isScaled, roles(next).contains(.of) { next += 1 }
    guard next < raws.count else { return nil }
    var result = number
    result.kind = .money
    result.next = next + 1
    if let unit = currencySign(next) {
      result.unit = unit
    } else if roles(next).contains(.currency), isNear(next) {
      result.unit = entry(next).unit
      if roles(next).contains(.shortScale) { result.value *= entry(next).value }
    } else {
      return nil
    }
    if roles(result.next).contains(.tax) { result.next += 1 }
    return result
  }

  func currencySign(_ index: Int) -> Token.Unit? {
    guard index < raws.count, raws[index].kind == .symbol else { return nil }
    switch raws[index].symbol {
    case Symbol.euro: return .euro
    case 0x24: return .dollar
    case Symbol.pound: return .pound
    default: return nil
    }
  }

  /// `$10,000`, "EUR 10 000".
  func moneyAfterCurrency(at index: Int) -> Reading? {
    guard isDigits(index + 1), isNear(index + 1) else { return nil }
    let unit: Token.Unit
    if let sign = currencySign(index) {
      unit = sign
    } else if length(index) == 3 {
      unit = entry(index).unit
    } else {
      return nil
    }
    guard var result = number(at: index + 1) else { return nil }
    result.kind = .money
    result.unit = unit
    if roles(result.next).contains(.tax) { result.next += 1 }
    return result
  }

  /// `±10 %`, `-20 %`, `+ 5`.
  func signed(at index: Int) -> Reading? {
    guard isDigits(index + 1), isNear(index + 1) else { return nil }
    let symbol = raws[index].symbol
    if symbol != Symbol.plusMinus, isDigits(index - 1) || isSymbol(index - 1, 0x25) { return nil }
    let sign: Token.Sign =
      symbol == Symbol.plusMinus ? .plusMinus : symbol == 0x2B ? .plus : .minus
    return quantity(at: index + 1).map { signed($0, sign) }
  }

  /// "plus ou moins 10 %".
  func signedInWords(at index: Int) -> Reading? {
    guard roles(index + 1).contains(.or), roles(index + 2).contains(.minus),
      index + 3 < raws.count
    else { return nil }
    return quantity(at: index + 3).map { signed($0, .plusMinus) }
  }

  private func signed(_ reading: Reading, _ sign: Token.Sign) -> Reading {
    var reading = reading
    reading.sign = sign
    if sign == .minus { reading.value = -reading.value }
    return reading
  }
}
