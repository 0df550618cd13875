import Diagnostics
import Workforce

/// Says under a service level what a tenth more contacts than planned would make of it, where the
/// document gives the volumes, the handle time and the opening hours to count that.
struct VolumeSurprise {
  private let subject: Subject
  private let assumptions: PlanningAssumptions
  private let channels: CaseChannels
  private let cases: ByScope<StaffingCase>

  /// The share of further contacts that a good forecast half a year ahead often misses by.
  private static let excess = 0.1

  init(_ subject: Subject, _ assumptions: PlanningAssumptions) {
    self.subject = subject
    self.assumptions = assumptions
    channels = CaseChannels(subject.document, volumes: subject.volumes, subject.concepts)
    cases = ByScope(subject.staffing) { $0.scope }
  }

  /// The findings, the first that can be counted with a note.
  func noted(_ findings: [(level: ServiceLevel, finding: Finding)]) -> [Finding] {
    guard !findings.isEmpty, !subject.staffing.isEmpty else { return findings.map(\.finding) }
    var isNoted = false
    return findings.map { level, finding in
      guard !isNoted, let values = values(for: level) else { return finding }
      isNoted = true
      var finding = finding
      finding.values.merge(values) { own, _ in own }
      finding.notes.append(.init("surprise"))
      return finding
    }
  }

  /// The team that the level takes (the usual level, if this one cannot be reached by any), and what
  /// it would answer.
  private func values(for level: ServiceLevel) -> [String: FindingValue]? {
    let channel = channels.channel(of: level)
    let one = cases.nearest(to: level.scope, in: subject.document) {
      $0.channel == channel ? $0 : nil
    }
    guard let one else { return nil }
    let parameters = one.parameters(assumptions.parameters)
    let own = one.levels.first { $0.element == level.element }?.target
    let target = own ?? .eightyInTwenty
    guard let peak = one.peak(parameters),
      let team = peak.agents(for: target, capped: true, parameters)?.agents,
      let queue = peak.queue(agents: team, volume: 1 + Self.excess, parameters)
    else { return nil }
    return [
      "team": .count(team), "excess": .share(Self.excess),
      "sized_for": .share(target.share), "sized_within": .duration(target.within),
      "surprise": .percent((queue.serviceLevel(within: target.within) * 100).rounded()),
    ]
  }
}
