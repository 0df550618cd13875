import SpecLint
import Testing

/// Options that a check does not have are refused, at whatever depth.
@Suite struct CheckOptionTests {
  @Test(arguments: [
    ("patterns:", "paterns:", "unknown option of statement `paterns`; did you mean `patterns`?"),
    ("escalate: {of", "escalate: {off", "unknown option of escalate `off`"),
    ("check: statement", "check: missing", "unknown option of missing `patterns`"),
    ("- find: [word]", "- {say: magik, find: [word]}", "unknown message `magik`; known: default"),
    ("- find: [word]", "- word", "`patterns` is `word`, expected a map"),
    ("find: [word]", "without: [word]", "a pattern needs `find`"),
    ("share: 0.5}", "share: half}", "`share` is `half`, expected a number"),
    ("escalate: {of: processes, share: 0.5}", "escalate: yes", "`escalate` is `yes`, expected"),
  ])
  func unknownOptionIsNamed(good: String, wrong: String, message: String) {
    #expect(problems(Self.rule) == [])
    let found = problems(Self.rule.replacing(good, with: wrong))
    #expect(found.count == 1 && found[0].hasPrefix(message), "\(found)")
  }

  private func problems(_ rule: String) -> [String] {
    let fields = "processes:\n  en: [processes]\n"
    return RulesetCompiler.compile([
      .init(path: "vocabulary/fields.yaml", bytes: Array(fields.utf8)),
      .init(path: "wording/magic-word.yaml", bytes: Array(rule.utf8)),
    ]).problems.map(\.message.en)
  }

  private static let rule = """
    summary: {en: Magic, fr: Magie}
    severity: warning
    confidence: high
    check: statement
    options:
      not-in: []
      patterns:
        - find: [word]
      escalate: {of: processes, share: 0.5}
    concepts:
      word: {any: [abracadabra]}
    messages: {en: magic, fr: magie}
    help: {en: Say who., fr: Dites qui.}
    rationale: {en: Because., fr: Parce que.}
    source: this test

    """
}
