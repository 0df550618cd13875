import Diagnostics
import Foundation
import SpecLint
import Testing

/// One defect put into a clean tender: what is changed, which rule finds it, and where.
struct Seed: Sendable, CustomTestStringConvertible {
  /// A change of the clean tender's text.
  enum Edit: Sendable {
    /// The first of these words becomes others.
    case replace(String, String)
    /// A top-level section goes, with all below it.
    case removeSection(String)
    /// The line that begins so (spaces in front do not count) goes, with all that is indented deeper.
    case removeEntry(String)
    /// Lines are put behind the end.
    case append(String)
  }

  /// The rule that must find it.
  let rule: String
  /// Which of the two clean tenders is broken.
  let language: Language
  /// How it is broken.
  let edits: [Edit]
  /// What the finding underlines, or begins with.
  let words: String
  /// A rule that cannot but find the same edit: with no satisfaction left, two rules miss it.
  let companion: String?

  init(
    _ rule: String, _ language: Language, _ edits: Edit..., at words: String,
    beside companion: String? = nil
  ) {
    self.init(rule, language, edits, at: words, beside: companion)
  }

  init(
    _ rule: String, _ language: Language, _ edits: [Edit], at words: String,
    beside companion: String? = nil
  ) {
    self.rule = rule
    self.companion = companion
    self.language = language
    self.edits = edits
    self.words = words
  }

  var testDescription: String { "\(rule) (\(language.rawValue)) at “\(words)”" }

  /// The broken tender; nil where an edit does not apply, so that a seed cannot silently rot.
  var document: String? {
    var text = CleanTender.text(language)
    for edit in edits {
      guard let edited = Self.apply(edit, to: text) else { return nil }
      text = edited
    }
    return text
  }

  private static func apply(_ edit: Edit, to text: String) -> String? {
    switch edit {
    case .replace(let old, let new):
      text.range(of: old).map { text.replacingCharacters(in: $0, with: new) }
    case .removeSection(let key): removing(from: text) { $0.hasPrefix(key + ":") }
    case .removeEntry(let start):
      removing(from: text) { $0.drop { $0 == " " }.hasPrefix(start) }
    case .append(let lines): text + lines
    }
  }

  /// The text without the first such line and what is indented deeper below it.
  private static func removing(
    from text: String, where isStart: (Substring) -> Bool
  ) -> String? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: isStart) else { return nil }
    let indent = lines[start].prefix { $0 == " " }.count
    let rest = lines[(start + 1)...]
    let end = rest.firstIndex { !$0.isEmpty && $0.prefix { $0 == " " }.count <= indent }
    lines.removeSubrange(start..<(end ?? lines.endIndex))
    return lines.joined(separator: "\n")
  }
}

/// The complete tenders of `examples/` that draw no finding.
enum CleanTender {
  /// The text of the one in a language.
  static func text(_ language: Language) -> String {
    let name = language == .fr ? "cahier-des-charges-conforme" : "clean-statement"
    return String(decoding: example("\(name).yaml") ?? [], as: UTF8.self)
  }

  /// What default rules say of a document that stands among the examples.
  static func findings(in text: String) -> [Diagnostic] {
    let context = TenderContext(
      identity: "tender.yaml", access: FileAccess(annexes),
      files: TenderFiles(ruleset: Rules.ruleset))
    return Linter(ruleset: Rules.ruleset, settings: .init(defaultsOf: Rules.ruleset))
      .lint(Array(text.utf8), path: "tender.yaml", in: context).diagnostics
  }

  /// What the French one names.
  private static let annexes = ["annexe-volumes.yaml": example("annexe-volumes.yaml") ?? []]

  private static func example(_ name: String) -> [UInt8]? {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../examples")
    return (try? Data(contentsOf: folder.appending(path: name))).map { Array($0) }
  }
}
