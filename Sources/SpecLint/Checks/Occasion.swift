import Diagnostics

/// What makes a document owe a clause: a sentence that speaks of something, or a service level.
struct Occasion: Sendable {
  static let options = Evidence.options + [CheckOption("levels", .patternsOr("any"))]

  private let evidence: Evidence
  /// The levels that count, by their words; nil where none does, empty where any does.
  private let levels: [Pattern]?

  /// Reads `{evidence, fields, …}` as a clause is looked for, and `levels`: patterns, or `any`.
  init(options: OptionReader) throws(RuleProblem) {
    evidence = try Evidence(options: options)
    switch options["levels"] {
    case let levels? where levels.text == "any": self.levels = []
    case let levels?: self.levels = try options.patterns(levels)
    case nil: levels = nil
    }
  }

  /// Where the document first gives occasion; nil where it does not.
  func place(in subject: Subject) -> Place? {
    sentence(in: subject.document) ?? level(in: subject)
  }

  /// Whether the document, or another one of its tender, gives occasion.
  func isGiven(in subject: Subject) -> Bool {
    subject.ofTender.contains { place(in: $0) != nil }
  }

  private func sentence(in document: Document) -> Place? {
    let outcome = evidence.look(in: document, stopsAtFirst: true)
    guard let first = outcome.found.first else { return nil }
    let section = outcome.sections.first { document.subtree(of: $0).contains(first.element) }
    return section.map { document.place(ofKey: $0) } ?? evidence.place(of: first, in: document)
  }

  private func level(in subject: Subject) -> Place? {
    guard let levels else { return nil }
    let firm = FirmLevels(subject)
    for level in subject.serviceLevels where firm.contains(level) {
      if levels.isEmpty { return firm.place(of: level) }
      guard let pattern = levels.first(where: { $0.matches(level.concepts) }) else { continue }
      let words = LevelWords(level, in: subject.document).passage(of: pattern.find)
      return words.map { subject.document.place(of: $0) } ?? firm.place(of: level)
    }
    return nil
  }
}

/// Which service levels of a document promise something that can be missed.
private struct FirmLevels {
  private let document: Document
  private let section, staffing: FieldID?
  private let notRequired, notVolumeDriven, metrics: ConceptSet

  init(_ subject: Subject) {
    let concepts = subject.concepts.serviceLevels
    document = subject.document
    section = document.fields.id(of: "service_levels")
    staffing = document.fields.id(of: "staffing")
    notRequired = concepts.notRequired
    notVolumeDriven = concepts.notVolumeDriven
    metrics = concepts.metricSet
  }

  /// A level with a figure, or whatever stands in the section of levels.
  func contains(_ level: ServiceLevel) -> Bool {
    if document.isReference(level.element) || document.isAbsent(level.element) { return false }
    // Occupancy and the like are assumptions, not promises.
    if staffing != nil, document.elements[level.element].section == staffing { return false }
    if level.isStructured || stands(level) { return true }
    let hasFigure = !level.shares.isEmpty || level.within != nil
    let isOtherDuty =
      level.concepts.intersects(notVolumeDriven) && !level.concepts.intersects(metrics)
    return hasFigure && !isOtherDuty && !level.concepts.intersects(notRequired)
  }

  /// The section of levels that holds it, or its figure.
  func place(of level: ServiceLevel) -> Place {
    let holders = document.ancestors(of: level.element).filter { isSection($0) }
    if let outermost = holders.last { return document.place(ofKey: outermost) }
    return level.target?.place ?? level.within?.place
      ?? document.place(of: document.statements[level.statement])
  }

  private func stands(_ level: ServiceLevel) -> Bool {
    section != nil && document.elements[level.element].section == section
  }

  private func isSection(_ element: Int) -> Bool {
    section != nil && document.elements[element].field == section
  }
}
