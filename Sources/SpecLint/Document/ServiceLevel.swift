import Diagnostics
import YAMLTree

/// A service level, understood alike from prose and from a structured item.
package final class ServiceLevel: Sendable {
  /// Its number among the document's levels.
  let number: Int
  /// The element that holds it.
  package let element: Int
  /// The sentence, or the first sentence of a structured item.
  package let statement: Int
  /// All its sentences; a structured item has several.
  package let statements: [Int]
  /// The concepts of all its sentences.
  package let concepts: ConceptSet
  /// What is measured, as the concept that names it.
  package let metric: Int?
  /// The share that is to be reached, in per cent: the first of `shares`.
  package var target: Target? { shares.first }
  /// All shares of contacts that it names, in per cent; penalties and volumes are not among them.
  package let shares: [Target]
  /// A figure of zero.
  package let zero: Figure?
  /// The time within which, in seconds.
  package let within: Figure?
  /// Whether it is a `{metric, target, …}` item.
  package let isStructured: Bool
  /// The channel it speaks of.
  package let channel: FieldID?
  /// The lot it belongs to.
  package let scope: Int

  init(
    number: Int, element: Int, statements: [Int], concepts: ConceptSet, metric: Int?,
    figures: Figures,
    isStructured: Bool, channel: FieldID?, scope: Int
  ) {
    self.number = number
    self.element = element
    statement = statements.first ?? 0
    self.statements = statements
    self.concepts = concepts
    self.metric = metric
    shares = figures.shares
    zero = figures.zero
    within = figures.within
    self.isStructured = isStructured
    self.channel = channel
    self.scope = scope
  }

  /// The figures of a level.
  struct Figures {
    var shares: [Figure] = []
    var zero: Figure?
    var within: Figure?
  }

  /// A figure with its place.
  package struct Figure: Sendable {
    /// Its value: per cent, or seconds.
    package let value: Double
    let passage: Passage
    let document: Document

    /// Its place.
    package var place: Place { document.place(of: passage) }
  }

  /// The share to be reached.
  package typealias Target = Figure
}

/// The shared concepts that make a sentence a service level.
///
/// Some forty sets, which is why they are shared and not copied: see `ConceptCatalog.serviceLevels`.
final class ServiceLevelConcepts: Sendable {
  let contact, caller, answering, reaching, waiting, passingOn, lookingAt: ConceptSet
  let universal, noException, whateverVolume, noneOf, forbidden, leftWaiting, loss,
    noneLost: ConceptSet
  let unlimited, breachPrice, ceiling, statedTime, ringCount, trigger, otherShare: ConceptSet
  let eachOccasion, outcomeCode, contactAnchor, unitPrice, noMachine, afterRing: ConceptSet
  /// A share that says itself of what, whatever words stand before it.
  let ownShare: ConceptSet
  let statistic, middleGrade, period, volumeTolerance, band, storey, exceptedShare: ConceptSet
  let vagueSpeed, looseSpeed: ConceptSet
  let protectedTopic, otherDuty, contactTopic, handlingManner, notVolumeDriven: ConceptSet
  /// A zero in words.
  let `nil`: ConceptSet
  /// What is answered, or who is, or what is asked for.
  let subject: ConceptSet
  /// The buyer's own acts, things as they stand today, and mere aims.
  let notRequired: ConceptSet
  /// A contact that goes to the buyer, or what the buyer may do about a breach: the duty is not its.
  let buyerAside: ConceptSet
  /// The concepts that name a metric.
  let metrics: [Int]
  let metricSet: ConceptSet
  /// The metrics that depend on how many contacts arrive.
  let volumeDriven: ConceptSet
  /// The metrics that are a share of something else than contacts answered.
  let otherMetrics: ConceptSet
  /// The metrics that are a time from the contact to its answer or its end.
  let responseTimes: ConceptSet
  /// What makes a sentence of any section a service level by itself.
  let telling: ConceptSet
  /// What asks for something to be reached, though there may be no figure.
  let demanding: ConceptSet

  /// Whether a sentence with these concepts is about serving contacts.
  func speakOfService(_ found: ConceptSet) -> Bool {
    found.intersects(telling)
      || found.intersects(subject)
        && (found.intersects(answering) || found.intersects(ceiling)
          || found.intersects(statedTime))
  }

  init(_ concepts: NameIndex) {
    contact = concepts.set("contact")
    caller = concepts.set("caller")
    answering = concepts.set("answering")
    reaching = concepts.set("reaching")
    waiting = concepts.set("waiting")
    passingOn = concepts.set("passing-on")
    lookingAt = concepts.set("looking-at")
    universal = concepts.set("universal")
    noException = concepts.set("no-exception")
    whateverVolume = concepts.set("whatever-volume")
    noneOf = concepts.set("none-of")
    forbidden = concepts.set("forbidden")
    leftWaiting = concepts.set("left-waiting")
    loss = concepts.set("loss")
    noneLost = concepts.set("none-lost")
    unlimited = concepts.set("unlimited")
    breachPrice = concepts.set("breach-price")
    ceiling = concepts.set("ceiling")
    statedTime = concepts.set("stated-time")
    ringCount = concepts.set("ring-count")
    trigger = concepts.set("trigger")
    otherShare = concepts.set("other-share", "volume-tolerance", "whatever-volume")
    eachOccasion = concepts.set("each-occasion")
    outcomeCode = concepts.set("outcome-code")
    contactAnchor = concepts.set("contact-anchor")
    unitPrice = concepts.set("unit-price")
    noMachine = concepts.set("no-machine")
    afterRing = concepts.set("after-ring")
    ownShare = concepts.set("own-share")
    statistic = concepts.set("statistic")
    middleGrade = concepts.set("middle-grade")
    period = concepts.set("measure-period")
    volumeTolerance = concepts.set("volume-tolerance")
    band = concepts.set("band")
    exceptedShare = concepts.set("excepted-share")
    storey = concepts.set("storey")
    vagueSpeed = concepts.set("vague-speed")
    looseSpeed = concepts.set("loose-speed")
    protectedTopic = concepts.set("protected-topic")
    otherDuty = concepts.set("other-duty")
    contactTopic = concepts.set("contact-topic")
    handlingManner = concepts.set("handling-manner")
    notVolumeDriven = concepts.set("not-volume-driven")
    `nil` = concepts.set("nil")
    subject = concepts.set("contact", "caller", "matter")
    notRequired = concepts.set("buyer-acts", "present-state", "aiming")
    buyerAside = concepts.set("handed-to-buyer", "buyer-remedy")
    metrics = concepts.places(beginning: "metric-")
    metricSet = ConceptSet(metrics)
    volumeDriven = concepts.set(
      "metric-service-level", "metric-answer-rate", "metric-abandonment", "metric-asa",
      "metric-hold", "metric-response-time", "metric-resolution-time", "metric-backlog")
    responseTimes = concepts.set("metric-response-time", "metric-resolution-time", "metric-asa")
    demanding = concepts.set(
      "universal", "no-exception", "whatever-volume", "none-of", "forbidden", "left-waiting",
      "none-lost", "unlimited", "breach-price", "ceiling", "stated-time", "ring-count",
      "nil")
    telling = metricSet.union(
      concepts.set(
        "none-lost", "unlimited", "whatever-volume", "breach-price", "loss", "waiting",
        "left-waiting", "ring-count", "reaching", "contact-anchor"))
    otherMetrics = concepts.set(
      "metric-availability", "metric-csat", "metric-quality", "metric-fcr")
  }
}
