/// The largest sudden change of level inside a forecast (quant.md §1.2, step 5).
package struct ForecastStep: Hashable, Sendable {
  /// Its size as a logarithm: the lesser of the lasting change and the sudden one.
  package private(set) var size = 0.0
  /// Forecast periods before it; 0 where there is none.
  package private(set) var periodsBefore = 0
  /// Level after it over level before: 0.7 for 30 % lower.
  package private(set) var factor = 1.0
  /// Size beyond which it is reported, as a logarithm.
  package let limit: Double

  /// Looks for it in the distance of each period from what could be expected, as logarithms.
  init(in distances: [Double], limit: Double, _ parameters: ForecastParameters) {
    self.limit = limit
    let side = parameters.stepSide
    guard side > 0, distances.count >= 2 * side else { return }
    let running = distances.reduce(into: [0.0]) { $0.append(($0.last ?? 0) + $1) }
    func average(_ periods: Range<Int>) -> Double {
      (running[periods.upperBound] - running[periods.lowerBound]) / Double(periods.count)
    }
    for split in side...(distances.count - side) {
      let lasting = average(split..<distances.count) - average(0..<split)
      let sudden = average(split..<(split + side)) - average((split - side)..<split)
      let size = min(abs(lasting), abs(sudden) / parameters.stepLocal)
      guard lasting * sudden > 0, size > max(self.size, parameters.negligibleStep) else { continue }
      self.size = size
      periodsBefore = split
      factor = exponential(lasting)
    }
  }

  /// The finding, if the step is large enough.
  var finding: ForecastFinding? {
    guard size > limit else { return nil }
    var finding = ForecastFinding(.levelShift, .warning)
    finding.period = periodsBefore + 1
    finding.ratio = factor
    return finding
  }
}
