import Diagnostics

/// What a placeholder in a message stands for, written as each language writes it.
package enum FindingValue: Sendable {
  /// Words of the document, quoted as they are (shortened where long).
  case quote(String)
  /// A name that each language has its own word for.
  case name(LocalizedText)
  /// Several names.
  case names([LocalizedText])
  /// A number of contacts: 9.66 M, 84,300.
  case volume(Double)
  /// A share: 0.2 is 20 %.
  case share(Double)
  /// Per cent: 80 is 80 %.
  case percent(Double)
  /// A duration in seconds.
  case duration(Double)
  /// A count of things.
  case count(Int)
  /// A factor such as 0.70.
  case factor(Double)
  /// A measure with at most one decimal: 40.9 Erlangs, 21.7 days.
  case decimal(Double)
  /// An amount in a currency.
  case money(Double, Token.Unit)

  /// The value as the reader's language writes it.
  package func text(_ language: Language) -> String {
    switch self {
    case .quote(let text): Self.shortened(text)
    case .name(let name): name(language)
    case .names(let names): Self.listed(names.map { $0(language) }, language)
    case .volume(let value): NumberText.volume(value, language)
    case .share(let value): NumberText.percent(value * 100, language)
    case .percent(let value): NumberText.percent(value, language)
    case .duration(let seconds): NumberText.duration(seconds, language)
    case .count(let count): NumberText.grouped(Double(count), language)
    case .factor(let value): NumberText.decimal(value, places: 2, language)
    case .decimal(let value): NumberText.decimal(value, places: 1, language)
    case .money(let value, let currency): NumberText.money(value, currency, language)
    }
  }

  /// A figure in the unit of another one.
  static func figure(_ value: Double, like measure: Quantity) -> FindingValue {
    switch measure.kind {
    case .percent: .percent(value)
    case .duration: .duration(value)
    case .money: .money(value, measure.unit)
    default: value == value.rounded() ? .volume(value) : .factor(value)
    }
  }

  static func shortened(_ text: String) -> String {
    let words = text.inOneLine
    guard words.count > 80 else { return words }
    let cut = words.prefix(79)
    let end = cut.lastIndex(of: " ") ?? cut.endIndex
    return cut[..<end] + "…"
  }

  private static func listed(_ names: [String], _ language: Language) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + (language == .fr ? " et " : " and ") + last
  }
}

/// Numbers as French and English write them, without a locale.
package enum NumberText {
  private static let noBreakSpace = "\u{A0}"

  /// A number of contacts: in full below a million, in millions above.
  package static func volume(_ value: Double, _ language: Language) -> String {
    guard abs(value) >= 1_000_000 else { return grouped(value, language) }
    let millions = value / 1_000_000
    return decimal(millions, places: abs(millions) < 10 ? 2 : 1, language) + noBreakSpace + "M"
  }

  /// Thousands grouped: 84,300 or 84 300.
  package static func grouped(_ value: Double, _ language: Language) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "–" }
    let digits = String(Int(abs(value).rounded()))
    var groups: [Substring] = []
    var rest = Substring(digits)
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    groups.insert(rest, at: 0)
    let separator = language == .fr ? noBreakSpace : ","
    return (value <= -0.5 ? "-" : "") + groups.joined(separator: separator)
  }

  /// At most one decimal, and the sign as the language sets it: 80%, 99,5 %.
  package static func percent(_ value: Double, _ language: Language) -> String {
    let places = value == value.rounded() ? 0 : (abs(value) < 99.95 && abs(value) >= 99 ? 2 : 1)
    return decimal(value, places: places, language) + (language == .fr ? noBreakSpace : "") + "%"
  }

  /// An amount with its currency's sign: £5.10, 5,10 €.
  package static func money(_ value: Double, _ currency: Token.Unit, _ language: Language) -> String
  {
    let sign =
      switch currency {
      case .euro: "€"
      case .dollar: "$"
      case .pound: "£"
      default: "CHF"
      }
    var amount = decimal(value, places: 2, language)
    // Cents are two digits or none.
    let mark: Character = language == .fr ? "," : "."
    if let point = amount.lastIndex(of: mark),
      amount.distance(from: point, to: amount.endIndex) == 2,
      value != value.rounded()
    {
      amount += "0"
    }
    return language == .fr ? amount + noBreakSpace + sign : sign + amount
  }

  /// A duration in its natural unit.
  package static func duration(_ seconds: Double, _ language: Language) -> String {
    let units: [(Double, String, String)] = [
      (86_400, "d", "j"), (3_600, "h", "h"), (60, "min", "min"), (1, "s", "s"),
    ]
    if (60..<3_600).contains(seconds), seconds.rounded().truncatingRemainder(dividingBy: 60) != 0 {
      let whole = Int(seconds.rounded())
      return "\(whole / 60)\(noBreakSpace)min\(noBreakSpace)\(whole % 60)\(noBreakSpace)s"
    }
    for (size, en, fr) in units where seconds >= size {
      let amount = seconds / size
      let places = amount == amount.rounded() ? 0 : 1
      return decimal(amount, places: places, language) + noBreakSpace + (language == .fr ? fr : en)
    }
    return decimal(seconds, places: 1, language) + noBreakSpace + "s"
  }

  /// A fixed number of decimals, with trailing zeros dropped.
  package static func decimal(_ value: Double, places: Int, _ language: Language) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "–" }
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = Int((abs(value) * scale).rounded())
    let whole = scaled / Int(scale)
    var fraction = String(scaled % Int(scale))
    fraction = String(repeating: "0", count: max(0, places - fraction.count)) + fraction
    while fraction.hasSuffix("0"), !fraction.isEmpty { fraction.removeLast() }
    let sign = value < 0 && scaled != 0 ? "-" : ""
    guard places > 0, !fraction.isEmpty else { return sign + grouped(Double(whole), language) }
    return sign + grouped(Double(whole), language) + (language == .fr ? "," : ".") + fraction
  }
}
