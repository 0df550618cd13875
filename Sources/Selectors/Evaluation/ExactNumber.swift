/// A finite number, whatever its size: 0.d₁d₂… × 10^exponent, compared by its mathematical value.
struct ExactNumber: Sendable, Equatable {
  private let isNegative: Bool
  /// The decimal digits, neither the first nor the last of them a zero; none for zero.
  private let digits: [UInt8]
  private let exponent: Int

  /// Exponents beyond this are all the same; no text has that many digits.
  private static let largestExponent = 1 << 40

  /// An integer that is not negative.
  init(_ value: Int) { self.init(decimal: Array(String(value).utf8)[...]) }

  /// A decimal, whose text is known to be one: digits, and maybe sign, point and exponent.
  init(decimal text: ArraySlice<UInt8>) {
    var mantissa = text
    var exponent = 0
    if let mark = text.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) {
      mantissa = text[..<mark]
      exponent = Self.exponent(text[(mark + 1)...])
    }
    let isNegative = mantissa.first == UInt8(ascii: "-")
    let unsigned = mantissa.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    let point = unsigned.firstIndex(of: UInt8(ascii: ".")) ?? unsigned.endIndex
    self.init(
      isNegative: isNegative, digits: unsigned.filter { $0 != UInt8(ascii: ".") },
      exponent: exponent + point - unsigned.startIndex)
  }

  private init(isNegative: Bool, digits: [UInt8], exponent: Int) {
    let zeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
    var digits = digits[zeros...]
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    self.digits = Array(digits)
    self.isNegative = isNegative && !digits.isEmpty
    self.exponent = digits.isEmpty ? 0 : exponent - zeros
  }

  private static func exponent(_ text: ArraySlice<UInt8>) -> Int {
    let digits = text.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    let size = Int(String(decoding: digits, as: UTF8.self)) ?? largestExponent
    let bounded = min(size, largestExponent)
    return text.first == UInt8(ascii: "-") ? -bounded : bounded
  }

  /// A number as the core schema of YAML writes it: also `0x1F`, `0o17`.
  init(yaml text: ArraySlice<UInt8>) {
    let radix = Self.radix(of: text)
    guard radix != 10,
      let value = UInt64(String(decoding: text.dropFirst(2), as: UTF8.self), radix: radix)
    else {
      self.init(decimal: text)
      return
    }
    self.init(decimal: Array(String(value).utf8)[...])
  }

  private static func radix(of text: ArraySlice<UInt8>) -> Int {
    guard text.first == UInt8(ascii: "0") else { return 10 }
    return switch text.dropFirst().first {
    case UInt8(ascii: "x"): 16
    case UInt8(ascii: "o"): 8
    default: 10
    }
  }

  /// Whether a text is a number by the grammar of JSON.
  static func isJSON(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    func takeDigits() -> Int {
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      rest = rest.dropFirst(digits.count)
      return digits.count
    }
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let isZero = rest.first == UInt8(ascii: "0")
    let whole = takeDigits()
    guard whole == 1 || whole > 1 && !isZero else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      guard takeDigits() > 0 else { return false }
    }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
      guard takeDigits() > 0 else { return false }
    }
    return rest.isEmpty
  }

  /// The number as JSON writes it.
  var json: String {
    let text = String(decoding: digits, as: UTF8.self)
    let sign = isNegative ? "-" : ""
    guard !digits.isEmpty else { return "0" }
    guard (-6...21).contains(exponent) else { return "\(sign)0.\(text)e\(exponent)" }
    if exponent <= 0 { return "\(sign)0.\(String(repeating: "0", count: -exponent))\(text)" }
    if exponent >= text.utf8.count {
      return sign + text + String(repeating: "0", count: exponent - text.utf8.count)
    }
    return "\(sign)\(text.prefix(exponent)).\(text.dropFirst(exponent))"
  }
}

extension ExactNumber: Comparable {
  /// The order of the mathematical values.
  static func < (left: ExactNumber, right: ExactNumber) -> Bool {
    guard left.isNegative == right.isNegative else { return left.isNegative }
    return left.isNegative
      ? right.isSmaller(than: left) : left.isSmaller(than: right)
  }

  /// Whether the number is smaller than another, signs put aside.
  private func isSmaller(than other: ExactNumber) -> Bool {
    guard !digits.isEmpty, !other.digits.isEmpty else { return digits.count < other.digits.count }
    guard exponent == other.exponent else { return exponent < other.exponent }
    return digits.lexicographicallyPrecedes(other.digits)
  }
}
