import Diagnostics
import Reporters
import SpecLint

/// Puts the rules together: those of the binary, and those of somebody's folders.
enum RuleLoading {
  /// The built-in rules, and with folders theirs too.
  static func ruleset(adding folders: [String]) throws(UsageFailure) -> Ruleset {
    guard !folders.isEmpty else { return BuiltIn.ruleset() }
    return try compile(folders).ruleset
  }

  /// Compiles the built-in rules together with the files of some folders or the files themselves.
  static func compile(_ paths: [String]) throws(UsageFailure) -> RulesetCompiler.Result {
    let inputs = InputPaths(paths)
    if let missing = inputs.unmatched.first {
      throw UsageFailure(
        message: LocalizedText(
          en: "no rule file in '\(missing)'", fr: "aucun fichier de règle dans « \(missing) »"))
    }
    var own: [RulesetCompiler.File] = []
    for path in inputs.files {
      do {
        own.append(RulesetCompiler.File(path: path, bytes: try Files.read(path)))
      } catch {
        throw UsageFailure(
          message: LocalizedText(
            en: "cannot read '\(error.path)': \(error.reason)",
            fr: "lecture impossible de « \(error.path) » : \(error.reason)"))
      }
    }
    let replaced = Set(own.map { $0.folder + "/" + $0.name })
    let builtIn = BuiltIn.sources().filter { !replaced.contains($0.folder + "/" + $0.name) }
    let result = RulesetCompiler.compile(builtIn + own)
    guard result.problems.isEmpty else {
      let report = Report(
        files: result.problems.map(\.location.file), diagnostics: result.problems)
      let text = ReportFormat.standard.render(
        report, options: ReporterOptions(language: Surroundings.language ?? .en))
      throw UsageFailure(message: LocalizedText(same: text))
    }
    return result
  }
}
