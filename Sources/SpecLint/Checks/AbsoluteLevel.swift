import Diagnostics

/// Decides whether a service level leaves no room at all for what volumes do.
struct AbsoluteLevel {
  /// In which way it is absolute.
  enum Kind: String {
    /// "All calls are answered."
    case universal
    /// "100 % of calls."
    case hundredPercent = "hundred-percent"
    /// "No call is lost."
    case zero
    /// "Answered within 20 seconds", with no share of the calls.
    case ceiling
    /// "No limit to the number of simultaneous calls."
    case unlimited
  }

  private let concepts: ServiceLevelConcepts

  init(_ concepts: ServiceLevelConcepts) { self.concepts = concepts }

  /// The way in which a level is absolute, or nil.
  func kind(of level: ServiceLevel) -> Kind? {
    let found = level.concepts
    guard !isTolerant(level), !found.intersects(concepts.notVolumeDriven) else { return nil }
    if found.intersects(concepts.unlimited) { return .unlimited }
    if let target = level.target {
      guard isService(level) else { return nil }
      if target.value >= 100 { return .hundredPercent }
      return isLoss(level) && target.value == 0 ? .zero : nil
    }
    if found.intersects(concepts.noneLost) { return .zero }
    let isPassedOn = found.intersects(concepts.passingOn)
    if found.intersects(concepts.universal), isAnswered(found), !isPassedOn { return .universal }
    return hasCeiling(level) && !found.intersects(concepts.period) ? .ceiling : nil
  }

  /// A ceiling measured over a period, with nothing to say whether it is an average or a maximum.
  func isAmbiguous(_ level: ServiceLevel) -> Bool {
    !isTolerant(level) && level.target == nil
      && !level.concepts.intersects(concepts.notVolumeDriven)
      && !level.concepts.intersects(concepts.universal)
      && hasCeiling(level) && level.concepts.intersects(concepts.period)
  }

  private func isTolerant(_ level: ServiceLevel) -> Bool {
    if let target = level.target, target.value < 100, target.value > 0 { return true }
    return level.concepts.intersects(concepts.statistic)
      || level.concepts.intersects(concepts.averages)
      || level.concepts.intersects(concepts.volumeTolerance)
      || level.concepts.intersects(concepts.band)
  }

  private func isService(_ level: ServiceLevel) -> Bool {
    isAnswered(level.concepts) || level.concepts.intersects(concepts.volumeDriven)
  }

  private func isLoss(_ level: ServiceLevel) -> Bool {
    level.concepts.intersects(concepts.volumeDriven)
  }

  private func isAnswered(_ found: ConceptSet) -> Bool {
    found.intersects(concepts.answering)
      && (found.intersects(concepts.contact) || found.intersects(concepts.caller))
  }

  private func hasCeiling(_ level: ServiceLevel) -> Bool {
    let found = level.concepts
    guard found.intersects(concepts.ceiling) || (level.isStructured && level.within != nil) else {
      return false
    }
    return found.intersects(concepts.contact) || found.intersects(concepts.caller)
      || found.intersects(concepts.answering) || found.intersects(concepts.volumeDriven)
  }
}

extension AbsoluteLevel.Kind {
  /// The words that make it absolute.
  func place(
    _ level: ServiceLevel, _ concepts: ServiceLevelConcepts, _ document: Document
  ) -> Place {
    let wanted: ConceptSet
    switch self {
    case .hundredPercent:
      if let target = level.target { return target.place }
      wanted = concepts.universal
    case .zero:
      if let target = level.target { return target.place }
      wanted = concepts.noneLost
    case .universal: wanted = concepts.universal
    case .unlimited: wanted = concepts.unlimited
    case .ceiling:
      if level.isStructured, let within = level.within { return within.place }
      wanted = concepts.ceiling
    }
    let holder = level.statements.map { document.statements[$0] }
      .first { $0.concepts.intersects(wanted) }
    return document.place(of: wanted, in: holder ?? document.statements[level.statement])
  }
}
