import Diagnostics
import Testing

@testable import SpecLint

@Suite struct OutlineTests {
  private static let text = """
    titre: Accueil des abonnés
    Lot 1:
      Volumes (appels):
        historique: {2024-01: 100, 2024-02: 200}
        DMT: à définir
      niveaux de service:
        Taux de décroché: 90 % en moins de 20 s
      tombola: une phrase
    durée: 36 mois
    """

  private func rows(_ language: Language) -> [String] {
    Outline(Array(Self.text.utf8), path: "d.yaml", ruleset: Rules.ruleset).rows.map { row in
      let parts = [row.meaning?(language), row.reading?(language), row.isUnknown ? "?" : nil]
      return "\(row.line) \(row.depth) \(row.key): "
        + parts.compactMap { $0 }.joined(separator: " | ")
    }
  }

  @Test func everyKeyAndValueIsShown() {
    #expect(
      rows(.fr) == [
        "1 0 titre: titre", "2 0 Lot 1: lot", "3 1 Volumes (appels): volumes, téléphone",
        "4 2 historique: volumes › historique | téléphone, historique\u{A0}: 2 mois, 2024-01 – 2024-02, total 300",
        "5 2 DMT: volumes › DMT | rien", "6 1 niveaux de service: niveaux de service",
        "7 2 Taux de décroché: niveaux de service | niveau de service, taux de décroché, 90\u{A0}%, ≤ 20\u{A0}s",
        "8 1 tombola: ?", "9 0 durée: contrat | 36\u{A0}mois",
      ])
    #expect(rows(.en)[3].hasSuffix("phone, history: 2 months, 2024-01 – 2024-02, total 300"))
  }
}
