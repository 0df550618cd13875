import Diagnostics
import YAMLTree

/// A service level, understood alike from prose and from a structured item.
package struct ServiceLevel: Sendable {
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
  /// The share that is to be reached, in per cent.
  package let target: Target?
  /// The time within which, in seconds.
  package let within: Figure?
  /// Whether it is a `{metric, target, …}` item.
  package let isStructured: Bool
  /// The channel it speaks of.
  package let channel: FieldID?
  /// The lot it belongs to.
  package let scope: Int

  /// A figure with its place.
  package struct Figure: Sendable {
    /// Its value: per cent, or seconds.
    package let value: Double
    /// Its place.
    package let place: Place
  }

  /// The share to be reached.
  package typealias Target = Figure
}

/// The shared concepts that make a sentence a service level.
struct ServiceLevelConcepts: Sendable {
  let contact, caller, answering, passingOn, universal, noneLost, unlimited, ceiling: ConceptSet
  let statistic, period, volumeTolerance, band, notVolumeDriven, vagueSpeed: ConceptSet
  /// The concepts that name a metric.
  let metrics: [Int]
  let metricSet: ConceptSet
  /// The metrics that are themselves an average.
  let averages: ConceptSet
  /// The metrics that depend on how many contacts arrive.
  let volumeDriven: ConceptSet
  /// What has something to reach though it gives no figure.
  let reaching: ConceptSet

  init(_ concepts: ConceptCatalog) {
    contact = concepts.set("contact")
    caller = concepts.set("caller")
    answering = concepts.set("answering")
    passingOn = concepts.set("passing-on")
    universal = concepts.set("universal")
    noneLost = concepts.set("none-lost")
    unlimited = concepts.set("unlimited")
    ceiling = concepts.set("ceiling")
    statistic = concepts.set("statistic")
    period = concepts.set("measure-period")
    volumeTolerance = concepts.set("volume-tolerance")
    band = concepts.set("band")
    notVolumeDriven = concepts.set("not-volume-driven")
    vagueSpeed = concepts.set("vague-speed")
    metrics = concepts.names.indices.filter { concepts.names[$0].hasPrefix("metric-") }
    metricSet = ConceptSet(metrics)
    reaching = concepts.set("universal", "none-lost", "unlimited", "ceiling")
    averages = concepts.set("metric-asa", "metric-aht")
    volumeDriven = concepts.set(
      "metric-service-level", "metric-answer-rate", "metric-abandonment", "metric-asa",
      "metric-hold", "metric-response-time", "metric-resolution-time", "metric-backlog")
  }
}
