import Testing

@testable import SpecLint

/// One way to write a quantity, and what it must be read as.
struct QuantityCase: Sendable, CustomTestStringConvertible {
  let text: String
  let kind: Token.Kind
  let value: Double
  var unit: Token.Unit?
  var sign: Token.Sign = .none
  var isWorking = false

  init(
    _ text: String, _ kind: Token.Kind, _ value: Double, _ unit: Token.Unit? = nil,
    sign: Token.Sign = .none, working: Bool = false
  ) {
    self.text = text
    self.kind = kind
    self.value = value
    self.unit = unit
    self.sign = sign
    isWorking = working
  }

  var testDescription: String { text }
}

/// Checks that a text is a single token of a kind and value, alone and in the middle of a sentence.
private func check(_ expected: QuantityCase) {
  for frame in ["", "Taux visé : "] {
    let text = frame + expected.text
    let tokens = PhraseAutomaton.empty.scan(text).tokens
    let found = tokens.last
    let whole =
      Int(found?.start ?? -1) == frame.utf8.count && Int(found?.end ?? -1) == text.utf8.count
    #expect(whole, "\(text): \(tokens)")
    #expect(found?.kind == expected.kind, "\(text): \(tokens)")
    #expect(abs((found?.value ?? -1e9) - expected.value) < 1e-6, "\(text): \(tokens)")
    if let unit = expected.unit { #expect(found?.unit == unit, "\(text)") }
    #expect(found?.sign == expected.sign, "\(text)")
    #expect(found?.isWorking == expected.isWorking, "\(text)")
  }
}

@Suite("Quantities") struct QuantityTests {
  static let numbers: [QuantityCase] = [
    QuantityCase("1 150 000", .number, 1_150_000),
    QuantityCase("1\u{A0}150\u{A0}000", .number, 1_150_000),
    QuantityCase("1\u{202F}150\u{202F}000", .number, 1_150_000),
    QuantityCase("1\u{2009}150\u{2009}000", .number, 1_150_000),
    QuantityCase("1,150,000", .number, 1_150_000),
    QuantityCase("1.150.000", .number, 1_150_000),
    QuantityCase("1'150'000", .number, 1_150_000),
    QuantityCase("1’150’000", .number, 1_150_000),
    QuantityCase("12,500", .number, 12_500),
    QuantityCase("1 150 000,50", .number, 1_150_000.5),
    QuantityCase("1,150,000.25", .number, 1_150_000.25),
    QuantityCase("99,5", .number, 99.5),
    QuantityCase("99.5", .number, 99.5),
    QuantityCase("0,125", .number, 0.125),
    QuantityCase("1,3 million", .number, 1_300_000),
    QuantityCase("1.3 millions", .number, 1_300_000),
    QuantityCase("2,5 milliards", .number, 2_500_000_000),
    QuantityCase("480 k", .number, 480_000),
    QuantityCase("480k", .number, 480_000),
    QuantityCase("2 M", .number, 2_000_000),
    QuantityCase("8.03 M", .number, 8_030_000),
    QuantityCase("120 thousand", .number, 120_000),
    QuantityCase("2025", .number, 2025),
    QuantityCase("+ 5", .number, 5, sign: .plus),
    QuantityCase("−5", .number, -5, sign: .minus),
  ]

  static let words: [QuantityCase] = [
    QuantityCase("zéro", .number, 0),
    QuantityCase("trois", .number, 3),
    QuantityCase("vingt et un", .number, 21),
    QuantityCase("soixante et onze", .number, 71),
    QuantityCase("soixante-dix-sept", .number, 77),
    QuantityCase("septante", .number, 70),
    QuantityCase("septante et un", .number, 71),
    QuantityCase("nonante-cinq", .number, 95),
    QuantityCase("huitante", .number, 80),
    QuantityCase("quatre-vingts", .number, 80),
    QuantityCase("quatre vingt", .number, 80),
    QuantityCase("quatre-vingt-un", .number, 81),
    QuantityCase("quatre-vingt-dix", .number, 90),
    QuantityCase("quatre-vingt-dix-neuf", .number, 99),
    QuantityCase("cent", .number, 100),
    QuantityCase("deux cent cinquante", .number, 250),
    QuantityCase("mille neuf cent quatre-vingt-quatre", .number, 1984),
    QuantityCase("trois cent mille", .number, 300_000),
    QuantityCase(
      "neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf", .number, 999_999),
    QuantityCase("un million", .number, 1_000_000),
    QuantityCase("three", .number, 3),
    QuantityCase("twenty-one", .number, 21),
    QuantityCase("ninety five", .number, 95),
    QuantityCase("one hundred and five", .number, 105),
    QuantityCase("a hundred", .number, 100),
    QuantityCase("two thousand five hundred", .number, 2500),
    QuantityCase(
      "nine hundred ninety-nine thousand nine hundred and ninety-nine", .number, 999_999),
    QuantityCase("une trentaine", .number, 30),
    QuantityCase("two dozen", .number, 24),
  ]

  static let doubled: [QuantityCase] = [
    QuantityCase("three (3)", .number, 3),
    QuantityCase("un (1)", .number, 1),
    QuantityCase("Ninety-five percent (95%)", .percent, 95),
    QuantityCase("ninety-five (95) percent", .percent, 95),
    QuantityCase("ninety (95) percent", .percent, 95),
    QuantityCase("quatre-vingts pour cent (80 %)", .percent, 80),
    QuantityCase("quatre-vingts (80) %", .percent, 80),
    QuantityCase("thirty (30) seconds", .duration, 30),
    QuantityCase("trente secondes (30 s)", .duration, 30),
    QuantityCase("trente secondes (30)", .duration, 30),
    QuantityCase("three (3) business days", .duration, 259_200, .day, working: true),
    QuantityCase("cinq (5) jours ouvrés", .duration, 432_000, .day, working: true),
    QuantityCase("30 (thirty) days", .duration, 2_592_000, .day),
    QuantityCase("sept (7 jours)", .duration, 604_800),
    QuantityCase("dix mille euros (10 000 €)", .money, 10_000, .euro),
  ]

  static let percents: [QuantityCase] = [
    QuantityCase("80%", .percent, 80), QuantityCase("80 %", .percent, 80),
    QuantityCase("80\u{A0}%", .percent, 80), QuantityCase("80\u{202F}%", .percent, 80),
    QuantityCase("80 percent", .percent, 80), QuantityCase("80 per cent", .percent, 80),
    QuantityCase("80 pour cent", .percent, 80), QuantityCase("80 pct", .percent, 80),
    QuantityCase("80 p. 100", .percent, 80), QuantityCase("99.9%", .percent, 99.9),
    QuantityCase("99,95 %", .percent, 99.95), QuantityCase("99,995 %", .percent, 99.995),
    QuantityCase("5 ‰", .percent, 0.5), QuantityCase("cent pour cent", .percent, 100),
    QuantityCase("one percent", .percent, 1), QuantityCase("un pour cent", .percent, 1),
    QuantityCase("±10 %", .percent, 10, sign: .plusMinus),
    QuantityCase("± 10 %", .percent, 10, sign: .plusMinus),
    QuantityCase("+/- 10 %", .percent, 10, sign: .plusMinus),
    QuantityCase("+/-10%", .percent, 10, sign: .plusMinus),
    QuantityCase("+/− 10 %", .percent, 10, sign: .plusMinus),
    QuantityCase("-20 %", .percent, -20, sign: .minus),
    QuantityCase("–20 %", .percent, -20, sign: .minus),
    QuantityCase("+15%", .percent, 15, sign: .plus),
    QuantityCase("plus ou moins 10 %", .percent, 10, sign: .plusMinus),
    QuantityCase("plus or minus ten percent", .percent, 10, sign: .plusMinus),
  ]

  static let durations: [QuantityCase] = [
    QuantityCase("20 s", .duration, 20, .second), QuantityCase("20s", .duration, 20),
    QuantityCase("20 sec", .duration, 20), QuantityCase("20 seconds", .duration, 20),
    QuantityCase("vingt secondes", .duration, 20), QuantityCase("2 min", .duration, 120, .minute),
    QuantityCase("2 mn", .duration, 120), QuantityCase("2 minutes", .duration, 120),
    QuantityCase("4 h", .duration, 14_400, .hour), QuantityCase("24h", .duration, 86_400, .hour),
    QuantityCase("24-hour", .duration, 86_400), QuantityCase("48 heures", .duration, 172_800),
    QuantityCase("4 hrs", .duration, 14_400), QuantityCase("five hours", .duration, 18_000),
    QuantityCase("3 jours", .duration, 259_200, .day), QuantityCase("3 j", .duration, 259_200),
    QuantityCase("5 days", .duration, 432_000),
    QuantityCase("2 semaines", .duration, 1_209_600, .week),
    QuantityCase("6 weeks", .duration, 3_628_800),
    QuantityCase("3 mois", .duration, 7_776_000, .month),
    QuantityCase("36 months", .duration, 93_312_000),
    QuantityCase("2 trimestres", .duration, 15_552_000, .quarter),
    QuantityCase("two quarters", .duration, 15_552_000),
    QuantityCase("4 ans", .duration, 126_144_000, .year),
    QuantityCase("trois années", .duration, 94_608_000),
    QuantityCase("3 years", .duration, 94_608_000),
    QuantityCase("demi-journée", .duration, 43_200, .halfDay),
    QuantityCase("half-day", .duration, 43_200),
    QuantityCase("2 demi-journées", .duration, 86_400, .halfDay),
    QuantityCase("3 working days", .duration, 259_200, .day, working: true),
    QuantityCase("two business hours", .duration, 7200, .hour, working: true),
    QuantityCase("5 jours ouvrés", .duration, 432_000, .day, working: true),
    QuantityCase("4 heures ouvrées", .duration, 14_400, .hour, working: true),
    QuantityCase("10 jours ouvrables", .duration, 864_000, .day, working: true),
    QuantityCase("30 jours calendaires", .duration, 2_592_000),
    QuantityCase("30 calendar days", .duration, 2_592_000),
    QuantityCase("1 min 15", .duration, 75), QuantityCase("1min15", .duration, 75),
    QuantityCase("1 h 30", .duration, 5400), QuantityCase("1h30", .duration, 5400),
    QuantityCase("1 h 30 min", .duration, 5400),
    QuantityCase("2 minutes 30 seconds", .duration, 150),
    QuantityCase("2 minutes et 30 secondes", .duration, 150),
    QuantityCase("une heure et demie", .duration, 5400),
    QuantityCase("J+1", .duration, 86_400, .day, sign: .plus),
    QuantityCase("J + 2", .duration, 172_800, .day, sign: .plus),
    QuantityCase("D+1", .duration, 86_400, .day, sign: .plus),
    QuantityCase("H+4", .duration, 14_400, .hour, sign: .plus),
    QuantityCase("J+1 ouvré", .duration, 86_400, .day, sign: .plus, working: true),
    QuantityCase("J-7", .duration, -604_800, .day, sign: .minus),
    QuantityCase("une minute", .duration, 60), QuantityCase("a day", .duration, 86_400),
    QuantityCase("an hour", .duration, 3600), QuantityCase("one hour", .duration, 3600),
    QuantityCase("half an hour", .duration, 1800), QuantityCase("demi-heure", .duration, 1800),
    QuantityCase("une demi-heure", .duration, 1800),
    QuantityCase("une trentaine de secondes", .duration, 30),
    QuantityCase("1,5 heure", .duration, 5400),
  ]

  static let amounts: [QuantityCase] = [
    QuantityCase("10 000 €", .money, 10_000, .euro),
    QuantityCase("10 000 € HT", .money, 10_000, .euro),
    QuantityCase("500 EUR", .money, 500, .euro), QuantityCase("12,50 euros", .money, 12.5, .euro),
    QuantityCase("$10,000", .money, 10_000, .dollar), QuantityCase("USD 500", .money, 500, .dollar),
    QuantityCase("250 dollars", .money, 250, .dollar),
    QuantityCase("£1.5 million", .money, 1_500_000, .pound),
    QuantityCase("300 GBP", .money, 300, .pound), QuantityCase("150 k€", .money, 150_000, .euro),
    QuantityCase("2 M€", .money, 2_000_000, .euro),
    QuantityCase("2,4 M€ HT", .money, 2_400_000, .euro),
    QuantityCase("3 millions d'euros", .money, 3_000_000, .euro),
    QuantityCase("80 KEUR", .money, 80_000, .euro), QuantityCase("€ 45", .money, 45, .euro),
  ]

  static let march1: Double = 20_148
  static let march: Double = 12 * 2025 + 2
  static let dates: [QuantityCase] = [
    QuantityCase("2025-03", .date, march, .calendarMonth), QuantityCase("mars 2025", .date, march),
    QuantityCase("March 2025", .date, march), QuantityCase("Mar 2025", .date, march),
    QuantityCase("03/2025", .date, march), QuantityCase("2025/03", .date, march),
    QuantityCase("janv. 2025", .date, march - 2), QuantityCase("sept. 2025", .date, march + 6),
    QuantityCase("01/03/2025", .date, march1, .calendarDay),
    QuantityCase("01.03.2025", .date, march1), QuantityCase("2025-03-01", .date, march1),
    QuantityCase("1er mars 2025", .date, march1), QuantityCase("March 1, 2025", .date, march1),
    QuantityCase("March 1st, 2025", .date, march1), QuantityCase("1 March 2025", .date, march1),
    QuantityCase("1st of March 2025", .date, march1),
    QuantityCase("03/25/2025", .date, march1 + 24),
    QuantityCase("31 décembre", .date, 31 * 11 + 30, .dayOfYear),
    QuantityCase("December 31", .date, 31 * 11 + 30, .dayOfYear),
  ]

  static let clocks: [QuantityCase] = [
    "8h00", "18h30", "8:00 am", "8:00", "5 pm", "5 p.m.", "9h-18h", "9h – 18h", "8h à 19h",
    "8 h à 19 h 30", "8h30 à 18h00", "24/7", "24h/24", "24 h/24", "7j/7", "7 j/7", "365j/365",
    "24 heures sur 24", "7 jours sur 7", "24x7", "24 hours a day", "7 days a week",
    "seven days per week",
  ].map { QuantityCase($0, .clock, 0) }

  @Test(arguments: numbers) func number(_ expected: QuantityCase) { check(expected) }
  @Test(arguments: words) func numberWords(_ expected: QuantityCase) { check(expected) }
  @Test(arguments: doubled) func doubledNumber(_ expected: QuantityCase) { check(expected) }
  @Test(arguments: percents) func percent(_ expected: QuantityCase) { check(expected) }
  @Test(arguments: durations) func duration(_ expected: QuantityCase) { check(expected) }
  @Test(arguments: amounts) func money(_ expected: QuantityCase) { check(expected) }
  @Test(arguments: dates) func date(_ expected: QuantityCase) { check(expected) }
  @Test(arguments: clocks) func clock(_ expected: QuantityCase) { check(expected) }
}
