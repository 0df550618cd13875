import Diagnostics

/// Which parts of a clause are there.
extension IncompleteCheck {
  func trace(in subject: Subject, into trace: inout Trace) {
    traceFindings(in: subject, into: &trace)
    if clause.trace(in: subject, into: &trace) { traceParts(in: subject, into: &trace) }
  }

  /// Tells which parts of a clause that is there are said.
  func traceParts(in subject: Subject, into trace: inout Trace) {
    let outcome = clause.look(in: subject.document)
    let missing = Set(missingParts(of: outcome, subject).map(\.name))
    for part in parts {
      trace.remark(missing.contains(part.name) ? Self.lacks + part.name : Self.says + part.name)
    }
  }

  private static let says = LocalizedText(en: "says: ", fr: "dit : ")
  private static let lacks = LocalizedText(en: "does not say: ", fr: "ne dit pas : ")
}
