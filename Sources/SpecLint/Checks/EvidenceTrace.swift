import Diagnostics

/// What counts as a clause in a document, what nearly does, and why it does not.
extension Evidence {
  /// Tells of each sentence that is the clause, and of each that only has its words.
  ///
  /// - Returns: whether the clause is there.
  func trace(in subject: Subject, into trace: inout Trace) -> Bool {
    let document = subject.document
    let words = TraceWords(subject)
    let outcome = look(in: document)
    for section in document.outermost(outcome.sections) {
      trace.remark(at: document.place(ofKey: section), Self.isSection)
    }
    for statement in outcome.found {
      trace.keepSilent(at: place(of: statement, in: document), Self.counts)
    }
    for near in nearMisses(in: document, outcome.sections) {
      trace.remark(
        at: words.candidate(for: patterns, in: near.statement),
        Self.doesNotCount + reason(for: near, words))
    }
    if outcome.found.isEmpty, outcome.sections.isEmpty {
      trace.remark(words.noClause(patterns.wanted, fields: fields))
    }
    return !outcome.found.isEmpty
  }

  /// A sentence that could be the clause but is not.
  private struct NearMiss {
    let statement: Document.Statement
    let obstacle: Obstacle
  }

  private enum Obstacle {
    case empty, elsewhere, points, denies, lookAlike, pattern
  }

  /// The sentences with words of the clause, and those in its section, that are not the clause.
  ///
  /// A word in a heading is not told for each sentence below it.
  private func nearMisses(in document: Document, _ sections: [Int]) -> [NearMiss] {
    let held = Set(sections.flatMap { document.subtree(of: $0) })
    let speaking = document.statements.sets.verdicts(patterns.wanted.intersects)
    return document.statements.indices.compactMap { index in
      let isHeld = held.contains(document.statements.element(of: index))
      guard isHeld || speaking[document.statements.set(of: index)] else { return nil }
      let statement = document.statements.underItsKey(index)
      guard isHeld || document.says(patterns.wanted, in: statement) else { return nil }
      return obstacle(for: statement, isHeld, document).map {
        NearMiss(statement: statement, obstacle: $0)
      }
    }
  }

  /// What keeps a sentence from being the clause, asked in the order of `look`.
  private func obstacle(
    for statement: Document.Statement, _ isHeld: Bool, _ document: Document
  ) -> Obstacle? {
    if document.saysNothing(statement) { return .empty }
    if !isHeld, isSilent(statement, document) { return .elsewhere }
    let speaks = matches(statement, document)
    if speaks || isHeld, pointsElsewhere(statement, document) { return .points }
    if !speaks, isHeld, statement.concepts.intersects(lookAlikes) { return .lookAlike }
    if !speaks, !isHeld { return .pattern }
    return statement.concepts.intersects(denial) ? .denies : nil
  }

  private func reason(for near: NearMiss, _ words: TraceWords) -> LocalizedText {
    switch near.obstacle {
    case .empty: Self.saysNothing
    case .elsewhere: words.standsOutOfReach(near.statement.element)
    case .points: Self.pointsElsewhere
    case .denies: words.words(of: denial, in: near.statement) + Self.denies
    case .lookAlike: words.words(of: lookAlikes, in: near.statement) + Self.looksAlike
    case .pattern: words.obstacle(to: patterns, in: near.statement) ?? Self.saysNothing
    }
  }

  private static let isSection = LocalizedText(
    en: "the heading of the clause", fr: "l'intitulé de la clause")
  private static let counts = LocalizedText(
    en: "this is what the rule wants to see", fr: "c'est ce que la règle veut voir")
  private static let doesNotCount = LocalizedText(en: "does not count: ", fr: "ne compte pas : ")
  private static let saysNothing = LocalizedText(
    en: "it says nothing yet", fr: "cela ne dit encore rien")
  private static let pointsElsewhere = LocalizedText(
    en: "it only says where the clause stands", fr: "cela dit seulement où est la clause")
  private static let denies = LocalizedText(
    en: " says that there is none", fr: " dit qu'il n'y en a pas")
  private static let looksAlike = LocalizedText(
    en: " only looks like it", fr: " n'en a que l'apparence")
}

extension Document {
  /// Whether a sentence says one of some concepts itself, and not only its key.
  fileprivate func says(_ concepts: ConceptSet, in statement: Statement) -> Bool {
    hits[statement.hits].contains {
      concepts.contains($0.concept) && $0.node == elements[statement.element].node
    }
  }

  /// Of some elements in order, those that stand in no other of them.
  fileprivate func outermost(_ elements: [Int]) -> [Int] {
    var end = 0
    return elements.filter { element in
      defer { end = max(end, self.elements[element].end) }
      return element >= end
    }
  }
}

extension TraceWords {
  /// A document has neither the heading nor the words of a clause.
  fileprivate func noClause(_ wanted: ConceptSet, fields: [FieldID]) -> LocalizedText {
    let headings = LocalizedText.names(fields.sorted().prefix(3).map { document.fields[$0].name })
    let none = noneIsThere(of: wanted)
    guard !fields.isEmpty else { return none }
    return LocalizedText(
      en: "no key was understood as \(headings.en); \(none.en)",
      fr: "aucune clé n'a été comprise comme \(headings.fr) ; \(none.fr)")
  }
}
