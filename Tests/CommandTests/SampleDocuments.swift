/// Documents whose only finding, with `only`, is one warning of the rule `conditional-csat`.
enum SampleDocuments {
  /// One finding, at 3:44.
  static let flawed = """
    title: Call centre
    kpis:
      - Customer satisfaction (CSAT), measured if surveys are conducted

    """
  /// No finding.
  static let clean = """
    title: Call centre
    kpis:
      - Customer satisfaction (CSAT), measured monthly by a survey of 200 callers

    """
  /// One finding, in French.
  static let french = """
    titre: Assistance téléphonique
    indicateurs:
      - Satisfaction client (CSAT), mesurée si des enquêtes sont menées auprès des abonnés

    """
  /// Not YAML: two faults.
  static let broken = "title: [unclosed\nother: {\n"

  /// Runs no rule but the one.
  static let only = ["-Wno-all", "-Wconditional-csat"]

  /// A rule of one's own: a warning about one word.
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
}
