import Diagnostics

/// The criteria by which offers are compared, those of the tender or those of one lot.
package struct AwardCriteria: Sendable {
  /// The element that holds them.
  package let element: Int
  /// The criteria in the order of the document.
  package let criteria: [Criterion]
  /// The total that the document states, in the unit of the weights.
  package var statedTotal: Double?
  /// Whether its key says that these are criteria.
  package var isHeaded = false
  /// Whether these are all criteria of the tender or lot, as far as is known.
  package internal(set) var isWhole = true

  /// One criterion.
  package struct Criterion: Sendable {
    /// Its name, as written.
    package let name: String
    /// Its weight, where it has one.
    package let weight: Weight?
    /// Whether it is the price and nothing else.
    package let isPrice: Bool
    /// Whether it is known to be a criterion by its name.
    package let isKnown: Bool
    /// Whether it is the sum of the others and no criterion.
    package let isTotal: Bool
    /// The words to point at: the weight, or the name where there is no weight.
    package let place: Place
    /// Its sub-criteria.
    package let parts: [Criterion]
  }

  /// How much a criterion counts.
  package struct Weight: Sendable, Equatable {
    /// What weights are counted in.
    package enum Unit: Sendable {
      /// Hundredths: 40 %.
      case percent
      /// Points or marks.
      case points
      /// A number alone, which may be either.
      case plain
    }

    /// Its value.
    package let value: Double
    /// What it is counted in.
    package let unit: Unit
    /// The total that it is said to be part of: 60 points out of 100.
    package var outOf: Double?
  }
}

extension AwardCriteria {
  /// How far a sum may be from its total: thirds are written as 33.3 %.
  private static let rounding = 0.5

  /// The criteria that are no part of the one before them.
  ///
  /// "Quality 60, of which method 40, of which team 20, price 40" is written in one list: a run that
  /// adds up to the weight before it is what that weight is made of.
  private var topCriteria: [Criterion] {
    var top: [Criterion] = []
    var rest = criteria[...]
    while let first = rest.popFirst() {
      top.append(first)
      guard let weight = first.weight?.value, weight > 0 else { continue }
      var sum = 0.0
      for (count, next) in rest.enumerated() {
        sum += next.weight?.value ?? .infinity
        if sum > weight + Self.rounding { break }
        // One criterion of the same weight is a sibling; only several make a sum.
        if count > 0, abs(sum - weight) <= Self.rounding, sumOfAll > 100 + Self.rounding {
          rest = rest.dropFirst(count + 1)
          break
        }
      }
    }
    return top
  }

  private var sumOfAll: Double { criteria.reduce(0) { $0 + ($1.weight?.value ?? 0) } }

  /// The unit that all weights share; nil where one has no weight or another unit.
  private var unit: Weight.Unit? {
    guard let first = criteria.first?.weight?.unit,
      criteria.allSatisfy({ $0.weight?.unit == first })
    else { return nil }
    return first
  }

  /// What the weights add up to; nil where they cannot be added.
  package var sum: Double? {
    unit.map { _ in topCriteria.reduce(0) { $0 + ($1.weight?.value ?? 0) } }
  }

  /// What the weights must add up to, where that is certain.
  package var expectedSum: Double? {
    if let statedTotal { return statedTotal }
    if unit == .percent || isNearHundred { return 100 }
    if let total = criteria.first?.weight?.outOf {
      return criteria.allSatisfy { $0.weight?.outOf == total } ? total : nil
    }
    return isFraction ? 1 : nil
  }

  /// Whether the weights are numbers alone that are meant as per cent: no scale of points is just off
  /// a hundred.
  private var isNearHundred: Bool {
    unit == .plain && (sum.map { (85...115).contains($0) } ?? false)
  }

  /// Whether the weights are written as 0.35 and the like.
  private var isFraction: Bool {
    unit == .plain && criteria.count > 1
      && criteria.allSatisfy { ($0.weight?.value).map { $0 > 0 && $0 < 1 } ?? false }
      && (0.7...1.3).contains(sumOfAll)
  }

  /// Whether the weights are certain not to add up.
  package var isOffTotal: Bool {
    guard isWhole, let sum, let expectedSum, criteria.count > 1,
      criteria.contains(where: \.isKnown)
    else { return false }
    let rounding = expectedSum == 1 ? 0.005 : Self.rounding
    // Two groups of 100 % each, such as technical and financial, add up to a multiple.
    let isMultiple = sum > expectedSum && sum.truncatingRemainder(dividingBy: expectedSum) == 0
    return abs(sum - expectedSum) > rounding && !isMultiple
  }

  /// The share of the price in per cent, sub-criteria included, and the criteria that make it.
  package var priceShare: (percent: Double, criteria: [Criterion])? {
    guard isWhole, let total = shareTotal, total > 0 else { return nil }
    let top = topCriteria
    let price = top.reduce(0) { $0 + $1.priceWeight }
    let makers = top.filter { $0.priceWeight > 0 }
    return makers.isEmpty ? nil : (price / total * 100, makers)
  }

  /// What a weight is a share of.
  private var shareTotal: Double? {
    if let statedTotal { return statedTotal }
    let weights = criteria.compactMap(\.weight)
    if weights.contains(where: { $0.unit == .percent }) { return 100 }
    if let total = weights.first?.outOf, weights.allSatisfy({ $0.outOf == total }) { return total }
    if weights.count == criteria.count, weights.count > 1 { return sum }
    return weights.first?.unit == .plain && sumOfAll > 1 && sumOfAll <= 100 ? 100 : nil
  }
}

extension AwardCriteria.Criterion {
  /// The part of its weight that is for the price.
  fileprivate var priceWeight: Double {
    guard let weight = weight?.value else { return 0 }
    if isPrice { return weight }
    let all = parts.reduce(0) { $0 + ($1.weight?.value ?? 0) }
    return all > 0 ? weight * parts.reduce(0) { $0 + $1.priceWeight } / all : 0
  }
}
