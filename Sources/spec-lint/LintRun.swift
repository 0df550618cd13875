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
  /// The profile that was asked for.
  var profile: String?
  /// The most warnings that a successful run has.
  var maxWarnings: Int?
  /// The reader's language, where it was said.
  var language: Language?
  /// The language of the reader's system; nil where it is neither of ours.
  var locale = Surroundings.language
  /// When to style the output.
  var color = ColorChoice.auto
  /// Where the reports go.
  var destinations = [Destination(format: .standard, path: nil)]
  /// Folders and files of further rules.
  var rulePaths: [String] = []
  /// Findings that are known.
  var baseline: BaselineUse?
  /// What is done about documents that can be mended.
  var mending: MendingUse?

  /// Lints, writes the reports and says how it ended.
  func run() throws(UsageFailure) -> ExitStatus {
    let inputs = InputPaths(paths, orCommands: Subcommand.allCases.map(\.rawValue))
    try protectDocuments(inputs)
    if mending == .write, inputs.files.contains(.standardInput) { throw .inputCannotBeMended }
    guard !inputs.files.isEmpty else { throw giveUp(after: inputs.failures) }
    let known = try baseline?.read()
    let documents = try documents(inputs.files)
    if mending == .show { return showDifferences(in: documents, known, after: inputs.failures) }
    let (files, unreadable) = lint(documents, known)
    let failures = inputs.failures + unreadable
    let language = language(for: documents, files)
    for failure in failures { Output.complain(failure, in: language) }
    guard let setup = documents.first?.setup, !files.isEmpty else { return .unusable }
    if let baseline, let known, baseline.isWritten {
      try Output.write(Output.safe(baseline.write(known, updatedBy: files)(language)) + "\n")
      return failures.isEmpty ? .success : .unusable
    }
    let report = baseline.report(on: files, known: known)
    let isWritten = write(report, language: language)
    tellMended(report.summary.mended, in: language)
    guard failures.isEmpty, isWritten else { return .unusable }
    return status(of: report, setup.selection, language)
  }

  /// Shows what holds for each document, and who said it.
  func showConfiguration() throws(UsageFailure) {
    let inputs = InputPaths(paths)
    guard inputs.failures.isEmpty, !inputs.files.isEmpty else {
      throw giveUp(after: inputs.failures)
    }
    for document in try documents(inputs.files) {
      let listing = ConfigurationListing(
        document.setup.configuration, document.setup.configured,
        settings: document.setup.selection.settings, ruleset: document.setup.ruleset)
      let lines =
        ["# \(document.path.shown)"] + listing.text.split(separator: "\n").map(String.init)
      try Output.write(lines.map { Output.safe($0) + "\n" }.joined())
    }
  }

  /// A document, the name it goes by, and what holds for it.
  private struct Document {
    let path: NativePath
    let name: NativePath?
    let setup: LintSetup
  }

  /// All setups are made before the first document is read: a wrong configuration ends the run.
  private func documents(_ files: [NativePath]) throws(UsageFailure) -> [Document] {
    var setups = LintSetups(
      flags: warningFlags, profile: profile, rulePaths: rulePaths,
      identifiesFindings: baseline != nil)
    var documents: [Document] = []
    for path in files {
      let name = path == .standardInput ? inputName : path
      documents.append(Document(path: path, name: name, setup: try setups.setup(for: name)))
    }
    return documents
  }

  private func lint(
    _ documents: [Document], _ known: Baseline?
  ) -> (files: [LintedFile], failures: [UsageFailure]) {
    var progress = Progress(total: documents.count)
    var files: [LintedFile] = []
    var failures: [UsageFailure] = []
    for document in documents {
      progress.advance(to: document.path)
      do throws(UsageFailure) {
        let bytes = try Files.bytes(of: document.path)
        var file = LintedFile(path: document.name, report: report(on: document, bytes))
        defer { files.append(file) }
        if mending == .write { try mend(document, bytes, known, &file) }
      } catch {
        failures.append(error)
      }
    }
    progress.finish()
    return (files, failures)
  }

  private func report(on document: Document, _ bytes: [UInt8]) -> FileReport {
    let folder = DocumentFolder(of: document.name ?? .current)
    return document.setup.linter.lint(bytes, path: document.name?.shown ?? "<stdin>") {
      folder.read($0)
    }
  }

  // MARK: Mending

  /// A document mended, in memory; what is suppressed, or known to the baseline, stays as it is.
  private func mended(_ document: Document, _ bytes: [UInt8], _ known: Baseline?) -> Mending {
    Mending(of: bytes) { bytes in
      baseline.marked(
        LintedFile(path: document.name, report: report(on: document, bytes)), known: known)
    }
  }

  /// Mends a document where it stands; what is then found takes the place of what was.
  private func mend(
    _ document: Document, _ bytes: [UInt8], _ known: Baseline?, _ file: inout LintedFile
  ) throws(UsageFailure) {
    guard file.report.diagnostics.contains(where: { !$0.fixIts.isEmpty }) else { return }
    let mending = mended(document, bytes, known)
    guard mending.bytes != bytes else { return }
    try FileReplacement(of: document.path).write(mending.bytes, over: bytes)
    file.report = report(on: document, mending.bytes)
    file.mended = mending.count
  }

  /// Says that documents have changed where no report on standard output does.
  private func tellMended(_ count: Int, in language: Language) {
    let isTold = destinations.contains { $0.path == nil && $0.format == .standard }
    guard count > 0, !isTold else { return }
    let message = LocalizedText(
      en: "\(count) finding\(count == 1 ? "" : "s") mended",
      fr: "\(count) constat\(count > 1 ? "s" : "") corrigé\(count > 1 ? "s" : "")")
    Output.complain(message(language))
  }

  /// Prints what mending would change.
  private func showDifferences(
    in documents: [Document], _ known: Baseline?, after failures: [UsageFailure]
  ) -> ExitStatus {
    var failures = failures
    var isDifferent = false
    for document in documents {
      do throws(UsageFailure) {
        let bytes = try Files.bytes(of: document.path)
        let difference = MendingDifference(
          of: document.name, from: bytes, to: mended(document, bytes, known).bytes)
        isDifferent = isDifferent || !difference.isEmpty
        try difference.write()
      } catch {
        failures.append(error)
      }
    }
    for failure in failures { Output.complain(failure, in: language ?? locale ?? .en) }
    guard failures.isEmpty else { return .unusable }
    return isDifferent ? .findings : .success
  }

  // MARK: Reports

  /// The wish, else the configuration's, the locale's, that of most documents.
  private func language(for documents: [Document], _ files: [LintedFile]) -> Language {
    language ?? documents.lazy.compactMap { $0.setup.configuration.language?.value }.first
      ?? locale ?? Self.commonLanguage(of: files.map(\.report))
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
      Output.complain(failure, in: language ?? locale ?? .en)
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
  var report: FileReport
  /// How many findings were mended before.
  var mended = 0
}

extension UsageFailure {
  /// Standard input has no place to be mended in.
  fileprivate static let inputCannotBeMended = UsageFailure(
    en: "--fix cannot mend standard input; --diff shows what it would change",
    fr: "--fix ne peut corriger l'entrée standard ; --diff montre ce qui changerait")
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
