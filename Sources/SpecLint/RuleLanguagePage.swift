import Diagnostics

/// How a rule is written: every key of a rule file, every check and its options.
///
/// A part of the handbook, written from what the reader of rule files and the checks declare.
struct RuleLanguagePage {
  let language: Language

  /// The section as Markdown.
  var markdown: String {
    """
    ### \(Words.title(language))

    \(Words.introduction(language))

    | \(Words.key(language)) | \(Words.purpose(language)) |
    | --- | --- |
    \(rows(of: RuleFileReader.keys) { $0 })

    \(Words.phrases(language))

    \(phraseSigns)

    \(Words.patterns(language))

    | \(Words.key(language)) | \(Words.purpose(language)) |
    | --- | --- |
    \(rows(of: OptionReader.patternKeys) { "pattern.\($0)" })

    \(Words.checks(language))

    \(checks)

    """
  }

  private func rows(of keys: [String], _ entry: (String) -> String) -> String {
    keys.map { "| `\($0)` | \(RuleSchema.descriptions[entry($0)]?(language) ?? "") |" }
      .joined(separator: "\n")
  }

  private var phraseSigns: String {
    let classes = Self.list(PhraseClass.allCases.map { "<\($0.name)>" })
    return Words.phraseSigns.map { "- \($0(language))" }.joined(separator: "\n")
      + "\n- \(classes)\(Words.colon(language)) \(Words.phraseClass(language))"
  }

  private var checks: String {
    CheckCatalog.all.compactMap { check in check.guide.map { text(of: check, $0) } }
      .joined(separator: "\n")
  }

  private func text(of check: any Check.Type, _ guide: CheckGuide) -> String {
    let messages = ["default"] + guide.variants
    let lines =
      ["- **`\(check.name)`**\(Words.colon(language)) \(guide.finds(language))."]
      + (check.options ?? []).map { "  - `\($0.name)`\(Words.colon(language)) \(text(of: $0))" }
      + ["  - \(Words.messages(language)) \(Self.list(messages))"]
      + (guide.notes.isEmpty ? [] : ["  - \(Words.notes(language)) \(Self.list(guide.notes))"])
      + (guide.values.isEmpty
        ? [] : ["  - \(Words.values(language)) \(Self.list(guide.values.map { "{\($0)}" }))"])
    return lines.joined(separator: "\n")
  }

  private func text(of option: CheckOption) -> String {
    option.kind.expectation(language) + (option.isRequired ? Words.required(language) : "")
  }

  private static func list(_ names: [String]) -> String {
    names.map { "`\($0)`" }.joined(separator: ", ")
  }
}

/// The words of the section.
private enum Words {
  static let title = LocalizedText(en: "Writing a rule", fr: "Écrire une règle")
  static let introduction = LocalizedText(
    en: """
      A rule is a file `<group>/<id>.yaml`. `spec-lint rules --new group/id` writes one to begin with,
      `spec-lint test` runs its samples, `spec-lint FILE --trace id` says why it speaks or keeps
      silent, and `spec-lint schema rule` lets an editor complete its keys.
      """,
    fr: """
      Une règle est un fichier `<groupe>/<nom>.yaml`. `spec-lint rules --new groupe/nom` en écrit une
      ébauche, `spec-lint test` exécute ses exemples, `spec-lint FICHIER --trace nom` dit pourquoi
      elle parle ou se tait, et `spec-lint schema rule` permet à un éditeur d'en compléter les clés.
      """)
  static let key = LocalizedText(en: "key", fr: "clé")
  static let purpose = LocalizedText(en: "what it is for", fr: "à quoi elle sert")
  static let patterns = LocalizedText(
    en: "A pattern is a condition on one sentence. Its names are those of `concepts`:",
    fr: "Un motif est une condition sur une phrase. Ses noms sont ceux de `concepts` :")
  static let phrases = LocalizedText(
    en: "A phrase is words in a row; case, accents, hyphens, apostrophes and plurals do not count:",
    fr:
      "Une expression est une suite de mots ; casse, accents, traits d'union, apostrophes et pluriels ne comptent pas :"
  )
  static let phraseSigns = [
    LocalizedText(
      en: "`escalat*`: a word that begins so", fr: "`escalad*` : un mot qui commence ainsi"),
    LocalizedText(
      en: "`(calls|contacts)`: one of several; `(any)?`: with or without",
      fr: "`(appels|contacts)` : l'un de plusieurs ; `(aucune)?` : avec ou sans"),
    LocalizedText(
      en: "`...`, `...3`: up to six words, up to three, in the same sentence",
      fr: "`...`, `...3` : jusqu'à six mots, jusqu'à trois, dans la même phrase"),
    LocalizedText(
      en: "`<agent>`: a word of that list in `vocabulary/words.yaml`, in any number",
      fr: "`<agent>` : un mot de cette liste de `vocabulary/words.yaml`, au singulier ou au pluriel"
    ),
  ]
  static let phraseClass = LocalizedText(en: "a figure of that kind", fr: "un chiffre de ce genre")
  static let checks = LocalizedText(
    en: "The checks; those with `given` look at the values that selectors select:",
    fr: "Les contrôles ; ceux qui ont `given` regardent les valeurs que désignent des sélecteurs :")
  static let messages = LocalizedText(en: "messages:", fr: "messages :")
  static let notes = LocalizedText(en: "notes:", fr: "notes :")
  static let values = LocalizedText(en: "placeholders:", fr: "dans les messages :")
  static let required = LocalizedText(en: " (required)", fr: " (obligatoire)")
  static let colon = LocalizedText(en: ":", fr: " :")
}
