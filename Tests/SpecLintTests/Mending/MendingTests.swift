import Diagnostics
import SpecLint
import Testing

/// What is mended, and what is left alone, in documents written for it.
@Suite struct MendingTests {
  /// The rules of the group `document`, and one that suppressions speak of.
  static let rules = Set(
    Rules.ruleset.rules.filter { $0.group == "document" }.map(\.id) + ["absolute-sla"])

  static func mending(_ bytes: [UInt8], of rules: Set<String> = rules) -> Mending {
    let linter = Linter(ruleset: Rules.ruleset, settings: Linter.Settings(only: rules))
    return Mending(of: bytes) { linter.lint($0, path: "document.yaml") }
  }

  private func mended(_ text: String) -> String {
    String(decoding: Self.mending(Array(text.utf8)).bytes, as: UTF8.self)
  }

  // MARK: Keys

  /// A key, and what becomes of it.
  static let keys = [
    ("nivaux de service", "niveaux de service"), ("Nivaux de service", "Niveaux de service"),
    ("NIVAUX DE SERVICE", "NIVEAUX DE SERVICE"), ("niveaux_de_servise", "niveaux_de_service"),
    ("niveauxDeServise", "niveauxDeService"), ("4.2 Nivaux de service", "4.2 Niveaux de service"),
    ("Article 12 – Réversiblité", "Article 12 – Réversibilité"),
    ("\"gouvernence\"", "\"gouvernance\""), ("'gouvernence'", "'gouvernance'"),
    ("Le plan de réversiblité", "Le plan de réversibilité"),
    ("nivaux de service (suite)", "niveaux de service (suite)"),
    ("nivaux services", "niveaux services"), ("objctifs", "objectifs"),
    ("gouvernance", "gouvernance"),
    ("plan de communication", "plan de communication"),
    // Written with an escape: the words do not stand there as they are.
    ("\"gouvern\\u0065nce\"", "\"gouvern\\u0065nce\""),
  ]

