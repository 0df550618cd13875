import Testing

@testable import SpecLint

@Suite struct KeyTests {
  /// Numbering, brackets, years, small words, spelling: none of them changes what a key means.
  @Test(arguments: [
    "réversibilité", "Réversibilité", "REVERSIBILITE", "Article 23 – Réversibilité",
    "Art. 23 : Réversibilité", "14. Réversibilité", "IV. Réversibilité", "a) Réversibilité",
    "A – Réversibilité", "C.7 Réversibilité", "§ 3 Réversibilité", "Réversibilité (fin de marché)",
    "Annexe B – Réversibilité", "Chapitre IV - Réversibilité", "n° 4 Réversibilité",
    "Clause de réversibilité", "plan_de_réversibilité", "planDeReversibilite", "exit", "Exit plan",
    "Section 12 - Exit", "Schedule 12: exit management", "12.1 Exit (transition-out)",
  ])
  func aSectionIsKnownHoweverItIsWritten(key: String) {
    let read = ReadDocument("\"\(key)\": a text\n")
    #expect(read.section(of: key) == "exit", "\(key)")
  }

  @Test(arguments: [
    ("6.1 Calls offered, actual", "volumes.history"),
    ("7.2 Volumes prévisionnels (appels présentés)", "volumes.forecast"),
    ("Prévision 2026", "volumes.forecast"), ("historique_appels", "volumes.history"),
    ("projected, first contract year", "volumes.forecast"), ("réalisé", "volumes.history"),
    ("Monthly calls, last year", "volumes.history"), ("Past volumes", "volumes.history"),
    ("prévision de la première année", "volumes.forecast"),
  ])
  func aSeriesIsPastOrToCome(key: String, field: String) {
    let read = ReadDocument("volumes:\n  \"\(key)\": {2025-01: 4000, 2025-02: 4100}\n")
    #expect(read.meaning(of: key) == field)
  }

  /// The enclosing section decides: the same word means another thing elsewhere.
  @Test(arguments: [
    ("exit", "coût", "exit.cost"), ("baseline", "coût", "baseline.cost"),
    ("exit", "continuité", "exit.continuity"), ("exit", "personnel", "exit.staff"),
    ("volumes", "tolerance", "volumes.tolerance"),
    ("service_levels", "tolerance", "service_levels.tolerance"),
    ("service_levels", "délai de réponse", "service_levels.within"),
    ("scope", "langues", "scope.languages"), ("penalties", "plafond", "penalties.cap"),
    ("timeline", "attribution", "timeline.tender"), ("pricing", "sortie", "exit"),
  ])
  func theSectionDecides(section: String, key: String, field: String) {
    let read = ReadDocument("\(section):\n  \(key): 3 mois\n")
    #expect(read.meaning(of: key) == field)
  }

  @Test func theLongestPhraseWins() {
    let read = ReadDocument(
      "Taux de réponse et niveaux de service attendus: 80 %\ntaux_reponse: 3\n")
    #expect(read.meaning(of: "Taux de réponse et niveaux de service attendus") == "service_levels")
    let baseline = ReadDocument("baseline:\n  taux_reponse: 81 %\n")
    #expect(baseline.meaning(of: "taux_reponse") == "baseline.answer_rate")
  }

  /// "Clause", "exigences", "contract" say that there is a text, not what it is about.
  @Test(arguments: [
    ("Exigences de continuité", "continuity"), ("Obligations RGPD", "data_protection"),
    ("Exigences", "requirements"), ("Contrat", "contract"), ("Contract exit", "exit"),
  ])
  func containersLoseTies(key: String, section: String) {
    #expect(ReadDocument("\(key): a text\n").section(of: key) == section)
  }

  /// Under the same word a list is the container and a scalar the name; figures are weights.
  @Test func theShapeBreaksTheLastTie() {
    let list = ReadDocument("award:\n  critères:\n    - {critère: Prix, poids: 40}\n")
    #expect(list.meaning(of: "critères") == "award.criteria")
    #expect(list.meaning(of: "critère") == "award.name")
    let weights = ReadDocument("Jugement des offres: {valeur technique: 60 %, prix: 40 %}\n")
    #expect(weights.meaning(of: "valeur technique") == "award.weight")
    #expect(weights.meaning(of: "prix") == "award.weight")
  }

