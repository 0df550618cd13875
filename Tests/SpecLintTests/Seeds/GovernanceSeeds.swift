/// Defects of governance, and of the clauses of law and continuity that stand beside it.
extension Seed {
  static let governance: [Seed] = [
    Seed(
      "missing-steering-committee", .en, .removeEntry("committees:"),
      .replace("The steering committee reviews the causes", "The supplier studies the causes"),
      .replace(
        "provider review: yearly, by the strategic board,", "appraisal: yearly, in writing,"),
      at: "title"),
    Seed(
      "missing-steering-committee", .fr, .removeEntry("comités:"),
      .replace("sont revus en comité de pilotage", "sont étudiés par le titulaire"),
      .replace(
        "revue du prestataire: bilan annuel présenté au comité stratégique,", "avis: annuel,"),
      at: "titre"),
    Seed(
      "powerless-committee", .en, .removeEntry("participants: [customer director"),
      at: "Strategic board"),
    Seed(
      "powerless-committee", .fr, .removeEntry("fréquence: semestrielle"), at: "Comité stratégique"),
    Seed(
      "missing-information-sharing", .en, .removeEntry("information sharing:"), at: "title"),
    Seed(
      "missing-information-sharing", .fr, .removeEntry("partage d'information:"), at: "titre"),
    Seed(
      "missing-listening-sessions", .en, .removeEntry("listening sessions:"),
      .replace("and marked by both parties", "and marked by the supplier"), at: "title"),
    Seed(
      "missing-listening-sessions", .fr, .removeEntry("double écoute:"),
      .replace("évaluation croisée de", "évaluation de"), at: "titre"),
    Seed(
      "missing-improvement-loop", .en, .removeEntry("continuous improvement:"),
      .removeEntry("- The supplier proposes improvements"),
      .replace("with feedback in both directions", "the supplier rates the customer too"),
      at: "title"),
    Seed(
      "missing-improvement-loop", .fr, .removeEntry("amélioration continue:"),
      .removeEntry("- Le titulaire propose une fois par trimestre"),
      .replace("évaluation dans les deux sens", "le titulaire note aussi le client"), at: "titre"),
    Seed("missing-provider-review", .en, .removeEntry("provider review:"), at: "title"),
    Seed("missing-provider-review", .fr, .removeEntry("revue du prestataire:"), at: "titre"),
    Seed("missing-data-protection", .en, .removeSection("data protection"), at: "title"),
    Seed("missing-data-protection", .fr, .removeSection("protection des données"), at: "titre"),
    Seed("missing-continuity", .en, .removeSection("business continuity"), at: "title"),
    Seed("missing-continuity", .fr, .removeSection("continuité d'activité"), at: "titre"),
    Seed(
      "missing-staff-transfer", .en, .removeEntry("staff: >"),
      .removeEntry("- {id: R-4"), at: "GBP 5.10"),
    Seed(
      "missing-staff-transfer", .fr, .removeEntry("personnel: >"), .removeEntry("- id: EX-4"),
      .append("\nlieu: Le service est rendu à Nantes.\n"), at: "Nantes"),
  ]
}
