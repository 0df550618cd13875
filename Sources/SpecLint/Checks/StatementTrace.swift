import Diagnostics

/// Why a sentence that has the words of a rule is at fault or not.
extension StatementCheck {
  func trace(in subject: Subject, into trace: inout Trace) {
    let document = subject.document
    let words = TraceWords(subject)
    traceFindings(in: subject, into: &trace)
    let suspects = document.statements.indices(where: patterns.wanted.intersects)
    if suspects.isEmpty { trace.remark(words.noneIsThere(of: patterns.wanted)) }
    for index in suspects {
      guard let silence = silence(about: index, document) else { continue }
      let statement = document.statements[index]
      trace.keepSilent(
        at: words.candidate(for: patterns, in: statement),
        reason(for: silence, statement, words))
    }
  }

  /// What silences a sentence, in the order in which it is asked.
  private enum Silence {
    case discarded, outOfReach, notATender, otherwise
  }

  /// What silences a sentence; nil where it is at fault.
  private func silence(about index: Int, _ document: Document) -> Silence? {
    if without.intersects(document.statements[index].concepts) { return .discarded }
    if !looksInto(document, index) { return .outOfReach }
    if spares(document), section(of: index, document) == nil { return .notATender }
    return finding(index, document) == nil ? .otherwise : nil
  }

  private func reason(
    for silence: Silence, _ statement: Document.Statement, _ words: TraceWords
  ) -> LocalizedText {
    switch silence {
    case .discarded: words.spared(by: without, in: statement)
    case .outOfReach: words.standsOutOfReach(statement.element)
    case .notATender: TraceWords.noTender
    case .otherwise:
      words.obstacle(to: patterns, in: statement) ?? sparing(statement, words)
        ?? besides(words)
    }
  }

  /// Why the words themselves are spared; nil where they are not.
  private func sparing(
    _ statement: Document.Statement, _ words: TraceWords
  ) -> LocalizedText? {
    let hit = words.document.firstHit(of: patterns.wanted, in: statement)
    return hit.flatMap { spared.reason(for: $0, in: statement, words.document) }?.explanation
  }

  /// What stands beside makes the sentence right.
  private func besides(_ words: TraceWords) -> LocalizedText {
    let names = words.names(beside)
    return LocalizedText(
      en: "what follows or stands beside says one of \(names.en)",
      fr: "ce qui suit ou se trouve à côté dit \(names.fr)")
  }
}

extension SparedWords.Reason {
  /// The reason in words.
  fileprivate var explanation: LocalizedText {
    switch self {
    case .keys:
      LocalizedText(en: "stands in a key, not in a value", fr: "se trouve dans une clé")
    case .quotations:
      LocalizedText(en: "stands in quotation marks", fr: "se trouve entre guillemets")
    case .definitions:
      LocalizedText(
        en: "the document's definitions say what it means",
        fr: "les définitions du document disent ce que cela signifie")
    }
  }
}
