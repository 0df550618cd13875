import Diagnostics

/// Why a clause is said to be missing, or not.
extension MissingCheck {
  func trace(in subject: Subject, into trace: inout Trace) {
    traceFindings(in: subject, into: &trace)
    guard isOwed(by: subject) else { return trace.remark(TraceWords.notOwed(by: subject)) }
    if let occasion {
      guard let place = occasion.place(in: subject) else { return trace.remark(Self.noOccasion) }
      trace.remark(at: place, Self.hasOccasion)
    }
    if let excuse, excuse.isGiven(in: subject) {
      return trace.keepSilent(at: excuse.place(in: subject), Self.isExcused)
    }
    let isThere = evidence.trace(in: subject, into: &trace)
    if isThere { parts?.traceParts(in: subject, into: &trace) }
    if !isThere, trace.spoken == 0 { trace.keepSilent(at: nil, Self.isElsewhere) }
  }

  private static let noOccasion = LocalizedText(
    en: "nothing in the document gives occasion for the rule (its option `when`)",
    fr: "rien dans le document ne donne lieu à la règle (son option « when »)")
  private static let hasOccasion = LocalizedText(
    en: "this gives occasion for the rule (its option `when`)",
    fr: "ceci donne lieu à la règle (son option « when »)")
  private static let isExcused = LocalizedText(
    en: "this makes the clause unnecessary (the option `unless`)",
    fr: "ceci dispense de la clause (l'option « unless »)")
  private static let isElsewhere = LocalizedText(
    en: "the clause stands in a file that the document refers to, and was read there",
    fr: "la clause est dans un fichier auquel le document renvoie, et y a été lue")
}
