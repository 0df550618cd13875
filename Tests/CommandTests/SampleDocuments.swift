/// Documents and a rule whose findings do not depend on the catalogue of rules.
///
/// With `only`, no rule runs but `magic-word`, which warns of one word.
enum SampleDocuments {
  /// One finding of `magic-word`, at 2:14.
  static let flawed = "title: Call centre\nrequirements: [abracadabra is said to every caller]\n"
  /// No finding of `magic-word`.
  static let clean = "title: Call centre\nrequirements: [callers are greeted]\n"
  /// One finding of `magic-word`, in a French document.
  static let french = """
    titre: Assistance téléphonique
    exigences:
      - Le conseiller dit abracadabra à chaque appel de nos abonnés.

    """
  /// No YAML.
  static let broken = "title: [unclosed\nother: {\n"

  /// The rule, in a folder that `--rules` can name.
  static let rule = """
    summary: { en: A word that does magic, fr: Un mot magique }
    severity: warning
    confidence: high
    check: statement
    options:
      patterns:
        - find: [word]
    concepts:
      word:
        any: [abracadabra]
    messages:
      default: { en: "magic “{match}”, expected work", fr: "magie (« {match} »), du travail est attendu" }
    help: { en: Say who does it., fr: Dites qui le fait. }
    rationale: { en: Magic cannot be audited., fr: La magie ne s'audite pas. }
    source: this test
    samples:
      bad:
        - fr: "Le conseiller dit ↓abracadabra."
        - en: "The agent says ↓abracadabra."
      good:
        - fr: "Le conseiller dit bonjour."
        - en: "The agent says hello."

    """

  /// A folder with the rule, and documents beside it.
  static func folder(_ documents: [String: String] = ["cdc.yaml": flawed]) -> Folder {
    let folder = Folder(documents)
    folder.write(rule, to: "own/wording/magic-word.yaml")
    return folder
  }

  /// Runs no rule but the one above.
  static let only = ["--rules", "own", "-Wno-all", "-Wmagic-word"]
}
