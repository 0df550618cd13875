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
    /// "Regardless of the volume."
    case whateverVolume = "whatever-volume"
    /// "A credit for each call not answered."
    case eachBreach = "each-breach"
  }

  /// A level that is absolute, and the words that make it so.
  struct Reading {
    let kind: Kind
    let passage: Passage
  }

  /// A ceiling of so many seconds is one on somebody who waits at the other end.
  private static let liveLimit = 600.0

  let level: ServiceLevel
  let concepts: ServiceLevelConcepts
  private let words: LevelWords
  private let document: Document

  init(_ level: ServiceLevel, _ concepts: ServiceLevelConcepts, in document: Document) {
    self.level = level
    self.concepts = concepts
    self.document = document
    words = LevelWords(level, in: document)
  }

  /// The way in which the level is absolute, or nil.
  ///
  /// The strong signs come first: those that deny every excuse hold in whatever company they stand.
  var reading: Reading? {
    guard !isForeign else { return nil }
    if let reading = fullShare { return reading }
    guard !hasShare else { return nil }
    if let passage = wholeVolume { return Reading(kind: .whateverVolume, passage: passage) }
    guard !isTolerant else { return nil }
    let strong = boundless ?? none
    if isOtherDuty { return strong ?? liveCeiling }
    return strong ?? universal ?? liveCeiling ?? ceiling
  }

  /// A ceiling measured over a period, with nothing to say whether it is an average or a maximum.
  var ambiguousCeiling: Passage? {
    guard level.concepts.intersects(concepts.period), isService, !hasShare, !isTolerant,
      !isForeign, !isOtherDuty, reading == nil
    else { return nil }
    return ceilingWords
  }

  // MARK: - Whose level it is

  /// Whether it is no level that the provider owes to those who contact it.
  var isForeign: Bool { bindsOthers || isProtected }

  /// Whether the sentence binds somebody else, or nobody.
  var bindsOthers: Bool {
    words.tell(concepts.notRequired, apartFrom: concepts.buyerAside, in: level)
  }

  /// Whether the sentence protects what no volume moves.
  var isProtected: Bool { words.has(concepts.protectedTopic, outside: concepts.contactTopic) }

  /// Whether it is a duty of another kind: training, reports, invoices.
  var isOtherDuty: Bool {
    words.has(concepts.otherDuty, outside: concepts.contactTopic)
  }

  var hasShare: Bool { level.shares.contains { $0.value > 0 && $0.value < 100 } }

  var isTolerant: Bool {
    words.tell(concepts.statistic, apartFrom: concepts.middleGrade, in: level)
      || level.concepts.intersects(concepts.volumeTolerance)
      || words.tell(concepts.band, apartFrom: concepts.storey, in: level)
      || level.concepts.intersects(concepts.exceptedShare) || relief != nil
  }

  /// The sentence beside it that makes it tolerant.
  var relief: Int? { LevelRelief(concepts, in: document).sentence(beside: level) }

  /// What makes a level tolerant.
  var tolerances: ConceptSet {
    concepts.statistic.union(concepts.volumeTolerance).union(concepts.band)
      .union(concepts.exceptedShare)
  }

  private var hasSubject: Bool {
    level.concepts.intersects(concepts.subject) || level.concepts.intersects(concepts.reaching)
  }

  private var isAnswered: Bool {
    hasSubject && level.concepts.intersects(concepts.answering)
  }

  private var isService: Bool {
    isAnswered || level.concepts.intersects(concepts.waiting)
      || level.concepts.intersects(concepts.volumeDriven)
  }

  /// Whether it speaks of a contact being dealt with, so that a limit is one on the answer.
  private var isTimed: Bool {
    isAnswered || level.concepts.intersects(concepts.waiting)
      || level.concepts.intersects(concepts.responseTimes)
      || (!isLookedAt && words.opens(with: concepts.subject))
  }

  /// Whether a time runs from a contact, and ends with more than a note of it.
  private var isAnchored: Bool { level.concepts.intersects(concepts.contactAnchor) && !isPassedOn }

  // MARK: - The signs

  private var fullShare: Reading? {
    guard let full = level.shares.first(where: { $0.value >= 100 }), isService, !isTolerant,
      !isOtherDuty
    else { return nil }
    return Reading(kind: .hundredPercent, passage: full.passage)
  }

  /// "Whatever the volume", said of a level and not of a price.
  private var wholeVolume: Passage? {
    guard let passage = words.passage(of: concepts.whateverVolume) else { return nil }
    let isCounted = !isOtherDuty || isAnswered || level.concepts.intersects(concepts.noneLost)
    return isCounted ? passage : nil
  }

  private var boundless: Reading? {
    if let passage = words.passage(of: concepts.unlimited) {
      return isOtherDuty ? nil : Reading(kind: .unlimited, passage: passage)
    }
    guard let passage = words.passage(of: concepts.breachPrice),
      level.concepts.intersects(concepts.leftWaiting)
        || level.concepts.intersects(concepts.answering)
          && !level.concepts.intersects(concepts.unitPrice)
    else { return nil }
    return Reading(kind: .eachBreach, passage: passage)
  }

  private var none: Reading? {
    let passage = nobodyLeft ?? zeroLoss ?? words.passage(of: concepts.noneLost)
    return passage.map { Reading(kind: .zero, passage: $0) }
  }

  /// A denial with a contact right after it: "no call … unanswered".
  private var nobodyLeft: Passage? {
    guard level.concepts.intersects(concepts.leftWaiting) else { return nil }
    if hasSubject,
      let never = words.passage(of: concepts.forbidden, outside: concepts.noMachine)
    {
      return never
    }
    let subject = concepts.subject.union(concepts.waiting)
    return words.passage(
      of: concepts.noneOf, before: subject, distance: 2, outside: concepts.outcomeCode)
  }

  /// "Missed calls: 0", "abandonment nil".
  private var zeroLoss: Passage? {
    let isLost = level.concepts.intersects(concepts.loss)
    guard isLost || (hasSubject && level.concepts.intersects(concepts.leftWaiting)) else {
      return nil
    }
    if let nothing = level.zero { return nothing.passage }
    return words.passage(of: concepts.loss, before: concepts.nil, distance: 6)
  }

  /// A ceiling of seconds, minutes or rings on somebody who waits at the telephone.
  private var liveCeiling: Reading? {
    guard !level.concepts.intersects(concepts.period) else { return nil }
    if let rings = words.passage(of: concepts.ringCount, outside: concepts.afterRing) {
      return words.passage(of: concepts.ceiling).map { Reading(kind: .ceiling, passage: $0) }
        ?? Reading(kind: .ceiling, passage: rings)
    }
    let isShort = level.within.map { $0.value <= Self.liveLimit } ?? false
    guard level.concepts.intersects(concepts.waiting) || (isShort && hasSubject && !isLookedAt),
      !isOtherDuty
    else { return nil }
    return ceilingWords.map { Reading(kind: .ceiling, passage: $0) }
  }

  private var universal: Reading? {
    let isLimited = ceilingWords != nil && !level.concepts.intersects(concepts.trigger)
    guard isAnswered || (isLimited && !isLookedAt) else { return nil }
    if words.has(concepts.subject, outside: concepts.noException),
      let passage = words.passage(of: concepts.noException)
    {
      return isPassedOn ? nil : Reading(kind: .universal, passage: passage)
    }
    guard
      let passage = words.passage(
        of: concepts.universal, before: concepts.subject, distance: 2, then: concepts.answering,
        outside: isLimited ? ConceptSet() : concepts.eachOccasion)
    else { return nil }
    // "All calls are answered promptly" promises no more than haste.
    guard isLimited || !(isPassedOn || isManner || isLoose) else { return nil }
    return Reading(kind: .universal, passage: passage)
  }

  private var isLoose: Bool { level.concepts.intersects(concepts.looseSpeed) }

  private var isPassedOn: Bool { level.concepts.intersects(concepts.passingOn) }

  private var isManner: Bool {
    words.has(concepts.handlingManner, outside: concepts.contactTopic)
  }

  private var isLookedAt: Bool {
    words.has(concepts.lookingAt, outside: concepts.contactTopic)
  }

  private var ceiling: Reading? {
    guard (isTimed && hasSubject) || isAnchored || level.isStructured,
      !level.concepts.intersects(concepts.period)
    else { return nil }
    return ceilingWords.map { Reading(kind: .ceiling, passage: $0) }
  }

  private var ceilingWords: Passage? {
    if level.isStructured, let within = level.within { return within.passage }
    return words.passage(of: concepts.ceiling, outside: concepts.trigger)
      ?? words.passage(of: concepts.statedTime, outside: concepts.trigger)
  }
}
