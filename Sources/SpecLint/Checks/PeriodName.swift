import Diagnostics

/// What people call a month, a quarter or four weeks.
enum PeriodName {
  private static let months: [(en: String, fr: String)] = [
    ("January", "janvier"), ("February", "février"), ("March", "mars"), ("April", "avril"),
    ("May", "mai"), ("June", "juin"), ("July", "juillet"), ("August", "août"),
    ("September", "septembre"), ("October", "octobre"), ("November", "novembre"),
    ("December", "décembre"),
  ]

  /// The name of a month, from 0 to 11.
  static func month(_ month: Int) -> LocalizedText {
    LocalizedText(en: months[month].en, fr: months[month].fr)
  }

  /// "July 2025", "Q3 2025", "period 7 of 2025"; the index counts periods since year 0, or since the
  /// first of the year where that is not known.
  static func name(
    of index: Int, _ period: VolumeSeries.Period, hasYear: Bool
  ) -> LocalizedText {
    let (year, place) = index.quotientAndRemainder(dividingBy: period.rawValue)
    let name = name(ofPlace: place, period)
    guard hasYear else { return name }
    if period == .year { return LocalizedText(same: "\(year)") }
    let joint =
      period == .fourWeeks ? LocalizedText(en: " of ", fr: " de ") : LocalizedText(same: " ")
    return LocalizedText(en: name.en + joint.en + "\(year)", fr: name.fr + joint.fr + "\(year)")
  }

  private static func name(ofPlace place: Int, _ period: VolumeSeries.Period) -> LocalizedText {
    switch period {
    case .month: month(place)
    case .quarter: LocalizedText(en: "Q\(place + 1)", fr: "T\(place + 1)")
    case .fourWeeks: LocalizedText(en: "period \(place + 1)", fr: "la période \(place + 1)")
    case .year: LocalizedText(same: "\(place)")
    }
  }
}

extension VolumeSeries.Gap {
  /// "July 2025", "July 2025 – August 2025".
  func name(of period: VolumeSeries.Period) -> LocalizedText {
    let start = PeriodName.name(of: first, period, hasYear: hasYear)
    guard count > 1 else { return start }
    let end = PeriodName.name(of: first + count - 1, period, hasYear: hasYear)
    return LocalizedText(en: "\(start.en) – \(end.en)", fr: "\(start.fr) – \(end.fr)")
  }
}
