import Diagnostics

/// Judges what a tender wants to achieve: savings and nothing else, or aims that nobody can measure.
struct ObjectivesCheck: Check {
  static let name = "objectives"
  static let options: [CheckOption]? =
    (StatementCheck.options ?? [])
    + [
      CheckOption("patterns", .patterns),
      CheckOption("fault", .choice(Fault.allCases.map(\.rawValue))),
      CheckOption("aims", .patterns),
      CheckOption("others", .concepts),
      CheckOption("exclusive", .patterns),
      CheckOption("kinds", .concepts),
      CheckOption("measured", .concepts),
    ]

  /// Which fault a rule looks for.
  private enum Fault: String, CaseIterable {
    case costOnly = "cost-only"
    case unmeasured
  }

  private let fault: Fault
  private let statements: StatementCheck
  private let aims: [Pattern]
  private let others: ConceptSet
  private let exclusive: [Pattern]
  private let kinds: ConceptSet
  private let measured: ConceptSet

  init(options: OptionReader) throws(RuleProblem) {
    fault = try options.choice("fault")
    statements = try StatementCheck(options: options)
    aims = try options.patterns(options["aims"])
    others = try options.conceptSet(options["others"])
    exclusive = try options.patterns(options["exclusive"])
    kinds = try options.conceptSet(options["kinds"])
    measured = try options.conceptSet(options["measured"])
  }

  func findings(in subject: Subject) -> [Finding] {
    let objectives = Objective.all(in: subject.document)
    switch fault {
    case .costOnly: return costOnly(objectives, subject)
    case .unmeasured: return unmeasured(objectives, subject)
    }
  }

  // MARK: - Savings and nothing else

  /// One that says savings are all counts; the savings of a tender that has no other aim.
  private func costOnly(_ objectives: [Objective], _ subject: Subject) -> [Finding] {
    let document = subject.document
    let said = statements.findings(in: subject).prefix(Self.mostFindings).map {
      softened($0, document)
    }
    let hasOthers = objectives.contains {
      !isCost($0, document) && speaks($0, of: others, document)
    }
    if hasOthers { return said.filter { isExclusive($0, document) } }
    guard said.isEmpty else { return oncePerList(said, objectives, document) }
    guard let first = objectives.first,
      objectives.allSatisfy({ isCost($0, document) })
    else { return [] }
    let place = first.place(in: document)
    return [Finding(at: place, values: ["match": .quote(document.tree.file.text(in: place.range))])]
  }

  /// The sentence of each is looked for in the whole document; nobody reads more of them.
  private static let mostFindings = 100

  /// A list of savings is one fault, and its first item shows it.
  private func oncePerList(
    _ findings: [Finding], _ objectives: [Objective], _ document: Document
  ) -> [Finding] {
    let listed = Set(
      objectives.flatMap { document.subtree(of: $0.element) }.map { document.elements[$0].node })
    let first = findings.firstIndex { listed.contains($0.place.node) }
    return findings.indices.filter { $0 == first || !listed.contains(findings[$0].place.node) }
      .map { findings[$0] }
  }

  /// A sentence that speaks of the service too puts cost first, but not alone.
  private func softened(_ finding: Finding, _ document: Document) -> Finding {
    guard let sentence = document.statement(around: finding.place),
      sentence.concepts.intersects(others)
    else { return finding }
    return Finding(
      "cost-first", at: finding.place, severity: .note, values: finding.values,
      notes: finding.notes)
  }

  private func isCost(_ objective: Objective, _ document: Document) -> Bool {
    guard !speaks(objective, of: others, document) else { return false }
    return objective.statements(in: document).contains { statement in
      aims.contains { $0.matches(statement, in: document) }
        || objective.kind == statement.element && statement.concepts.intersects(kinds)
    }
  }

  private func speaks(_ objective: Objective, of concepts: ConceptSet, _ document: Document) -> Bool
  {
    objective.statements(in: document).contains { $0.concepts.intersects(concepts) }
  }

  private func isExclusive(_ finding: Finding, _ document: Document) -> Bool {
    document.statement(around: finding.place).map { sentence in
      exclusive.contains { $0.matches(sentence, in: document) }
    } ?? false
  }

  // MARK: - Nothing to measure

  private func unmeasured(_ objectives: [Objective], _ subject: Subject) -> [Finding] {
    let document = subject.document
    let known = measuredElsewhere(subject)
    return objectives.compactMap { objective in
      guard !objective.hasFigure(in: document), !speaks(objective, of: measured, document),
        !speaks(objective, of: known, document)
      else { return nil }
      return aim(of: objective, document)
    }
  }

  /// The words by which an objective asks for a change.
  private func aim(of objective: Objective, _ document: Document) -> Finding? {
    for statement in objective.statements(in: document) {
      guard let aim = aims.first(where: { $0.matches(statement, in: document) }) else { continue }
      let words = document.tree.file.text(in: document.place(of: statement).range)
      return Finding(
        at: document.place(of: aim.find, in: statement), values: ["match": .quote(words)])
    }
    return nil
  }

  /// The measures that a level or an indicator gives a figure to: an aim that names one has its target
  /// there.
  private func measuredElsewhere(_ subject: Subject) -> ConceptSet {
    let metrics = subject.concepts.serviceLevels.metrics
    var known = ConceptSet()
    for level in subject.serviceLevels where !level.shares.isEmpty || level.within != nil {
      known.formUnion(level.concepts)
    }
    return ConceptSet(metrics.filter { known.contains($0) })
  }
}

extension Document {
  /// The sentence that holds the words of a finding.
  fileprivate func statement(around place: Place) -> Statement? {
    statements.first { statement in
      elements[statement.element].node == place.node
        && self.place(of: statement).range.contains(place.range)
    }
  }
}
