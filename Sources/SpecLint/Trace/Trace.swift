import Diagnostics

/// What a check looked at in a document and what came of each, for somebody who asks why it spoke or
/// kept silent.
///
/// Only `--trace` has one made. Places and words are only made of what is kept, so that a document
/// with a million places costs no more than counting them.
package struct Trace {
  /// What came of a place.
  enum Outcome {
    /// There is a finding.
    case spoke(Finding)
    /// There is none, and why.
    case silent(LocalizedText)
    /// Something to know beside: what the rule goes by, what it did not look at.
    case remark(LocalizedText)
  }

  /// A place that was looked at; nil for the whole document.
  typealias Step = (place: Place?, outcome: Outcome)

  /// So many steps of each kind are kept: nobody reads more.
  static let limit = 40

  private(set) var steps: [Step] = []
  private(set) var spoken = 0
  private(set) var silent = 0
  private(set) var remarks = 0

  /// The check spoke.
  mutating func speak(_ finding: Finding) {
    spoken += 1
    if spoken <= Self.limit { steps.append((finding.place, .spoke(finding))) }
  }

  /// The check kept silent about a place.
  mutating func keepSilent(
    at place: @autoclosure () -> Place?, _ why: @autoclosure () -> LocalizedText
  ) {
    silent += 1
    if silent <= Self.limit { steps.append((place(), .silent(why()))) }
  }

  /// The facts about a place, of which a finding speaks or not.
  mutating func tell(_ facts: LocalizedText, at place: Place?, isFault: Bool) {
    if isFault { remark(at: place, facts) } else { keepSilent(at: place, facts) }
  }

  /// There is something to know.
  mutating func remark(
    at place: @autoclosure () -> Place? = nil, _ what: @autoclosure () -> LocalizedText
  ) {
    remarks += 1
    if remarks <= Self.limit { steps.append((place(), .remark(what()))) }
  }
}

extension Check {
  /// A check that can say why it kept silent says so in its own way.
  package func trace(in subject: Subject, into trace: inout Trace) {
    traceFindings(in: subject, into: &trace)
    trace.remark(subject.readings)
    if trace.spoken == 0 { trace.remark(.nothingAtFault) }
  }

  /// Findings speak for themselves.
  func traceFindings(in subject: Subject, into trace: inout Trace) {
    for finding in findings(in: subject) { trace.speak(finding) }
  }
}

extension Subject {
  /// How many figures were read that checks go by.
  var readings: LocalizedText {
    let counts = [serviceLevels.count, volumes.count, awardCriteria.count, staffing.count]
    return LocalizedText(
      en: "read: service levels, \(counts[0]); groups of volumes, \(counts[1]); "
        + "lists of award criteria, \(counts[2]); staffing cases, \(counts[3])",
      fr: "lu : niveaux de service, \(counts[0]) ; groupes de volumes, \(counts[1]) ; "
        + "listes de critères d'attribution, \(counts[2]) ; cas d'effectif, \(counts[3])")
  }
}

extension LocalizedText {
  fileprivate static var nothingAtFault: LocalizedText {
    LocalizedText(
      en: "nothing at fault in what was read; `spec-lint outline` shows it",
      fr: "rien à signaler dans ce qui a été lu ; « spec-lint outline » le montre")
  }

  /// Words of a document in quotation marks, on one line and not too long.
  static func quoted(_ text: String) -> LocalizedText {
    let words = FindingValue.shortened(text)
    return LocalizedText(en: "“\(words)”", fr: "« \(words) »")
  }

  /// Names that rules use.
  static func names(_ names: [String]) -> LocalizedText {
    LocalizedText(
      en: names.map { "`\($0)`" }.joined(separator: ", "),
      fr: names.map { "« \($0) »" }.joined(separator: ", "))
  }

  /// A sentence with figures, written as each language writes them.
  static func worded(
    _ sentence: ((FindingValue, Language) -> String) -> LocalizedText
  ) -> LocalizedText {
    sentence { value, language in value.text(language) }
  }

  /// Texts in a row, parted by semicolons.
  static func inARow(_ texts: [LocalizedText]) -> LocalizedText {
    LocalizedText(
      en: texts.map(\.en).joined(separator: "; "), fr: texts.map(\.fr).joined(separator: " ; "))
  }

  /// One text after the other.
  static func + (first: LocalizedText, second: LocalizedText) -> LocalizedText {
    LocalizedText(en: first.en + second.en, fr: first.fr + second.fr)
  }
}
