/// Every assumption of the staffing calculations, so that a user can override any of them.
///
/// Source: quant.md §2.1 and §2.4, measured on a bank's call centre and from practice.
package struct StaffingParameters: Hashable, Sendable {
  /// The interval that agents are planned by, in seconds.
  package var interval = 1_800.0
  /// Contacts of a busy day over those of the average day.
  package var busyDay = 1.2
  /// Contacts of the busiest half-hour over those of the average half-hour.
  package var busyHalfHour = 1.5
  /// Contacts in each tenth of the opening time over those of the average tenth.
  package var profile = [0.52, 1.17, 1.46, 1.39, 1.30, 1.24, 1.12, 0.81, 0.56, 0.42]
  /// Share of their time on contacts that agents are planned for at most.
  package var occupancyCap = 0.85
  /// Share of paid time that is not logged: leave, training, breaks.
  package var shrinkage = 0.30
  /// Hours paid per month for one full-time agent; 151.67 for 35 hours a week in France.
  package var paidHours = 151.67
  /// Average patience of callers, in seconds.
  package var patience = 180.0
  /// Chats that one agent holds at once.
  package var chatConcurrency = 2.0
  /// Occupancy of the most generous estimate.
  package var generousOccupancy = 0.90
  /// Shrinkage of the most generous estimate.
  package var generousShrinkage = 0.20
  /// Chats at once of the most generous estimate.
  package var generousConcurrency = 3.0

  /// Work, in Erlangs, beyond which a half-hour is no plan but a mistake in the figures.
  package var mostPlannedLoad = 20_000
  /// Most agents that are tried.
  package var mostAgents = 1_000_000
  /// Most contacts that arrive in one patience; beyond, callers as good as never hang up.
  package var mostArrivalsInPatience = 1_000_000.0
  /// Most waiting callers that are looked at, far beyond the last that counts.
  package var mostWaiting = 10_000_000.0
  /// Intervals of Simpson's rule; even.
  package var integrationIntervals = 200
  /// Share of the sum below which a further state is left out.
  package var negligibleState = 1e-15
  /// Size of a state from which sums are scaled down.
  package var scalingLimit = 1e200

  /// The values of quant.md.
  package init() {}
}
