import Diagnostics
import Testing

/// Figures that cannot hold together, each with the same edit in figures that do.
///
/// The queue's arithmetic: the French tender's busiest half-hour is 53 500 / 26.1 days / 18 half-hours
/// × 1.2 × 1.5 = 205 calls of 340 s, or 38.7 Erlangs; the English one's 80 calls of 370 s, or 16.5.
struct Contradiction: Sendable, CustomTestStringConvertible {
  /// The rule that must find it, the words, and the edits that put it there.
  let seed: Seed
  /// The honest figures.
  let twin: Seed
  /// Rules that speak beside it, of the same words.
  let company: Set<String>

  init(
    _ rule: String, _ language: Language, _ edits: [Seed.Edit], at words: String,
    twin: [Seed.Edit], besides company: Set<String> = []
  ) {
    seed = Seed(rule, language, edits, at: words)
    self.twin = Seed(rule, language, twin, at: "")
    self.company = company
  }

  var testDescription: String { seed.testDescription }
}

extension Seed {
  /// Those that draw one finding alone.
  static let feasibility: [Seed] = Contradiction.all.filter { $0.company.isEmpty }.map(\.seed)
}

extension Contradiction {
  static let all: [Contradiction] = [
    Contradiction(
      "infeasible-staffing", .fr,
      [.replace("effectifs:\n", "effectifs:\n  conseillers présents: 30\n")],
      at: "30", twin: [.replace("effectifs:\n", "effectifs:\n  conseillers présents: 50\n")]),
    Contradiction(
      "infeasible-staffing", .en,
      [.replace("staffing:\n  occ", "staffing:\n  agents on duty: 14\n  occ")],
      at: "14", twin: [.replace("staffing:\n  occ", "staffing:\n  agents on duty: 22\n  occ")]),
    Contradiction(
      "infeasible-staffing", .fr, [.replace("effectifs:\n", "effectifs:\n  ETP: 35\n")],
      at: "35", twin: [.replace("effectifs:\n", "effectifs:\n  ETP: 62\n")]),
    Contradiction(
      "infeasible-staffing", .en, [.replace("staffing:\n  occ", "staffing:\n  FTE: 15\n  occ")],
      at: "15", twin: [.replace("staffing:\n  occ", "staffing:\n  FTE: 38\n  occ")]),
    Contradiction(
      "implausible-handle-time", .fr, [.replace("    DMT: 5 min 40", "    DMT: 6 s")],
      at: "6 s", twin: [.replace("    DMT: 5 min 40", "    DMT: 6 min")]),
    Contradiction(
      "implausible-handle-time", .en,
      [.replace("    average handle time: 6 min 10 s", "    average handle time: 370 min")],
      at: "370 min",
      twin: [.replace("    average handle time: 6 min 10 s", "    average handle time: 370 s")]),
    Contradiction(
      "implausible-occupancy", .fr,
      [.replace("taux d'occupation: 82 %", "taux d'occupation: 96 %")],
      at: "96 %", twin: [.replace("taux d'occupation: 82 %", "taux d'occupation: 85 %")]),
    Contradiction(
      "implausible-occupancy", .en, [.replace("occupancy: 82%", "occupancy: 97%")],
      at: "97%", twin: [.replace("occupancy: 82%", "occupancy: 85%")]),
    Contradiction(
      "implausible-shrinkage", .fr, [.replace("absentéisme: 28 %", "temps improductif: 8 %")],
      at: "8 %", twin: [.replace("absentéisme: 28 %", "temps improductif: 28 %")]),
    Contradiction(
      "implausible-shrinkage", .en, [.replace("shrinkage: 30%", "shrinkage: 8%")],
      at: "8%", twin: [.replace("shrinkage: 30%", "shrinkage: 27%")]),
    Contradiction(
      "channel-shares-not-100", .fr, [.replace("part: 46 %", "part: 56 %")],
      at: "8 %", twin: [.replace("part: 46 %", "part: 44 %"), .replace("part: 27 %", "part: 29 %")]),
    Contradiction(
      "channel-shares-not-100", .en, [.replace("share: 44%", "share: 54%")],
      at: "12%", twin: [.replace("share: 44%", "share: 40%"), .replace("share: 23%", "share: 27%")]),
    Contradiction(
      "daily-monthly-mismatch", .fr,
      [.replace("    DMT: 5 min 40\n", "    DMT: 5 min 40\n    volume quotidien: 3 900\n")],
      at: "3 900",
      twin: [.replace("    DMT: 5 min 40\n", "    DMT: 5 min 40\n    volume quotidien: 1 600\n")]),
    Contradiction(
      "daily-monthly-mismatch", .en,
      [
        .replace(
          "    average handle time: 6 min 10 s\n",
          "    average handle time: 6 min 10 s\n    daily volume: 1,900\n")
      ],
      at: "1,900",
      twin: [
        .replace(
          "    average handle time: 6 min 10 s\n",
          "    average handle time: 6 min 10 s\n    daily volume: 860\n")
      ]),
    Contradiction(
      "implausible-price", .fr,
      [
        .replace(
          "  unité: contact traité\n", "  unité: contact traité\n  prix plafond par appel: 1,20 €\n"
        )
      ],
      at: "1,20 €",
      twin: [
        .replace(
          "  unité: contact traité\n", "  unité: contact traité\n  prix plafond par appel: 3,80 €\n"
        )
      ]),
    Contradiction(
      "implausible-price", .en,
      [
        .replace(
          "  unit: handled contact\n", "  unit: handled contact\n  ceiling price per call: £1.20\n")
      ],
      at: "£1.20",
      twin: [
        .replace(
          "  unit: handled contact\n", "  unit: handled contact\n  ceiling price per call: £4.10\n")
      ]),
    Contradiction(
      "tight-tolerance-band", .fr,
      [.replace("tolérance: ± 10 % du volume", "tolérance: ± 2 % du volume")],
      at: "± 2 %", twin: [.replace("tolérance: ± 10 % du volume", "tolérance: ± 8 % du volume")]),
    Contradiction(
      "tight-tolerance-band", .en, [.replace("tolerance: 10% either", "tolerance: 2% either")],
      at: "2%", twin: [.replace("tolerance: 10% either", "tolerance: 8% either")]),
    Contradiction(
      "forecast-accuracy-promised", .fr,
      [
        .replace(
          "exigences:\n  - id: EX-1",
          "exigences:\n  - La mutuelle garantit une fiabilité des prévisions mensuelles de 99 %.\n  - id: EX-1"
        )
      ],
      at: "99 %",
      twin: [
        .replace(
          "exigences:\n  - id: EX-1",
          "exigences:\n  - La mutuelle vise une fiabilité des prévisions mensuelles de 90 %.\n  - id: EX-1"
        )
      ]),
    Contradiction(
      "forecast-accuracy-promised", .en,
      [
        .replace(
          "requirements:\n  - {id: R-1",
          "requirements:\n  - Marlow Vale Water guarantees a forecast accuracy of 99%.\n  - {id: R-1"
        )
      ],
      at: "99%",
      twin: [
        .replace(
          "requirements:\n  - {id: R-1",
          "requirements:\n  - Marlow Vale Water aims at a forecast accuracy of 90%.\n  - {id: R-1")
      ]),
    Contradiction(
      "level-in-every-interval", .fr,
      [
        .replace(
          "délai: 30 s\n    période: mensuelle", "délai: 30 s\n    période: chaque demi-heure")
      ],
      at: "chaque demi-heure",
      twin: [
        .replace("délai: 30 s\n    période: mensuelle", "délai: 30 s\n    période: hebdomadaire")
      ]),
    Contradiction(
      "level-in-every-interval", .en,
      [
        .replace(
          "within: 30 seconds\n    period: monthly",
          "within: 30 seconds\n    period: every half-hour")
      ],
      at: "every half-hour",
      twin: [
        .replace(
          "within: 30 seconds\n    period: monthly", "within: 30 seconds\n    period: weekly")
      ]),
    Contradiction(
      "inconsistent-asa", .fr,
      [
        .replace(
          "indicateurs:\n",
          "  - Le temps moyen d'attente mensuel est inférieur à 2 secondes, dans la limite de 110 % du volume prévu.\n\nindicateurs:\n"
        )
      ],
      at: "2 secondes",
      twin: [
        .replace(
          "indicateurs:\n",
          "  - Le temps moyen d'attente mensuel est inférieur à 25 secondes, dans la limite de 110 % du volume prévu.\n\nindicateurs:\n"
        )
      ]),
    Contradiction(
      "inconsistent-asa", .en,
      [
        .replace(
          "KPIs:\n",
          "  - The average speed of answer is less than 2 seconds each month, up to 110% of the forecast volume.\n\nKPIs:\n"
        )
      ],
      at: "2 seconds",
      twin: [
        .replace(
          "KPIs:\n",
          "  - The average speed of answer is less than 25 seconds each month, up to 110% of the forecast volume.\n\nKPIs:\n"
        )
      ]),
    Contradiction(
      "inconsistent-abandonment", .fr, [.replace("cible: 6 % au plus", "cible: 0,4 % au plus")],
      at: "0,4 %", twin: [.replace("cible: 6 % au plus", "cible: 3 % au plus")]),
    Contradiction(
      "inconsistent-abandonment", .en, [.replace("target: 6% or less", "target: 0.4% or less")],
      at: "0.4%", twin: [.replace("target: 6% or less", "target: 4% or less")],
      besides: ["near-absolute-sla"]),
    Contradiction(
      "extreme-service-level", .fr,
      [.replace("cible: 85 %\n    délai: 30 s", "cible: 99 %\n    délai: 10 s")],
      at: "99 %", twin: [.replace("cible: 85 %\n    délai: 30 s", "cible: 90 %\n    délai: 20 s")]),
    Contradiction(
      "extreme-service-level", .en,
      [.replace("target: 80%\n    within: 30 seconds", "target: 99%\n    within: 10 seconds")],
      at: "99%",
      twin: [
        .replace("target: 80%\n    within: 30 seconds", "target: 90%\n    within: 20 seconds")
      ], besides: ["near-absolute-sla"]),
  ]
}
