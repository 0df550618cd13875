import Diagnostics
import YAMLTree

/// Finds the service levels of a document, in prose and in structure.
struct ServiceLevelReader {
  private let document: Document
  private let concepts: ServiceLevelConcepts
  private let metric, name, text, target, within: FieldID?

  /// Sections whose sentences are not requirements on the provider.
  private static let silentSections: Set<String> = [
    "title", "buyer", "language", "baseline", "definitions", "annexes", "award", "contract",
    "volumes", "timeline",
  ]

  static func read(_ document: Document, with ruleset: Ruleset) -> [ServiceLevel] {
    ServiceLevelReader(document, ServiceLevelConcepts(ruleset.concepts)).levels()
  }

  private init(_ document: Document, _ concepts: ServiceLevelConcepts) {
    self.document = document
    self.concepts = concepts
    let fields = document.fields
    metric = fields.id(of: "service_levels.metric")
    name = fields.id(of: "service_levels.name")
    text = fields.id(of: "service_levels.text")
    target = fields.id(of: "service_levels.target")
    within = fields.id(of: "service_levels.within")
  }

  private func levels() -> [ServiceLevel] {
    var levels: [ServiceLevel] = []
    var index = 0
    while index < document.elements.count {
      if isStructured(index) {
        levels += structured(index).map { [$0] } ?? []
        index = document.elements[index].end
        continue
      }
      let silent = document.sectionName(of: index).map(Self.silentSections.contains) ?? false
      for statement in document.elements[index].statements where !silent {
        if document.statements[statement].element == index, let level = prose(statement) {
          levels.append(level)
        }
      }
      index += 1
    }
    return levels
  }

  /// A mapping is one level when it says what is measured or what is to be reached.
  private func isStructured(_ element: Int) -> Bool {
    guard case .mapping = document.tree[document.elements[element].node].kind,
      document.sectionName(of: element) == "service_levels"
    else { return false }
    return document.children(of: element).contains { child in
      let field = document.elements[child].field
      return field != nil && (field == target || field == within)
    }
  }

  private func prose(_ index: Int) -> ServiceLevel? {
    let statement = document.statements[index]
    let isLevelSection = document.sectionName(of: statement.element) == "service_levels"
    guard isLevelSection || speaksOfService(statement.concepts) else { return nil }
    let element = document.elements[statement.element]
    return ServiceLevel(
      element: statement.element, statement: index, statements: [index],
      concepts: statement.concepts, metric: metric(in: statement.concepts),
      shares: shares(in: statement), zero: zero(in: statement),
      within: ceiling(in: statement), isStructured: false,
      channel: element.channel, scope: element.scope)
  }

  private func speaksOfService(_ found: ConceptSet) -> Bool {
    found.intersects(concepts.telling)
      || found.intersects(concepts.subject)
        && (found.intersects(concepts.answering) || found.intersects(concepts.ceiling))
  }

  private func structured(_ element: Int) -> ServiceLevel? {
    var found = ConceptSet()
    var statements: [Int] = []
    var shares: [ServiceLevel.Figure] = []
    var zero: ServiceLevel.Figure?
    var within: ServiceLevel.Figure?
    for part in document.subtree(of: element) {
      for index in document.elements[part].statements {
        statements.append(index)
        found.formUnion(document.statements[index].concepts)
        let statement = document.statements[index]
        if document.elements[part].field == self.target {
          shares += self.shares(in: statement)
          if shares.isEmpty { shares += share(in: statement).map { [$0] } ?? [] }
          zero = zero ?? self.zero(in: statement)
          within = within ?? ceiling(in: statement)
        } else if document.elements[part].field == self.within {
          within = within ?? duration(in: statement)
        } else if document.elements[part].field == text {
          shares += self.shares(in: statement)
          within = within ?? ceiling(in: statement)
        }
      }
    }
    guard let first = statements.first else { return nil }
    let place = document.elements[element]
    return ServiceLevel(
      element: element, statement: first, statements: statements, concepts: found,
      metric: metric(in: found), shares: shares, zero: zero, within: within, isStructured: true,
      channel: place.channel, scope: place.scope)
  }

  private func metric(in found: ConceptSet) -> Int? {
    concepts.metrics.first { found.contains($0) }
  }

  /// The percentages that are shares of contacts, not of an invoice or of a forecast.
  private func shares(in statement: Document.Statement) -> [ServiceLevel.Figure] {
    let others = document.hits[statement.hits].filter { hit in
      concepts.otherShare.contains(hit.concept)
        && hit.node == document.elements[statement.element].node
    }
    return document.quantities[statement.quantities].filter { token in
      token.kind == .percent && token.sign != .plusMinus
        && !others.contains { $0.start <= Int(token.start) && $0.end >= Int(token.end) }
    }.map { figure($0, in: statement) }
  }

  private func zero(in statement: Document.Statement) -> ServiceLevel.Figure? {
    figure(in: statement) { ($0.kind == .number || $0.kind == .percent) && $0.value == 0 }
  }

  /// A bare number under `target`: 0.8 and 80 are the same share.
  private func share(in statement: Document.Statement) -> ServiceLevel.Figure? {
    guard let number = figure(in: statement, where: { $0.kind == .number }),
      (0...100).contains(number.value)
    else { return nil }
    return number.value <= 1
      ? ServiceLevel.Figure(value: number.value * 100, place: number.place) : number
  }

  private func duration(in statement: Document.Statement) -> ServiceLevel.Figure? {
    figure(in: statement) { $0.kind == .duration || $0.kind == .number }
  }

  /// The duration that a ceiling phrase holds: "within 20 seconds", not "open 8 hours".
  private func ceiling(in statement: Document.Statement) -> ServiceLevel.Figure? {
    for hit in document.hits[statement.hits] where concepts.ceiling.contains(hit.concept) {
      let inside = document.quantities[statement.quantities].first {
        $0.kind == .duration && Int($0.start) >= hit.start && Int($0.end) <= hit.end
      }
      if let inside, hit.node == document.elements[statement.element].node {
        return figure(inside, in: statement)
      }
    }
    return nil
  }

  private func figure(
    in statement: Document.Statement, where wanted: (Token) -> Bool
  ) -> ServiceLevel.Figure? {
    document.quantities[statement.quantities].first(where: wanted).map {
      figure($0, in: statement)
    }
  }

  private func figure(_ token: Token, in statement: Document.Statement) -> ServiceLevel.Figure {
    let element = document.elements[statement.element]
    let range = document.tree.sourceRange(
      in: element.node, from: Int(token.start), to: Int(token.end))
    return ServiceLevel.Figure(
      value: token.value, place: Place(node: element.node, range: range, via: element.via))
  }
}
