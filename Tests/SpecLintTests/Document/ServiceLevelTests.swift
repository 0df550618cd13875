import Testing

@testable import SpecLint

@Suite struct ServiceLevelTests {
  @Test(arguments: [
    ("- \"80 % des appels décrochés en moins de 20 secondes\"", "80 in 20"),
    ("- \"Calls answered within 30 seconds: at least 80%\"", "80 in 30"),
    ("- {mesure: taux de décroché, cible: 90 %, délai: 20 s}", "90 in 20 structured"),
    ("- {metric: calls answered, target: 0.8, within: 30 seconds}", "80 in 30 structured"),
    ("- {metric: calls answered, target: 80, within: 30}", "80 in 30 structured"),
    ("- {metric: hold time, target: ≤ 45 s}", "- in 45 structured"),
    ("Taux de décroché: 90 %", "90 in -"),
    ("Appels décrochés en moins de 30 s: 80 %", "80 in 30"),
    ("Taux de décroché: {cible: au moins 90 %, délai: 20 s}", "90 in 20 structured"),
    ("Délai de réponse aux courriels: 24 h", "- in 86,400"),
    ("7.4 Abandon: \"6 % au plus, en moyenne trimestrielle\"", "6 in -"),
  ])
  func aLevelIsReadHoweverItIsWritten(text: String, expected: String) {
    #expect(ReadDocument("niveaux de service:\n  \(text)\n").levels == [expected])
  }

  @Test func aMappingOfMetricsIsSeveralLevels() {
    let read = ReadDocument(
      """
      niveaux de service:
        Taux de décroché: 90 % en moins de 20 s
        Délai de réponse: 24 h
        Taux d'abandon: ≤ 5 %
        Tolérance: au-delà de 110 % de la prévision, les niveaux sont suspendus
      """)
    #expect(read.levels == ["90 in 20", "- in 86,400", "5 in -"])
  }

  @Test func whatBelongsToALevelIsNoLevel() {
    let read = ReadDocument(
      """
      niveaux de service:
        - mesure: taux de décroché
          cible: 90 %
          période: 100 % des appels du mois
          pénalité: 1 % par point
      pénalités: 500 € par appel perdu
      indicateurs: [Taux de décroché, CSAT]
      """)
    #expect(read.levels == ["90 in - structured"])
  }

  @Test func aLevelKnowsItsChannelAndLot() throws {
    let read = ReadDocument(
      """
      Lot 2:
        niveaux de service:
          - {mesure: réponses envoyées, cible: 90 %, délai: 2 jours, canal: courriel}
      """)
    let level = try #require(read.subject.serviceLevels.first)
    #expect(level.channel.map { read.document.fields[$0].name } == "channels.email")
    #expect(read.document.scopes[level.scope].name == "lot 2")
  }
}
