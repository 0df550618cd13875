import Diagnostics

/// Why a service level is at fault or not.
extension ServiceLevelCheck {
  func trace(in subject: Subject, into trace: inout Trace) {
    traceFindings(in: subject, into: &trace)
    trace.remark(subject.readings)
    if fault == .withoutTolerance { return traceTolerances(subject, &trace) }
    for level in subject.serviceLevels where isSilent(about: level, subject) {
      let statement = subject.document.statements[level.statement]
      trace.keepSilent(
        at: subject.document.place(of: statement), reason(for: level, statement, subject))
    }
  }

  /// Whether a level by itself draws nothing; those that are compared are only told by findings.
  private func isSilent(about level: ServiceLevel, _ subject: Subject) -> Bool {
    if level.concepts.intersects(without) { return true }
    return switch fault {
    case .absolute: subject.absoluteReadings[level.number] == nil
    case .nearAbsolute: nearAbsolute(level, subject) == nil
    case .unmeasurable: unmeasurable(level, subject) == nil
    case .hardened: hardened(level, subject) == nil
    case .withoutTolerance, .conflicting: false
    }
  }

  private func reason(
    for level: ServiceLevel, _ statement: Document.Statement, _ subject: Subject
  ) -> LocalizedText {
    if level.concepts.intersects(without) {
      return TraceWords(subject).spared(by: without, in: statement)
    }
    let isPlain = Self.read(level, subject) + Self.hasNothing
    guard fault == .absolute else { return isPlain }
    return AbsoluteLevel(level, subject.concepts.serviceLevels, in: subject.document)
      .excuse(TraceWords(subject)) ?? isPlain
  }

  private static let hasNothing = LocalizedText(
    en: ", which has nothing that the rule looks for",
    fr: ", qui n'a rien de ce que cherche la règle")

  /// How a level was read.
  private static func read(_ level: ServiceLevel, _ subject: Subject) -> LocalizedText {
    let name = level.metricName(subject)
    let figures: [FindingValue] =
      [level.target.map { .percent($0.value) }, level.within.map { .duration($0.value) }]
      .compactMap { $0 }
    func text(_ language: Language) -> String {
      ([name] + figures).map { $0.text(language) }.joined(separator: ", ")
    }
    return LocalizedText(
      en: "read as “\(text(.en))”", fr: "lu comme « \(text(.fr)) »")
  }
}

// MARK: Tolerance

extension ServiceLevelCheck {
  /// Tells for each level where its tolerance was found, or why it needs none.
  private func traceTolerances(_ subject: Subject, _ trace: inout Trace) {
    let tolerance = VolumeTolerance(subject, concept: concepts.volumeTolerance)
    for level in subject.serviceLevels {
      let statement = subject.document.statements[level.statement]
      let place = subject.document.place(of: statement)
      if level.concepts.intersects(without) {
        trace.keepSilent(at: place, TraceWords(subject).spared(by: without, in: statement))
      } else if let reason = reasonForNone(level, subject) {
        trace.keepSilent(at: place, reason)
      } else if let source = tolerance.source(of: level) {
        trace.keepSilent(at: place, words(for: source, subject))
      }
    }
  }

  /// Why a level needs no tolerance; nil where it does.
  private func reasonForNone(_ level: ServiceLevel, _ subject: Subject) -> LocalizedText? {
    if subject.absoluteReadings[level.number] != nil { return Self.isAbsolute }
    if !isVolumeDriven(level) { return Self.read(level, subject) + Self.isNotDriven }
    return hasShare(level) ? nil : Self.read(level, subject) + Self.hasNoShare
  }

  private func words(for source: VolumeTolerance.Source, _ subject: Subject) -> LocalizedText {
    let document = subject.document
    switch source {
    case .level: return Self.ownTolerance
    case .otherFile: return Self.isElsewhere
    case .unreadFile: return TraceWords.notReadWhole
    case .element(let element):
      return Self.found(document.place(ofKey: element), document)
    case .sentence(let scope):
      let wanted = concepts.volumeTolerance
      let sentence = document.statements.indices(where: wanted.intersects).first { index in
        let holder = document.elements[document.statements.element(of: index)]
        return document.scope(scope, isWithin: holder.scope)
      }
      guard let statement = sentence.map({ document.statements[$0] }) else { return Self.isSaid }
      return Self.found(document.place(of: statement), document)
    }
  }

  private static func found(_ place: Place, _ document: Document) -> LocalizedText {
    let line = document.tree.file.position(at: place.range.start).line
    let words = LocalizedText.quoted(document.tree.file.text(in: place.range))
    return LocalizedText(
      en: "line \(line) says what happens when volumes leave the forecast: \(words.en)",
      fr: "la ligne \(line) dit ce qui se passe hors de la prévision : \(words.fr)")
  }

  private static let isAbsolute = LocalizedText(
    en: "it is absolute, of which `absolute-sla` speaks",
    fr: "il est absolu, ce que dit « absolute-sla »")
  private static let isNotDriven = LocalizedText(
    en: ", which does not depend on volumes", fr: ", qui ne dépend pas des volumes")
  private static let hasNoShare = LocalizedText(
    en: ", without a share between 0 and 100%",
    fr: ", sans part comprise entre 0 et 100\u{A0}%")
  private static let ownTolerance = LocalizedText(
    en: "it says itself what happens when volumes leave the forecast",
    fr: "il dit lui-même ce qui se passe hors de la prévision")
  private static let isElsewhere = LocalizedText(
    en: "another file of the tender says what happens when volumes leave the forecast",
    fr: "un autre fichier du marché dit ce qui se passe hors de la prévision")
  private static let isSaid = LocalizedText(
    en: "the document says what happens when volumes leave the forecast",
    fr: "le document dit ce qui se passe hors de la prévision")
}

extension AbsoluteLevel {
  /// What leaves room in a level that is not absolute; nil where nothing makes it absolute.
  func excuse(_ words: TraceWords) -> LocalizedText? {
    if bindsOthers {
      let cause = found(concepts.notRequired, words)
      return LocalizedText(
        en: "\(cause.en) binds somebody else, or nobody",
        fr: "\(cause.fr) engage quelqu'un d'autre, ou personne")
    }
    if isProtected {
      let cause = found(concepts.protectedTopic, words)
      return LocalizedText(
        en: "\(cause.en) protects what no volume moves",
        fr: "\(cause.fr) protège ce que le volume ne change pas")
    }
    if hasShare {
      return LocalizedText(
        en: "it names a share of the contacts", fr: "il nomme une part des contacts")
    }
    if isTolerant {
      let room = found(tolerances, words)
      return LocalizedText(en: "\(room.en) leaves room", fr: "\(room.fr) laisse de la marge")
    }
    guard isOtherDuty else { return nil }
    let duty = found(concepts.otherDuty, words)
    return LocalizedText(
      en: "\(duty.en) makes it a duty of another kind than to answer contacts",
      fr: "\(duty.fr) en fait une obligation d'une autre nature que de répondre aux contacts")
  }

  /// The words of the level, or of the sentence that relieves it, that say some concepts.
  private func found(_ wanted: ConceptSet, _ words: TraceWords) -> LocalizedText {
    (level.statements + (relief.map { [$0] } ?? [])).lazy
      .map { words.document.statements[$0] }
      .first { $0.concepts.intersects(wanted) }
      .map { words.words(of: wanted, in: $0) } ?? words.names(wanted)
  }
}
