import Diagnostics
import YAMLTree

/// Finds the service levels of a document, in prose and in structure.
struct ServiceLevelReader {
  private let document: Document
  private let concepts: ServiceLevelConcepts
  private let automaton: PhraseAutomaton
  private let roles: LevelRoles
  /// Whether sentences with each set of concepts speak of service.
  private let speaking: [Bool]

  static func read(_ document: Document, with ruleset: Ruleset) -> [ServiceLevel] {
    let concepts = ruleset.concepts.serviceLevels
    let reader = ServiceLevelReader(
      document: document, concepts: concepts, automaton: ruleset.automaton,
      roles: LevelRoles(document.fields),
      speaking: document.statements.sets.verdicts(concepts.speakOfService))
    return reader.levels()
  }

  private func levels() -> [ServiceLevel] {
    var levels: [ServiceLevel] = []
    var index = 0
    while index < document.elements.count {
      if isStructured(index) {
        levels += structured(index, number: levels.count).map { [$0] } ?? []
        index = document.elements[index].end
        continue
      }
      let element = document.elements[index]
      if !roles.isSilent(element) {
        for statement in element.statements where document.statements[statement].element == index {
          if let level = prose(statement, number: levels.count) { levels.append(level) }
        }
      }
      index += 1
    }
    return levels
  }

  // MARK: Structure

  /// A mapping is one level when it says what is to be reached, and of what.
  ///
  /// "Taux de décroché: {cible: 90 %, délai: 20 s}" says of what in its key; a mapping of several
  /// metrics ("Délai de réponse: 24 h" among them) is not one level.
  private func isStructured(_ element: Int) -> Bool {
    let found = document.elements[element]
    guard roles.isLevelSection(found.section), document.tree.isMapping(found.node) else {
      return false
    }
    let fields = document.children(of: element).map { document.elements[$0].field }
    let hasTarget = fields.contains { roles.isTarget($0) }
    guard hasTarget || fields.contains(where: { roles.isWithin($0) }) else { return false }
    if fields.contains(where: { roles.isSubject($0) }) { return true }
    let isSection = found.parent.map { document.elements[$0].section != found.section } ?? true
    guard let key = found.key, !isSection else { return found.key == nil }
    return document.tree.textLength(of: key) > 0 && (hasTarget || fields.allSatisfy { $0 != nil })
  }

  private func structured(_ element: Int, number: Int) -> ServiceLevel? {
    var parts = LevelParts()
    for part in document.subtree(of: element) {
      for index in document.elements[part].statements {
        parts.statements.append(index)
        parts.concepts.formUnion(document.statements[index].concepts)
        read(document.statements[index], of: part, into: &parts)
      }
    }
    if let key = document.elements[element].key { parts.concepts.formUnion(concepts(in: key)) }
    guard !parts.statements.isEmpty else { return nil }
    let place = document.elements[element]
    return ServiceLevel(
      number: number, element: element, statements: parts.statements, concepts: parts.concepts,
      metric: metric(in: parts.concepts), figures: parts.figures, isStructured: true,
      channel: place.channel, scope: place.scope)
  }

  private func read(
    _ statement: Document.Statement, of part: Int, into parts: inout LevelParts
  ) {
    let field = document.elements[part].field
    if roles.isTarget(field) {
      let shares = shares(in: statement, of: part)
      let isDelay = shares.isEmpty
      parts.figures.shares += shares
      parts.figures.zero = parts.figures.zero ?? zero(in: statement)
      parts.figures.within =
        parts.figures.within ?? ceiling(in: statement)
        ?? (isDelay ? soleDuration(in: statement) : nil)
    } else if roles.isWithin(field) {
      parts.figures.within = parts.figures.within ?? duration(in: statement)
    } else if roles.isSubject(field) {
      parts.figures.shares += shares(in: statement, of: part)
      parts.figures.within = parts.figures.within ?? ceiling(in: statement)
    }
  }

  private func concepts(in key: NodeID) -> ConceptSet {
    let text = automaton.scan(document.tree.text(of: key))
    return ConceptSet(text.matches.map { Int($0.output) })
  }

  // MARK: Prose

