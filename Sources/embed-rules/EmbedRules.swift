import Diagnostics
import Foundation
import Reporters
import SpecLint

/// Compiles the files of `rules/` into one Swift file of string literals, or says what is wrong
/// with them: `embed-rules RULES OUTPUT`.
@main
enum EmbedRules {
  static func main() throws {
    guard CommandLine.arguments.count == 3 else {
      FileHandle.standardError.write(Data("usage: embed-rules RULES OUTPUT\n".utf8))
      exit(2)
    }
    let files = try read(URL(filePath: CommandLine.arguments[1]))
    let result = RulesetCompiler.compile(files)
    guard result.problems.isEmpty else {
      let report = Report(
        files: result.problems.map(\.location.file), diagnostics: result.problems)
      let text = ReportFormat(rawValue: "short")?.render(report) ?? ""
      FileHandle.standardError.write(Data(text.utf8))
      exit(1)
    }
    let swift = """
      /// The rules of `rules/`, compiled when this was built.
      package enum EmbeddedRules {
        /// What a lint needs, in the form that loads at once.
        package static let ruleset: StaticString = \(literal(result.ruleset.packed()))

        /// What the rules' readers need: rationale, source, samples.
        package static let handbooks: StaticString = \(literal(Handbooks.packed(result.handbooks)))

        /// The files themselves, to compile them anew with somebody's own rules.
        package static let sources: StaticString = \(literal(RulesetCompiler.packed(files)))
      }

      """
    try swift.write(toFile: CommandLine.arguments[2], atomically: true, encoding: .utf8)
  }

  private static func read(_ folder: URL) throws -> [RulesetCompiler.File] {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return try (found?.compactMap { $0 as? URL } ?? [])
      .filter { $0.pathExtension == "yaml" }
      .sorted { $0.path() < $1.path() }
      .map { RulesetCompiler.File(path: $0.path(), bytes: Array(try Data(contentsOf: $0))) }
  }

  /// A raw string literal: a pack is valid UTF-8 by construction, and hardly needs an escape.
  private static func literal(_ bytes: [UInt8]) -> String {
    var literal = "##\""
    var last: Unicode.Scalar = " "
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch (last, scalar) {
      case (_, "\""), (_, "\0"..."\u{1F}"), (_, "\u{7F}"), ("\\", "#"):
        literal += "\\##u{\(String(scalar.value, radix: 16))}"
      default: literal.unicodeScalars.append(scalar)
      }
      last = scalar
    }
    return literal + "\"##"
  }
}
