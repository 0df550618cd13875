import ArgumentParser
import Diagnostics
import SpecLint

/// Runs `spec-lint outline FILE`.
struct OutlineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "outline")

  @Argument var file: String
  @Flag var concepts = false
  @Option var rules: [String] = []
  @OptionGroup var reader: ReaderOptions

  func run() throws {
    let path = NativePath(argument: file)
    let bytes = try Files.bytes(of: path)
    var setups = LintSetups(rulePaths: rules)
    let ruleset = try setups.setup(for: path).ruleset
    if concepts {
      return try writeConcepts(ConceptListing(bytes, path: path.shown, ruleset: ruleset))
    }
    let outline = Outline(bytes, path: path.shown, ruleset: ruleset)
    try Output.write(OutlineTable(outline, language: reader.language, width: Output.width).text)
    try UsageFailure.check(outline.faults)
  }

  /// Each sentence with what rules could find in it.
  private func writeConcepts(_ listing: ConceptListing) throws(UsageFailure) {
    for row in listing.rows {
      try Output.write(Output.safe("\(row.line): \(row.text)") + "\n")
      for concept in row.concepts {
        try Output.write(Output.safe("    \(concept.name): \(concept.words)") + "\n")
      }
    }
    try UsageFailure.check(listing.faults)
  }
}

/// An outline as columns: line, key, field, what was read.
struct OutlineTable {
  private let rows: [Outline.Row]
  private let language: Language
  private let lineWidth: Int
  private let keyWidth: Int
  private let fieldWidth: Int

  private static let unknown = "?"
  private static let headings = (
    key: LocalizedText(en: "as written", fr: "tel qu'écrit"),
    field: LocalizedText(en: "understood as", fr: "compris comme"),
    reading: LocalizedText(en: "read", fr: "lu")
  )
  private static let legend = LocalizedText(
    en: "?: not a known key; its text is checked all the same, as part of its section",
    fr: "? : clé inconnue ; son texte est vérifié tout de même, avec sa section")
  private static let nothing = LocalizedText(
    en: "nothing was understood: no keys with values",
    fr: "rien n'a été compris : aucune clé avec sa valeur")

  /// Lays out an outline for a number of columns.
  init(_ outline: Outline, language: Language, width: Int) {
    rows = outline.rows
    self.language = language
    lineWidth = String(rows.map(\.line).max() ?? 1).count
    let longestField = rows.compactMap { $0.meaning?(language).count }.max() ?? 0
    fieldWidth = max(Self.headings.field(language).count, longestField)
    let keys = rows.map { Self.key(of: $0).count }.max() ?? 0
    // Half of the terminal is for the keys; what was read has the rest.
    keyWidth = max(Self.headings.key(language).count, min(keys, width / 2))
  }

  /// The table with its headings.
  var text: String {
    guard !rows.isEmpty else { return Self.nothing(language) + "\n" }
    let heading = line(
      "", Self.headings.key(language), Self.headings.field(language),
      Self.headings.reading(language))
    let legend = rows.contains(where: \.isUnknown) ? "\n\(Self.legend(language))\n" : ""
    return heading + rows.map(line).joined() + legend
  }

  private func line(_ row: Outline.Row) -> String {
    line(
      String(row.line), Self.key(of: row),
      row.meaning?(language) ?? (row.isUnknown ? Self.unknown : ""),
      row.reading?(language) ?? "")
  }

  private func line(_ number: String, _ key: String, _ field: String, _ reading: String) -> String {
    let indent = String(repeating: " ", count: max(0, lineWidth - number.count))
    let columns = [
      indent + number, key.padded(to: keyWidth), field.padded(to: fieldWidth), reading,
    ]
    var text = Output.safe(columns.joined(separator: "  "))
    while text.hasSuffix(" ") { text.removeLast() }
    return text + "\n"
  }

  private static func key(of row: Outline.Row) -> String {
    String(repeating: "  ", count: max(0, row.depth)) + Output.safe(row.key)
  }
}
