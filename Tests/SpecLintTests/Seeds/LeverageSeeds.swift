/// Defects of what follows when a level is missed.
extension Seed {
  static let leverage: [Seed] = [
    Seed(
      "missing-service-levels", .en, .removeSection("objectives"), .removeSection("service levels"),
      .removeSection("service credits"),
      .replace("    target: 85% in the first year, 87% afterwards\n", ""),
      .replace("    target: 80%\n", ""), .replace("    target: mean of 88 out of 100\n", ""),
      at: "title"),
    Seed(
      "sla-without-consequence", .en, .removeSection("service credits"),
      .removeEntry("penalty:"), .removeEntry("penalty:"), .removeEntry("penalty:"),
      at: "service levels"),
    Seed(
      "sla-without-consequence", .fr, .removeSection("pénalités"),
      .removeEntry("pénalité:"), .removeEntry("pénalité:"), .removeEntry("pénalité:"),
      at: "niveaux de service"),
    Seed("uncapped-penalties", .en, .removeEntry("cap:"), at: "penalty"),
    Seed("uncapped-penalties", .fr, .removeEntry("plafond:"), at: "pénalité"),
    Seed(
      "uncapped-penalties", .fr, .replace("plafond: 10 %", "plafond: 40 %"), at: "40 %"),
    Seed("missing-grace-period", .en, .removeEntry("grace period:"), at: "penalty"),
    Seed("missing-grace-period", .fr, .removeEntry("période de grâce:"), at: "pénalité"),
    Seed(
      "handle-time-incentive", .en, .removeSection("objectives"), .removeSection("KPIs"),
      .removeEntry("bonus:"), .replace("; accuracy is measured by the monthly quality review", ""),
      .replace("causes of repeat contacts", "agreed topics"),
      .append("KPIs:\n  - {name: Average handle time, target: 6 min}\n"),
      at: "Average handle time", beside: "missing-csat"),
  ]
}