  private func prose(_ index: Int, number: Int) -> ServiceLevel? {
    let element = document.elements[document.statements.element(of: index)]
    let isSpeaking = speaking[document.statements.set(of: index)]
    guard isSpeaking || roles.isLevels(element.section) else { return nil }
    let statement = document.statements[index]
    let shares = shares(in: statement, of: statement.element)
    let within = ceiling(in: statement) ?? (shares.isEmpty ? delay(in: statement) : nil)
    guard isLevel(statement, element, hasFigure: !shares.isEmpty || within != nil) else {
      return nil
    }
    return ServiceLevel(
      number: number, element: statement.element, statements: [index], concepts: statement.concepts,
      metric: metric(in: statement.concepts),
      figures: .init(shares: shares, zero: zero(in: statement), within: within),
      isStructured: false, channel: element.channel, scope: element.scope)
  }

  private func isLevel(
    _ statement: Document.Statement, _ element: Document.Element, hasFigure: Bool
  ) -> Bool {
    if roles.isLevels(element.section) { return true }
    // An indicator is followed; it is a level where it has something to reach, be it everything.
    return !roles.isIndicators(element.section) || hasFigure
      || statement.concepts.intersects(concepts.demanding)
  }

  private func metric(in found: ConceptSet) -> Int? {
    concepts.metrics.first { found.contains($0) }
  }
}

/// What was gathered of a structured level.
private struct LevelParts {
  var concepts = ConceptSet()
  var statements: [Int] = []
  var figures = ServiceLevel.Figures()
}

/// Reads the figures of levels: shares, delays, in the value or in its key.
extension ServiceLevelReader {
  /// The percentages that are shares of contacts, not of an invoice or of a forecast.
  ///
  /// "Shall not exceed 30 s in 90 % of cases": what the figure itself goes on to say counts.
  private func shares(
    in statement: Document.Statement, of element: Int
  ) -> [ServiceLevel.Figure] {
    let holder = document.elements[statement.element]
    var found = document.quantities[statement.quantities].filter { token in
      token.kind == .percent && token.sign != .plusMinus && token.value <= 100
    }
    if !found.isEmpty, statement.concepts.intersects(concepts.otherShare) {
      let hits = document.hits[statement.hits].filter { $0.node == holder.node }
      let own = hits.filter { concepts.ownShare.contains($0.concept) }
      let others = hits.filter { hit in
        concepts.otherShare.contains(hit.concept)
          && !own.contains { hit.holds($0.start, of: $0.node) && $0.end > hit.end }
      }
      found.removeAll { token in
        others.contains { $0.start <= Int(token.start) && $0.end >= Int(token.end) }
      }
    }
    if found.isEmpty { return share(in: statement, of: element).map { [$0] } ?? [] }
    return found.map { figure($0, in: holder.node, holder) }
  }

  private func zero(in statement: Document.Statement) -> ServiceLevel.Figure? {
    figure(in: statement) { ($0.kind == .number || $0.kind == .percent) && $0.value == 0 }
  }

  /// A bare number as a target: 0.8 and 80 are the same share; "4,3 / 5" and "11" calls are none.
  private func share(in statement: Document.Statement, of element: Int) -> ServiceLevel.Figure? {
    guard roles.isTarget(document.elements[element].field),
      roles.isLevels(document.elements[element].section), statement.quantities.count == 1,
      statement.end - statement.start <= 8,
      let number = figure(in: statement, where: { $0.kind == .number })
    else { return nil }
    if (0...1).contains(number.value) {
      return ServiceLevel.Figure(
        value: number.value * 100, passage: number.passage, document: document)
    }
    return (20...100).contains(number.value) ? number : nil
  }

  private func duration(in statement: Document.Statement) -> ServiceLevel.Figure? {
    figure(in: statement) { $0.kind == .duration || $0.kind == .number }
  }

  /// A value that is a delay and nothing else: "≤ 20 s", "24 h".
  private func soleDuration(in statement: Document.Statement) -> ServiceLevel.Figure? {
    guard statement.quantities.count == 1, statement.end - statement.start <= 24 else { return nil }
    return figure(in: statement) { $0.kind == .duration }
  }

