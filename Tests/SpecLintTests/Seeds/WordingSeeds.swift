/// Vague words, escapes and open lists.
extension Seed {
  static let wording: [Seed] = [
    Seed(
      "vague-requirement", .en,
      .replace("text: All agents sign", "text: Callers are greeted politely. All agents sign"),
      at: "politely"),
    Seed(
      "vague-requirement", .fr,
      .append("\nengagements divers:\n  - Le ton employé est courtois.\n"),
      at: "courtois"),
    Seed(
      "escape-clause", .en,
      .replace(
        "text: All agents sign", "text: If possible the same agent calls back. All agents sign"),
      at: "If possible"),
    Seed(
      "escape-clause", .fr,
      .append(
        "\nengagements divers:\n  - Le même conseiller rappelle, si possible, le demandeur.\n"),
      at: "si possible"),
    Seed(
      "open-ended-list", .en,
      .replace(
        "text: All agents sign", "text: Letters and cards etc. are kept. All agents sign"),
      at: "etc"),
    Seed(
      "open-ended-list", .fr,
      .append("\nengagements divers:\n  - Le titulaire archive les lettres, les cartes, etc.\n"),
      at: "etc"),
  ]
}
