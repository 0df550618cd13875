import Foundation
import Testing

@testable import Workforce

/// The cases of the reference implementation, as its file states them.
struct ForecastReference: Decodable {
  struct Case: Decodable {
    let name: String
    let history: [Double]
    let forecast: [Double]
    let m: Int
    let offset: Int?
    let stated_total: Double?
    let stated_unit: Double?
    let expected: Expected

    var question: ForecastQuestion {
      ForecastQuestion(
        history: history, forecast: forecast, offset: offset ?? 0, periodsPerYear: m,
        statedTotals: stated_total.map { [StatedTotal($0, roundingUnit: stated_unit)] } ?? [])
    }
  }

  struct Expected: Decodable {
    let findings: [Finding]
    let blocks: [Block]
    let last12, prev12, g, v, s: Double?
    let yoy3, logq: [Double]?
    let season: Season?
    let step: Step?
    let verdict: String
  }

  struct Finding: Decodable {
    let code, severity: String
    let year, at, peak_month: Int?
    let z, ratio_to_expected, factor, peak, diff: Double?
  }

  struct Block: Decodable {
    let year: Int
    let months: Int?
    let base, forecast: Double?
    let log_ratio, tol, z: Double
    let corridor: [Double]
    let expected, warn, error: [Double]?
  }

  struct Season: Decodable {
    let r, amplitude, beta, sdF, sdS, sd_year: Double?
    let index: [Double]?
  }

  struct Step: Decodable {
    let size, factor, limit: Double
    let at: Int
  }

  struct Yearly: Decodable {
    struct Expected: Decodable {
      let g, s, worst: Double
      let blocks: [Block]
      let severity: String
      let code: String?
    }
    let name: String
    let history: [Double]
    let forecast: [Double]
    let expected: Expected
  }

  let cases: [Case]
  let yearly: [Yearly]

  static func load() throws -> ForecastReference {
    let data = try #require(SharedReference.contents(of: "forecast_reference.json"))
    return try JSONDecoder().decode(ForecastReference.self, from: data)
  }
}

