import ArgumentParser
import Diagnostics
import Reporters
import SpecLint

/// The command and its subcommands.
struct SpecLintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "spec-lint",
    abstract: "Find the clauses that sink an outsourcing contract, before the tender is issued.",
    discussion: """
      Reads requirements documents for customer service and back office (cahier des charges, \
      statement of requirements) written as YAML, in French and English, and reports what is wrong \
      with them as a compiler would.

      Exit status: 0 nothing to report, 1 findings, 2 the run could not be done.
      """,
    version: BuiltIn.version,
    subcommands: [
      LintCommand.self, ExplainCommand.self, OutlineCommand.self, RulesCommand.self,
      TestCommand.self,
    ],
    defaultSubcommand: LintCommand.self)
}

/// Options that several subcommands share.
struct ReaderOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The language of messages: fr or en. Default: the locale's, else the documents'.",
      valueName: "fr|en"))
  var lang: Language?

  @Option(name: .long, help: ArgumentHelp("Style the output.", valueName: "auto|always|never"))
  var color: ColorChoice = .auto

  /// The language to speak where there is no document to take it from.
  var language: Language { lang ?? Surroundings.language ?? .en }
}

extension Language: ExpressibleByArgument {}
extension ColorChoice: ExpressibleByArgument {}

/// `spec-lint [lint] PATH…`
struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Lint files, folders and globs (the default).",
    discussion: """
      -W RULE      switch a rule or a group on      -Wno-RULE    switch it off
      -Wall        the default rules                -Wextra      all rules
      -Werror      warnings fail the run            -Werror=RULE make a rule's findings errors
      """)

  @Argument(help: ArgumentHelp("Files, folders, globs, or - for standard input.", valueName: "path"))
  var paths: [String] = []

  @Option(
    name: .customShort("W", allowingJoined: true),
    help: ArgumentHelp("Switch rules on and off, see below.", valueName: "flag"))
  var warnings: [String] = []

  @Option(name: .long, help: ArgumentHelp("Fail if there are more warnings.", valueName: "n"))
  var maxWarnings: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "\(ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")); with =FILE into a file; "
        + "several at once.", valueName: "format[=file]"))
  var format: [String] = []

  @Option(name: .long, help: ArgumentHelp("The name to show for standard input.", valueName: "path"))
  var stdinFilename: String = "<stdin>"

  @Option(
    name: .long,
    help: ArgumentHelp("A folder of further rules, or a rule file.", valueName: "path"))
  var rules: [String] = []

  @OptionGroup var reader: ReaderOptions

  func run() throws {
    guard !paths.isEmpty else {
      throw ValidationError("nothing to lint; give a file, a folder, or - for standard input")
    }
    var lint = LintRun(paths: paths)
    lint.stdinName = stdinFilename
    lint.warningFlags = warnings
    lint.maxWarnings = maxWarnings
    lint.language = reader.lang ?? Surroundings.language
    lint.color = reader.color
    lint.ruleFolders = rules
    if !format.isEmpty { lint.destinations = try format.map(destination) }
    let status = lint.run()
    if status != .success { throw status }
  }

  private func destination(_ text: String) throws -> LintRun.Destination {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let format = ReportFormat(rawValue: name) else {
      let names = ReportFormat.allCases.map(\.rawValue)
      let nearest = Spelling.nearest(to: name, among: names)
      throw ValidationError(
        "unknown format '\(name)'; "
          + (nearest.map { "did you mean '\($0)'?" } ?? "known: \(names.joined(separator: ", "))"))
    }
    return LintRun.Destination(format: format, path: parts.count > 1 ? String(parts[1]) : nil)
  }
}
