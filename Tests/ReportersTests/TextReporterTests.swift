import Diagnostics
import Testing

@testable import Reporters

@Suite("Findings as text")
struct TextReporterTests {
  @Test("A finding with a second place, a note and help, then one over several lines")
  func english() {
    #expect(
      ReportFormat.standard.render(Sample.report, options: ReporterOptions(width: 80)) == """
        cdc.yaml:3:12: error: service level is absolute [absolute-sla]
            |
          3 |   - cible: 100 % des appels décrochés en moins de 20 s
            |            ^^^^^                         ------------- and a ceiling
            |            |
            |            no tolerance
            |
            = note: the forecast moves by 18 % from one month to the next
            = help: give a percentage over a period, and say what happens beyond the
                    forecast

        cdc.yaml:6:3: warning: the forecast is flat [flat-forecast]
            |
          6 | /   2025-01: 42000
          7 | |   2025-02: 43000
        ... | |
         10 | |   2025-05: 39500
            | |________________^ five months

        1 error, 1 warning in 1 file (1 suppressed)

        """)
  }

  @Test("French words, with a no-break space before the colon; labels that do not fit hang below")
  func french() {
    let options = ReporterOptions(language: .fr, width: 64)
    #expect(
      render(Sample.absolute, options: options) == """
        cdc.yaml:3:12: erreur\u{A0}: niveau de service absolu [absolute-sla]
            |
          3 |   - cible: 100 % des appels décrochés en moins de 20 s
            |            ^^^^^                         -------------
            |            |                             |
            |            |                             et un plafond
            |            aucune tolérance
            |
            = note\u{A0}: la prévision varie de 18 % d’un mois à l’autre
            = aide\u{A0}: donner un pourcentage sur une période et dire ce
                     qui se passe au-delà de la prévision

        1 erreur dans 1 fichier

        """)
  }

  @Test("A span that opens in the middle of a line, and a place in another file")
  func otherFile() {
    let words = place(of: "décrochés", in: Sample.file).range
      .union(place(of: "par point", in: Sample.file).range)
    let finding = Diagnostic(
      rule: "r", severity: .note, message: LocalizedText(same: "m"),
      location: SourceLocation(file: Sample.file, range: words),
      notes: [
        .init(
          message: LocalizedText(same: "contradicts this"),
          location: place(of: "the statement", in: Sample.annex))
      ])
    #expect(
      render(finding, files: [Sample.file, Sample.annex]) == """
        cdc.yaml:3:29: note: m [r]
            |
          3 |     - cible: 100 % des appels décrochés en moins de 20 s
            |  _____________________________^
          4 | |     pénalité: 5 000 € par point
            | |_______________________________^
            |
          --> ccap.yaml:2:11
            |
          2 | exit: see the statement
            |           ------------- contradicts this

        1 note in 2 files

        """)
  }

  @Test("Places beside and inside a span, its bar unbroken, and a label wrapped below it")
  func placesInSpan() {
    let file = SourceFile(path: "f", text: "lots:\n  - a: 95 %\n    b: 90 %\n    c: none\nend: 1\n")
    func note(_ words: String) -> Diagnostic.Note {
      .init(message: LocalizedText(same: "here"), location: place(of: words, in: file))
    }
    let span = place(of: "a: 95", in: file).range.union(place(of: "none\n", in: file).range)
    let finding = Diagnostic(
      rule: "r", severity: .error, message: LocalizedText(same: "m"),
      label: LocalizedText(same: "a label of many words that cannot stand on one line of 60"),
      location: SourceLocation(file: file, range: span),
      notes: [note("end"), note("90 %"), note("lots")])
    #expect(
      render(finding, options: ReporterOptions(width: 60)).contains(
        """
            |
          1 |   lots:
            |   ---- here
          2 |     - a: 95 %
            |  _____^
          3 | |     b: 90 %
            | |        ---- here
          4 | |     c: none
            | |___________^ a label of many words that cannot stand
            |               on one line of 60
          5 |   end: 1
            |   --- here

        """))
  }

  @Test(
    "The summary line",
    arguments: [
      (Language.en, 0, 0, 1, 0, "no problems in 1 file\n"),
      (.en, 2, 3, 1, 1, "2 errors, 3 warnings in 1 file (1 suppressed)\n"),
      (.en, 0, 1, 2, 0, "1 warning in 2 files\n"), (.en, 0, 0, 0, 0, "no file to check\n"),
      (.fr, 0, 0, 1, 2, "aucun problème dans 1 fichier (2 ignorés)\n"),
      (.fr, 2, 3, 1, 1, "2 erreurs, 3 avertissements dans 1 fichier (1 ignoré)\n"),
    ])
  func summary(
    language: Language, errors: Int, warnings: Int, files: Int, suppressed: Int, expected: String
  ) {
    let read = (0..<files).map { SourceFile(path: "\($0).yaml", text: "a: b") }
    func findings(_ count: Int, _ severity: Severity, reason: String? = nil) -> [Diagnostic] {
      (0..<count).map { _ in
        Diagnostic(
          rule: "r", severity: severity, message: LocalizedText(same: "m"),
          location: place(of: "b", in: read[0]), suppressed: reason)
      }
    }
    let report = Report(
      files: read,
      diagnostics: findings(errors, .error) + findings(warnings, .warning)
        + findings(suppressed, .error, reason: "known"))
    let output = ReportFormat.standard.render(report, options: ReporterOptions(language: language))
    #expect(output.hasSuffix(expected))
    #expect(errors + warnings > 0 || output == expected)
  }

  @Test("An edit that would mend the text is shown as help")
  func edit() {
    let location = place(of: "titre", in: Sample.file)
    let edit = FixIt(
      message: LocalizedText(same: "replace it\u{202E}"), location: location, replacement: "title")
    var finding = Diagnostic(
      rule: "r", severity: .note, message: LocalizedText(same: "m"), location: location,
      fixIts: [edit])
    let output = render(finding)
    #expect(output.contains("    = help: replace it\\u{202E} (--fix)\n"))
    #expect(output.hasSuffix("\n1 note in 1 file (1 can be mended with --fix)\n"))
    finding.fixIts = [edit, edit, edit]
    #expect(render(finding).contains("    = help: replace it\\u{202E}, and 2 more (--fix)\n"))
    let french = render(finding, options: ReporterOptions(language: .fr))
    #expect(french.contains("replace it\\u{202E}, et 2 autres (--fix)\n"))
    #expect(french.hasSuffix("\n1 note dans 1 fichier (1 peut être corrigé avec --fix)\n"))
  }

  @Test("The summary counts what was mended, what is suppressed, what could be mended")
  func mended() {
    let report = Report(files: [Sample.file], diagnostics: [Sample.silenced], mended: 2)
    #expect(
      ReportFormat.standard.render(report) == "no problems in 1 file (2 mended, 1 suppressed)\n")
    let french = ReporterOptions(language: .fr)
    #expect(
      ReportFormat.standard.render(report, options: french)
        == "aucun problème dans 1 fichier (2 corrigés, 1 ignoré)\n")
  }

  @Test("A finding about an empty file has no source to show")
  func emptyFile() {
    let file = SourceFile(path: "empty.yaml", text: "")
    let finding = Diagnostic(
      rule: "r", severity: .error, message: LocalizedText(same: "m"),
      location: SourceLocation(file: file, range: SourceRange(0, 0)))
    #expect(render(finding) == "empty.yaml:1:1: error: m [r]\n\n1 error in 1 file\n")
  }

  @Test("A list of hundreds of places is cut, and says so")
  func manyNotes() {
    var finding = Sample.flat
    finding.notes = (0..<300).map { .init(message: LocalizedText(same: "note \($0)")) }
    let output = render(finding)
    #expect(output.contains("    = note: note 7\n    = note: 292 more notes not shown\n"))
    #expect(!output.contains("note 8\n"))
  }
}
