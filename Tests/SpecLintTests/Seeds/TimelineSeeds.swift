/// Calendars that are too short.
extension Seed {
  static let timeline: [Seed] = [
    Seed(
      "unrealistic-timeline", .en, .replace("ramp-up: 12 weeks", "ramp-up: 3 weeks"), at: "3 weeks"),
    Seed(
      "unrealistic-timeline", .en, .replace("tender: 9 weeks", "tender: 10 days"), at: "10 days"),
    Seed(
      "unrealistic-timeline", .fr,
      .append(
        "\nengagements divers:\n  - Le titulaire est opérationnel dès le premier jour du marché.\n"),
      at: "opérationnel"),
  ]
}
