import Testing

@testable import Workforce

/// The 82 cases of the reference file: published tables, other implementations, simulations.
@Suite(.enabled(if: SharedReference.has("erlang_reference.csv")))
struct ErlangReferenceTests {
  /// One line of the file, by column name.
  private struct Row {
    let columns: [String: String]
    var name: String { columns["case_id"] ?? "" }
    func figure(_ column: String) -> Double? { columns[column].flatMap(Double.init) }
    func required(_ column: String) throws -> Double { try #require(figure(column), "\(name)") }
  }

  private static func rows(_ kind: String) -> [Row] {
    let rows = SharedReference.rows(of: "erlang_reference.csv")
    let header = rows.first ?? []
    return rows.dropFirst()
      .map { Row(columns: Dictionary(zip(header, $0)) { first, _ in first }) }
      .filter { $0.columns["kind"] == kind }
  }

  private func compare(_ queue: ErlangC, with row: Row) throws {
    let found = [
      queue.load, queue.serviceLevel(within: try row.required("target_wait_s")),
      queue.occupancy, queue.waitProbability, queue.averageSpeedOfAnswer,
    ]
    let columns = ["erlangs", "service_level", "occupancy", "prob_wait", "asa_s"]
    #expect(agree(found, try columns.map(row.required)), "\(row.name): \(found)")
  }

  private func load(_ row: Row) throws -> Double {
    offeredLoad(
      contacts: try row.required("calls_per_half_hour"), handleTime: try row.required("aht_s"))
  }

  @Test func agentsNeededAreThoseOfTheReference() throws {
    let rows = Self.rows("required")
    #expect(rows.count == 52)
    for row in rows {
      let target = ServiceTarget(
        share: try row.required("sl_target"), within: try row.required("target_wait_s"))
      let queue = try #require(
        agentsNeeded(
          load: try load(row), handleTime: try row.required("aht_s"), target: target,
          occupancyCap: row.figure("max_occupancy")))
      #expect(Double(queue.agents) == row.figure("agents"), "\(row.name)")
      try compare(queue, with: row)
    }
  }

  @Test func publishedTablesComeOut() throws {
    let rows = Self.rows("evaluate")
    #expect(rows.count == 18)
    for row in rows {
      let queue = try #require(
        ErlangC(
          load: try load(row), agents: Int(try row.required("agents")),
          handleTime: try row.required("aht_s")))
      try compare(queue, with: row)
    }
  }

  @Test func impatientCallersAreThoseOfTheReference() throws {
    let rows = Self.rows("erlang_a")
    #expect(rows.count == 12)
    for row in rows {
      let queue = try #require(
        ErlangA(
          load: try load(row), agents: Int(try row.required("agents")),
          handleTime: try row.required("aht_s"), patience: try row.required("patience_s")))
      let found = [
        queue.serviceLevel(within: try row.required("target_wait_s")), queue.occupancy,
        queue.waitProbability, queue.averageWait, queue.abandonment,
      ]
      let columns = ["service_level", "occupancy", "prob_wait", "asa_s", "prob_abandon"]
      #expect(agree(found, try columns.map(row.required)), "\(row.name): \(found)")
    }
  }
}
