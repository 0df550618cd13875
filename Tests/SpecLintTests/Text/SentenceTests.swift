import Testing

@testable import SpecLint

@Suite("Sentences") struct SentenceTests {
  /// The sentences of a text as strings.
  private func sentences(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let scanned = PhraseAutomaton.empty.scan(bytes)
    return scanned.sentences.map { sentence in
      let first = scanned.tokens[Int(sentence.first)]
      let last = scanned.tokens[Int(sentence.end) - 1]
      return String(decoding: bytes[Int(first.start)..<Int(last.end)], as: UTF8.self)
    }
  }

  @Test(arguments: [
    [
      "Le titulaire décroche 80 % des appels (hors débordement, cf. art. 4.2.1, et hors pannes. "
        + "Le client les constate) en moins de 20 s, mesurés par mois, c.-à-d. du premier au "
        + "dernier jour ouvré, sauf si les volumes dépassent de plus de 10 % la prévision "
        + "communiquée à M. Durand, p. ex. en cas de crise.",
      "Au-delà, une tolérance s'applique : elle est convenue en comité.",
    ],
    [
      "The contractor shall answer ninety-five percent (95%) of calls, e.g. those received via "
        + "www.example.org or desk@example.org, within 30 seconds (i.e. the target of sect. "
        + "4.2.1), except on U.S. holidays, during St. Patrick's week, etc. as agreed with "
        + "J. P. Smith of the St. Louis office.",
      "Is that so?", "Yes!", "It is.",
    ],
    ["Mme Martin et M. Petit, env. 3 min. par appel, min. 5 et max. 10 par h."],
    ["Le délai est de 99,9 % ;", "le seuil est de 3.5 points."],
    ["1. Objet du marché.", "2. Durée : 4 ans."],
    ["Il a dit « Vraiment ? » puis il est parti.", "Fin."],
    ["Il a dit « Oui. »", "Fin."],
    ["Les appels, e-mails, etc.", "Le reste suit."],
    ["Voir n° 3 et no. 4 et art. 5 du CCAP.", "Fin"],
    ["Tout est dit…", "Ou presque"],
  ])
  func cutsLongOnes(_ expected: [String]) {
    #expect(sentences(expected.joined(separator: " ")) == expected)
  }

  @Test func cutsAtBlankLinesAndBullets() {
    let text = """
      Le titulaire fournit
      un reporting
      - des volumes
      - des délais
      • des coûts
      1) un plan
      a) une date

      Un autre alinéa (jamais fermé

      La suite
      """
    #expect(
      sentences(text) == [
        "Le titulaire fournit\nun reporting", "- des volumes", "- des délais", "• des coûts",
        "1) un plan", "a) une date\n\n", "Un autre alinéa (jamais fermé\n\n", "La suite",
      ])
  }

  @Test func holdEveryTokenOnce() {
    let scanned = PhraseAutomaton.empty.scan("A b. C ! D ; e (f. g) h\n\n- i")
    #expect(scanned.sentences.first?.first == 0)
    #expect(scanned.sentences.last.map { Int($0.end) } == scanned.tokens.count)
    for (left, right) in zip(scanned.sentences, scanned.sentences.dropFirst()) {
      #expect(left.end == right.first && left.first < left.end)
    }
    for (index, sentence) in scanned.sentences.enumerated() {
      for token in sentence.tokens { #expect(scanned.sentence(ofToken: token) == index) }
    }
  }
}
