import Diagnostics

/// What a `.spec-lint.yaml` and the files that it extends say; every value with its place.
package struct Configuration: Sendable {
  /// A value and where it is said.
  package struct Stated<Value: Sendable>: Sendable {
    /// The value.
    package let value: Value
    /// Where it is said.
    package let location: SourceLocation
  }

  /// What is said of a rule, or of all rules of a group.
  package struct RuleChoice: Sendable {
    /// The rule or group.
    let name: String
    /// Whether it runs; nil where only options are given.
    let isOn: Bool?
    /// Its severity, where it is not the rule's own.
    let severity: Severity?
    /// Options that take the place of the rule's own, by name.
    let options: [(key: String, value: RuleValue)]
  }

  /// What holds for some documents only.
  package struct Override: Sendable {
    /// Patterns of paths, relative to the folder of the file that says so.
    let patterns: [PathPattern]
    /// The folder, as the configuration's path names it.
    package let folder: String
    /// What is said of rules there.
    package let choices: [Stated<RuleChoice>]

    /// Whether a document lies there; the path is relative to ``folder``.
    package func matches(_ path: String) -> Bool { patterns.contains { $0.matches(path) } }
  }

  /// Files whose settings come first, by their paths as written.
  package internal(set) var extends: [Stated<String>] = []
  /// The language of messages.
  package internal(set) var language: Stated<Language>?
  /// The name of the profile that comes before what is said of rules.
  package internal(set) var profile: Stated<String>?
  /// What is said of rules; a later choice wins.
  package internal(set) var rules: [Stated<RuleChoice>] = []
  /// Folders of further rules, as written.
  package internal(set) var ruleFolders: [Stated<String>] = []
  /// Further names of fields: `{service_levels.target: {fr: […], en: […]}}`.
  package internal(set) var vocabulary: [Stated<RuleValue>] = []
  /// Further phrases of shared concepts.
  package internal(set) var concepts: [Stated<RuleValue>] = []
  /// What holds for some documents only; a later one wins.
  package internal(set) var overrides: [Override] = []

  /// The configuration that says nothing.
  package init() {}

  /// Whether rules must be compiled anew for it.
  package var extendsRuleset: Bool {
    !ruleFolders.isEmpty || !vocabulary.isEmpty || !concepts.isEmpty
  }

  /// This configuration on top of another, which it extends.
  package func inheriting(_ base: Configuration) -> Configuration {
    var merged = base
    merged.extends = extends
    merged.language = language ?? base.language
    merged.profile = profile ?? base.profile
    merged.rules += rules
    merged.ruleFolders += ruleFolders
    merged.vocabulary += vocabulary
    merged.concepts += concepts
    merged.overrides += overrides
    return merged
  }
}
