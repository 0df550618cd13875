extension Document {
  /// Sections that hardly anything but a statement of requirements has.
  private static let tellingSections = [
    "objectives", "service_levels", "kpis", "governance", "penalties", "award", "exit",
    "requirements", "processes",
  ]

  /// Sections whose names other files use too: `volumes`, `resources`, `channels`.
  private static let commonSections = [
    "scope", "baseline", "volumes", "staffing", "pricing", "timeline", "continuity",
    "data_protection", "contract", "buyer",
  ]

  /// How deep a tender's sections may be wrapped: `tender: {lot 1: {service levels: …}}`.
  private static let deepestSection = 3

  /// Whether the document is a statement of requirements at all.
  ///
  /// A repository of tenders holds other YAML too (workflows, compose files). Nothing is missing
  /// from those; only what they say can be wrong.
  package var isTender: Bool {
    Self.tellingSections.contains(where: stands) || Self.commonSections.count(where: stands) >= 2
  }

  private func stands(_ section: String) -> Bool {
    elements(of: section).contains { element in
      ancestors(of: element).reduce(-1) { depth, _ in depth + 1 } <= Self.deepestSection
    }
  }
}
