import Diagnostics
import YAMLTree

@testable import SpecLint

/// A document of a test, read with the built-in vocabulary.
struct ReadDocument {
  let document: Document
  let subject: Subject

  init(_ text: String, files: [String: String] = [:]) {
    let tree = YAMLTree(parsing: Array(text.utf8), path: "document.yaml")
    document = DocumentReader.read(tree, with: Rules.ruleset)
    let context = TenderContext(
      identity: "document.yaml", access: FileAccess(files.mapValues { Array($0.utf8) }),
      files: TenderFiles(ruleset: Rules.ruleset))
    subject = Subject(document, ruleset: Rules.ruleset, in: context)
  }

  /// The canonical name of what a key was understood as: a field, else a channel; "?" for none.
  func meaning(of key: String) -> String {
    guard let element = element(of: key) else { return "no such key" }
    if let field = element.field { return document.fields[field].name }
    let parent = element.parent.flatMap { document.elements[$0].channel }
    if let channel = element.channel, channel != parent { return document.fields[channel].name }
    return "?"
  }

  /// The section that the value of a key belongs to.
  func section(of key: String) -> String {
    element(of: key)?.section.map { document.fields[$0].name } ?? "none"
  }

  /// The last element of a key.
  func element(of key: String) -> Document.Element? {
    document.elements.last { $0.key.map { document.tree.text(of: $0) == key } ?? false }
  }

  /// The scope's name of the value of a key.
  func scope(of key: String) -> String {
    element(of: key).map { document.scopes[$0.scope].name } ?? "no such key"
  }

  /// Findings of the group `document` by rule, each with its words.
  func problems(_ rule: String) -> [String] {
    subject.readingProblems.filter { $0.rule == rule }.map {
      document.tree.file.text(in: $0.finding.place.range)
    }
  }

  /// All series as one line each: role, channel, period, first period, figures.
  var series: [String] {
    let all = subject.volumes.flatMap { [$0.history, $0.forecast] }.compactMap { $0 }
    return all.map { one in
      let role = one.role.map { $0 == .history ? "history" : "forecast" } ?? "series"
      let channel = one.channel.map { document.fields[$0].name.dropFirst("channels.".count) } ?? "-"
      let start = one.start.map(String.init) ?? "-"
      let values = one.values.map { String(Int($0)) }.joined(separator: " ")
      return "\(role) \(channel) \(one.period) \(start): \(values)"
    }
  }

  /// All service levels as one line each: metric, target, seconds, structured or not.
  var levels: [String] {
    subject.serviceLevels.map { level in
      let target = level.target.map { NumberText.decimal($0.value, places: 1, .en) } ?? "-"
      let within = level.within.map { NumberText.decimal($0.value, places: 1, .en) } ?? "-"
      return "\(target) in \(within)" + (level.isStructured ? " structured" : "")
    }
  }
}
