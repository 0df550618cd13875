import Testing

@testable import SpecLint

@Suite struct SuggestionTests {
  private func suggestion(_ key: String, in text: String) -> String? {
    let read = ReadDocument(text)
    return read.subject.readingProblems.first { $0.rule == "misspelled-key" }
      .flatMap { $0.finding.values["suggestion"]?.text(.en) }
  }

  @Test(arguments: [
    ("Réversiblité", "Réversibilité"), ("nivaux de service", "niveaux de service"),
    ("niveaux_de_servise", "niveaux_de_service"), ("Volumtrie", "Volumétrie"),
    ("plan de réversiblité", "plan de réversibilité"), ("gouvernence", "gouvernance"),
  ])
  func aNearMissIsPrintedAsPeopleWriteIt(key: String, suggestion: String) {
    let text = "titre: Le marché de la ville\n\(key): le texte de la clause\n"
    #expect(self.suggestion(key, in: text) == suggestion)
  }

  @Test func theDocumentsLanguageDecides() {
    #expect(
      suggestion("objectivs", in: "title: The care of the city\nobjectivs: [to be]\n")
        == "objectives")
  }

  /// Many thousand unknown keys are looked up in a moment.
  @Test func manyUnknownKeysAreQuick() {
    let keys = (0..<20_000).map { "k\($0) words: v\n" }
    let clock = ContinuousClock()
    var count = 0
    let time = clock.measure {
      count = ReadDocument("title: x\n" + keys.joined()).problems("misspelled-key").count
    }
    #expect(count == 0)
    #expect(time < .seconds(20))
  }

  @Test func withinASectionItsFieldsAreMeant() {
    #expect(suggestion("plafnod", in: "pénalités: {plafnod: 10 %}\n") == "plafond")
    #expect(suggestion("plafnod", in: "plafnod: 10 %\n") == nil)
  }

  /// Words that tenders use as keys, and that are no misspelling of anything.
  private static let french = """
    accueil adresse agence alerte allotissement analyse animation appui archives assistance astreinte \
    assurance attente audience audit avance avenant avis base bilan bureau cadre calcul campagne capacité \
    caution centre certification charte choix circuit clôture code commande commission compétences \
    composition comptabilité conception conclusion condition conformité conseil consignes constat \
    consultation contacts contentieux contraintes contribution convention coordination correspondant \
    courtoisie cotraitance culture déclaration dégâts délégation démarche déontologie dépôt destinataire \
    développement diffusion direction discrétion disponibilité distribution domaine dossier échantillon \
    éclairage écologie écoute édition éligibilité emploi enquêtes enseigne environnement équipement \
    erreurs espace essai estimation étapes éthique études évaluation événement exécution exemple exercice \
    expertise facteur faisabilité fêtes fiche fiches filiale financement flotte fonction fonctionnement \
    fournitures frais franchise garantie gestion groupe guide handicap hébergement identité image impact \
    impression incidents inclusion indemnité information innovation inscription insertion installation \
    instruction intégration interface interlocuteur internet inventaire jours justificatifs langage \
    lecture libellé licence liaison litiges livrables livraison logiciel logistique magasin maintenance \
    maquette marge matériel médiation mémoire mention messages mesure migration mobilité modification \
    module monnaie motivation négociation nettoyage norme notes offre options ordre organisme origine \
    outil ouverture partenaires participation patrimoine permanence perspectives photos pièce planète \
    plateau police politique portail portée postes pratiques préambule présence prestation preuve principe \
    procès-verbal production professionnel profil projet promotion propriété protocole publicité
    """
  private static let english = """
    ability acceptance access accounts activity address advice agenda alerts allowance amendment analysis \
    appeals approach approval assets assistance attendance audience audits authority average balance bank \
    behaviour bonds branches brand briefs building calendar campaign candidates capability care cases \
    certificate changes checks claims clients coaching code comments compliance complaints conditions \
    conduct conflict consent consortium consultation contacts contents context contingency contribution \
    control cooperation copies costs courtesy creation credentials crisis culture currency customers \
    cycle damage data deadline debt decision default defects delegation deliverables delivery deposit \
    description design desk details development devices diary difference directions discounts disputes \
    distribution diversity domain drafts education efficiency effort eligibility emergency employees \
    energy entities environment equality equipment errors ethics events examples exchange expenses \
    experience experts exports facilities facts features figures files fines floor focus forms framework \
    funding gifts goods grade grants guarantee guidance handbook hardware health history holidays housing \
    identity images impact imports incidents inclusion index induction industry innovation inputs \
    insurance integration interests interface inventory invoices issues items jobs journey judgement \
    labour landlord law leaflets leave letters liability libraries licences limits links living loans
    """

  @Test(arguments: [("fr", french), ("en", english)])
  func ordinaryWordsAreNoMisspellings(language: String, text: String) {
    let words = text.split { $0 == " " || $0 == "\n" }
    #expect(words.count >= 150)
    for section in ["", "contract", "scope", "volumes", "service_levels", "award", "exit"] {
      let indent = section.isEmpty ? "" : "  "
      let head = "language: \(language)\n" + (section.isEmpty ? "" : section + ":\n")
      let lines = words.map { "\(indent)\($0): text\n" }
      let found = ReadDocument(head + lines.joined()).problems("misspelled-key")
      #expect(found.isEmpty, "in \(section): \(found)")
    }
  }
}
