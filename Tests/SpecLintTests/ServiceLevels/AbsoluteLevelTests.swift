import BuiltInRules
import Diagnostics
import SpecLint
import Testing

/// Sentences, one to a bullet; lines that follow are indented.
struct LevelSentences {
  let all: [String]

  init(_ text: String) {
    var all: [String] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("- ") {
        all.append(String(line.dropFirst(2)))
      } else if let last = all.popLast() {
        all.append(last + " " + line.drop { $0 == " " })
      }
    }
    self.all = all
  }
}

/// The rules on service levels, run on single sentences.
private enum Levels {
  static let ruleset: Ruleset? = {
    var reader = PackReader(EmbeddedRules.ruleset)
    return try? Ruleset(packed: &reader)
  }()

  /// The words that a rule underlines in a sentence of a section.
  static func found(
    _ rule: String, in sentence: String, section: String = "requirements"
  ) throws -> [String] {
    let ruleset = try #require(ruleset)
    let text = SampleRunner.wrap(sentence, section: section)
    return Linter(ruleset: ruleset, settings: Linter.Settings(only: [rule]))
      .lint(Array(text.utf8), path: "levels.yaml").diagnostics
      .map { $0.location.file.text(in: $0.location.range) }
  }
}

@Suite("Absolute service levels") struct AbsoluteLevelTests {
  @Test(arguments: LevelSentences.absoluteFrench.all + LevelSentences.absoluteEnglish.all)
  func anAbsoluteLevelIsFound(_ sentence: String) throws {
    #expect(try Levels.found("absolute-sla", in: sentence).count == 1)
  }

  @Test(arguments: LevelSentences.tolerableFrench.all + LevelSentences.tolerableEnglish.all)
  func aTolerableSentenceIsLeftAlone(_ sentence: String) throws {
    #expect(try Levels.found("absolute-sla", in: sentence).isEmpty)
  }

  @Test(arguments: ["requirements", "service_levels", "kpis", "processes"])
  func theSectionDecidesNothing(_ section: String) throws {
    for sentence in LevelSentences.absoluteEnglish.all.prefix(60) {
      #expect(try Levels.found("absolute-sla", in: sentence, section: section).count == 1)
    }
    for sentence in LevelSentences.tolerableFrench.all.prefix(60) {
      #expect(try Levels.found("absolute-sla", in: sentence, section: section).isEmpty)
    }
  }

  @Test(arguments: [
    ("Tous les appels sont décrochés.", "Tous les appels"),
    ("Le temps d'attente est de 30 secondes maximum.", "temps d'attente est de 30 secondes"),
    ("Appels perdus : 0.", "0"),
    ("Calls are answered within three rings.", "within three rings"),
    ("80% of calls are answered within 20 seconds and 100% within 60.", "100%"),
    ("Calls are answered irrespective of volumes.", "irrespective of volumes"),
    ("A $25 credit is due for each call unanswered.", "$25 credit is due for each call"),
  ])
  func theWordsAtFaultAreUnderlined(_ sentence: String, _ words: String) throws {
    #expect(try Levels.found("absolute-sla", in: sentence) == [words])
  }

  @Test(arguments: [
    ("conflicting-slas", "At most 10% of calls are abandoned, that is, 85% answered.", "85%"),
    ("conflicting-slas", "At most 10% of calls are abandoned, that is, 90% answered.", nil),
    ("near-absolute-sla", "96 % des appels sont décrochés en 15 secondes.", "96 %"),
    ("near-absolute-sla", "96 % des appels sont décrochés en 40 secondes.", nil),
    ("near-absolute-sla", "On every floor 96% of calls are answered in 15 seconds.", "96%"),
    ("near-absolute-sla", "96% of calls to the second floor are answered in 15 seconds.", "96%"),
    (
      "near-absolute-sla",
      "On each floor 96% of calls are answered in 15 seconds, with a floor of 80%.", nil
    ),
    ("near-absolute-sla", "96% of calls are answered in 15 seconds, with a floor of 80%.", nil),
    ("sla-without-tolerance", "Answers are accurate in 90% of sampled calls.", nil),
    ("sla-without-tolerance", "85 % des appels sont décrochés en 20 s par mois.", "85 %"),
    (
      "unmeasurable-sla", "L'attente ne dépasse pas deux minutes par trimestre.",
      "attente ne dépasse pas deux minutes"
    ),
  ])
  func theCompanionsKnowTheirPart(_ rule: String, _ sentence: String, _ words: String?) throws {
    #expect(try Levels.found(rule, in: sentence) == (words.map { [$0] } ?? []))
  }

  /// Elsewhere it is a vague word like others.
  @Test(arguments: [
    ("service_levels", "E-mails are answered promptly.", "promptly"),
    ("service_levels", "Les courriels sont traités rapidement.", "rapidement"),
    ("kpis", "Les courriels sont traités rapidement.", nil),
    ("requirements", "E-mails are answered promptly.", nil),
    ("service_levels", "The provider promptly replaces an absent agent.", nil),
  ])
  func aVagueSpeedIsOneOfTheServiceLevels(
    _ section: String, _ sentence: String, _ words: String?
  ) throws {
    let found = try Levels.found("unmeasurable-sla", in: sentence, section: section)
    #expect(found == (words.map { [$0] } ?? []))
  }
}
