import Diagnostics

@testable import Reporters

/// The testing library has a type of that name too.
typealias SourceLocation = Diagnostics.SourceLocation

/// A place found by its words, so that samples need no offsets.
func place(of words: String, in file: SourceFile) -> SourceLocation {
  let needle = Array(words.utf8)
  let start = (0...max(0, file.bytes.count - needle.count)).first { offset in
    file.bytes[offset...].starts(with: needle)
  }
  guard let start else { preconditionFailure("\(words) is not in \(file.path)") }
  return SourceLocation(file: file, range: SourceRange(start, start + needle.count))
}

/// Renders one finding, or several, as text of a format.
func render(
  _ diagnostics: Diagnostic..., files: [SourceFile]? = nil, as format: String = "text",
  options: ReporterOptions = ReporterOptions()
) -> String {
  let files = files ?? diagnostics.first.map { [$0.location.file] } ?? []
  let report = Report(files: files, diagnostics: diagnostics)
  return ReportFormat(rawValue: format)?.render(report, options: options) ?? "no such format"
}

/// The statement that the goldens are about.
enum Sample {
  static let file = SourceFile(
    path: "cdc.yaml",
    text: """
      titre: Service client
      niveaux_de_service:
        - cible: 100 % des appels décrochés en moins de 20 s
          pénalité: 5 000 € par point
      volumes:
        2025-01: 42000
        2025-02: 43000
        2025-03: 41000
        2025-04: 40000
        2025-05: 39500
      """)

  static let annex = SourceFile(path: "ccap.yaml", text: "a: 1\nexit: see the statement\n")

  static let absolute = Diagnostic(
    rule: "absolute-sla", severity: .error,
    message: LocalizedText(en: "service level is absolute", fr: "niveau de service absolu"),
    label: LocalizedText(en: "no tolerance", fr: "aucune tolérance"),
    location: place(of: "100 %", in: file), path: "$['niveaux_de_service'][0]['cible']",
    notes: [
      .init(
        message: LocalizedText(en: "and a ceiling", fr: "et un plafond"),
        location: place(of: "moins de 20 s", in: file)),
      .init(
        message: LocalizedText(
          en: "the forecast moves by 18 % from one month to the next",
          fr: "la prévision varie de 18 % d’un mois à l’autre")),
    ],
    help: LocalizedText(
      en: "give a percentage over a period, and say what happens beyond the forecast",
      fr: "donner un pourcentage sur une période et dire ce qui se passe au-delà de la prévision"))

  static let flat = Diagnostic(
    rule: "flat-forecast", severity: .warning, confidence: .medium,
    message: LocalizedText(en: "the forecast is flat", fr: "la prévision est plate"),
    label: LocalizedText(en: "five months", fr: "cinq mois"),
    location: SourceLocation(
      file: file,
      range: place(of: "2025-01", in: file).range.union(place(of: "39500", in: file).range)),
    path: "$['volumes']")

  static let silenced = Diagnostic(
    rule: "uncapped-penalties", severity: .warning,
    message: LocalizedText(en: "no cap", fr: "aucun plafond"),
    location: place(of: "pénalité", in: file), suppressed: "agreed with the \"board\"")

  static let report = Report(files: [file], diagnostics: [flat, silenced, absolute])
}
