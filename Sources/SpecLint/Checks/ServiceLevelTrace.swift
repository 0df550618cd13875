import Diagnostics

/// Why a service level is at fault or not.
extension ServiceLevelCheck {
  func trace(in subject: Subject, into trace: inout Trace) {
    traceFindings(in: subject, into: &trace)
    trace.remark(subject.readings)
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
    guard fault == .absolute else { return Self.read(level, subject) }
    return AbsoluteLevel(level, subject.concepts.serviceLevels, in: subject.document)
      .excuse(TraceWords(subject)) ?? Self.read(level, subject)
  }

  /// How a level was read that has nothing the rule looks for.
  private static func read(_ level: ServiceLevel, _ subject: Subject) -> LocalizedText {
    let name = level.metricName(subject)
    let figures: [FindingValue] =
      [level.target.map { .percent($0.value) }, level.within.map { .duration($0.value) }]
      .compactMap { $0 }
    func text(_ language: Language) -> String {
      ([name] + figures).map { $0.text(language) }.joined(separator: ", ")
    }
    return LocalizedText(
      en: "read as “\(text(.en))”, which has nothing that the rule looks for",
      fr: "lu comme « \(text(.fr)) », qui n'a rien de ce que cherche la règle")
  }
}

extension AbsoluteLevel {
  /// What leaves room in a level that is not absolute; nil where nothing makes it absolute.
  func excuse(_ words: TraceWords) -> LocalizedText? {
    if isForeign {
      return LocalizedText(
        en: "it binds somebody else, or protects what no volume moves",
        fr: "il engage quelqu'un d'autre, ou protège ce que le volume ne change pas")
    }
    if hasShare {
      return LocalizedText(
        en: "it names a share of the contacts", fr: "il nomme une part des contacts")
    }
    if isTolerant {
      let room =
        (level.statements + (relief.map { [$0] } ?? [])).lazy
        .map { words.document.statements[$0] }
        .first { $0.concepts.intersects(tolerances) }
        .map { words.words(of: tolerances, in: $0) } ?? words.names(tolerances)
      return LocalizedText(en: "\(room.en) leaves room", fr: "\(room.fr) laisse de la marge")
    }
    guard isOtherDuty else { return nil }
    return LocalizedText(
      en: "it is a duty of another kind than to answer contacts",
      fr: "c'est une obligation d'une autre nature que de répondre aux contacts")
  }
}
