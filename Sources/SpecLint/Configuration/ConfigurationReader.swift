import Diagnostics
import YAMLTree

/// Reads one configuration file, or says what is wrong with it.
package struct ConfigurationReader {
  /// What the file says.
  package private(set) var configuration = Configuration()
  /// What is wrong in it.
  package private(set) var problems: [Diagnostic] = []

  private let file: SourceFile
  private let folder: String

  static let keys = [
    "summary", "extends", "language", "profile", "rules", "rule-folders", "vocabulary", "concepts",
    "overrides",
  ]
  private static let choiceKeys = ["severity", "options"]
  private static let overrideKeys = ["files", "rules"]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: its contents.
  ///   - path: its path, for display; patterns are relative to its folder.
  package init(_ bytes: [UInt8], path: String) {
    let tree = YAMLTree(parsing: bytes, path: path)
    file = tree.file
    folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    for problem in tree.problems {
      report(problem.message(in: file), at: problem.range)
    }
    guard let root = tree.documents.first else { return }
    attempt { (reader: inout Self) throws(RuleProblem) in
      try reader.read(RuleValue(root, of: tree))
    }
  }

  private mutating func read(_ root: RuleValue) throws(RuleProblem) {
    try Self.check(root, has: Self.keys)
    configuration.extends = root["extends"].map(statedTexts) ?? []
    configuration.ruleFolders = root["rule-folders"].map(statedTexts) ?? []
    if let language = root["language"] {
      let name = language.text ?? ""
      guard let known = Language(rawValue: name) else {
        throw .unknown(
          "language", fr: "langue", name, among: Language.allCases.map(\.rawValue),
          at: language.range)
      }
      configuration.language = stated(known, at: language.range)
    }
    configuration.profile = root["profile"].flatMap { statedTexts($0).first }
    configuration.rules = try choices(root["rules"])
    configuration.vocabulary = root["vocabulary"].map { [stated($0, at: $0.range)] } ?? []
    configuration.concepts = root["concepts"].map { [stated($0, at: $0.range)] } ?? []
    for item in root["overrides"]?.items ?? [] {
      try Self.check(item, has: Self.overrideKeys)
      let patterns = item["files"]?.texts.map(PathPattern.init) ?? []
      guard !patterns.isEmpty else {
        throw RuleProblem(
          LocalizedText(en: "an override needs `files`", fr: "il manque « files » à l'exception"),
          at: item.range)
      }
      configuration.overrides.append(
        Configuration.Override(
          patterns: patterns, folder: folder, choices: try choices(item["rules"])))
    }
  }

  private func choices(
    _ block: RuleValue?
  ) throws(RuleProblem) -> [Configuration.Stated<Configuration.RuleChoice>] {
    var choices: [Configuration.Stated<Configuration.RuleChoice>] = []
    for (name, value) in block?.entries ?? [] {
      choices.append(stated(try choice(name, value), at: value.keyRange))
    }
    return choices
  }

  /// `absolute-sla: off`, or `absolute-sla: {severity: error, options: {…}}`.
  private func choice(
    _ name: String, _ value: RuleValue
  ) throws(RuleProblem) -> Configuration.RuleChoice {
    guard value.entries.isEmpty else {
      try Self.check(value, has: Self.choiceKeys)
      let (isOn, severity) = try value["severity"].map(Self.level) ?? (nil, nil)
      return Configuration.RuleChoice(
        name: name, isOn: isOn, severity: severity, options: value["options"]?.entries ?? [])
    }
    let (isOn, severity) = try Self.level(value)
    return Configuration.RuleChoice(name: name, isOn: isOn, severity: severity, options: [])
  }

  private static func level(_ value: RuleValue) throws(RuleProblem) -> (Bool?, Severity?) {
    switch value.text ?? "" {
    case "on": return (true, nil)
    case "off": return (false, nil)
    case let name:
      if let severity = Severity(rawValue: name) { return (true, severity) }
      throw .unknown(
        "level", fr: "niveau", name, among: ["on", "off"] + Severity.allCases.map(\.rawValue),
        at: value.range)
    }
  }

  private static func check(
    _ value: RuleValue, has keys: [String]
  ) throws(RuleProblem) {
    for (key, entry) in value.entries where !keys.contains(key) {
      throw .unknown("key", fr: "clé", key, among: keys, at: entry.keyRange)
    }
  }

  private func statedTexts(_ value: RuleValue) -> [Configuration.Stated<String>] {
    value.items.compactMap { item in item.text.map { stated($0, at: item.range) } }
  }

  private func stated<Value>(
    _ value: Value, at range: SourceRange
  ) -> Configuration.Stated<Value> {
    Configuration.Stated(value: value, location: SourceLocation(file: file, range: range))
  }

  private mutating func attempt(_ step: (inout Self) throws(RuleProblem) -> Void) {
    do throws(RuleProblem) { try step(&self) } catch { report(error.message, at: error.range) }
  }

  private mutating func report(_ message: LocalizedText, at range: SourceRange) {
    problems.append(.configuration(message, at: SourceLocation(file: file, range: range)))
  }
}

extension Diagnostic {
  /// A fault in a configuration.
  package static func configuration(
    _ message: LocalizedText, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(rule: "configuration", severity: .error, message: message, location: location)
  }
}
