import Diagnostics
import SpecLint
import Testing

/// Names and phrases that a configuration adds: what is of another shape is told at its place.
@Suite struct OwnVocabularyTests {
  @Test(arguments: [
    ("vocabulary: {title: [x]}", "[x]", "`title` is a list, expected a map of `fr`, `en`, `any`"),
    ("vocabulary: {title: {de: [x]}}", "de", "unknown key `de`; known: fr, en, any"),
    ("vocabulary: {title: {fr: [{a: b}]}}", "{a: b}", "the phrase can be empty"),
    ("vocabulary: {titel: {fr: [x]}}", "titel", "unknown field `titel`; did you mean `title`?"),
    ("concepts: {tolerance: [x]}", "[x]", "`tolerance` is a list, expected a map of `fr`, `en`"),
    ("concepts: {tolerance: {de: x}}", "de", "unknown key `de`; known: fr, en, any, includes"),
    ("concepts: {tolerance: {includes: exit}}", "exit", "unknown concept `exit`"),
    ("concepts: {tolerence: {fr: x}}", "tolerence", "unknown concept `tolerence`; did you mean"),
  ])
  func `a fault is told at its place`(text: String, words: String, message: String) throws {
    let problem = try #require(Self.problems(text).first)
    #expect(problem.message.en.hasPrefix(message), "\(problem.message.en)")
    #expect(problem.location.file.text(in: problem.location.range) == words)
    #expect(problem.location.file.path == ".spec-lint.yaml")
  }

  @Test func `what is right is not refused`() {
    let text = """
      vocabulary: {title: {fr: [x], any: y}}
      concepts: {tolerance: {fr: z}, volume: {en: [a b], includes: [tolerance]}}

      """
    #expect(Self.problems(text).map(\.message.en) == [])
  }

  private static func problems(_ text: String) -> [Diagnostic] {
    let reader = ConfigurationReader(Array(text.utf8), path: ".spec-lint.yaml")
    let files = [
      ("vocabulary/fields.yaml", "title: {en: [title]}"),
      ("vocabulary/concepts.yaml", "tolerance: {en: [band]}\nvolume: {en: [calls]}"),
    ].map { RulesetCompiler.File(path: $0.0, bytes: Array($0.1.utf8)) }
    let result = RulesetCompiler.compile(files, adding: reader.configuration)
    return reader.problems + result.problems
  }
}
