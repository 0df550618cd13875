/// The staff that a document states, in fields ("agents on duty: 14") and in sentences ("the provider
/// shall deploy 14 agents").
///
/// Only what says how many there are counts: not a floor ("at least 10"), a ratio ("one supervisor
/// for 12 agents"), the staff of today, or that of the nights.
struct StaffingProse {
  private let document: Document
  private let figures: FigureReader
  private let agentCount, fteCount, verb, notAll: ConceptSet
  /// The sentences with a count of either.
  private let counts: ByScope<Int>
  private let staffing: FieldID?
  private let silent: FieldSet

  private static let silentSections = [
    "title", "buyer", "language", "baseline", "definitions", "annexes", "award", "governance",
    "timeline", "exit", "objectives", "pricing", "penalties", "data_protection", "continuity",
  ]

  init(_ document: Document, _ concepts: ConceptCatalog) {
    self.document = document
    figures = FigureReader(document)
    agentCount = concepts.set("agent-count")
    fteCount = concepts.set("fte-count")
    verb = concepts.set("staffing-verb")
    notAll = concepts.set(
      "agent-ratio", "at-least", "part-of-contacts", "present-state", "negated-provision")
    staffing = document.fields.id(of: "staffing")
    let wanted = agentCount.union(fteCount)
    counts = ByScope(document.statements.indices { $0.intersects(wanted) }) {
      document.elements[document.statements.element(of: $0)].scope
    }
    silent = FieldSet(Self.silentSections, of: document.fields)
  }

  /// The number that the value of a staffing field gives: one number, and no floor.
  func count(_ element: Int) -> StatedFigure? {
    guard let figure = figures.number(element) else { return nil }
    let isAll = document.elements[element].statements.allSatisfy {
      !document.statements[$0].concepts.intersects(notAll)
    }
    return isAll ? figure : nil
  }

  /// The agents that sentences of a case's lot, or of those around it, state.
  func agents(of start: StaffingCase) -> StatedFigure? { stated(agentCount, start) }

  /// The full-time equivalents that sentences state.
  func fullTimeEquivalents(of start: StaffingCase) -> StatedFigure? { stated(fteCount, start) }

  private func stated(_ wanted: ConceptSet, _ start: StaffingCase) -> StatedFigure? {
    guard start.channel == .phone else { return nil }
    return counts.nearest(to: start.scope, in: document) { index in
      let statement = document.statements[index]
      guard statement.concepts.intersects(wanted), binds(statement) else { return nil }
      return figure(wanted, in: statement)
    }
  }

  /// Under "staffing" a number of agents is the staff; elsewhere a verb must say so.
  private func binds(_ statement: Document.Statement) -> Bool {
    let section = document.elements[statement.element].section
    guard !statement.concepts.intersects(notAll), !(section.map(silent.contains) ?? false) else {
      return false
    }
    return section == staffing || statement.concepts.intersects(verb)
  }

  private func figure(
    _ wanted: ConceptSet, in statement: Document.Statement
  ) -> StatedFigure? {
    let node = document.elements[statement.element].node
    let hits = document.hits[statement.hits].filter {
      wanted.contains($0.concept) && $0.node == node
    }
    // "6 agents by day and 4 by night" has two counts, and which is meant nobody can tell.
    let numbers = document.quantities[statement.quantities].filter { token in
      token.kind == .number && token.value >= 1
        && hits.contains { Int(token.start) >= $0.start && Int(token.end) <= $0.end }
    }
    guard numbers.count == 1, let number = numbers.first else { return nil }
    return figures.figure(number.value, number, in: statement.element)
  }
}
