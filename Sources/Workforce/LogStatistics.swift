#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The natural logarithm.
func naturalLog(_ value: Double) -> Double { log(value) }

/// The exponential.
func exponential(_ value: Double) -> Double { exp(value) }

/// The sum.
func sum(_ values: some Sequence<Double>) -> Double { values.reduce(0, +) }

/// The arithmetic mean; 0 for no value.
func mean(_ values: some Collection<Double>) -> Double {
  values.isEmpty ? 0 : sum(values) / Double(values.count)
}

/// The standard deviation with divisor n − 1; 0 for fewer than two values.
func sampleDeviation(_ values: [Double]) -> Double {
  guard values.count > 1 else { return 0 }
  let centre = mean(values)
  return (sumOfSquares(values.map { $0 - centre }) / Double(values.count - 1)).squareRoot()
}

/// The sum of the squares.
func sumOfSquares(_ values: [Double]) -> Double { sum(values.lazy.map { $0 * $0 }) }

/// The root of the mean square; 0 for no value.
func rootMeanSquare(_ values: [Double]) -> Double {
  values.isEmpty ? 0 : (sumOfSquares(values) / Double(values.count)).squareRoot()
}

/// The sum of the products of values at the same place.
func dotProduct(_ left: [Double], _ right: [Double]) -> Double {
  sum(zip(left, right).lazy.map { $0 * $1 })
}

/// What remains of a series when its least-squares straight line is taken away.
func withoutLine(_ values: [Double]) -> [Double] {
  let centre = Double(values.count - 1) / 2
  let times = values.indices.map { Double($0) - centre }
  let level = mean(values)
  let energy = sumOfSquares(times)
  let slope = energy > 0 ? dotProduct(times, values) / energy : 0
  return zip(times, values).map { time, value in value - level - slope * time }
}
