import Diagnostics
import YAMLTree

/// A baseline as it is written: YAML, sorted, one finding to a block, so that it reads and diffs well.
extension Baseline {
  private static let version = "1"
  private static let rootKeys = ["version", "findings"]
  private static let keys = ["file", "rule", "place", "text", "count"]

  /// The file.
  package var text: String {
    let header = """
      # Findings that are known and not reported again. Written by `spec-lint --write-baseline`.
      version: \(Self.version)
      findings:

      """
    guard !known.isEmpty else { return header.dropLast() + " []\n" }
    return known.map { ($0.key, $0.value.count) }.sorted { Self.comesBefore($0.0, $1.0) }
      .reduce(into: header) { $0 += Self.block($1.0, count: $1.1) }
  }

  private static func comesBefore(_ first: Entry, _ second: Entry) -> Bool {
    (first.file, first.rule, first.identity.place, first.identity.text)
      < (second.file, second.rule, second.identity.place, second.identity.text)
  }

  private static func block(_ entry: Entry, count: Int) -> String {
    """
      - file: \(YAMLQuoting.quoted(entry.file))
        rule: \(entry.rule)
        place: \(YAMLQuoting.quoted(entry.identity.place))
        text: \(YAMLQuoting.quoted(entry.identity.text))
    \(count > 1 ? "    count: \(count)\n" : "")
    """
  }

  /// Reads a baseline, or says what is wrong with it.
  package static func read(
    _ bytes: [UInt8], path: String
  ) -> (baseline: Baseline, problems: [Diagnostic]) {
    let tree = YAMLTree(parsing: bytes, path: path)
    var problems = tree.problems.map { problem in
      RuleProblem(problem.message(in: tree.file), at: problem.range)
    }
    let root = tree.documents.first.map { RuleValue($0, of: tree) } ?? RuleValue(.map([]))
    var known: [Entry: (count: Int, range: SourceRange)] = [:]
    do throws(RuleProblem) {
      for item in problems.isEmpty ? try findings(root) : [] {
        let (entry, count) = try finding(item)
        known[entry, default: (0, item.range)].count += count
      }
    } catch {
      problems.append(error)
    }
    let diagnostics = problems.map { problem in
      Diagnostic(
        rule: "baseline-file", severity: .error, message: problem.message,
        location: SourceLocation(file: tree.file, range: problem.range))
    }
    return (Baseline(known: known, source: tree.file), diagnostics)
  }

  private static func findings(_ root: RuleValue) throws(RuleProblem) -> [RuleValue] {
    try root.map("baseline", of: rootKeys)
    try checkVersion(root)
    return try root["findings"]?.list("findings") ?? []
  }

  private static func checkVersion(_ root: RuleValue) throws(RuleProblem) {
    let found = root["version"]?.text
    guard found != version else { return }
    throw RuleProblem(
      LocalizedText(
        en: "a baseline of version \(version) is expected, found \(found ?? "no version")",
        fr:
          "une référence de version \(version) est attendue, trouvé : \(found ?? "aucune version")"),
      at: root["version"]?.range ?? SourceRange(root.range.start, root.range.start))
  }

  private static func finding(_ item: RuleValue) throws(RuleProblem) -> (Entry, Int) {
    try item.map("findings", of: keys)
    func text(_ key: String) throws(RuleProblem) -> String {
      if let text = item[key]?.text { return text }
      throw RuleProblem(
        LocalizedText(en: "an entry needs `\(key)`", fr: "il manque « \(key) » à l'entrée"),
        at: item.range)
    }
    let identity = Diagnostic.Identity(place: try text("place"), text: try text("text"))
    let entry = Entry(file: try text("file"), rule: try text("rule"), identity: identity)
    return (entry, max(1, Int(item["count"]?.text ?? "1") ?? 1))
  }
}
