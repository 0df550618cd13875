import Diagnostics
import Reporters

/// What `--help` prints, in the reader's language.
///
/// A test compares these pages with the options that the parser knows.
enum HelpPage: CaseIterable {
  case overview
  case explain
  case outline
  case query
  case rules
  case staff
  case `init`
  case test
  case schema

  /// The page that the arguments ask for: `--help`, `-h`, `help SUBCOMMAND`; nil if they do not.
  init?(askedForIn arguments: [String]) throws(UsageFailure) {
    let own = arguments.prefix { $0 != "--" }
    guard arguments.first == "help" || own.contains("--help") || own.contains("-h") else {
      return nil
    }
    if arguments.first == "help", let topic = own.dropFirst().first, !topic.hasPrefix("-"),
      Subcommand(rawValue: topic) == nil
    {
      throw .unknown(
        LocalizedText(en: "unknown subcommand", fr: "sous-commande inconnue :"), topic,
        among: Subcommand.allCases.map(\.rawValue))
    }
    self = own.lazy.compactMap(Subcommand.init).first.map(Self.page) ?? .overview
  }

  private static func page(of subcommand: Subcommand) -> HelpPage {
    switch subcommand {
    case .lint: .overview
    case .explain: .explain
    case .outline: .outline
    case .query: .query
    case .rules: .rules
    case .staff: .staff
    case .`init`: .`init`
    case .test: .test
    case .schema: .schema
    }
  }

  /// The page.
  func text(_ language: Language) -> String {
    switch self {
    case .overview: Self.overviewText(language)
    case .explain: Self.explainText(language)
    case .outline: Self.outlineText(language)
    case .query: Self.queryText(language)
    case .rules: Self.rulesText(language)
    case .staff: Self.staffText(language)
    case .`init`: Self.initText(language)
    case .test: Self.testText(language)
    case .schema: Self.schemaText(language)
    }
  }

  private static let formats = ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")

  private static let overviewText = LocalizedText(
    en: """
      Finds the clauses that sink an outsourcing contract, before the tender is issued.

      Usage: spec-lint [lint] [OPTION…] PATH…
             spec-lint explain RULE | outline FILE | query SELECTOR FILE | staff FILE | rules
             spec-lint init [FILE] | schema [SUBJECT] | test [PATH…]

      A PATH is a YAML file, a folder, a glob, or - for standard input.

      Examples:
        spec-lint cdc.yaml                a document
        spec-lint tenders/ -Wextra        all documents of a folder, with all rules
        spec-lint explain absolute-sla    what a rule finds, and what to write instead
        spec-lint outline cdc.yaml        how a document was understood
        spec-lint staff cdc.yaml          the agents that its volumes and levels take
        spec-lint query $.kpis cdc.yaml   what a selector (JSONPath) finds in it
        spec-lint init new.yaml           a complete document to begin with

      Rules:
        -W RULE, -Wno-RULE      switch a rule, or a group of rules, on or off
        -Wall, -Wextra          the rules that are on by default; all rules
        -Werror, -Werror=RULE   fail on warnings; make a rule's findings errors
        --max-warnings N        fail on more than N warnings
        --profile NAME          what a kind of buyer must heed: public-procurement-fr
        --rules PATH            add your own rules: a folder or a rule file
        --show-config           show what holds for PATH, and which line of which
                                \(ConfigurationFinder.name.shown) says so
        --trace RULE            show what RULE looked at, and why it spoke or kept silent

      Known findings:
        --write-baseline        accept all findings of today: \(BaselineUse.defaultPath)
        --baseline FILE         report only what that file does not know
        --baseline-strict       fail where the baseline knows more than there is

      Mending (keys' spelling, blank duplicates and the like; never what a clause says):
        --fix                   mend the documents, and report what is left
        --diff                  print what --fix would change, for `git apply`; 1 if anything

      Output:
        --format FORMAT[=FILE]  \(formats);
                                several at once, with =FILE into a file
        --lang fr|en            the messages' language; else the locale's, or the documents'
        --color WHEN            auto, always or never
        --stdin-filename PATH   the name to show for standard input

        --help [SUBCOMMAND], --version

      Exit status: 0 nothing that fails the run, 1 findings, 2 the run could not be done.

      """,
    fr: """
      Trouve les clauses qui font échouer une externalisation, avant l'appel d'offres.

      Usage : spec-lint [lint] [OPTION…] CHEMIN…
              spec-lint explain RÈGLE | outline FICHIER | query SÉLECTEUR FICHIER
              spec-lint staff FICHIER | rules | init [FICHIER] | schema [SUJET]
              spec-lint test [CHEMIN…]

      Un CHEMIN est un fichier YAML, un dossier, un motif (*), ou - pour l'entrée standard.

      Exemples :
        spec-lint cdc.yaml                un document
        spec-lint marchés/ -Wextra        tous les documents d'un dossier, toutes les règles
        spec-lint explain absolute-sla    ce qu'une règle signale, et ce qu'il faut écrire
        spec-lint outline cdc.yaml        comment un document a été compris
        spec-lint staff cdc.yaml          l'effectif que demandent ses volumes et ses niveaux
        spec-lint query $.kpis cdc.yaml   ce qu'un sélecteur (JSONPath) y trouve
        spec-lint init nouveau.yaml       un document complet pour commencer

      Règles :
        -W RÈGLE, -Wno-RÈGLE       activer ou désactiver une règle ou un groupe de règles
        -Wall, -Wextra             les règles actives par défaut ; toutes les règles
        -Werror, -Werror=RÈGLE     échouer sur un avertissement ; faire d'une règle une erreur
        --max-warnings N           échouer au-delà de N avertissements
        --profile NOM              ce que doit respecter un type d'acheteur :
                                   public-procurement-fr
        --rules CHEMIN             ajouter vos règles : un dossier ou un fichier de règle
        --show-config              montrer ce qui vaut pour CHEMIN, et quelle ligne de quel
                                   \(ConfigurationFinder.name.shown) le dit
        --trace RÈGLE              montrer ce que RÈGLE a regardé, et pourquoi elle a parlé ou non

      Constats connus :
        --write-baseline           accepter les constats d'aujourd'hui : \(BaselineUse.defaultPath)
        --baseline FICHIER         ne signaler que ce que ce fichier ne connaît pas
        --baseline-strict          échouer si la référence en sait plus qu'il n'y en a

      Correction (orthographe des clés, doublons vides, etc. ; jamais le sens d'une clause) :
        --fix                      corriger les documents, et signaler ce qui reste
        --diff                     afficher ce que changerait --fix, pour « git apply » ; 1 s'il y
                                   a une différence

      Sortie :
        --format FORMAT[=FICHIER]  \(formats) ;
                                   plusieurs à la fois, avec =FICHIER dans un fichier
        --lang fr|en               la langue des messages ; sinon celle du système, ou des
                                   documents
        --color QUAND              auto, always (toujours) ou never (jamais)
        --stdin-filename CHEMIN    le nom à afficher pour l'entrée standard

        --help [SOUS-COMMANDE], --version

      Code de retour : 0 rien de bloquant, 1 constats, 2 l'exécution n'a pas pu se faire.

      """)

