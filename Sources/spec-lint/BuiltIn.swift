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
    let file = sources().first { $0.kind == .template && $0.name == language.rawValue }
    guard let file else { preconditionFailure("rules/templates/\(language).yaml is missing") }
    return String(decoding: file.bytes, as: UTF8.self)
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
