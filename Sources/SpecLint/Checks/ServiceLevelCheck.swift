import Diagnostics

/// Finds service levels that no provider can hold, or that nobody can measure.
struct ServiceLevelCheck: Check {
  static let name = "service-level"
  static let options: [CheckOption]? = [
    CheckOption("fault", .choice(Fault.allCases.map(\.rawValue))),
    CheckOption("without", .concepts),
    CheckOption("speed-in", .fields),
    CheckOption("patterns", .patterns),
    CheckOption("speed-in", .fields),
    CheckOption("assumptions", .group(PlanningAssumptions.options)),
    CheckOption("thresholds", .list(threshold)),
  ]

  private static let threshold = [
    CheckOption("metrics", .concepts),
    CheckOption("percent", .number),
    CheckOption("within", .number),
    CheckOption("ceiling", .flag),
    CheckOption("undelayed", .flag),
  ]

  /// What is wrong with a level.
  enum Fault: String, CaseIterable, Sendable {
    case absolute
    case withoutTolerance = "without-tolerance"
    case nearAbsolute = "near-absolute"
    case unmeasurable
    case conflicting
    /// A share that some words make much harder: "in every half-hour".
    case hardened
  }

  /// A level so high that it is absolute in practice.
  struct Threshold: Sendable {
    /// The metrics it holds for.
    let metrics: ConceptSet
    /// The share, in per cent, from which on it is too high.
    let percent: Double
    /// The delay, in seconds, up to which that is so; nil where any delay is.
    let within: Double?
    /// Whether the share is a ceiling (abandonment) and not a floor.
    let isCeiling: Bool
    /// Whether it holds only for levels that give no delay at all.
    let isUndelayed: Bool

    /// Whether a level is at or beyond the threshold.
    func isReached(by level: ServiceLevel, _ share: Double) -> Bool {
      guard level.concepts.intersects(metrics), isCeiling ? share <= percent : share >= percent
      else { return false }
      if isUndelayed { return level.within == nil }
      guard let within else { return true }
      return level.within.map { $0.value <= within } ?? false
    }
  }

  let fault: Fault
  let concepts: ServiceLevelConcepts
  private let thresholds: [Threshold]
  let without: ConceptSet
  private let patterns: [Pattern]
  /// The sections where speed without a figure counts; elsewhere it is a vague word like others.
  private let speedSections: FieldSet
  private let assumptions: PlanningAssumptions

  init(options: OptionReader) throws(RuleProblem) {
    fault = try options.choice("fault")
    concepts = options.concepts.serviceLevels
    without = try options.conceptSet(options["without"])
    patterns = try options.patterns(options["patterns"])
    speedSections = try options.fieldSet(options["speed-in"])
    assumptions = try PlanningAssumptions(options["assumptions"])
    var thresholds: [Threshold] = []
    for item in options["thresholds"]?.items ?? [] {
      thresholds.append(
        Threshold(
          metrics: try options.conceptSet(item["metrics"]),
          percent: item["percent"]?.number ?? 100, within: item["within"]?.number,
          isCeiling: item["ceiling"]?.text == "true",
          isUndelayed: item["undelayed"]?.text == "true"))
    }
    self.thresholds = thresholds
  }

  func findings(in subject: Subject) -> [Finding] {
    let all = subject.serviceLevels
    let levels = without.isEmpty ? all : all.filter { !$0.concepts.intersects(without) }
    switch fault {
    case .absolute:
      let surprise = VolumeSurprise(subject, assumptions)
      return surprise.noted(
        levels.compactMap { level in absolute(level, subject).map { (level, $0) } })
    case .withoutTolerance: return withoutTolerance(levels, subject)
    case .nearAbsolute: return levels.compactMap { nearAbsolute($0, subject) }
    case .unmeasurable: return levels.compactMap { unmeasurable($0, subject) }
    case .conflicting: return ConflictingLevels(subject).findings(among: levels)
    case .hardened: return levels.compactMap { hardened($0, subject) }
    }
  }

  private func absolute(_ level: ServiceLevel, _ subject: Subject) -> Finding? {
    let document = subject.document
    guard let reading = subject.absoluteReadings[level.number] else { return nil }
    let place = document.place(of: reading.passage)
    return Finding(
      reading.kind.rawValue, at: place,
      values: values(level, subject, match: document.tree.file.text(in: place.range)))
  }

