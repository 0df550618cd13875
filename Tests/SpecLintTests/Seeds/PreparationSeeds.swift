/// Defects of what the buyer should know before it asks for offers.
extension Seed {
  static let preparation: [Seed] = [
    Seed(
      "missing-baseline", .en, .removeSection("baseline"), .replace(", against 74% in 2024/25", ""),
      .replace(", against 82% in 2024/25", ""), at: "title"),
    Seed(
      "missing-baseline", .fr, .removeSection("situation de référence"),
      .replace(", contre 84 % en 2025", ""), .replace(", contre 72 % en 2025", ""), at: "titre"),
    Seed(
      "undocumented-processes", .en, .removeSection("processes"), .removeEntry("- {id: R-1"),
      at: "title"),
    Seed(
      "undocumented-processes", .fr, .removeSection("processus"), .removeEntry("- id: EX-1"),
      at: "titre"),
    Seed(
      "unprioritised-scope", .en,
      .replace(", complexity: low, share: 44%, priority: 1, strategic: false", ""),
      .replace(", complexity: low, share: 23%, priority: 1, strategic: false", ""),
      .replace(", complexity: medium, share: 21%, priority: 2, strategic: false", ""),
      .replace(", complexity: medium, share: 12%, priority: 3, strategic: false", ""),
      at: "interactions"),
    Seed(
      "unprioritised-scope", .fr,
      .replace(", complexité: simple, part: 46 %, priorité: 1, stratégique: non", ""),
      .replace(", complexité: simple, part: 27 %, priorité: 1, stratégique: non", ""),
      .replace(", complexité: moyenne, part: 19 %, priorité: 2, stratégique: non", ""),
      .replace(", complexité: moyenne, part: 8 %, priorité: 3, stratégique: non", ""),
      at: "interactions"),
    Seed(
      "strategic-first", .en,
      .replace(
        "complexity: low, share: 44%, priority: 1", "complexity: high, share: 44%, priority: 1"),
      at: "1"),
    Seed(
      "strategic-first", .en,
      .replace("text: All agents", "text: VIP customers are transferred first. All agents"),
      at: "VIP customers"),
    Seed(
      "strategic-first", .fr,
      .replace(
        "part: 46 %, priorité: 1, stratégique: non", "part: 46 %, priorité: 1, stratégique: oui"),
      at: "1"),
  ]
}
