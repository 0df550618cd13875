import Testing

@testable import SpecLint

/// The words that a phrase covers at each of its places.
func places(of phrase: String, in text: String) throws -> [String] {
  var builder = PhraseAutomaton.Builder()
  try builder.add(phrase, output: 7)
  let bytes = Array(text.utf8)
  let scanned = builder.build().scan(bytes)
  return scanned.matches.map { match in
    #expect(match.output == 7)
    return String(decoding: bytes[scanned.bytes(of: match)], as: UTF8.self)
  }
}

@Suite("Word lists") struct WordListTests {
  private func lists() throws -> WordLists {
    var lists = WordLists()
    try lists.add("(agent|adviser)", to: "agent")
    try lists.add("call taker", to: "agent")
    try lists.add("(<agent>|supervisor)", to: "person")
    return lists
  }

  @Test(arguments: [
    ("<agent> smiles", "The call taker smiles. An adviser smiles. A client smiles.", 2),
    ("<number> <agent>", "Twelve advisers and two call takers, nine clients", 2),
    ("<person> ...2 present", "A supervisor is present; agents are present.", 2),
    ("(<agent>|client) calls", "The client calls, the agent calls", 2),
    ("no (<agent>)? here", "no agent here, no here, no client here", 2),
  ])
  func aNameStandsForAnyWordOfItsList(phrase: String, text: String, count: Int) throws {
    var builder = PhraseAutomaton.Builder()
    try builder.add(phrase, naming: try lists(), output: 0)
    #expect(builder.build().scan(Array(text.utf8)).matches.count == count)
  }

  @Test func anUnknownNameIsToldWithTheKnownOnes() throws {
    let lists = try lists()
    let error = #expect(throws: PhraseError.self) {
      try PhraseParser.tree(of: "the <agnet> smiles", naming: lists)
    }
    #expect(error?.offset == 4)
    #expect(error?.message.en.hasSuffix("<clock> <agent> <person>") == true)
  }

  @Test(arguments: [
    ("- agent\n", "`words` is a list, expected a map", 0),
    ("agent: {de: [Berater]}\n", "unknown key `de`", 8),
    ("agent: {en: [{a: b}]}\n", "`agent` is a map, expected a text or a list of texts", 13),
    ("agent: {en: [(adviser]}\n", "'(' is not closed", 13),
  ])
  func aListOfAnotherShapeIsToldAtItsPlace(text: String, message: String, offset: Int) {
    let file = RulesetCompiler.File(path: "rules/vocabulary/words.yaml", bytes: Array(text.utf8))
    let problem = RulesetCompiler.compile([file]).problems.first
    #expect(problem?.message.en.hasPrefix(message) == true, "\(problem?.message.en ?? "none")")
    #expect(problem?.location.range.start == offset)
  }

  @Test func aRuleNamesListsOfItsLanguageOnly() {
    let files = [
      ("rules/vocabulary/words.yaml", "agent: {en: [adviser]}\n"),
      ("rules/vocabulary/concepts.yaml", "someone: {en: [<agent>], fr: [<agent>]}\n"),
    ].map { RulesetCompiler.File(path: $0.0, bytes: Array($0.1.utf8)) }
    let problems = RulesetCompiler.compile(files).problems
    #expect(
      problems.map(\.message.en) == [
        "unknown class '<agent>'; expected one of <number> <percent> <duration> <money> <date> "
          + "<ordinal> <clock>"
      ])
    #expect(problems.first?.location.range.start == 30)
  }
}

@Suite("Phrases") struct PhraseTests {
  @Test(arguments: [
    ("dans les meilleurs délais", "Dans les MEILLEURS DELAIS.", ["Dans les MEILLEURS DELAIS"]),
    (
      "sans (aucune)? exception", "sans exception, sans aucune exception",
      ["sans exception", "sans aucune exception"]
    ),
    ("prestatair*", "le prestataire et les prestataires", ["prestataire", "prestataires"]),
    (
      "(appels|contacts entrants) reçus", "appel reçu, contacts entrants reçus, contacts reçus",
      ["appel reçu", "contacts entrants reçus"]
    ),
    ("<percent> des appels", "80 % des appels", ["80 % des appels"]),
    (
      "<percent> des appels", "quatre-vingts pour cent (80 %) des appels",
      ["quatre-vingts pour cent (80 %) des appels"]
    ),
    ("<number> conseillers", "trois (3) conseillers", ["trois (3) conseillers"]),
    ("trois conseillers", "trois conseillers", ["trois conseillers"]),
    ("(trois|<number>) conseillers", "trois conseillers", ["trois conseillers"]),
    ("<duration>", "en 20 s et une minute", ["20 s", "une minute"]),
    ("<money> par <ordinal>", "10 € par troisième", ["10 € par troisième"]),
    ("ouvert <clock>", "ouvert 24/7", ["ouvert 24/7"]),
    ("avant <date>", "avant mars 2025", ["avant mars 2025"]),
    ("heures ouvrées", "en 4 heures ouvrées", ["4 heures ouvrées"]),
    ("100 %", "100 % et 90 %", ["100 %"]),
    ("24/7", "support 24/7", ["24/7"]),
    ("et/ou", "client et/ou usager", ["et/ou"]),
    ("e-mail", "e mail, E‑MAIL", ["e mail", "E‑MAIL"]),
    ("l'appel", "l’appel", ["l’appel"]),
    (
      "décrocher ... secondes", "décrocher tous les appels en 20 secondes",
      ["décrocher tous les appels en 20 secondes"]
    ),
    ("a ...1 b", "a b. a x b. a x x b", ["a b", "a x b"]),
    ("a ... b", "a x x x x x x b", ["a x x x x x x b"]),
    ("a ... b", "a x x x x x x x b", []),
    ("a ... b", "a x. Un b", []),
    ("a ... b", "a b b", ["a b", "a b b"]),
    ("a ... <percent>", "a environ 10 %", ["a environ 10 %"]),
    ("exit plan", "exit, plan", []), ("appel", "rappel appelant", []),
    ("nonante*", "nonante", ["nonante"]), ("<number> jours", "5 jours", []),
    ("<number>", "article 4.2.1, 24/7, 20 s, 2025-03", []),
    ("<percent>", "un appel", []), ("<ordinal>", "la deuxième fois", ["deuxième"]),
  ])
  func finds(_ phrase: String, _ text: String, _ expected: [String]) throws {
    #expect(try places(of: phrase, in: text) == expected)
  }

