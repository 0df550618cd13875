/// Puts each forecast beside the history that it has to be judged by.
enum VolumePairing {
  /// One group per forecast, and one per history that has none.
  static func groups(of series: [VolumeSeries]) -> [VolumeGroup] {
    var lots: [Int: [VolumeSeries]] = [:]
    for one in series { lots[one.scope, default: []].append(one) }
    let common = withRoles(joined(lots[0] ?? []))
    return lots.keys.sorted().flatMap { lot in
      groups(of: lot == 0 ? common : withRoles(joined(lots[lot] ?? [])), common: common)
    }
  }

  /// The groups of a lot; what it lacks it may have in common with the others.
  private static func groups(
    of series: [VolumeSeries], common: [VolumeSeries]
  ) -> [VolumeGroup] {
    let own = series.filter { $0.role == .history }
    let histories = own.isEmpty ? common.filter { $0.role == .history } : own
    let forecasts = series.filter { $0.role == .forecast }
    var used: Set<Int> = []
    var groups: [VolumeGroup] = []
    for forecast in forecasts {
      let history = best(histories, for: forecast, among: forecasts)
      if let history { used.insert(history.element) }
      groups.append(VolumeGroup(history: history, forecast: forecast))
    }
    for history in own where !used.contains(history.element) {
      groups.append(VolumeGroup(history: history, forecast: nil))
    }
    for other in series where other.role == nil {
      groups.append(VolumeGroup(history: nil, forecast: other))
    }
    return groups
  }

  /// "Historique 2024" and "historique 2025" are one history of two years.
  private static func joined(_ series: [VolumeSeries]) -> [VolumeSeries] {
    var joined: [VolumeSeries] = []
    var places: [String: [Int]] = [:]
    for one in series.sorted(by: { ($0.start ?? .max, $0.element) < ($1.start ?? .max, $1.element) }
    ) {
      let key = kind(of: one)
      let before = places[key]?.first { joined[$0].end != nil && joined[$0].end == one.start }
      if let before {
        joined[before].values += one.values
        joined[before].gap = joined[before].gap ?? one.gap
      } else {
        places[key, default: []].append(joined.count)
        joined.append(one)
      }
    }
    return joined.sorted { $0.element < $1.element }
  }

  /// What two series must share to be parts of one: all but the figures in their labels.
  private static func kind(of series: VolumeSeries) -> String {
    let role = series.role == nil ? 0 : series.role == .history ? 1 : 2
    let words = series.label.split(separator: " ").filter { Int($0) == nil }
    return "\(role) \(series.channel ?? -1) \(series.period.rawValue) "
      + words.joined(separator: " ")
  }

  /// Of two series the one that is said to be past, or lies before what is said to come, is the
  /// history; where neither is said to be anything, nobody can tell.
  private static func withRoles(_ series: [VolumeSeries]) -> [VolumeSeries] {
    series.map { one in
      guard one.role == nil else { return one }
      let others = series.filter { other in
        other.role != nil
          && (other.channel == one.channel || other.channel == nil || one.channel == nil)
      }
      var one = one
      if others.contains(where: { $0.role == .forecast && isBefore(one, $0) }) {
        one.role = .history
      } else if others.contains(where: {
        $0.role == .history && one.start != nil && isBefore($0, one)
      }) {
        one.role = .forecast
      }
      return one
    }
  }

  /// Whether the one ends before the other starts; a series with a year lies before one without.
  private static func isBefore(_ one: VolumeSeries, _ other: VolumeSeries) -> Bool {
    guard let end = one.end else { return false }
    guard let start = other.start else { return true }
    return end * other.period.rawValue <= start * one.period.rawValue
  }

  private static func best(
    _ histories: [VolumeSeries], for forecast: VolumeSeries, among forecasts: [VolumeSeries]
  ) -> VolumeSeries? {
    let sameLabel = histories.filter { sameKind($0, forecast) }
    if let found = sameLabel.max(by: isFiner) { return found }
    let sameChannel = histories.filter { $0.channel == forecast.channel }
    if let found = sameChannel.max(by: isFiner),
      sameChannel.count(where: { $0.period == found.period }) == 1
    {
      return found
    }
    return histories.count == 1 && forecasts.count == 1 ? histories.first : nil
  }

  private static func isFiner(_ one: VolumeSeries, _ other: VolumeSeries) -> Bool {
    one.period.rawValue < other.period.rawValue
  }

  private static func sameKind(_ one: VolumeSeries, _ other: VolumeSeries) -> Bool {
    one.channel == other.channel && one.label == other.label && !one.label.isEmpty
  }
}
