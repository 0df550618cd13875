import SpecLint

/// The file that a new rule starts from.
struct RuleSkeleton {
  private let path: NativePath
  private let id: String

  /// Takes a name such as `wording/vague-delay`.
  init(_ name: String) throws(UsageFailure) {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let isPlain = parts.allSatisfy { part in
      !part.isEmpty
        && part.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-".utf8.contains($0) }
    }
    guard parts.count == 2, isPlain else {
      throw UsageFailure(
        en: "'\(name)' is no name for a rule; expected group/id, such as wording/vague-delay",
        fr: "« \(name) » ne peut nommer une règle ; attendu : groupe/nom, comme wording/vague-delay"
      )
    }
    path = NativePath("rules/\(parts[0])/\(parts[1]).yaml")
    id = parts[1]
  }

  /// Writes the file unless there is one, or a rule of that name, and says where.
  func write(beside ruleset: Ruleset) throws(UsageFailure) -> NativePath {
    if let known = ruleset.rule(id) {
      throw UsageFailure(
        en: "there is a rule '\(id)' in the group '\(known.group)'; expected another name",
        fr: "il y a une règle « \(id) » dans le groupe « \(known.group) » ; "
          + "un autre nom est attendu")
    }
    do throws(FileFailure) {
      try Files.makeFolder(path.folder)
      try Files.create(text, at: path)
    } catch {
      throw error.failure
    }
    return path
  }

  private var text: String {
    """
    summary:
      en: one line, what \(id) finds
      fr: une ligne, ce que \(id) signale
    severity: warning     # note, warning or error
    confidence: high      # high: on; medium or low: only with -Wextra
    check: statement
    options:
      patterns:
        - find: [words]   # the names of phrases below; `without: [...]` for what makes them right
    concepts:
      words:
        fr: [dans les plus brefs délais]
        en: [as soon as possible]
    messages:
      en: "`{match}` gives no figure"
      fr: "« {match} » ne donne aucun chiffre"
    help:
      en: Say within which delay, and how it is measured.
      fr: Indiquez le délai, et la façon de le mesurer.
    rationale:
      en: Why it matters, in a few sentences.
      fr: Pourquoi cela compte, en quelques phrases.
    source: Where it comes from
    samples:
      bad:
        - fr: "Les courriels sont traités ↓dans les plus brefs délais."
        - en: "E-mails are handled ↓as soon as possible."
      good:
        - fr: "95 % des courriels sont traités sous un jour ouvré."
        - en: "95% of e-mails are handled within one working day."

    """
  }
}
