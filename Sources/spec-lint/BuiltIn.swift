import BuiltInRules
import Diagnostics
import SpecLint

/// The rules that the binary carries.
enum BuiltIn {
  /// The version of the tool.
  static let version = "0.1.0"

  /// What a lint needs.
  static func ruleset() -> Ruleset {
    load(EmbeddedRules.ruleset) { reader throws(PackError) in try Ruleset(packed: &reader) }
  }

  /// What the rules' readers need.
  static func handbooks() -> [RuleHandbook] {
    load(EmbeddedRules.handbooks) { reader throws(PackError) in try Handbooks.unpacked(&reader) }
  }

  /// The rule files themselves.
  static func sources() -> [RulesetCompiler.File] {
    load(EmbeddedRules.sources) { reader throws(PackError) in
      try RulesetCompiler.files(from: &reader)
    }
  }

  /// A complete document to begin with.
  static func template(_ language: Language) -> String {
    String(decoding: source("templates", language.rawValue).bytes, as: UTF8.self)
  }

  /// The file that names the fields of the document.
  static var fields: RulesetCompiler.File { source("vocabulary", "fields") }

  private static func source(_ folder: String, _ name: String) -> RulesetCompiler.File {
    let file = sources().first { $0.folder == folder && $0.name == name }
    guard let file else { preconditionFailure("rules/\(folder)/\(name).yaml is missing") }
    return file
  }

  /// A pack that the build wrote can only be wrong if the build is: there is nothing to recover.
  private static func load<Content>(
    _ literal: StaticString, _ read: (inout PackReader) throws(PackError) -> Content
  ) -> Content {
    var reader = PackReader(literal)
    do {
      return try read(&reader)
    } catch {
      preconditionFailure("the embedded rules are damaged: \(error)")
    }
  }
}