  @Test(arguments: keys) func wrongLettersOfAKeyAreReplaced(_ key: String, _ right: String) {
    let rest = ": # le texte\n    - à la suite de la clause, dans le texte\n"
    #expect(
      mended("titre: Le marché de la ville\n\(key)\(rest)")
        == "titre: Le marché de la ville\n\(right)\(rest)")
  }

  /// English keys, in the number in which they were written.
  static let englishKeys = [
    ("servce levels", "service levels"), ("servce level", "service level"),
    ("requirments", "requirements"), ("Requirment", "Requirement"),
    ("REQUIRMENTS", "REQUIREMENTS"), ("penlty", "penalty"), ("objectivs", "objectives"),
  ]

  @Test(arguments: englishKeys) func aPluralStaysOne(_ key: String, _ right: String) {
    let text = "title: The service of the city\n\(key): the words of the clause\n"
    #expect(mended(text) == text.replacing(key, with: right))
  }

  /// What is asked is what would be written.
  @Test(arguments: keys + englishKeys)
  func theMessageSaysWhatIsWritten(_ key: String, _ right: String) throws {
    let isEnglish = Self.englishKeys.contains { $0.0 == key }
    let title = isEnglish ? "title: The service of the city\n" : ""
    let found = Rules.lint("\(title)\(key): [le texte]\n", only: "misspelled-key")
    guard key != right else { return }
    let message = try #require(found.first?.message)
    let plain = right.filter { $0 != "\"" && $0 != "'" }
    #expect(message.en.hasSuffix("did you mean “\(plain)”?"), "\(message.en)")
    #expect(message.fr.hasSuffix("vouliez-vous dire « \(plain) » ?"), "\(message.fr)")
  }

  /// Documents with a misspelled key that is left as it is.
  @Test(arguments: [
    // Beside a key of that name, however it is written, or another that would get it.
    "gouvernence: [les comités]\ngouvernance: [les réunions]\n",
    "gouvernence: [les comités]\nArticle 3 – Gouvernance: [les réunions]\n",
    "gouvernence: [les comités]\ngouvernanse: [les réunions]\n",
    "gouvernence: [les comités]\ngouvernence: [les réunions]\n",
    // Used twice, or merged, where the name may hide another.
    "lot 1: &a\n  gouvernence: [les comités]\nlot 2: *a\n",
    "lot 1: &a\n  gouvernence: [les comités]\nlot 2: {<<: *a, objet: le service}\n",
    "? &a gouvernence\n: [les comités]\nobjet: *a\n",
    // Named by a reference.
    "gouvernence: [les comités]\nexigences:\n  - {texte: les réunions, voir: \"#/gouvernence\"}\n",
    "? |\n  gouvernence\n: [les comités]\n",
  ]) func aKeyThatMeansMoreIsLeftAlone(_ document: String) {
    #expect(Rules.lint(document, only: "misspelled-key").isEmpty == false)
    let mending = Self.mending(Array(document.utf8))
    #expect(String(decoding: mending.bytes, as: UTF8.self) == document)
    #expect(mending.count == 0)
  }

  // MARK: Duplicates

  static let duplicates = [
    ("kpis:\nkpis: [CSAT]\n", "kpis: [CSAT]\n"),
    ("kpis: [CSAT]\nkpis:\n", "kpis: [CSAT]\n"),
    ("kpis: [CSAT]\nkpis:", "kpis: [CSAT]\n"),
    ("\u{FEFF}kpis: \t\nkpis: [CSAT]\n", "\u{FEFF}kpis: [CSAT]\n"),
    ("kpis: # to do\nkpis: [CSAT]\n", "# to do\nkpis: [CSAT]\n"),
    ("kpis:\n  # to do\nkpis: [CSAT]\n", "  # to do\nkpis: [CSAT]\n"),
    ("a:\r\n  kpis:\r\n  kpis: [CSAT]\r\n", "a:\r\n  kpis: [CSAT]\r\n"),
    ("\"kpis\" :\nkpis:\n- CSAT\n", "kpis:\n- CSAT\n"),
    ("kpis:\nkpis:\n", "kpis:\n"),
    ("kpis:\nkpis: [CSAT]\nkpis:\n", "kpis: [CSAT]\n"),
    ("- title: x\n  kpis:\n  kpis: [CSAT]\n", "- title: x\n  kpis: [CSAT]\n"),
  ]

  @Test(arguments: duplicates) func aBlankDuplicateGoes(_ text: String, _ expected: String) {
    #expect(mended(text) == expected)
  }

  @Test(arguments: [
    "kpis: [CSAT]\nkpis: [NPS]\n", "kpis: ~\nkpis: [CSAT]\n", "kpis: null\nkpis: [CSAT]\n",
    "kpis: \"\"\nkpis: [CSAT]\n", "kpis: !!null\nkpis: [CSAT]\n", "kpis: &a\nkpis: [CSAT]\n",
    "kpis:\n  &a\nkpis: [CSAT]\n", "{kpis: , kpis: [CSAT]}\n", "- kpis:\n  kpis: [CSAT]\n",
    "? kpis\n? kpis\n: [CSAT]\n",
    // The line ends a text: what follows would become part of it.
    "a: |\n  text\nkpis:\n  # to do\nkpis: [CSAT]\n", "a: >+\n  text\nkpis:\n\nkpis: [CSAT]\n",
    // A comment that silences rules would silence the next item.
    "# spec-lint: ignore[moon] reason\nkpis:\nkpis: [CSAT]\n",
    "kpis: # spec-lint: ignore[moon] reason\nkpis: [CSAT]\n",
  ]) func aDuplicateThatSaysSomethingStays(_ text: String) {
    #expect(Rules.lint(text, only: "duplicate-key").count == 1)
    #expect(mended(text) == text)
  }

  // MARK: Suppressions

  static let level = "  - Every call is answered."

  static let suppressions = [
    ("title: A # spec-lint: ignore[absolute-sla] old\n", "title: A\n"),
    ("title: A\n  # spec-lint: ignore[absolute-sla] old\nb: 1\n", "title: A\nb: 1\n"),
    ("\u{FEFF}# spec-lint: ignore-file[absolute-sla] old\r\nb: 1", "\u{FEFF}b: 1"),
    ("b: 1\n# spec-lint: ignore-file[absolute-sla] old", "b: 1\n"),
    ("# spec-lint: ignore-file[absolute-sla] old", ""),
    (
      "sla:\n\(level) # spec-lint: ignore[duplicate-id, absolute-sla, duplicate-key] lift\n",
      "sla:\n\(level) # spec-lint: ignore[absolute-sla] lift\n"
    ),
    (
      "sla:\n\(level) # spec-lint: ignore[absolute-sla, duplicate-id,duplicate-key] lift\n",
      "sla:\n\(level) # spec-lint: ignore[absolute-sla] lift\n"
    ),
    (
      "sla:\n\(level) # spec-lint: ignore[absolut-sla] lift\n",
      "sla:\n\(level) # spec-lint: ignore[absolute-sla] lift\n"
    ),
    ("b: | # spec-lint: ignore[absolute-sla] old\n  text\n", "b: |\n  text\n"),
    ("b:\n- # spec-lint: ignore[absolute-sla] old\n  c: 1\n", "b:\n-\n  c: 1\n"),
    (
      "sla:\n\(level) ## spec-lint:ignore \tabsolute-sla lift\n",
      "sla:\n\(level) ## spec-lint: ignore[absolute-sla] lift\n"
    ),
    (
      "# spec-lint: ignore-file document\ntitle: A\n",
      "# spec-lint: ignore-file[document]\ntitle: A\n"
    ),
    ("b: 1 # spec-lint: ignore moon\n", "b: 1 # spec-lint: ignore moon\n"),
    ("b: 1 # spec-lint: ignore wording, please\n", "b: 1 # spec-lint: ignore wording, please\n"),
    ("b: 1 # spec-lint: disable wording\n", "b: 1 # spec-lint: disable wording\n"),
    ("b: 1 # spec-lint: ignore\n", "b: 1 # spec-lint: ignore\n"),
    // What is understood once a key is mended may need its suppression.
    (
      "title: A\nservise levels:\n\(level) # spec-lint: ignore[absolute-sla] lift\n",
      "title: A\nservice levels:\n\(level) # spec-lint: ignore[absolute-sla] lift\n"
    ),
    // The comment ends a text, and what follows would become part of it; or it does not.
    (
      "b: |+\n  text\n# spec-lint: ignore[absolute-sla] old\n\nc: 1\n",
      "b: |+\n  text\n# spec-lint: ignore[absolute-sla] old\n\nc: 1\n"
    ),
    (
      "b: |\n  text\n# spec-lint: ignore[absolute-sla] old\n  # more\nc: 1\n",
      "b: |\n  text\n# spec-lint: ignore[absolute-sla] old\n  # more\nc: 1\n"
    ),
    (
      "b: |+\n  text\n# spec-lint: ignore[absolute-sla] old\n# more\nc: 1\n",
      "b: |+\n  text\n# more\nc: 1\n"
    ),
    (
      "b: |+\n  text\n# more\n# spec-lint: ignore[absolute-sla] old\n\nc: 1\n",
      "b: |+\n  text\n# more\n\nc: 1\n"
    ),
    // Groups, names that are not known here, and comments without a reason are left to people.
    (
      "title: A # spec-lint: ignore[document] old\n", "title: A # spec-lint: ignore[document] old\n"
    ),
    ("title: A # spec-lint: ignore[moon] old\n", "title: A # spec-lint: ignore[moon] old\n"),
    (
      "title: A # spec-lint: ignore[absolute-sla]\n", "title: A # spec-lint: ignore[absolute-sla]\n"
    ),
    (
      "title: A # spec-lint: ignore[missing-csat] x\n",
      "title: A # spec-lint: ignore[missing-csat] x\n"
    ),
  ]

  @Test(arguments: suppressions)
  func aSuppressionThatSilencesNothingGoes(_ text: String, _ expected: String) {
    #expect(mended(text) == expected)
  }

  @Test func whatIsSuppressedIsNotMended() {
    let text = "titre: Le marché\ngouvernence: [] # spec-lint: ignore[misspelled-key] leur mot\n"
    #expect(mended(text) == text)
    #expect(Self.mending(Array(text.utf8)).report.diagnostics.map(\.suppressed) == ["leur mot"])
  }

  @Test func whatDoesNotRunIsNotMended() {
    let text = "titre: Le marché\ngouvernence: []\nseuil: 80%\n"
    let mending = Self.mending(Array(text.utf8), of: ["absolute-sla"])
    #expect(mending.bytes == Array(text.utf8))
  }

  // MARK: Percentages

  static let percentages = [
    ("titre: Le marché\ncible: 80%\n", "titre: Le marché\ncible: 80\u{A0}%\n"),
    (
      "titre: Le marché\ncible: \"de 80% à (90,5%)\"\n",
      "titre: Le marché\ncible: \"de 80\u{A0}% à (90,5\u{A0}%)\"\n"
    ),
    (
      "titre: Le marché\ncible: >\n  le taux\n  80%\n  des appels\n",
      "titre: Le marché\ncible: >\n  le taux\n  80\u{A0}%\n  des appels\n"
    ),
    ("title: The service\ntarget: 80 %\n", "title: The service\ntarget: 80%\n"),
    (
      "title: The service\ntarget: 80\u{202F}%, or 90\u{A0}%.\n",
      "title: The service\ntarget: 80%, or 90%.\n"
    ),
  ]

  @Test(arguments: percentages)
  func percentSignsAreSetAsTheLanguageSetsThem(_ text: String, _ expected: String) {
    #expect(mended(text) == expected)
  }

  @Test(arguments: [
    "titre: Le marché\ncible: 80 %, 90\u{A0}%, 95\u{202F}%\n",
    "titre: Le marché\nlien: https://a.fr/taux-80%\n", "titre: Le marché\nlien: a/80%/b\n",
    "titre: Le marché\nmotif: \"%d, 80%s, x80%, 80%-90%, 80%%, =80%\"\n",
    "titre: Le marché\nmotif: le format `80%` et « 80% » et “80%”\n",
    "titre: Le marché\ncible: \"80\\u0025\"\n",
    "titre: Le marché\ncitation: The provider shall answer 80% of the calls.\n",
    "title: The service\ntarget: 80%\n", "title: The service\ntarget: \"80\n\n  %\"\n",
    "title: The service\ntarget: \"80\n  %\"\n", "title: The service\ncopy: \"“80 %”\"\n",
  ])
  func otherPercentSignsAreLeftAlone(_ text: String) {
    #expect(mended(text) == text)
  }

  // MARK: Files

  /// Files that are not what was read.
  static let unreadable: [[UInt8]] = [
    Array("gouvernence: [le plan de la\n".utf8), Array("gouvernence: le plan\u{7}\n".utf8),
    Array("gouvernence: le plan ".utf8) + [0xFF, 0x0A],
    [0xFF, 0xFE] + Array("g\0o\0u\0:\0 \0l\0e\0\n\0".utf8),
    Array("gouvernence: *le\n".utf8), Array("gouvernence:\n\t- le plan\n".utf8),
  ]

  @Test(arguments: unreadable) func aFileThatWasNotReadWholeIsLeftAlone(_ bytes: [UInt8]) {
    let mending = Self.mending(bytes)
    #expect(mending.bytes == bytes)
    #expect(mending.report.diagnostics.allSatisfy { $0.fixIts.isEmpty })
    #expect(mending.report.diagnostics.contains { $0.rule == "yaml-syntax" })
  }

  @Test func theCountIsThatOfFindings() {
    let text = "titre: Le marché\ngouvernence: []\nkpis:\nkpis: [le taux de 80%, 90%]\n"
    let mending = Self.mending(Array(text.utf8))
    #expect(mending.count == 3)
    #expect(mending.report.diagnostics.isEmpty)
  }

  @Test(.timeLimit(.minutes(1))) func manyFaultsTakeLittleTime() {
    let keys = (0..<400).map { "lot \($0):\n  gouvernence: [80%]\n  kpis:\n  kpis: []\n" }.joined()
    let siblings = (0..<400).map { "\($0). gouvernence:\n" }.joined()
    let names = (0..<400).map { _ in "absolute-sla" }.joined(separator: ", ")
    for text in [keys, siblings, "# spec-lint: ignore-file[\(names)] old\ntitle: A\n"] {
      let mending = Self.mending(Array(("titre: Le marché de la ville\n" + text).utf8))
      #expect(Self.mending(mending.bytes).bytes == mending.bytes)
    }
  }
}