  @Test(arguments: [
    ("", 0), ("(a)?", 0), ("(a", 0), ("b (a", 2), ("a)", 1), ("a*b", 1), ("*", 0), ("a ? b", 2),
    ("a (|b)", 2), ("<nombre> x", 0), ("x <number", 2), ("x >", 2), ("a . b", 2), ("... a", 0),
    ("a ...", 0), ("a ... ... b", 0), ("a ...0 b", 5), ("a ...99 b", 5), ("(a)? ... b", 0),
    ("a, * b", 3),
    ("a b c d e f g h i j k l m n o p q r s t u v w x y", 0),
    (String(repeating: "(a|b)", count: 21), 100),
  ])
  func refuses(_ phrase: String, _ offset: Int) {
    var builder = PhraseAutomaton.Builder()
    let error = #expect(throws: PhraseError.self) { try builder.add(phrase, output: 0) }
    #expect(error?.offset == offset, "\(phrase): \(String(describing: error))")
    #expect(error?.message.en != error?.message.fr)
  }

  @Test(arguments: [
    ("(a|b) x", "a x. b x", 2), ("(appel*|appel) reçu", "appel reçu", 1),
    ("(a|a*|ab*) (b|b*) (c|c*)", "ab bc c", 1), ("(5 minutes|<duration>) max", "5 minutes max", 1),
    ("a (...2|b) c", "a b c. a c", 2), ("a (...3|...1 x) b", "a x b. a x x x b", 2),
    ("a ((b)? c)? d", "a d. a c d. a b c d. a b d", 3),
  ])
  func pathsThatMeetAreOne(_ phrase: String, _ text: String, _ count: Int) throws {
    #expect(try places(of: phrase, in: text).count == count)
  }

  @Test func alternativesShareWhatFollowsThem() throws {
    func size(_ phrases: [String]) throws -> Int {
      var builder = PhraseAutomaton.Builder()
      for phrase in phrases { try builder.add(phrase, output: 0) }
      return builder.build().size
    }
    let groups = Array(repeating: "(a|b|c|d)", count: 9).joined(separator: " ")
    #expect(try size(["z " + groups]) < 120)
    #expect(try size(["a x", "b x"]) == size(["(a|b) x"]))
    #expect(try size(["(a|b) x", "a x"]) == size(["(a|b) x"]))
  }

  @Test func allPhrasesInOnePass() throws {
    var builder = PhraseAutomaton.Builder()
    try builder.add("taux de décroché", output: 1)
    try builder.add("taux", output: 2)
    try builder.add("décroch*", output: 3)
    try builder.add("taux ... <percent>", output: 4)
    let matches = builder.build().scan("Le taux de décroché est de 80 %.").matches
    #expect(
      matches == [
        PhraseMatch(output: 2, first: 1, last: 1), PhraseMatch(output: 1, first: 1, last: 3),
        PhraseMatch(output: 3, first: 3, last: 3), PhraseMatch(output: 4, first: 1, last: 6),
      ])
  }

  @Test func aBufferCanBeUsedAgain() throws {
    var builder = PhraseAutomaton.Builder()
    try builder.add("pas ... bas", output: 0)
    let automaton = builder.build()
    var text = ScannedText()
    automaton.scan(Array("pas x bas. Pas bas".utf8), into: &text)
    #expect(text.matches.count == 2 && text.sentences.count == 2)
    automaton.scan(Array("bas pas".utf8), into: &text)
    #expect(text.matches.isEmpty && text.tokens.count == 2)
    PhraseAutomaton.empty.scan(Array("pas bas".utf8), into: &text)
    automaton.scan(Array("pas bas".utf8), into: &text)
    #expect(text.matches == [PhraseMatch(output: 0, first: 0, last: 1)])
  }
}
