/// Defects of service levels, satisfaction, volumes and exit.
extension Seed {
  static let levels: [Seed] = [
    Seed(
      "absolute-sla", .en,
      .replace("text: All agents", "text: Every call is answered in 20 seconds. All agents"),
      at: "Every call"),
    Seed("missing-reversibility", .en, .removeSection("exit"), at: "title"),
    Seed(
      "unrealistic-forecast", .en, .replace("2025-04, calls: 26000", "2025-04, calls: 260000"),
      at: "forecast"),
  ]
}