  private static let explainText = LocalizedText(
    en: """
      Tells what a rule finds, why, and what to write instead.

      Usage: spec-lint explain RULE

      RULE is the id in brackets behind a finding, or a group, whose rules are listed.

        --rules PATH      look among your own rules too
        --lang fr|en      the language
        --color WHEN      auto, always or never

      """,
    fr: """
      Dit ce qu'une règle signale, pourquoi, et ce qu'il faut écrire à la place.

      Usage : spec-lint explain RÈGLE

      RÈGLE est le nom entre crochets derrière un constat, ou un groupe, dont les règles sont
      listées.

        --rules CHEMIN    chercher aussi parmi vos règles
        --lang fr|en      la langue
        --color QUAND     auto, always (toujours) ou never (jamais)

      """)

  private static let outlineText = LocalizedText(
    en: """
      Shows how each key and value of a document was understood.

      Usage: spec-lint outline FILE

      FILE is a document, or - for standard input. A key that is not known is shown with "?".

        --concepts        show what rules could find in each sentence, for those who write rules
        --rules PATH      read your own rules too
        --lang fr|en      the language
        --color WHEN      auto, always or never

      """,
    fr: """
      Montre comment chaque clé et chaque valeur d'un document ont été comprises.

      Usage : spec-lint outline FICHIER

      FICHIER est un document, ou - pour l'entrée standard. Une clé inconnue porte un « ? ».

        --concepts        montrer ce que des règles trouveraient dans chaque phrase
        --rules CHEMIN    lire aussi vos règles
        --lang fr|en      la langue
        --color QUAND     auto, always (toujours) ou never (jamais)

      """)

  private static let queryText = LocalizedText(
    en: """
      Prints the nodes of a document that a selector selects, each with its place and its path.

      Usage: spec-lint query SELECTOR FILE

      SELECTOR is JSONPath (RFC 9535), such as '$..target' or '$.kpis[?@.target].name'. FILE is a
      document, or - for standard input.

        --canonical       names are also those of the fields that keys were understood as
        --format FORMAT   text, json
        --rules PATH      read your own names of fields too
        --lang fr|en      the language
        --color WHEN      auto, always or never

      Exit status: 0 something was found, 1 nothing, 2 the selector or the document is invalid.

      """,
    fr: """
      Affiche les nœuds d'un document que désigne un sélecteur, avec leur place et leur chemin.

      Usage : spec-lint query SÉLECTEUR FICHIER

      Un SÉLECTEUR s'écrit en JSONPath (RFC 9535), comme '$..cible' ou
      '$.indicateurs[?@.cible].nom'. FICHIER est un document, ou - pour l'entrée standard.

        --canonical       les noms sont aussi ceux des champs reconnus dans les clés
        --format FORMAT   text, json
        --rules CHEMIN    lire aussi vos noms de champs
        --lang fr|en      la langue
        --color QUAND     auto, always (toujours) ou never (jamais)

      Code de retour : 0 nœuds trouvés, 1 aucun, 2 sélecteur ou document non valable.

      """)