  /// One finding for the document: it is the document that says nothing about volumes.
  private func withoutTolerance(_ levels: [ServiceLevel], _ subject: Subject) -> [Finding] {
    let tolerance = VolumeTolerance(subject, concept: concepts.volumeTolerance)
    let bare = levels.filter { level in
      isVolumeDriven(level) && hasShare(level)
        && subject.absoluteReadings[level.number] == nil
        && !tolerance.covers(level)
    }
    guard let first = bare.first, let target = first.target else { return [] }
    let finding = Finding(
      at: target.place,
      values: values(first, subject, match: ""),
      notes: bare.dropFirst().prefix(8).compactMap { level in
        level.target.map { Finding.Note("also", at: $0.place) }
      })
    return VolumeSurprise(subject, assumptions).noted([(first, finding)])
  }

  func hasShare(_ level: ServiceLevel) -> Bool {
    level.target.map { $0.value < 100 && $0.value > 0 } ?? false
  }

  func isVolumeDriven(
    _ level: ServiceLevel, orStructured isExcused: Bool = false
  ) -> Bool {
    guard isExcused || !level.concepts.intersects(concepts.notVolumeDriven),
      !level.concepts.intersects(concepts.notRequired),
      !level.concepts.intersects(concepts.otherMetrics)
    else { return false }
    return level.concepts.intersects(concepts.volumeDriven)
      || (level.within != nil && level.concepts.intersects(concepts.answering))
  }

  func nearAbsolute(_ level: ServiceLevel, _ subject: Subject) -> Finding? {
    guard let target = level.target, target.value < 100, target.value > 0,
      !LevelWords(level, in: subject.document)
        .tell(concepts.band, apartFrom: concepts.storey, in: level),
      !level.concepts.intersects(concepts.notRequired),
      !level.concepts.intersects(concepts.notVolumeDriven)
    else { return nil }
    guard thresholds.contains(where: { $0.isReached(by: level, target.value) }) else { return nil }
    return Finding(at: target.place, values: values(level, subject, match: ""))
  }

  /// An error from a threshold on, as the share decides how much harder the words make the level.
  func hardened(_ level: ServiceLevel, _ subject: Subject) -> Finding? {
    // What a structured level says of its penalty says nothing of what is measured.
    guard let target = level.target, target.value < 100,
      isVolumeDriven(level, orStructured: level.isStructured),
      let pattern = patterns.first(where: { $0.matches(level.concepts) }),
      let words = LevelWords(level, in: subject.document).passage(of: pattern.find)
    else { return nil }
    let place = subject.document.place(of: words)
    let isGrave = thresholds.contains { $0.isReached(by: level, target.value) }
    return Finding(
      at: place, severity: isGrave ? .error : nil,
      values: values(level, subject, match: subject.document.tree.file.text(in: place.range)),
      notes: [Finding.Note("level", at: target.place)])
  }

  func unmeasurable(_ level: ServiceLevel, _ subject: Subject) -> Finding? {
    let document = subject.document
    if let words = AbsoluteLevel(level, concepts, in: document).ambiguousCeiling {
      let place = document.place(of: words)
      return Finding(
        "ambiguous-ceiling", at: place,
        values: values(level, subject, match: document.tree.file.text(in: place.range)))
    }
    guard isVague(level, subject),
      let words = LevelWords(level, in: document).passage(of: concepts.vagueSpeed)
    else { return nil }
    let place = document.place(of: words)
    return Finding(
      "no-figure", at: place,
      values: values(level, subject, match: document.tree.file.text(in: place.range)))
  }

  /// Whether contacts are to be answered fast, with no figure to say how fast.
  private func isVague(_ level: ServiceLevel, _ subject: Subject) -> Bool {
    let found = level.concepts
    guard let section = subject.document.elements[level.element].section,
      speedSections.contains(section), found.intersects(concepts.vagueSpeed),
      !found.intersects(concepts.notVolumeDriven), !found.intersects(concepts.notRequired),
      !found.intersects(concepts.ceiling),
      found.intersects(concepts.answering.union(concepts.waiting))
    else { return false }
    let hasQuantity = level.statements.contains {
      !subject.document.statements.quantities(of: $0).isEmpty
    }
    return !hasQuantity && subject.absoluteReadings[level.number] == nil
  }

  private func values(
    _ level: ServiceLevel, _ subject: Subject, match: String
  ) -> [String: FindingValue] {
    var values: [String: FindingValue] = ["match": .quote(match)]
    values["metric"] = level.metricName(subject)
    values["target"] = level.target.map { .percent($0.value) } ?? .quote("")
    values["within"] = level.within.map { .duration($0.value) } ?? .quote("")
    return values
  }
}

extension ServiceLevel {
  /// What messages call the metric: by its name where it has one.
  func metricName(_ subject: Subject) -> FindingValue {
    if let metric, let title = subject.concepts.titles[metric] { return .name(title) }
    return .name(LocalizedText(en: "service level", fr: "niveau de service"))
  }
}
