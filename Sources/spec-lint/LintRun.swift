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
  /// The rules that are asked why they speak or keep silent.
  var traced: [String] = []
  /// What is done about documents that can be mended.
  var mending: MendingUse?

  /// Lints, writes the reports and says how it ended.
  func run() throws(UsageFailure) -> ExitStatus {
    let inputs = InputPaths(paths, orCommands: Subcommand.allCases.map(\.rawValue))
    try protectDocuments(inputs)
    try checkTraceIsReadable()
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
    try writeTraces(of: files, in: report, language)
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
      identifiesFindings: baseline != nil, traced: traced)
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
        var file = lint(document, bytes)
        defer { files.append(file) }
        if mending == .write { try mend(document, bytes, known, &file) }
      } catch {
        failures.append(error)
      }
    }
    judgeAsParts(&files, of: documents)
    progress.finish()
    return (files, failures)
  }

  private func lint(
    _ document: Document, _ bytes: [UInt8], partOf whole: TenderContext.Whole? = nil
  ) -> LintedFile {
    let neighbours = NeighbouringFiles(of: document.name)
    let context = TenderContext(
      identity: neighbours.identity, access: neighbours.access, files: document.setup.files,
      whole: whole)
    let report = document.setup.linter.lint(
      bytes, path: document.name?.shown ?? "<stdin>", in: context)
    return LintedFile(
      path: document.name, identity: neighbours.identity, report: report, setup: document.setup)
  }

  /// Lints once more, as parts of a whole, those that another one turned out to name as an annexe.
  private func judgeAsParts(_ files: inout [LintedFile], of documents: [Document]) {
    var wholes: [String: TenderContext.Whole] = [:]
    for file in files {
      let whole = TenderContext.Whole(
        identity: file.identity, path: file.report.file.path)
      for annexe in file.report.annexes where annexe != file.identity && wholes[annexe] == nil {
        wholes[annexe] = whole
      }
    }
    guard !wholes.isEmpty else { return }
    // Standard input cannot be read twice: it is judged as what it says it is.
    let byPath = Dictionary(documents.map { ($0.path, $0) }) { first, _ in first }
    for index in files.indices {
      guard let whole = wholes[files[index].identity],
        let document = files[index].path.flatMap({ byPath[$0] }),
        let bytes = try? Files.bytes(of: document.path)
      else { continue }
      files[index].report = lint(document, bytes, partOf: whole).report
    }
  }

  // MARK: Mending

  /// A document mended, in memory; what is suppressed, or known to the baseline, stays as it is.
  private func mended(_ document: Document, _ bytes: [UInt8], _ known: Baseline?) -> Mending {
    Mending(of: bytes) { baseline.marked(lint(document, $0), known: known) }
  }

  /// Mends a document where it stands; what is then found takes the place of what was.
  private func mend(
    _ document: Document, _ bytes: [UInt8], _ known: Baseline?, _ file: inout LintedFile
  ) throws(UsageFailure) {
    guard file.report.diagnostics.contains(where: { !$0.fixIts.isEmpty }) else { return }
    let mending = mended(document, bytes, known)
    guard mending.bytes != bytes else { return }
    try FileReplacement(of: document.path).write(mending.bytes, over: bytes)
    file.report = lint(document, mending.bytes).report
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

  /// A trace is for people: it stands below the text of the report, and would spoil other formats.
  private func checkTraceIsReadable() throws(UsageFailure) {
    guard !traced.isEmpty else { return }
    let other = destinations.first { $0.path == nil && $0.format != .standard }
    if let other {
      let format = other.format.rawValue
      throw UsageFailure(
        en: "--trace writes text; give the other format a file: --format \(format)=FILE",
        fr: "--trace écrit du texte ; donnez un fichier à l'autre format : "
          + "--format \(format)=FICHIER")
    }
    guard baseline?.isWritten != true else {
      throw UsageFailure(
        en: "--trace explains findings, and --write-baseline shows none",
        fr: "--trace explique des constats, et --write-baseline n'en montre pas")
    }
  }

  private func writeTraces(
    of files: [LintedFile], in report: Report, _ language: Language
  ) throws(UsageFailure) {
    for file in files {
      for trace in file.report.traces {
        let page = TracePage(
          trace, of: file.report.file, file.setup, flags: warningFlags, in: report,
          language: language)
        try Output.write("\n" + page.text)
      }
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
  /// The path without links.
  let identity: String
  /// What was found.
  var report: FileReport
  /// What holds for it.
  let setup: LintSetup
  /// How many findings were mended before.
  var mended = 0
}

extension UsageFailure {
  /// Standard input has no place to be mended in.
  fileprivate static let inputCannotBeMended = UsageFailure(
    en: "--fix cannot mend standard input; --diff shows what it would change",
    fr: "--fix ne peut corriger l'entrée standard ; --diff montre ce qui changerait")
}
