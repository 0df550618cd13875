import ArgumentParser
import Diagnostics
import Reporters
import SpecLint

/// The subcommands, by the names that are typed.
enum Subcommand: String, CaseIterable {
  case lint
  case explain
  case outline
  case query
  case rules
  case staff
  case `init`
  case test
  case schema

  /// What parses and runs it.
  var type: any ParsableCommand.Type {
    switch self {
    case .lint: LintCommand.self
    case .explain: ExplainCommand.self
    case .outline: OutlineCommand.self
    case .query: QueryCommand.self
    case .rules: RulesCommand.self
    case .staff: StaffCommand.self
    case .`init`: InitCommand.self
    case .test: TestCommand.self
    case .schema: SchemaCommand.self
    }
  }
}

/// The command and its subcommands; ``HelpPage`` has the words for them.
struct SpecLintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "spec-lint", version: BuiltIn.version,
    subcommands: Subcommand.allCases.map(\.type), defaultSubcommand: LintCommand.self)
}

/// Options that several subcommands share.
struct ReaderOptions: ParsableArguments {
  @Option var lang: Language?
  @Option var color: ColorChoice = .auto

  /// The language to speak, if the reader or the locale says so.
  var wish: Language? { lang ?? Surroundings.language }
  /// The language to speak where there is no document to take it from.
  var language: Language { wish ?? .en }
}

extension Language: ExpressibleByArgument {}
extension ColorChoice: ExpressibleByArgument {}

/// Runs `spec-lint [lint] PATH…`.
struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "lint")

  @Argument(help: ArgumentHelp(valueName: "path")) var paths: [String] = []
  @Option(name: .customShort("W")) var warnings: [String] = []
  @Option var profile: String?
  @Option var maxWarnings: Int?
  @Option var format: [String] = []
  @Option var stdinFilename: String?
  @Option var rules: [String] = []
  @Option var baseline: String?
  @Flag var writeBaseline = false
  @Flag var baselineStrict = false
  @Flag var showConfig = false
  @Option var trace: [String] = []
  @Flag var fix = false
  @Flag var diff = false
  @OptionGroup var reader: ReaderOptions

  func run() throws {
    guard !paths.isEmpty else {
      throw UsageFailure(
        en: "nothing to lint: name a file or a folder, or - for standard input; "
          + "see `spec-lint --help`",
        fr: "rien à vérifier : nommez un fichier ou un dossier, ou - pour l'entrée standard ; "
          + "voir « spec-lint --help »")
    }
    if let maxWarnings, maxWarnings < 0 {
      throw OptionValues.failure(String(maxWarnings), of: "--max-warnings")
    }
    var lint = LintRun(paths: paths)
    lint.inputName = stdinFilename.map(NativePath.init(argument:))
    lint.warningFlags = warnings
    lint.profile = profile
    lint.maxWarnings = maxWarnings
    lint.language = reader.lang
    lint.color = reader.color
    lint.rulePaths = rules
    lint.baseline = baselineUse
    lint.traced = trace
    lint.mending = try mendingUse()
    if !format.isEmpty { lint.destinations = try format.map(destination) }
    if showConfig { return try lint.showConfiguration() }
    throw try lint.run()
  }

  private var baselineUse: BaselineUse? {
    guard baseline != nil || writeBaseline || baselineStrict else { return nil }
    return BaselineUse(
      path: NativePath(argument: baseline ?? BaselineUse.defaultPath), isWritten: writeBaseline,
      isStrict: baselineStrict)
  }

  private func mendingUse() throws(UsageFailure) -> MendingUse? {
    guard fix || diff else { return nil }
    let name = fix ? "--fix" : "--diff"
    let others = [
      (fix && diff, "--diff"), (writeBaseline, "--write-baseline"), (showConfig, "--show-config"),
      (diff && !format.isEmpty, "--format"),
    ]
    if let other = others.first(where: \.0)?.1 {
      throw UsageFailure(
        en: "\(name) and \(other) do not go together",
        fr: "\(name) et \(other) ne vont pas ensemble")
    }
    return fix ? .write : .show
  }

  /// Reads `FORMAT` or `FORMAT=FILE`.
  private func destination(_ text: String) throws(UsageFailure) -> LintRun.Destination {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    let format: ReportFormat = try .named(name)
    guard parts.count > 1 else { return LintRun.Destination(format: format, path: nil) }
    guard !parts[1].isEmpty else {
      throw UsageFailure(
        en: "no file named in '--format \(text)'", fr: "aucun fichier dans « --format \(text) »")
    }
    return LintRun.Destination(format: format, path: NativePath(argument: String(parts[1])))
  }
}
