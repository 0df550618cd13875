import Testing

@testable import SpecLint

/// The tokens of a text, written as their own words; quantities in angle brackets.
func outline(_ text: String) -> [String] {
  let bytes = Array(text.utf8)
  return PhraseAutomaton.empty.scan(bytes).tokens.map { token in
    let words = String(decoding: bytes[token.range], as: UTF8.self)
    switch token.kind {
    case .word: return token.isOrdinal ? "<ordinal \(words)>" : words
    case .symbol: return words
    default: return "<\(token.kind) \(words)>"
    }
  }
}

@Suite("Tokens and folding") struct TokenTests {
  @Test(arguments: [
    ("l'utilisateur l’appel", ["l", "utilisateur", "l", "appel"]),
    ("e-mail mot_à_mot et/ou", ["e", "mail", "mot", "à", "mot", "et", "ou"]),
    ("mise à jour", ["mise", "à", "jour"]),
    ("«\u{A0}oui\u{A0}»", ["«", "oui", "»"]),
    ("Tier 1 may answer", ["Tier", "<number 1>", "may", "answer"]),
    ("un appel, one call, a call", ["un", "appel", ",", "one", "call", ",", "a", "call"]),
    ("une seconde fois", ["une", "<ordinal seconde>", "fois"]),
    ("a second provider", ["a", "<ordinal second>", "provider"]),
    ("la 3e fois, the 3rd", ["la", "<ordinal 3e>", "fois", ",", "the", "<ordinal 3rd>"]),
    ("article 4.2.1 du lot", ["article", "<section 4.2.1>", "du", "lot"]),
    ("réseau 4G, NF345", ["réseau", "<section 4G>", ",", "NF345"]),
    ("5-10%", ["<number 5>", "<percent 10%>"]),
    ("sous 24h à 48h", ["sous", "<duration 24h>", "à", "<duration 48h>"]),
    ("2 à 3 jours", ["<number 2>", "à", "<duration 3 jours>"]),
    ("plus de 10 %", ["plus", "de", "<percent 10 %>"]),
    ("≥ 90 %", ["≥", "<percent 90 %>"]),
    ("en moins de 20 s", ["en", "moins", "de", "<duration 20 s>"]),
    ("5 minutes 80 % des appels", ["<duration 5 minutes>", "<percent 80 %>", "des", "appels"]),
    ("lots 1, 2 et 3", ["lots", "<number 1>", ",", "<number 2>", "et", "<number 3>"]),
    ("trois à quatre", ["<number trois>", "à", "<number quatre>"]),
    ("1,2,3", ["<number 1>", ",", "<number 2>", ",", "<number 3>"]),
    ("5 s'applique", ["<number 5>", "s", "applique"]),
    ("plusieurs dizaines", ["plusieurs", "dizaines"]),
    ("des millions d'appels", ["des", "millions", "d", "appels"]),
    ("ratio 5 + 10", ["ratio", "<number 5>", "+", "<number 10>"]),
    ("2024-2025", ["<number 2024>", "<number 2025>"]),
    ("deux (2) lots", ["<number deux (2)>", "lots"]),
    ("3 (2) lots", ["<number 3>", "(", "<number 2>", ")", "lots"]),
    ("01 23 45 67 89", ["01", "23", "45", "67", "89"].map { "<number \($0)>" }),
    ("par an", ["par", "an"]), ("an annual review", ["an", "annual", "review"]),
    ("one quarter of calls", ["one", "quarter", "of", "calls"]),
    ("a\n\nb", ["a", "\n\n", "b"]), ("- un point", ["-", "un", "point"]),
  ])
  func cut(_ text: String, _ expected: [String]) {
    #expect(outline(text) == expected)
  }

  @Test(arguments: [
    ("PRÉVISIONNELS", "previsionnel"), ("prévisionnel", "pre\u{301}visionnel"),
    ("cœur", "COEUR"), ("Straße", "strasse"), ("niveaux", "niveau"), ("délais", "delai"),
    ("service", "ser\u{AD}vices"), ("efficace", "e\u{FB03}cace"), ("æquo", "aequo"),
    ("tuyaux", "tuyau"), ("lieux", "lieu"),
  ])
  func folds(_ left: String, _ right: String) throws {
    #expect(try finds(left, in: right))
    #expect(try finds(right, in: left))
  }

  @Test(arguments: [
    ("access", "acces"), ("pas", "pa"), ("aux", "au"), ("prix", "pri"), ("bus", "bu"),
    ("client", "cliente"), ("utilisateur", "utilisateurice"),
  ])
  func keepsApart(_ left: String, _ right: String) throws {
    #expect(try !finds(left, in: right))
    #expect(try !finds(right, in: left))
  }

  private func finds(_ phrase: String, in text: String) throws -> Bool {
    var builder = PhraseAutomaton.Builder()
    try builder.add(phrase, output: 0)
    return !builder.build().scan("avant \(text) après").matches.isEmpty
  }

  @Test func offsetsAreBytes() {
    let text = "été : 80 % dès 8h00"
    let scanned = PhraseAutomaton.empty.scan(text)
    #expect(scanned.tokens.map(\.range) == [0..<5, 6..<7, 8..<12, 13..<17, 18..<22])
  }

  @Test(arguments: [
    "", " ", "...", "?!", "((((", "))))", "- - -", "+/-", "+", "±", "1", "9h", "J+", "$", "€ ",
    "plus ou moins", "half", "demi", "p. ", "cent", "un", "mars", "1er", "4.2.", "01/", "2025-",
    "24/", "8:", "(1", "trois (", "trois (3", "1\u{A0}", "1,", "1 000", "\u{E9}", "'", "’",
  ])
  func endsAnywhere(_ text: String) {
    let scanned = PhraseAutomaton.empty.scan(text)
    #expect(scanned.tokens.allSatisfy { 0 <= $0.start && $0.start < $0.end })
    #expect((scanned.tokens.last?.end ?? 0) <= text.utf8.count)
  }
}

@Suite("Whole values") struct QuantityReadTests {
  @Test func readsStructuredValues() {
    #expect(Quantity.percent("90 %") == 90)
    #expect(Quantity.percent("au moins 90 % des appels") == 90)
    #expect(Quantity.percent("≥ 90 %") == 90)
    #expect(Quantity.number("1 150 000 appels") == 1_150_000)
    #expect(Quantity.number("environ 480 k") == 480_000)
    #expect(Quantity.duration("20 s") == 20)
    #expect(Quantity.duration("< 20 s") == 20)
    #expect(Quantity.duration("within 3 working days") == 259_200)
    #expect(Quantity.money("10 000 € HT") == 10_000)
    #expect(Quantity.month("mars 2025") == 12 * 2025 + 2)
    #expect(Quantity.month("2025-03-31") == 12 * 2025 + 2)
    #expect(Quantity.month("2024-02-29") == 12 * 2024 + 1)
    #expect(Quantity.month("31/12/2025") == 12 * 2025 + 11)
  }

  @Test func refusesTheRest() {
    #expect(Quantity.read("80 % en 20 s") == nil)
    #expect(Quantity.read("à définir") == nil)
    #expect(Quantity.read("") == nil)
    #expect(Quantity.read("Le taux de décroché mensuel doit rester au moins à 90 %") == nil)
    #expect(Quantity.read("90 % ; sinon rien") == nil)
    #expect(Quantity.percent("20 s") == nil)
    #expect(Quantity.number("24/7") == nil)
  }
}
