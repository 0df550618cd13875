import Diagnostics
import SpecLint

/// What holds for a document: its rules, what its configuration and the command line say of them.
struct LintSetup {
  /// All rules there are for it.
  let ruleset: Ruleset
  /// What its configuration says; empty where there is none.
  let configuration: Configuration
  /// What follows for the document.
  let configured: ConfiguredSettings
  /// The same with the command line's flags.
  let selection: RuleSelection
  /// Lints with these settings.
  let linter: Linter
  /// Reads the files that its documents name.
  let files: TenderFiles
}

/// Makes the setup of each document; documents that share one share the work.
struct LintSetups {
  private let flags: [String]
  private let profile: String?
  private let rulePaths: [String]
  private let identifiesFindings: Bool
  private let traced: [String]
  /// A list, since there are few and a dictionary's first use costs more than looking through them.
  private var setups: [(key: Key, setup: LintSetup)] = []
  private var finder = ConfigurationFinder()
  private var rulesets: [NativePath: Ruleset] = [:]
  private var plainRuleset: Ruleset?

  /// Documents with the same configuration and the same exceptions from it share a setup.
  private struct Key: Equatable {
    let configuration: NativePath?
    let overrides: [Int]
  }

  /// - Parameters:
  ///   - flags: what was said with `-W`, in order.
  ///   - profile: the profile that was asked for; a configuration's otherwise.
  ///   - rulePaths: folders and files of further rules.
  ///   - identifiesFindings: whether findings get the identity that a baseline knows them by.
  ///   - traced: the rules that are asked why they speak or keep silent.
  init(
    flags: [String] = [], profile: String? = nil, rulePaths: [String] = [],
    identifiesFindings: Bool = false, traced: [String] = []
  ) {
    self.flags = flags
    self.profile = profile
    self.rulePaths = rulePaths
    self.identifiesFindings = identifiesFindings
    self.traced = traced
  }

  /// What holds for a document.
  mutating func setup(for document: NativePath?) throws(UsageFailure) -> LintSetup {
    let found = try finder.configuration(for: document)
    let overrides = found?.configuration.overrides ?? []
    let holding = overrides.indices.filter { Self.holds(overrides[$0], for: document) }
    let key = Key(configuration: found?.path, overrides: holding)
    if let known = setups.first(where: { $0.key == key }) { return known.setup }
    let ruleset = try ruleset(of: found)
    let setup = try makeSetup(
      found?.configuration ?? Configuration(), ruleset, holding.flatMap { overrides[$0].choices })
    setups.append((key, setup))
    return setup
  }

  private func makeSetup(
    _ configuration: Configuration, _ ruleset: Ruleset,
    _ choices: [Configuration.Stated<Configuration.RuleChoice>]
  ) throws(UsageFailure) -> LintSetup {
    var configured = ConfiguredSettings(ruleset)
    let said = configuration.profile
    if let name = profile ?? said?.value {
      let location = profile == nil ? said?.location : nil
      configured.apply(
        try RuleLoading.profile(name, saidAt: location, adding: rulePaths), named: name)
    }
    configured.apply(configuration.rules + choices)
    guard configured.problems.isEmpty else { throw .wrongConfiguration(configured.problems) }
    let selection = try RuleSelection(flags, ruleset: ruleset, startingFrom: configured.settings)
    var settings = selection.settings
    settings.identifiesFindings = identifiesFindings
    settings.traced = try traced(among: ruleset)
    return LintSetup(
      ruleset: ruleset, configuration: configuration, configured: configured,
      selection: selection, linter: Linter(ruleset: ruleset, settings: settings),
      files: TenderFiles(ruleset: ruleset))
  }

  /// The rules to trace, each once, all of which there must be.
  private func traced(among ruleset: Ruleset) throws(UsageFailure) -> [String] {
    var known: [String] = []
    for id in traced where !known.contains(id) {
      guard ruleset.rule(id) != nil else {
        throw .unknown(
          LocalizedText(en: "unknown rule", fr: "règle inconnue :"), id,
          among: ruleset.rules.map(\.id), otherwise: UsageFailure.seeRules)
      }
      known.append(id)
    }
    return known
  }

  private mutating func plain() throws(UsageFailure) -> Ruleset {
    if let plainRuleset { return plainRuleset }
    let ruleset = try RuleLoading.ruleset(adding: rulePaths)
    plainRuleset = ruleset
    return ruleset
  }

  private mutating func ruleset(
    of found: ConfigurationFinder.Found?
  ) throws(UsageFailure) -> Ruleset {
    guard let found, found.configuration.extendsRuleset else { return try plain() }
    if let known = rulesets[found.path] { return known }
    let ruleset = try compile(found).ruleset
    rulesets[found.path] = ruleset
    return ruleset
  }

  /// The rules for a document with what there is to read about them.
  mutating func library(for document: NativePath?) throws(UsageFailure) -> RuleLibrary {
    guard let found = try finder.configuration(for: document), found.configuration.extendsRuleset
    else { return try RuleLoading.library(adding: rulePaths) }
    return try compile(found)
  }

  private func compile(_ found: ConfigurationFinder.Found) throws(UsageFailure) -> RuleLibrary {
    var folders: [String] = []
    for folder in found.configuration.ruleFolders {
      let target = try finder.target(
        of: folder.value, saidAt: folder.location, root: found.root)
      folders.append(target.argument)
    }
    return try RuleLoading.compile(folders + rulePaths, adding: found.configuration)
  }

  private static func holds(
    _ override: Configuration.Override, for document: NativePath?
  ) -> Bool {
    guard let document, let folder = Files.realPath(NativePath(override.folder)),
      let real = Files.realPath(document.folder)?.appending(document.name)
    else { return false }
    return override.matches(real.relative(to: folder).shown)
  }
}