  private static let rulesText = LocalizedText(
    en: """
      Lists the rules by group, with their severities.

      Usage: spec-lint rules
             spec-lint rules --new GROUP/ID

        --new GROUP/ID    write rules/GROUP/ID.yaml, the skeleton of a rule of your own
        --rules PATH      list your own rules too
        --lang fr|en      the language
        --color WHEN      auto, always or never

      """,
    fr: """
      Liste les règles par groupe, avec leur gravité.

      Usage : spec-lint rules
              spec-lint rules --new GROUPE/NOM

        --new GROUPE/NOM  écrire rules/GROUPE/NOM.yaml, l'ébauche d'une règle à vous
        --rules CHEMIN    lister aussi vos règles
        --lang fr|en      la langue
        --color QUAND     auto, always (toujours) ou never (jamais)

      """)

  private static let staffText = LocalizedText(
    en: """
      Prints what the volumes and the levels of a document take in staff: load and agents by
      month, the price of stricter levels, and what becomes of the level when more contacts come.

      Usage: spec-lint staff FILE

      FILE is a document, or - for standard input. Volumes, handle time and opening hours come
      from the document; what it does not say is assumed and printed, and can be said in its
      staffing section: `busy day factor`, `peak half hour factor`, `shrinkage`, `occupancy`,
      `paid hours per month`, `open days per month`, `caller patience`, `concurrent chats`.

        --format FORMAT   text or json
        --rules PATH      read your own rules too, which may assume other figures
        --lang fr|en      the language
        --color WHEN      auto, always or never

      """,
    fr: """
      Indique l'effectif que demandent les volumes et les niveaux d'un document : la charge et les
      conseillers par mois, le prix de niveaux plus exigeants, et ce que devient le niveau quand
      le volume dépasse la prévision.

      Usage : spec-lint staff FICHIER

      FICHIER est un document, ou - pour l'entrée standard. Volumes, DMT et horaires viennent du
      document ; ce qu'il ne dit pas est supposé et affiché, et peut se dire dans ses effectifs :
      « coefficient de jour de pointe », « coefficient de demi-heure de pointe », « temps
      improductif », « taux d'occupation », « heures payées par mois », « jours d'ouverture par
      mois », « patience des appelants », « chats simultanés ».

        --format FORMAT   text ou json
        --rules CHEMIN    lire aussi vos règles, qui peuvent supposer d'autres chiffres
        --lang fr|en      la langue
        --color QUAND     auto, always (toujours) ou never (jamais)

      """)

  private static let initText = LocalizedText(
    en: """
      Writes a complete statement of requirements to begin with; comments say what to put.

      Usage: spec-lint init [FILE]

      FILE must not be there yet; without one, the statement goes to standard output.

        --lang fr|en      the language of the statement; else the locale's

      """,
    fr: """
      Écrit un cahier des charges complet pour commencer ; des commentaires disent quoi y mettre.

      Usage : spec-lint init [FICHIER]

      FICHIER ne doit pas encore exister ; sans lui, le texte va sur la sortie standard.

        --lang fr|en      la langue du cahier des charges ; sinon celle du système

      """)

  private static let testText = LocalizedText(
    en: """
      Runs the samples of rules: what they must find, and what they must leave alone.

      Usage: spec-lint test [PATH…]

      A PATH is a rule file or a folder of them; without one, the built-in rules are tested.

        --lang fr|en      the language
        --color WHEN      auto, always or never

      """,
    fr: """
      Exécute les exemples des règles : ce qu'elles doivent signaler ou laisser passer.

      Usage : spec-lint test [CHEMIN…]

      Un CHEMIN est un fichier de règle ou un dossier ; sans chemin, les règles fournies sont
      vérifiées.

        --lang fr|en      la langue
        --color QUAND     auto, always (toujours) ou never (jamais)

      """)

  private static let schemaText = LocalizedText(
    en: """
      Writes a JSON Schema, with which an editor completes and explains keys.

      Usage: spec-lint schema [document|configuration|rule]

      document is a statement of requirements (the default), configuration a .spec-lint.yaml,
      rule a rule file.

        --lang fr|en      the language of names and explanations; else the locale's

      """,
    fr: """
      Écrit un schéma JSON, avec lequel un éditeur complète et explique les clés.

      Usage : spec-lint schema [document|configuration|rule]

      document désigne un cahier des charges (par défaut), configuration un .spec-lint.yaml,
      rule un fichier de règle.

        --lang fr|en      la langue des noms et des explications ; sinon celle du système

      """)
}
