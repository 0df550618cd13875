/// Defects of objectives, of the award and of what the price leaves out.
extension Seed {
  static let award: [Seed] = [
    // MARK: Price alone and price too much
    Seed(
      "price-only-award", .en,
      .replace("text: All agents", "text: The lowest hourly rate wins lot 2. All agents"),
      at: "hourly rate wins"),
    Seed(
      "price-only-award", .fr,
      .replace(
        "texte: Tous les conseillers",
        "texte: Le lot 2 est attribué au moins-disant. Tous les conseillers"),
      at: "moins-disant"),
    Seed(
      "overweighted-price", .en,
      .replace("{name: Total cost of ownership, weight: 35%}", "{name: Price, weight: 55%}"),
      .replace("experience, weight: 30%", "experience, weight: 10%"), at: "55%"),
    Seed(
      "overweighted-price", .fr,
      .replace("{nom: Coût total de possession, poids: 35 %}", "{nom: Prix, poids: 45 %}"),
      .replace("satisfaction, poids: 30 %", "satisfaction, poids: 20 %"), at: "45 %"),
    // MARK: Criteria
    Seed(
      "weights-not-100", .en,
      .replace("{name: Social value, weight: 5%}", "{name: Social value, weight: 15%}"),
      at: "criteria"),
    Seed(
      "weights-not-100", .fr, .replace("sociale, poids: 5 %", "sociale, poids: 3 %"), at: "critères"
    ),
    Seed(
      "missing-team-criterion", .en, .replace("Team, management and training", "Technology"),
      at: "criteria"),
    Seed(
      "missing-team-criterion", .fr,
      .replace("Équipe proposée, encadrement et formation", "Outils proposés"), at: "critères"),
    Seed(
      "missing-financial-criterion", .en, .replace("Financial standing", "Technology"),
      at: "criteria"),
    Seed(
      "missing-financial-criterion", .fr, .replace("Solidité financière", "Outils proposés"),
      at: "critères"),
    // MARK: What the price leaves out
    Seed(
      "missing-tco", .en, .removeEntry("total cost of ownership:"),
      .replace("{name: Total cost of ownership, weight: 35%}", "{name: Price, weight: 35%}"),
      at: "title"),
    Seed(
      "missing-tco", .fr, .removeEntry("coût total de possession:"),
      .replace("{nom: Coût total de possession, poids: 35 %}", "{nom: Prix, poids: 35 %}"),
      .replace("Maîtriser le coût complet du contact", "Maîtriser le coût du contact"),
      .replace("coût complet par contact", "coût par contact"), at: "titre"),
    Seed(
      "missing-overflow-pricing", .en, .removeEntry("overflow:"),
      .replace("price per handled contact, by volume band", "fixed monthly fee"),
      .replace("unit: handled contact", "unit: month"), at: "pricing"),
    Seed(
      "missing-overflow-pricing", .fr, .removeEntry("débordement:"),
      .replace("prix par contact traité, par tranche de volume", "forfait mensuel"),
      .replace("unité: contact traité", "unité: mois"), at: "prix"),
    Seed(
      "missing-exit-costs", .en, .removeEntry("exit cost:"), .removeEntry("cost: covered"),
      at: "pricing"),
    Seed(
      "missing-exit-costs", .fr, .removeEntry("coût de sortie:"),
      .removeEntry("coût: compris"), at: "prix"),
    // MARK: Objectives
    Seed(
      "cost-only-objectives", .en,
      .replace(
        "text: All agents", "text: The sole purpose of the contract is to cut costs. All agents"),
      at: "cut costs"),
    Seed(
      "cost-only-objectives", .fr,
      .replace(
        "texte: Tous les conseillers",
        "texte: Le seul but du marché est de réduire les coûts. Tous les conseillers"),
      at: "réduire les coûts"),
  ]
}