  /// A mapping or a series under `appels` is a channel, a number beside a month a count.
  @Test func aChannelIsNoCount() {
    let channel = ReadDocument("volumes:\n  appels: {historique: {2024-01: 1, 2024-02: 2}}\n")
    #expect(channel.meaning(of: "appels") == "channels.phone")
    let series = ReadDocument("volumes:\n  courriels: {2024-01: 1, 2024-02: 2}\n")
    #expect(series.meaning(of: "courriels") == "channels.email")
    let count = ReadDocument("volumes:\n  - {mois: 2024-01, appels: 12}\n")
    #expect(count.meaning(of: "appels") == "volumes.count")
  }

  @Test func inAGlossaryKeysAreTerms() {
    let read = ReadDocument("définitions:\n  Volumes: ce qui est compté\n  Prix: \"hors taxes\"\n")
    #expect(read.section(of: "Volumes") == "definitions")
    #expect(read.meaning(of: "Prix") == "?")
    #expect(read.problems("misspelled-key").isEmpty)
  }

  /// Outside of all sections a part that only one section has stands for it.
  @Test func aPartStandsForItsSection() {
    let read = ReadDocument("busy hour: 310 calls\nvolume_forecast: {2026-01: 7, 2026-02: 8}\n")
    #expect(read.meaning(of: "busy hour") == "volumes.peak")
    #expect(read.meaning(of: "volume_forecast") == "volumes.forecast")
    #expect(ReadDocument("data: Schedule 8\n").section(of: "data") == "none")
  }

  @Test func aSentenceAsKeyIsNoSection() {
    let read = ReadDocument("Ce que le contrat ne couvre pas dans nos agences: \"les litiges\"\n")
    #expect(read.section(of: "Ce que le contrat ne couvre pas dans nos agences") == "none")
  }
}

@Suite struct LotTests {
  @Test func lotsAreScopesAtAnyDepth() {
    let read = ReadDocument(
      """
      Lot 1 – Nord: {Volumes annuels: {2023: 100000, 2024: 104000}, Tolérance: 10 %}
      Lot A (voice): {Service level: "80% in 30 seconds"}
      exigences: {Tranche conditionnelle: {texte: "tout"}}
      """)
    #expect(read.scope(of: "Tolérance") == "lot 1")
    #expect(read.scope(of: "Service level") == "lot a")
    #expect(read.element(of: "Service level")?.channel != nil)
    #expect(read.scope(of: "texte") == "tranche conditionnelle")
    #expect(read.section(of: "texte") == "requirements")
  }

  @Test func theSameLotInTwoSectionsIsOne() {
    let read = ReadDocument(
      """
      volumes: {Lot 1: {prévision: {2025: 10000, 2026: 11000}}, Lot 2: {prévision: {2025: 1000}}}
      niveaux de service: {Lot 1: [80 % en 20 s], lot n° 2: [90 % en 30 s]}
      lots:
        - {titre: "Lot 1, appels", réversibilité: "trois mois"}
      """)
    #expect(read.document.scopes.map(\.name) == ["", "lot 1", "lot 2"])
    #expect(read.scope(of: "réversibilité") == "lot 1")
    #expect(read.section(of: "prévision") == "volumes")
  }

  @Test func anAppendixIsNoLot() {
    let read = ReadDocument("Schedule 3: {Exit: a plan}\nSchedule B: {Service level: 80 %}\n")
    #expect(read.scope(of: "Exit") == "")
    #expect(read.scope(of: "Service level") == "schedule b")
  }

  /// "Section 4 – Answering" names its number, and words that refer to "section 4" look for no more.
  @Test(arguments: [
    ("Section 4 - Answering", "Answering"), ("3. Article 12 : Réversibilité", "Réversibilité"),
    ("Annexe B – Délai de réponse", "Délai de réponse"), ("Section 4", ""),
    ("Answering, section 4", "Answering, section 4"), ("80 % of calls", "80 % of calls"),
  ])
  func aNameStartsBehindTheNumberOfItsHeading(key: String, name: String) {
    #expect(String(decoding: key.utf8.dropFirst(KeyText(key).nameStart), as: UTF8.self) == name)
  }
}
