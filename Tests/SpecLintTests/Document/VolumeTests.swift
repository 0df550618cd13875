import Testing

@testable import SpecLint

@Suite struct VolumeTests {
  /// The same six months of history in every shape that people use.
  static let shapes: [String] = [
    "historique: {2024-01: 10, 2024-02: 20, 2024-03: 30, 2024-04: 40, 2024-05: 50, 2024-06: 60}",
    "historique: {janvier 2024: 10, février 2024: 20, mars 2024: 30, avril 2024: 40, mai 2024: 50, juin 2024: 60}",
    "historique: {01/2024: 10, 02/2024: 20, 03/2024: 30, 04/2024: 40, 05/2024: 50, 06/2024: 60}",
    "historique: {Jan-24: 10, Feb-24: 20, Mar-24: 30, Apr-24: 40, May-24: 50, Jun-24: 60}",
    "historique: {2024: {janv.: 10, févr.: 20, mars: 30, avr.: 40, mai: 50, juin: 60}}",
    "historique 2024: {janvier: 10, février: 20, mars: 30, avril: 40, mai: 50, juin: 60}",
    "historique: {202401: 10, 202402: 20, 202403: 30, 202404: 40, 202405: 50, 202406: 60}",
    """
    historique:
        - {mois: 2024-01, appels: 10}
        - {mois: 2024-02, appels: 20}
        - {mois: 2024-03, appels: 30}
        - {mois: 2024-04, appels: 40}
        - {mois: 2024-05, appels: 50}
        - {mois: 2024-06, appels: 60}
    """,
    """
    historique:
        - {année: 2024, mois: janvier, appels: 10}
        - {année: 2024, mois: février, appels: 20}
        - {année: 2024, mois: mars, appels: 30}
        - {année: 2024, mois: avril, appels: 40}
        - {année: 2024, mois: mai, appels: 50}
        - {année: 2024, mois: juin, appels: 60}
    """,
    "historique: [[2024-01, 10], [2024-02, 20], [2024-03, 30], [2024-04, 40], [2024-05, 50], [2024-06, 60]]",
    "historique: [{2024-01: 10}, {2024-02: 20}, {2024-03: 30}, {2024-04: 40}, {2024-05: 50}, {2024-06: 60}]",
    "historique: {début: janvier 2024, valeurs: [10, 20, 30, 40, 50, 60]}",
    """
    historique: |
        2024-01 | 10
        2024-02 | 20
        2024-03 | 30
        2024-04 | 40
        2024-05 | 50
        2024-06 | 60
    """,
    """
    historique:
        2024-03: 30
        2024-01: 10
        2024-02: 20
        2024-04: 40
        2024-05: 50
        2024-06: 60
        total: 210
        pic: 60
    """,
  ]

  @Test(arguments: shapes)
  func aMonthlySeriesMayHaveAnyShape(text: String) throws {
    let read = ReadDocument("volumes:\n  \(text)\n")
    let series = try #require(read.subject.volumes.first?.history, "\(text)")
    #expect(series.values == [10, 20, 30, 40, 50, 60])
    #expect(series.period == .month)
    #expect(series.start == 2024 * 12)
    #expect(read.subject.volumes.count == 1)
  }

  @Test(arguments: [
    ("historique: {T1 2024: 10, T2 2024: 20, T3 2024: 30}", "history - quarter 8096: 10 20 30"),
    ("history: {2024: {Q1: 10, Q2: 20, Q3: 30}}", "history - quarter 8096: 10 20 30"),
    ("history 2024: {P1: 10, P2: 20, P3: 30}", "history - fourWeeks 26312: 10 20 30"),
    ("history: {2022: 301000, 2023: 309500}", "history - year 2022: 301000 309500"),
    ("history: {FY22: 301000, FY23: 309500}", "history - year 2022: 301000 309500"),
    ("actual: {2022/23: 10 k, 2023/24: 11 k}", "history - year 2022: 10000 11000"),
    ("prévision: environ 1,3 million d'appels par an", "forecast - year -: 1300000"),
    ("prévision: 60 000 appels par mois", "forecast - year -: 720000"),
    ("forecast: between 2,500 and 3,000 calls a month", "forecast - year -: 33000"),
    ("Prévision 2026: 97 000 appels par an", "forecast - year 2026: 97000"),
    ("prévision annuelle: {2025: 323000}", "forecast - year 2025: 323000"),
  ])
  func otherPeriodsAndTotals(text: String, expected: String) {
    #expect(ReadDocument("volumes:\n  \(text)\n").series == [expected])
  }

