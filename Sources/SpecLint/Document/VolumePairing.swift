/// Puts each forecast beside the history that it has to be judged by.
enum VolumePairing {
  /// One group per forecast, and one per history that has none.
  static func groups(of series: [VolumeSeries]) -> [VolumeGroup] {
    let series = withRoles(series)
    let histories = series.filter { $0.role == .history }
    let forecasts = series.filter { $0.role == .forecast }
    var used: Set<Int> = []
    var groups: [VolumeGroup] = []
    for forecast in forecasts {
      let history = best(histories, for: forecast, among: forecasts)
      if let history { used.insert(history.element) }
      groups.append(VolumeGroup(history: history, forecast: forecast))
    }
    for history in histories where !used.contains(history.element) {
      groups.append(VolumeGroup(history: history, forecast: nil))
    }
    for other in series where other.role == nil {
      groups.append(VolumeGroup(history: nil, forecast: other))
    }
    return groups
  }

  /// Of two series that nothing tells apart, the one that lies in the past is the history.
  private static func withRoles(_ series: [VolumeSeries]) -> [VolumeSeries] {
    series.map { one in
      guard one.role == nil, let start = one.start else { return one }
      let others = series.filter { $0.period == one.period && $0.scope == one.scope }
      var one = one
      if others.contains(where: { ($0.start ?? start) >= (one.end ?? start) }) {
        one.role = .history
      } else if others.contains(where: { ($0.end ?? start) <= start && $0.element != one.element }) {
        one.role = .forecast
      }
      return one
    }
  }

  private static func best(
    _ histories: [VolumeSeries], for forecast: VolumeSeries, among forecasts: [VolumeSeries]
  ) -> VolumeSeries? {
    let near = histories.filter { $0.scope == forecast.scope }
    let candidates = near.isEmpty ? histories.filter { $0.scope == 0 } : near
    let sameLabel = candidates.filter { sameKind($0, forecast) }
    if let found = sameLabel.max(by: { $0.period.rawValue < $1.period.rawValue }) { return found }
    let sameChannel = candidates.filter { $0.channel == forecast.channel }
    if let found = sameChannel.max(by: { $0.period.rawValue < $1.period.rawValue }) {
      let rivals = sameChannel.filter { $0.period == found.period }
      if rivals.count == 1 { return found }
    }
    let isLonely = candidates.count == 1 && forecasts.count(where: { $0.scope == forecast.scope }) == 1
    return isLonely ? candidates.first : nil
  }

  private static func sameKind(_ one: VolumeSeries, _ other: VolumeSeries) -> Bool {
    one.channel == other.channel && one.label == other.label && !one.label.isEmpty
  }
}
