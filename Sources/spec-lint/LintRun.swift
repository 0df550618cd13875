import Diagnostics
import Reporters
import SpecLint

/// One lint: from the arguments to the exit status.
struct LintRun {
  /// A format and where it goes; nil is standard output.
  struct Destination {
    let format: ReportFormat
    let path: String?
  }

  var paths: [String] = []
  var stdinName = "<stdin>"
  var warningFlags: [String] = []
  var maxWarnings: Int?
  var language: Language? = Surroundings.language
  var color = ColorChoice.auto
  var destinations = [Destination(format: .standard, path: nil)]
  var ruleFolders: [String] = []

  /// Lints, writes the reports and says how it ended.
  func run() -> ExitStatus {
    do {
      return try runOrFail()
    } catch {
      complain(error.message)
      return .unusable
    }
  }

  private func runOrFail() throws(UsageFailure) -> ExitStatus {
    let ruleset = try RuleLoading.ruleset(adding: ruleFolders)
    let selection = try RuleSelection(warningFlags, ruleset: ruleset)
    let inputs = InputPaths(paths)
    var isComplete = inputs.unmatched.isEmpty
    for path in inputs.unmatched { complain(Self.nothing(at: path)) }
    guard !inputs.files.isEmpty else { return .unusable }
    var reports: [FileReport] = []
    let linter = Linter(ruleset: ruleset, settings: selection.settings)
    var progress = Progress(total: inputs.files.count)
    for path in inputs.files {
      progress.advance(to: path)
      guard let report = lint(path, linter) else {
        isComplete = false
        continue
      }
      reports.append(report)
    }
    progress.finish()
    let report = Report(files: reports.map(\.file), diagnostics: reports.flatMap(\.diagnostics))
    try write(report, language: language ?? Self.commonLanguage(of: reports))
    return isComplete ? status(of: report, selection) : .unusable
  }

  private func lint(_ path: String, _ linter: Linter) -> FileReport? {
    do {
      let bytes = try Files.read(path)
      let folder = FolderOf(path)
      return linter.lint(bytes, path: path == "-" ? stdinName : path) { folder.read($0) }
    } catch {
      complain(
        LocalizedText(
          en: "cannot read '\(error.path)': \(error.reason)",
          fr: "lecture impossible de « \(error.path) » : \(error.reason)"))
      return nil
    }
  }

  private func write(_ report: Report, language: Language) throws(UsageFailure) {
    for destination in destinations {
      var options = ReporterOptions(language: language, version: BuiltIn.version)
      options.underGitHubActions = Surroundings.isGitHubActions
      guard let path = destination.path else {
        options.color = Surroundings.usesColor(color)
        options.width = Output.isTerminal ? Output.width : 100
        Output.write(destination.format.render(report, options: options))
        continue
      }
      do {
        try Files.write(destination.format.render(report, options: options), to: path)
      } catch {
        throw UsageFailure(
          message: LocalizedText(
            en: "cannot write '\(error.path)': \(error.reason)",
            fr: "écriture impossible de « \(error.path) » : \(error.reason)"))
      }
    }
  }

  private func status(of report: Report, _ selection: RuleSelection) -> ExitStatus {
    let summary = report.summary
    if summary.errors > 0 || selection.warningsFail && summary.warnings > 0 { return .findings }
    if let maxWarnings, summary.warnings > maxWarnings { return .findings }
    return .success
  }

  /// Without a wish, the report is in the language that most of the documents are written in.
  private static func commonLanguage(of reports: [FileReport]) -> Language {
    reports.count { $0.language == .fr } * 2 > reports.count ? .fr : .en
  }

  private static func nothing(at path: String) -> LocalizedText {
    if Glob.isPattern(path) {
      return LocalizedText(
        en: "no file matches '\(path)'", fr: "aucun fichier ne correspond à « \(path) »")
    }
    guard Files.kind(of: path) == .folder else {
      return LocalizedText(
        en: "cannot read '\(path)': no such file or folder",
        fr: "lecture impossible de « \(path) » : ni fichier ni dossier de ce nom")
    }
    return LocalizedText(
      en: "no YAML file in '\(path)'", fr: "aucun fichier YAML dans « \(path) »")
  }

  private func complain(_ message: LocalizedText) {
    Output.complain("spec-lint: " + SafeText.line(message(language ?? .en)))
  }
}

/// The folder of a document: the files that it refers to are looked for there and nowhere above.
struct FolderOf {
  private let folder: String

  init(_ path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    folder = parts.count > 1 ? parts.dropLast().joined(separator: "/") + "/" : "./"
  }

  /// The bytes of a file in the folder or below it; nil for all others.
  func read(_ name: String) -> [UInt8]? {
    guard !name.hasPrefix("/"), let root = Files.realPath(folder),
      let path = Files.realPath(folder + name), path.hasPrefix(root.hasSuffix("/") ? root : root + "/")
    else { return nil }
    return try? Files.read(path)
  }
}