  @Test func totalsInASentence() {
    let read = ReadDocument(
      """
      volumes: >
        La plateforme a reçu 88 000 appels en 2022, 91 500 en 2023 et 94 200 en 2024. Nous
        prévoyons 97 000 appels en 2026. La journée la plus chargée a compté 3 150 appels.
      """)
    #expect(
      read.series == ["history - year 2022: 88000 91500 94200", "forecast - year 2026: 97000"])
  }

  @Test func columnsAreChannels() {
    let read = ReadDocument(
      """
      volumes:
        historique:
          - {mois: 2024-01, appels: 10, courriels: 1}
          - {mois: 2024-02, appels: 20, courriels: 2}
        prévision:
          2025-01: {appels: 11, courriels: 3}
          2025-02: {appels: 21, courriels: 4}
      """)
    #expect(
      read.series == [
        "history phone month 24288: 10 20", "forecast phone month 24300: 11 21",
        "history email month 24288: 1 2", "forecast email month 24300: 3 4",
      ])
  }

  @Test func historyAndForecastSideBySide() {
    let columns = ReadDocument(
      "volumes:\n  - {mois: 2024-01, réel: 10, prévu: 9}\n  - {mois: 2024-02, réel: 20, prévu: 19}\n"
    )
    #expect(columns.series == ["history - month 24288: 10 20", "forecast - month 24288: 9 19"])
    let years = ReadDocument(
      "Sessions per year: {2023: 96000, 2024: 104000, forecast 2025: 110000}\n")
    #expect(years.series == ["history - year 2023: 96000 104000", "forecast - year 2025: 110000"])
  }

  /// Two years of history under two keys are one; a missing month parts a series.
  @Test func seriesAreJoinedAndParted() {
    let joined = ReadDocument(
      "volumes:\n  historique 2023: {T3: 3, T4: 4}\n  historique 2024: {T1: 5, T2: 6}\n")
    #expect(joined.series == ["history - quarter 8094: 3 4 5 6"])
    let parted = ReadDocument(
      "volumes:\n  historique: {2024-01: 1, 2024-02: 2, 2024-03: néant, 2024-04: 4, 2024-05: 5}\n")
    #expect(parted.series == ["history - month 24291: 4 5"])
  }

  @Test(arguments: [
    ("{2024-01: 1, 2024-02: 2, 2024-03: n.c., 2024-04: 4, 2024-05: 5}", "March 2024, 2 unread"),
    ("{mai: 1, juin: 2, septembre: 3, octobre: 4, novembre: 5}", "July – August, 2 unread"),
    ("{T1 2024: 1, T2 2024: 2, T4 2024: 4}", "Q3 2024, 1 unread"),
    ("{2024: {P1: 1, P2: 2, P5: 5, P6: 6}}", "period 3 of 2024 – period 4 of 2024, 2 unread"),
    // From autumn to spring, a year later: nothing is missing.
    ("{novembre: 1, décembre: 2, janvier: 3, février: 4}", ""),
    // As much is missing as is there: these are examples, not a series.
    ("{2024-01: 1, 2024-02: 2, 2024-08: 3}", ""),
  ])
  func whatIsMissingWithinASeries(series: String, expected: String) throws {
    let read = ReadDocument("volumes:\n  historique: \(series)\n")
    let history = try #require(read.subject.volumes.first?.history)
    let told = history.gap.map { "\($0.name(of: history.period).en), \($0.unread) unread" }
    #expect(told ?? "" == expected)
  }

  /// One history that two forecasts are judged by has its gap told once.
  @Test func aGapIsToldOnce() {
    let found = Rules.lint(
      """
      volumes:
        history: {2024-01: 90, 2024-02: 95, 2024-04: 90, 2024-05: 95, 2024-06: 90, 2024-07: 95}
      lot 1: {volumes: {forecast: {2025-01: 60, 2025-02: 60}}}
      lot 2: {volumes: {forecast: {2025-01: 40, 2025-02: 40}}}
      """, only: "volume-gap")
    #expect(found.map(\.location.range.start) == [47])
  }

  @Test func monthsWithoutAYearGoFromAutumnToSpring() {
    let read = ReadDocument("volumes: {forecast: {Nov: 1, Dec: 2, Jan: 3, Feb: 4}}\n")
    #expect(read.series == ["forecast - month -: 1 2 3 4"])
  }

  /// Of two series the one that lies before what is said to come is the history.
  @Test func whatLiesInThePastIsTheHistory() {
    let read = ReadDocument(
      "volumes:\n  Calls by month: {2024-11: 10, 2024-12: 20}\n  forecast: {2025-01: 11, 2025-02: 12}\n"
    )
    #expect(read.series == ["history phone month 24298: 10 20", "forecast - month 24300: 11 12"])
    let untold = ReadDocument("volumes:\n  {2023-01: 1, 2023-02: 2}\n")
    #expect(untold.series == ["series - month 24276: 1 2"])
  }

  @Test func lotsHaveTheirOwnVolumes() {
    let read = ReadDocument(
      """
      Lot 1: {volumes: {historique: {2023: 1000, 2024: 1100}, prévision: {2025: 1200}}}
      Lot 2: {volumes: {prévision: {2025: 400}}}
      """)
    #expect(read.subject.volumes.count == 2)
    #expect(read.subject.volumes[0].history?.values == [1000, 1100])
    #expect(read.subject.volumes[1].history == nil)
  }

  @Test(arguments: [
    "null", "~", "\"\"", "[]", "{}", "TBD", "à définir", "À définir.", "néant", "N/A",
    "non communiquée",
    "to be confirmed", "Sans objet",
  ])
  func absentValuesSaySo(value: String) {
    let read = ReadDocument("volumes:\n  historique: \(value)\n")
    #expect(read.document.elements(of: "volumes.history").map(read.document.isAbsent) == [true])
    #expect(read.series.isEmpty)
  }
}
