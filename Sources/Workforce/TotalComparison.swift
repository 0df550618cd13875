/// A stated total beside the sum of its figures (quant.md §1.2, step 7).
package struct TotalComparison: Hashable, Sendable {
  /// The sum of the figures, in contacts.
  package let sum: Double
  /// The stated total, in contacts.
  package let stated: Double
  /// Difference that rounding explains, in contacts.
  package let tolerance: Double
  private let errorBeyond: Double

  /// Sum minus stated total, in contacts.
  package var difference: Double { sum - stated }

  /// Compares; nil where the total or the figures it covers are not there.
  init?(_ stated: StatedTotal, figures all: [Double], _ parameters: ForecastParameters) {
    let covered = (stated.figures ?? all.indices).clamped(to: all.indices)
    guard stated.total.isFinite, stated.total > 0, !covered.isEmpty,
      covered == stated.figures ?? all.indices
    else { return nil }
    let figures = Array(all[covered])
    let size = stated.total
    sum = Workforce.sum(figures)
    self.stated = size
    tolerance = max(
      parameters.totalTolerance * size, Self.rounding(stated, figures, parameters))
    errorBeyond = max(parameters.totalError * size, tolerance)
  }

  /// What rounding every figure and the total may cost.
  ///
  /// A unit read off the figures is a guess — round figures need not be rounded ones — so it excuses
  /// nothing that would be an error.
  private static func rounding(
    _ stated: StatedTotal, _ figures: [Double], _ parameters: ForecastParameters
  ) -> Double {
    func loss(_ unit: Double) -> Double { unit * Double(figures.count + 1) / 2 }
    if let unit = stated.roundingUnit { return loss(unit) }
    let guessed = loss(commonRoundingUnit(figures + [stated.total]))
    return min(guessed, parameters.totalError * stated.total)
  }

  /// The finding, if the difference is more than rounding.
  var finding: ForecastFinding? {
    guard abs(difference) > tolerance else { return nil }
    return ForecastFinding(.sumMismatch, abs(difference) > errorBeyond ? .error : .warning)
  }
}

/// The largest power of ten that divides every value; 1 where there is none.
func commonRoundingUnit(_ values: [Double]) -> Double {
  let figures = values.filter { $0 != 0 }
  guard !figures.isEmpty else { return 1 }
  func divides(_ unit: Double) -> Bool {
    figures.allSatisfy { $0.remainder(dividingBy: unit) == 0 }
  }
  var unit = 1.0
  while unit.isFinite, divides(unit * 10) { unit *= 10 }
  return unit
}
