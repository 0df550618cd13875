@testable import Workforce

/// Made-up histories with figures that can be worked by hand.
enum ForecastCases {
  /// A year whose months stand in the proportions 1, 1, … with a summer peak at the eighth.
  static let summerYear: [Double] = [
    8_000, 8_000, 8_000, 10_000, 10_000, 12_000, 14_000, 16_000, 12_000, 8_000, 8_000, 6_000,
  ]

  /// Years of the same shape, each grown by a factor over the one before.
  static func years(_ count: Int, growth: Double = 1, of year: [Double] = summerYear) -> [Double] {
    var level = 1.0
    var months: [Double] = []
    for _ in 0..<count {
      months += year.map { $0 * level }
      level *= growth
    }
    return months
  }

  /// Equal months.
  static func constant(_ value: Double, _ count: Int) -> [Double] {
    Array(repeating: value, count: count)
  }

  /// The assessment of a forecast beside a history.
  static func assess(_ history: [Double], _ forecast: [Double]) -> ForecastAssessment {
    Workforce.assess(ForecastQuestion(history: history, forecast: forecast))
  }

  /// Codes and severities, as "VOLUME_LOW warning".
  static func summary(_ assessment: ForecastAssessment) -> [String] {
    assessment.findings.map { "\($0.code.rawValue) \($0.severity)" }
  }
}

/// A small seeded generator (SplitMix64), so that random cases are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