@Suite(.enabled(if: SharedReference.has("forecast_reference.json")))
struct ForecastReferenceTests {
  @Test func findingsAreThoseOfTheReference() throws {
    let reference = try ForecastReference.load()
    #expect(reference.cases.count == 32)
    for each in reference.cases {
      let found = assess(each.question).findings
      let expected = each.expected.findings
      #expect(
        found.map { "\($0.code.rawValue) \($0.severity)" }
          == expected.map { "\($0.code) \($0.severity)" }, "\(each.name)")
      for (found, expected) in zip(found, expected) {
        #expect(found.year == expected.year, "\(each.name)")
        #expect(found.period == expected.at, "\(each.name)")
        #expect(agree(found.z ?? 0, expected.z ?? 0), "\(each.name)")
        let ratio = expected.ratio_to_expected ?? expected.factor
        #expect(agree(found.ratio ?? 0, ratio ?? 0), "\(each.name)")
      }
    }
  }

  @Test func verdictsAndHistoryFiguresAreThoseOfTheReference() throws {
    for each in try ForecastReference.load().cases {
      let assessment = assess(each.question)
      let expected = each.expected
      let history = assessment.history
      #expect(assessment.verdict.rawValue == expected.verdict, "\(each.name)")
      #expect(agree(history?.lastYear ?? 0, expected.last12 ?? 0), "\(each.name)")
      #expect(agree(history?.yearBefore ?? 0, expected.prev12 ?? 0), "\(each.name)")
      #expect(agree(history?.growth ?? 0, expected.g ?? 0), "\(each.name)")
      #expect(agree(history?.spread ?? 0, expected.v ?? 0), "\(each.name)")
      #expect(agree(history?.tolerance ?? 0, expected.s ?? 0), "\(each.name)")
      if let quarters = expected.yoy3 ?? expected.logq {
        #expect(agree(history?.quarters ?? [], quarters), "\(each.name)")
      }
    }
  }

  @Test func yearsAreThoseOfTheReference() throws {
    for each in try ForecastReference.load().cases {
      let years = assess(each.question).years
      #expect(years.count == each.expected.blocks.count, "\(each.name)")
      for (year, block) in zip(years, each.expected.blocks) {
        #expect(year.year == block.year && year.periods == block.months, "\(each.name)")
        #expect(agree(figures(of: year), figures(of: block)), "\(each.name) \(block.year)")
      }
    }
  }

  private func figures(of year: ForecastYear) -> [Double] {
    let bands = [year.expected, year.acceptable, year.errorBand]
    return [year.base, year.forecast, year.logRatio, year.tolerance, year.z]
      + [year.corridor.lowerBound, year.corridor.upperBound]
      + bands.flatMap { [$0.lowerBound, $0.upperBound] }
  }

  private func figures(of block: ForecastReference.Block) -> [Double] {
    [block.base ?? 0, block.forecast ?? 0, block.log_ratio, block.tol, block.z] + block.corridor
      + (block.expected ?? []) + (block.warn ?? []) + (block.error ?? [])
  }

  @Test func seasonsAreThoseOfTheReference() throws {
    for each in try ForecastReference.load().cases {
      let assessment = assess(each.question)
      guard let expected = each.expected.season else {
        #expect(assessment.season == nil && assessment.oneYear == nil, "\(each.name)")
        continue
      }
      if let spread = expected.sd_year {
        let swing = try #require(assessment.oneYear, "\(each.name)")
        #expect(agree([swing.historySpread, swing.forecastSpread], [spread, expected.sdF ?? -1]))
        continue
      }
      let season = try #require(assessment.season, "\(each.name)")
      let found = [season.amplitude, season.forecastShare, season.forecastSpread]
      let known = [expected.amplitude, expected.beta, expected.sdF].compactMap(\.self)
      #expect(agree(found + [season.seasonSpread], known + [expected.sdS ?? -1]), "\(each.name)")
      #expect(agree(season.index, expected.index ?? []), "\(each.name)")
      // Twelve equal months have no profile: the reference's r is there rounding over rounding.
      if season.amplitude > 1e-9 {
        #expect(agree(season.repetition, expected.r ?? -1), "\(each.name)")
      }
    }
  }

  @Test func peaksAndStepsAreThoseOfTheReference() throws {
    for each in try ForecastReference.load().cases {
      let assessment = assess(each.question)
      for finding in each.expected.findings where finding.peak != nil {
        #expect(assessment.season?.peak.position == finding.peak_month, "\(each.name)")
        #expect(agree(assessment.season?.peak.factor ?? 0, finding.peak ?? -1), "\(each.name)")
      }
      for finding in each.expected.findings where finding.diff != nil {
        #expect(agree(assessment.totals.first?.difference ?? 0, finding.diff ?? -1))
      }
      #expect((assessment.step == nil) == (each.expected.step == nil), "\(each.name)")
      guard let step = assessment.step, let expected = each.expected.step else { continue }
      #expect(step.periodsBefore == expected.at, "\(each.name)")
      #expect(
        agree(
          [step.size, step.factor, step.limit], [expected.size, expected.factor, expected.limit]),
        "\(each.name)")
    }
  }

  @Test func yearlyFiguresAreThoseOfTheReference() throws {
    let cases = try ForecastReference.load().yearly
    #expect(cases.count == 5)
    for each in cases {
      let found = try #require(assessYearly(history: each.history, forecast: each.forecast))
      let expected = each.expected
      #expect(agree([found.growth, found.tolerance], [expected.g, expected.s]), "\(each.name)")
      #expect(found.finding?.code.rawValue == expected.code, "\(each.name)")
      #expect((found.finding?.severity.rawValue ?? "ok") == expected.severity, "\(each.name)")
      #expect(agree(found.worstYear?.z ?? 0, expected.worst), "\(each.name)")
      #expect(found.years.count == expected.blocks.count, "\(each.name)")
      for (year, block) in zip(found.years, expected.blocks) {
        let corridor = [year.corridor.lowerBound, year.corridor.upperBound]
        #expect(
          agree(
            [year.logRatio, year.tolerance, year.z] + corridor,
            [block.log_ratio, block.tol, block.z] + block.corridor), "\(each.name)")
      }
    }
  }
}
