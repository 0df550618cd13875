import ArgumentParser
import Diagnostics
import Reporters
import SpecLint

/// `spec-lint outline FILE`
struct OutlineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outline", abstract: "Show how each key and value of a document was understood.")

  @Argument(help: "The document, or - for standard input.")
  var file: String

  @Flag(name: .long, help: "Show the concepts found in each sentence, for writing rules.")
  var concepts = false

  @Option(
    name: .long,
    help: ArgumentHelp("A folder of further rules, or a rule file.", valueName: "path"))
  var rules: [String] = []

  @OptionGroup var reader: ReaderOptions

  func run() throws {
    let bytes: [UInt8]
    do {
      bytes = try Files.read(file)
    } catch {
      throw ValidationError("cannot read '\(error.path)': \(error.reason)")
    }
    let ruleset: Ruleset
    do throws(UsageFailure) {
      ruleset = try RuleLoading.ruleset(adding: rules)
    } catch {
      Output.complain(error.message(reader.language))
      throw ExitStatus.unusable
    }
    if concepts {
      for row in ConceptListing(bytes, path: file, ruleset: ruleset).rows {
        Output.write(SafeText.line("\(row.line): \(row.text)") + "\n")
        for concept in row.concepts {
          Output.write(SafeText.line("    \(concept.name): \(concept.words)") + "\n")
        }
      }
      return
    }
    let outline = Outline(bytes, path: file, ruleset: ruleset)
    Output.write(OutlineTable(outline, language: reader.language).text)
  }
}

/// An outline as columns: line, key, field, what was read.
struct OutlineTable {
  private let outline: Outline
  private let language: Language

  private static let keyWidth = 46
  private static let fieldWidth = 24

  init(_ outline: Outline, language: Language) {
    self.outline = outline
    self.language = language
  }

  var text: String {
    let digits = String(outline.rows.map(\.line).max() ?? 1).count
    return outline.rows.map { row(of: $0, digits: digits) }.joined()
  }

  private func row(of row: Outline.Row, digits: Int) -> String {
    let line = String(row.line)
    let unknown = language == .fr ? "?" : "?"
    let field = row.field ?? (row.isUnknown ? unknown : "")
    let key = String(repeating: "  ", count: max(0, row.depth)) + SafeText.line(row.key)
    let columns = [
      String(repeating: " ", count: digits - line.count) + line,
      padded(key, Self.keyWidth), padded(field, Self.fieldWidth), row.reading?(language) ?? "",
    ]
    var text = columns.joined(separator: "  ")
    while text.hasSuffix(" ") { text.removeLast() }
    return text + "\n"
  }

  private func padded(_ text: String, _ width: Int) -> String {
    guard text.count <= width else { return text.prefix(width - 1) + "…" }
    return text + String(repeating: " ", count: width - text.count)
  }
}
