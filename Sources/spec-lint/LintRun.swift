import Diagnostics
import Reporters
import SpecLint

/// One lint: from the arguments to the exit status.
struct LintRun {
  /// A format and where it goes; nil is standard output.
  struct Destination {
    let format: ReportFormat
    let path: NativePath?
  }

  /// Files, folders, globs or `-`, as ``Arguments`` gives them.
  var paths: [String]
  /// The name to show for standard input, and to find its folder by.
  var inputName: NativePath?
  /// What was said with `-W`, in order.
  var warningFlags: [String] = []
  /// The most warnings that a successful run has.
  var maxWarnings: Int?
  /// The reader's language; nil is that of the documents.
  var language: Language?
  /// When to style the output.
  var color = ColorChoice.auto
  /// Where the reports go.
  var destinations = [Destination(format: .standard, path: nil)]
  /// Folders and files of further rules.
  var rulePaths: [String] = []
  /// Findings that are known.
  var baseline: BaselineUse?

  /// Lints, writes the reports and says how it ended.
  func run() throws(UsageFailure) -> ExitStatus {
    let ruleset = try RuleLoading.ruleset(adding: rulePaths)
    let selection = try RuleSelection(warningFlags, ruleset: ruleset)
    let inputs = InputPaths(paths, orCommands: Subcommand.allCases.map(\.rawValue))
    try protectDocuments(inputs)
    var failures = inputs.failures
    guard !inputs.files.isEmpty else { throw giveUp(after: failures) }
    let known = try baseline?.read()
    var settings = selection.settings
    settings.identifiesFindings = baseline != nil
    let linter = Linter(ruleset: ruleset, settings: settings)
    let reports = lint(inputs.files, linter, failures: &failures)
    let language = language ?? Self.commonLanguage(of: reports.map(\.report))
    for failure in failures { Output.complain(failure, in: language) }
    guard !reports.isEmpty else { return .unusable }
    if let baseline, let known, baseline.isWritten {
      try Output.write(Output.safe(baseline.write(known, updatedBy: reports)(language)) + "\n")
      return failures.isEmpty ? .success : .unusable
    }
    let report = baseline.report(on: reports, known: known)
    let isWritten = write(report, language: language)
    guard failures.isEmpty, isWritten else { return .unusable }
    return status(of: report, selection, language)
  }

  private func lint(
    _ files: [NativePath], _ linter: Linter, failures: inout [UsageFailure]
  ) -> [LintedFile] {
    var reports: [LintedFile] = []
    var progress = Progress(total: files.count)
    for path in files {
      progress.advance(to: path)
      do throws(FileFailure) {
        reports.append(try lint(path, linter))
      } catch {
        failures.append(error.failure)
      }
    }
    progress.finish()
    return reports
  }

  private func lint(_ path: NativePath, _ linter: Linter) throws(FileFailure) -> LintedFile {
    let bytes = try Files.read(path)
    let name = path == .standardInput ? inputName : path
    let folder = DocumentFolder(of: name ?? .current)
    let report = linter.lint(bytes, path: name?.shown ?? "<stdin>") { folder.read($0) }
    return LintedFile(path: name, report: report)
  }

  /// Writes every report that can be written, and says which could not.
  private func write(_ report: Report, language: Language) -> Bool {
    var isComplete = true
    for destination in destinations {
      do throws(UsageFailure) {
        try write(report, to: destination, language)
      } catch {
        isComplete = false
        Output.complain(error, in: language)
      }
    }
    return isComplete
  }

  private func write(
    _ report: Report, to destination: Destination, _ language: Language
  ) throws(UsageFailure) {
    var options = Surroundings.reporterOptions(language)
    guard let path = destination.path else {
      options.color = Surroundings.usesColor(color)
      options.width = Output.width
      return try Output.write(destination.format.render(report, options: options))
    }
    do throws(FileFailure) {
      try Files.write(destination.format.render(report, options: options), to: path)
    } catch {
      throw error.failure
    }
  }

  private func status(
    of report: Report, _ selection: RuleSelection, _ language: Language
  ) -> ExitStatus {
    let warnings = report.summary.warnings
    if let maxWarnings, warnings > maxWarnings {
      let reason = LocalizedText(
        en: "more warnings (\(warnings)) than --max-warnings allows (\(maxWarnings))",
        fr: "plus d'avertissements (\(warnings)) que n'en permet --max-warnings (\(maxWarnings))")
      Output.complain(reason(language))
      return .findings
    }
    return report.reported.contains(where: selection.fails) ? .findings : .success
  }

  /// Without a wish, the report is in the language that most of the documents are written in.
  private static func commonLanguage(of reports: [FileReport]) -> Language {
    reports.count { $0.language == .fr } * 2 > reports.count ? .fr : .en
  }
}

extension LintRun {
  /// Refuses to write a report over a document; no format ends in `.yaml`.
  private func protectDocuments(_ inputs: InputPaths) throws(UsageFailure) {
    for path in destinations.compactMap(\.path) {
      let isInput = Files.identity(of: path).map(inputs.contains) ?? false
      guard isInput || path.isYAML else { continue }
      throw UsageFailure(
        en: "a report is not written over a document: '\(path.shown)'",
        fr: "un rapport ne s'écrit pas sur un document : « \(path.shown) »")
    }
  }

  /// The last failure, once the others have been told.
  private func giveUp(after failures: [UsageFailure]) -> UsageFailure {
    for failure in failures.dropLast() {
      Output.complain(failure, in: language ?? .en)
    }
    return failures.last
      ?? UsageFailure(en: "no YAML file to lint", fr: "aucun fichier YAML à vérifier")
  }
}

/// A document that was linted, and its path; none for standard input without a name.
struct LintedFile {
  /// The path as it was given.
  let path: NativePath?
  /// What was found.
  let report: FileReport
}

/// The folder of a document: the files that it refers to are looked for there and nowhere above.
struct DocumentFolder: Sendable {
  private let folder: NativePath

  /// The folder that a document stands in.
  init(of document: NativePath) { folder = document.folder }

  /// The bytes of a file in the folder or below it; nil for all others.
  func read(_ name: String) -> [UInt8]? {
    guard !name.hasPrefix("/"), let root = Files.realPath(folder),
      let path = Files.realPath(folder.appending(NativePath(name))), Files.kind(of: path) == .file,
      path.bytes.starts(with: root.appending(NativePath("")).bytes)
    else { return nil }
    return try? Files.read(path)
  }
}
