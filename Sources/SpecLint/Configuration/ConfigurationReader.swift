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
  /// What a file of another shape should have been.
  private static let subject = "configuration"
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
    // What was not read as it was meant would be told to be of another shape.
    guard problems.isEmpty, let root = tree.documents.first else { return }
    attempt { (reader: inout Self) throws(RuleProblem) in
      try reader.read(RuleValue(root, of: tree))
    }
  }

  private mutating func read(_ root: RuleValue) throws(RuleProblem) {
    try root.map(Self.subject, of: Self.keys)
    configuration.extends = try statedTexts("extends", in: root)
    configuration.ruleFolders = try statedTexts("rule-folders", in: root)
    if let language = try Self.given("language", in: root) {
      let name = try language.word("language")
      guard let known = Language(rawValue: name) else {
        throw .unknown(
          "language", fr: "langue", name, among: Language.allCases.map(\.rawValue),
          at: language.range)
      }
      configuration.language = stated(known, at: language.range)
    }
    if let profile = try Self.given("profile", in: root) {
      configuration.profile = stated(try profile.word("profile"), at: profile.range)
    }
    configuration.rules = try choices(root["rules"])
    configuration.vocabulary = try statedMap("vocabulary", in: root)
    configuration.concepts = try statedMap("concepts", in: root)
    for item in try root["overrides"]?.list("overrides") ?? [] {
      configuration.overrides.append(try override(item))
    }
  }

  /// The value of a key; nil where there is none, or where it is left open.
  private static func given(
    _ key: String, in root: RuleValue
  ) throws(RuleProblem) -> RuleValue? { root[key].flatMap { $0.isNothing ? nil : $0 } }

  private func override(_ item: RuleValue) throws(RuleProblem) -> Configuration.Override {
    try item.map("overrides", of: Self.overrideKeys)
    let patterns = try item["files"]?.textItems("files") ?? []
    guard !patterns.isEmpty else {
      throw RuleProblem(
        LocalizedText(en: "an override needs `files`", fr: "il manque « files » à l'exception"),
        at: item.range)
    }
    return Configuration.Override(
      patterns: patterns.compactMap(\.text).map(PathPattern.init), folder: folder,
      choices: try choices(item["rules"]))
  }

  private func choices(
    _ block: RuleValue?
  ) throws(RuleProblem) -> [Configuration.Stated<Configuration.RuleChoice>] {
    var choices: [Configuration.Stated<Configuration.RuleChoice>] = []
    for (name, value) in try block?.map("rules") ?? [] {
      choices.append(stated(try choice(name, value), at: value.keyRange))
    }
    return choices
  }

  /// `absolute-sla: off`, or `absolute-sla: {severity: error, options: {…}}`.
  private func choice(
    _ name: String, _ value: RuleValue
  ) throws(RuleProblem) -> Configuration.RuleChoice {
    if value.text != nil {
      let (isOn, severity) = try Self.level(value, of: name)
      return Configuration.RuleChoice(name: name, isOn: isOn, severity: severity, options: [])
    }
    try value.map(name, of: Self.choiceKeys)
    let (isOn, severity) =
      try value["severity"].map { (level) throws(RuleProblem) in
        try Self.level(level, of: "severity")
      } ?? (nil, nil)
    return Configuration.RuleChoice(
      name: name, isOn: isOn, severity: severity,
      options: try value["options"]?.map("options") ?? [])
  }

  private static func level(
    _ value: RuleValue, of name: String
  ) throws(RuleProblem) -> (Bool?, Severity?) {
    switch try value.word(name) {
    case "on": return (true, nil)
    case "off": return (false, nil)
    case let name:
      if let severity = Severity(rawValue: name) { return (true, severity) }
      throw .unknown(
        "level", fr: "niveau", name, among: ["on", "off"] + Severity.allCases.map(\.rawValue),
        at: value.range)
    }
  }

  private func statedTexts(
    _ key: String, in root: RuleValue
  ) throws(RuleProblem) -> [Configuration.Stated<String>] {
    let items = try root[key]?.textItems(key) ?? []
    return items.compactMap { item in item.text.map { stated($0, at: item.range) } }
  }

  private func statedMap(
    _ key: String, in root: RuleValue
  ) throws(RuleProblem) -> [Configuration.Stated<RuleValue>] {
    guard let value = root[key] else { return [] }
    try value.map(key)
    return [stated(value, at: value.range)]
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

  /// A profile that is not among those there are.
  package static func unknownProfile(
    _ name: String, among names: [String], at location: SourceLocation
  ) -> Diagnostic {
    let problem = RuleProblem.unknown(
      "profile", fr: "profil", name, among: names, at: location.range)
    return configuration(problem.message, at: location)
  }
}