  /// "Délai de réponse: 24 h": the key names a delay and the value is one.
  private func delay(in statement: Document.Statement) -> ServiceLevel.Figure? {
    let element = document.elements[statement.element]
    let isDelay =
      roles.isWithin(element.field) || roles.isTarget(element.field)
      || roles.isLevels(element.section) && statement.concepts.intersects(concepts.volumeDriven)
    return isDelay ? soleDuration(in: statement) : nil
  }

  /// The duration that a ceiling phrase holds: "within 20 seconds", not "open 8 hours".
  private func ceiling(in statement: Document.Statement) -> ServiceLevel.Figure? {
    guard statement.concepts.intersects(concepts.ceiling) else { return nil }
    let element = document.elements[statement.element]
    for hit in document.hits[statement.hits] where concepts.ceiling.contains(hit.concept) {
      guard hit.node == element.node else {
        if let found = ceiling(in: hit, element) { return found }
        continue
      }
      let inside = document.quantities[statement.quantities].first {
        $0.kind == .duration && Int($0.start) >= hit.start && Int($0.end) <= hit.end
      }
      if let inside { return figure(inside, in: element.node, element) }
    }
    return nil
  }

  /// "Calls answered within 30 s: 80 %": the delay is in the key.
  private func ceiling(
    in hit: Document.Hit, _ element: Document.Element
  ) -> ServiceLevel.Figure? {
    let tokens = document.tree.withUTF8(of: hit.node) {
      PhraseAutomaton.empty.scan(Array($0)).tokens
    }
    let inside = tokens.first {
      $0.kind == .duration && Int($0.start) >= hit.start && Int($0.end) <= hit.end
    }
    return inside.map { figure($0, in: hit.node, element) }
  }

  private func figure(
    in statement: Document.Statement, where wanted: (Token) -> Bool
  ) -> ServiceLevel.Figure? {
    let element = document.elements[statement.element]
    return document.quantities[statement.quantities].first(where: wanted).map {
      figure($0, in: element.node, element)
    }
  }

  private func figure(
    _ token: Token, in node: NodeID, _ element: Document.Element
  ) -> ServiceLevel.Figure {
    let passage = Passage(
      node: node, start: Int(token.start), end: Int(token.end), via: element.via)
    return ServiceLevel.Figure(value: token.value, passage: passage, document: document)
  }
}

/// What the parts of a document are to service levels.
struct LevelRoles {
  private let levels, indicators: FieldID?
  private let targets, withins, subjects: FieldSet
  private let silentSections: FieldSet

  /// Sections whose sentences are not requirements on the provider.
  private static let silentSections = [
    "title", "buyer", "language", "baseline", "definitions", "annexes", "award", "contract",
    "volumes", "timeline", "pricing", "penalties", "exit", "data_protection", "governance",
    "continuity", "responses",
  ]

  init(_ fields: FieldCatalog) {
    levels = fields.id(of: "service_levels")
    indicators = fields.id(of: "kpis")
    targets = FieldSet(["service_levels.target", "kpis.target"], of: fields)
    withins = FieldSet(["service_levels.within"], of: fields)
    subjects = FieldSet(
      [
        "service_levels.metric", "service_levels.name", "service_levels.text", "kpis.name",
        "kpis.text",
      ], of: fields)
    silentSections = FieldSet(Self.silentSections, of: fields)
  }

  func isLevels(_ section: FieldID?) -> Bool { section != nil && section == levels }
  func isIndicators(_ section: FieldID?) -> Bool { section != nil && section == indicators }
  func isLevelSection(_ section: FieldID?) -> Bool { isLevels(section) || isIndicators(section) }
  func isTarget(_ field: FieldID?) -> Bool { field.map(targets.contains) ?? false }
  func isWithin(_ field: FieldID?) -> Bool { field.map(withins.contains) ?? false }
  /// Whether a field says what is measured.
  func isSubject(_ field: FieldID?) -> Bool { field.map(subjects.contains) ?? false }

  /// Whether a scalar there is no level: another section, or the period, penalty or source of one.
  func isSilent(_ element: Document.Element) -> Bool {
    guard let section = element.section else { return false }
    if silentSections.contains(section) { return true }
    guard isLevelSection(section), let field = element.field, field != section else { return false }
    return !isTarget(field) && !isWithin(field) && !isSubject(field)
  }
}
