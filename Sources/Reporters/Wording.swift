import Diagnostics

/// The words that the reporters themselves put around the findings, in the reader's language.
struct Wording {
  /// The reader's language.
  let language: Language

  /// The colon that follows a label; French puts a no-break space before it.
  var colon: String { language == .fr ? "\u{A0}:" : ":" }

  /// The label of a remedy.
  var help: String { language == .fr ? "aide" : "help" }

  /// The label of a remark.
  var note: String { word(for: .note) }

  /// The label of a severity.
  func word(for severity: Severity) -> String { severity.name(language) }

  /// A number of findings of one severity, such as "2 errors".
  func count(_ number: Int, of severity: Severity) -> String {
    "\(number) \(word(for: severity))\(plural(number))"
  }

  /// "in 2 files" and, if any, how many findings were mended, suppressed, or can be mended.
  func scope(of summary: Report.Summary) -> String {
    let files =
      language == .fr
      ? "dans \(summary.files) fichier\(plural(summary.files))"
      : "in \(summary.files) file\(plural(summary.files))"
    let remarks = [
      (summary.mended, mended(summary.mended)),
      (summary.suppressed, suppressed(summary.suppressed)),
      (summary.mendable, mendable(summary.mendable)),
    ]
    let told = remarks.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return told.isEmpty ? files : "\(files) (\(told.joined(separator: ", ")))"
  }

  private func mended(_ number: Int) -> String {
    language == .fr ? "corrigé\(plural(number))" : "mended"
  }

  private func suppressed(_ number: Int) -> String {
    language == .fr ? "ignoré\(plural(number))" : "suppressed"
  }

  private func mendable(_ number: Int) -> String {
    switch language {
    case .en: "can be mended with --fix"
    case .fr where number > 1: "peuvent être corrigés avec --fix"
    case .fr: "peut être corrigé avec --fix"
    }
  }

  /// The first of the edits that would mend a finding, and how many more there are.
  func mending(_ first: String, others: Int) -> String {
    guard others > 0 else { return "\(first) (--fix)" }
    switch language {
    case .en: return "\(first), and \(others) more (--fix)"
    case .fr: return "\(first), et \(others) autre\(plural(others)) (--fix)"
    }
  }

  /// What is said when nothing was found.
  var nothingFound: String { language == .fr ? "aucun problème" : "no problems" }

  /// What is said when there was no file to read.
  var nothingRead: String { language == .fr ? "aucun fichier à vérifier" : "no file to check" }

  /// The remark that stands for notes left out.
  func moreNotes(_ number: Int) -> String {
    switch language {
    case .en: "\(number) more note\(plural(number)) not shown"
    case .fr: "\(number) autre\(plural(number)) note\(plural(number)) non affichée\(plural(number))"
    }
  }

  /// The notice that stands for findings left out, with what and where they are.
  func moreFindings(_ number: Int, kinds: String, places: String) -> String {
    switch language {
    case .en:
      "\(number) more finding\(plural(number)) not annotated here (\(kinds)): \(places); "
        + "the formats text and json show all"
    case .fr:
      "\(number) autre\(plural(number)) constat\(plural(number)) sans annotation ici (\(kinds))\u{A0}: "
        + "\(places)\u{202F}; les formats text et json montrent tout"
    }
  }

  /// The words for files beyond those listed by name.
  func moreFiles(_ number: Int) -> String {
    language == .fr
      ? "\(number) autre\(plural(number)) fichier\(plural(number))"
      : "\(number) more file\(plural(number))"
  }

  /// The headings of a table of findings.
  var columns: [String] {
    switch language {
    case .en: ["Severity", "Place", "Finding", "Rule"]
    case .fr: ["Gravité", "Endroit", "Constat", "Règle"]
    }
  }

  /// The ending of a plural; in French zero is singular.
  private func plural(_ number: Int) -> String {
    (language == .fr ? number < 2 : number == 1) ? "" : "s"
  }
}

extension Wording {
  /// The parts of the summary line that count findings; empty when nothing was found.
  func counts(of summary: Report.Summary) -> [(text: String, severity: Severity)] {
    let numbers: [(Int, Severity)] = [
      (summary.errors, .error), (summary.warnings, .warning), (summary.notes, .note),
    ]
    return numbers.filter { $0.0 > 0 }.map { (count($0.0, of: $0.1), $0.1) }
  }
}
