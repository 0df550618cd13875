import Diagnostics

/// A figure of the document that takes the place of an assumption about its staff.
struct StaffingOverride {
  /// The field, below `staffing`.
  let field: String
  /// Where it goes.
  let target: WritableKeyPath<StaffingCase.Overrides, StatedFigure?> & Sendable
  /// The figure of a value; nil where it is none.
  let read: @Sendable (FigureReader, Int) -> StatedFigure?
  /// What it can be: beyond, it is a slip, or something else is meant.
  let bounds: ClosedRange<Double>
  /// That in words.
  let expected: LocalizedText

  /// Those of a channel.
  static func all(for channel: StaffingCase.Channel) -> [StaffingOverride] {
    all.filter { $0.target != \.concurrency || channel == .chat }
  }

  static let all = [
    share("occupancy", \.occupancy, 30, 100),
    // Absence is only a part of the time that is paid and not worked.
    share("shrinkage", \.shrinkage, 15, 60),
    factor("busy_day", \.busyDay), factor("busy_half_hour", \.busyHalfHour),
    StaffingOverride(
      field: "paid_hours", target: \.paidHours, read: { $0.hours($1) }, bounds: 60...220,
      expected: LocalizedText(en: "60 to 220 hours a month", fr: "de 60 à 220 heures par mois")),
    StaffingOverride(
      field: "patience", target: \.patience, read: { $0.duration($1) }, bounds: 0...Double.infinity,
      expected: LocalizedText(en: "a duration such as 3 min", fr: "une durée telle que 3 min")),
    factor("concurrency", \.concurrency),
  ]

  private static func share(
    _ field: String, _ target: WritableKeyPath<StaffingCase.Overrides, StatedFigure?> & Sendable,
    _ least: Int, _ most: Int
  ) -> StaffingOverride {
    StaffingOverride(
      field: field, target: target, read: { $0.share($1) },
      bounds: (Double(least) / 100)...(Double(most) / 100),
      expected: LocalizedText(
        en: "a share from \(least) to \(most)%", fr: "une part de \(least) à \(most)\u{A0}%"))
  }

  private static func factor(
    _ field: String, _ target: WritableKeyPath<StaffingCase.Overrides, StatedFigure?> & Sendable
  ) -> StaffingOverride {
    StaffingOverride(
      field: field, target: target, read: { $0.number($1) }, bounds: 1...6,
      expected: LocalizedText(en: "a number from 1 to 6", fr: "un nombre de 1 à 6"))
  }

  /// The values of a document that are none of what they can be, and are not counted with.
  static func unused(in document: Document) -> [Diagnostic] {
    let figures = FigureReader(document)
    let faults = all.flatMap { one in
      document.elements(of: "staffing.\(one.field)").flatMap { field in
        // Below a field there may be remarks; only its own value must be a figure.
        figures.scalars(of: field).filter { element in
          one.read(figures, element).map { !one.bounds.contains($0.value) } ?? (element == field)
        }
      }.map { one.fault(of: $0, in: document) }
    }
    return faults.sorted { $0.location.range.start < $1.location.range.start }
  }

  private func fault(of element: Int, in document: Document) -> Diagnostic {
    let value = FindingValue.shortened(document.text(of: element))
    return Diagnostic(
      rule: "staffing", severity: .warning,
      message: LocalizedText(
        en: "`\(value)` is not counted with, expected \(expected.en)",
        fr: "« \(value) » n'est pas pris en compte ; attendu : \(expected.fr)"),
      location: document.location(of: document.place(ofValue: element)))
  }
}
