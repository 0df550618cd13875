import Diagnostics

/// Spares the writer of a first draft a long list of what is not there yet.
///
/// A document in which almost nothing stands lacks almost everything, and thirty findings help nobody
/// to go on. So what is missing is told once for each group of rules, by the most severe finding; the
/// others become its notes, under their own names. What is wrong with the words that are there is
/// reported as ever.
struct DraftSummary {
  /// With so many sections filled, a document is a draft no longer.
  private static let enough = 4

  /// Sections that a draft starts with, or that say nothing of the service.
  private static let outward = [
    "title", "buyer", "language", "contract", "definitions", "annexes", "part_of", "see", "lots",
    "responses",
  ]

  /// The rules by id.
  let rule: (String) -> Rule?

  /// The diagnostics of a document, with those on what is missing gathered by group if it is a draft.
  func applied(to diagnostics: [Diagnostic], of document: Document) -> [Diagnostic] {
    guard Self.isDraft(document) else { return diagnostics }
    let head = document.location(of: document.headPlace)
    var gathered: [Diagnostic] = []
    var leads: [String: Int] = [:]
    for diagnostic in diagnostics {
      guard diagnostic.suppressed == nil, diagnostic.location.range == head.range,
        let group = rule(diagnostic.rule)?.group
      else {
        gathered.append(diagnostic)
        continue
      }
      if let lead = leads[group] {
        gathered[lead] = gathering(gathered[lead], diagnostic)
      } else {
        leads[group] = gathered.count
        gathered.append(diagnostic)
      }
    }
    return gathered
  }

  /// The more severe of the two, or the one that leads its group, with the other as a note.
  private func gathering(_ first: Diagnostic, _ second: Diagnostic) -> Diagnostic {
    let isSecond =
      second.severity > first.severity || second.severity == first.severity && leads(second.rule)
    var lead = isSecond ? second : first
    let other = isSecond ? first : second
    lead.notes += [Diagnostic.Note(message: Self.named(other))] + other.notes
    return lead
  }

  private func leads(_ id: String) -> Bool { rule(id)?.options["leads"]?.text == "true" }

  private static func named(_ diagnostic: Diagnostic) -> LocalizedText {
    let what = diagnostic.label ?? diagnostic.message
    return LocalizedText(
      en: "also: \(what.en) [\(diagnostic.rule)]", fr: "de même : \(what.fr) [\(diagnostic.rule)]")
  }

  private static func isDraft(_ document: Document) -> Bool {
    guard document.isTender else { return false }
    let fields = document.fields
    let filled = fields.fields.indices.count { section in
      fields.isSection(section) && !outward.contains(fields[section].name)
        && document.index.elements(of: section).contains { document.hasContent(Int($0)) }
    }
    return filled < enough
  }
}
