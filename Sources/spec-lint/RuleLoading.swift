import Diagnostics
import SpecLint

/// Puts the rules together: those of the binary, and those of somebody's folders.
enum RuleLoading {
  /// The built-in rules, and with folders theirs too.
  static func ruleset(adding paths: [String]) throws(UsageFailure) -> Ruleset {
    paths.isEmpty ? BuiltIn.ruleset() : try compile(paths).ruleset
  }

  /// The same with what people read about the rules.
  static func library(adding paths: [String]) throws(UsageFailure) -> RuleLibrary {
    guard !paths.isEmpty else {
      return RuleLibrary(ruleset: BuiltIn.ruleset(), handbooks: BuiltIn.handbooks())
    }
    return try compile(paths)
  }

  /// Compiles the built-in rules together with the files of some folders or the files themselves.
  ///
  /// A rule of the same group and name takes the place of a built-in one.
  static func compile(
    _ paths: [String], adding configuration: Configuration = Configuration()
  ) throws(UsageFailure) -> RuleLibrary {
    let own = try files(at: paths)
    let replaced = Set(own.map { $0.folder + "/" + $0.name })
    let builtIn = BuiltIn.sources().filter { !replaced.contains($0.folder + "/" + $0.name) }
    let result = RulesetCompiler.compile(builtIn + own, adding: configuration)
    guard result.problems.isEmpty else {
      throw UsageFailure(
        en: "nothing was done, since rule files are wrong",
        fr: "rien n'a été fait, car des fichiers de règle sont erronés",
        diagnostics: result.problems)
    }
    return RuleLibrary(ruleset: result.ruleset, handbooks: result.handbooks)
  }

  /// A built-in profile, or one from somebody's folders.
  ///
  /// - Parameters:
  ///   - name: its name.
  ///   - location: where it is said; nil for the command line.
  ///   - paths: the folders.
  static func profile(
    _ name: String, saidAt location: SourceLocation?, adding paths: [String]
  ) throws(UsageFailure) -> Configuration {
    let own = paths.isEmpty ? [] : try files(at: paths)
    let profiles = (BuiltIn.sources() + own).filter { $0.folder == "profiles" }
    guard let file = profiles.last(where: { $0.name == name }) else {
      let names = profiles.map(\.name)
      guard let location else {
        throw .unknown(
          LocalizedText(en: "unknown profile", fr: "profil inconnu :"), name, among: names)
      }
      throw .wrongConfiguration([.unknownProfile(name, among: names, at: location)])
    }
    let reader = ConfigurationReader(file.bytes, path: file.path)
    guard reader.problems.isEmpty else { throw .wrongConfiguration(reader.problems) }
    return reader.configuration
  }

  /// The rule files that some paths name.
  static func files(at paths: [String]) throws(UsageFailure) -> [RulesetCompiler.File] {
    let inputs = InputPaths(paths)
    if let failure = inputs.failures.first { throw failure }
    var files: [RulesetCompiler.File] = []
    for path in inputs.files {
      files.append(RulesetCompiler.File(path: path.shown, bytes: try Files.bytes(of: path)))
    }
    return files
  }
}

/// Rules with what people read about them.
struct RuleLibrary {
  /// The rules.
  let ruleset: Ruleset
  /// Their rationale, sources and samples.
  let handbooks: [RuleHandbook]

  /// What people read about a rule.
  func handbook(of rule: String) -> RuleHandbook? { handbooks.first { $0.id == rule } }
}
