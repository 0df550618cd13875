import Diagnostics
import YAMLTree

/// Runs a ruleset over documents.
///
/// The pipeline, from value to value: text → tree → document → findings → diagnostics →
/// suppressed and reported → gathered. Nothing here reads a file or prints.
package struct Linter: Sendable {
  /// Which rules run, and how severe they are.
  package struct Settings: Sendable {
    /// The rules that run, by id.
    package var enabled: Set<String>
    /// Severities that differ from the rules' own.
    package var severities: [String: Severity] = [:]
    /// Options that take the place of a rule's own, by rule.
    package var options: [String: [(key: String, value: RuleValue)]] = [:]
    /// The profile that is on: what rules note under its name joins each of their findings.
    package var profile: String?
    /// Whether what a first draft lacks is told by group; each rule by itself otherwise.
    package var gathersDrafts = true
    /// Whether findings get the identity that a baseline knows them by.
    package var identifiesFindings = false
    /// The rules that say what they looked at, and why they spoke or kept silent, run or not.
    package var traced: [String] = []

    /// The rules that are on by default.
    package init(defaultsOf ruleset: Ruleset) {
      enabled = Set(ruleset.rules.filter(\.isDefault).map(\.id))
    }

    /// Exactly these rules.
    package init(only rules: Set<String>) { enabled = rules }
  }

  private let ruleset: Ruleset
  private let settings: Settings
  /// The rules that run, with their checks; one that needs some words is made where they are found.
  private let checks: [(rule: Rule, check: (any Check)?)]

  /// Makes a linter; a rule whose check cannot be made does not run (compiling has said so).
  package init(ruleset: Ruleset, settings: Settings) {
    self.ruleset = ruleset
    self.settings = settings
    checks = ruleset.rules.compactMap { rule in
      guard settings.enabled.contains(rule.id) else { return nil }
      let changes = settings.options[rule.id] ?? []
      if changes.isEmpty, rule.trigger != nil { return (rule, nil) }
      return (try? ruleset.makeCheck(for: rule, with: changes)).map { (rule, $0) }
    }
  }

  /// Lints one file.
  ///
  /// - Parameters:
  ///   - bytes: the file's contents, whatever they are.
  ///   - path: its path, for display.
  ///   - context: where it stands among the files of its tender; by itself otherwise.
  package func lint(
    _ bytes: [UInt8], path: String, in context: TenderContext? = nil
  ) -> FileReport {
    let (tree, document) = read(bytes, path)
    let subject =
      context.map { Subject(document, ruleset: ruleset, in: $0) }
      ?? Subject(alone: document, ruleset: ruleset)
    let identities = settings.identifiesFindings ? FindingIdentities(of: document) : nil
    let isLarge = bytes.count >= WorkQueue.worthwhile
    let words = document.statements.sets.union
    let diagnostics = WorkQueue.results(of: checks.count, isWorthwhile: isLarge) {
      index -> [Diagnostic] in
      let rule = checks[index].rule
      guard let check = checks[index].check ?? check(of: rule, for: words) else { return [] }
      return described(check.findings(in: subject), by: rule, in: document, identities)
    }
    .flatMap { $0 }
    let suppressor = Suppressor(tree, ruleset: ruleset, enabled: settings.enabled)
    let divided = suppressor.divide(diagnostics)
    let faults = divided.problems.flatMap { problem -> [Diagnostic] in
      guard settings.enabled.contains(problem.rule), let rule = ruleset.rule(problem.rule) else {
        return []
      }
      return described([problem.finding], by: rule, in: document, identities)
    }
    let reported =
      settings.gathersDrafts ? gathered(divided.diagnostics, document) : divided.diagnostics
    return FileReport(
      file: tree.file, diagnostics: reported + faults, language: document.language,
      annexes: subject.tender.annexes, traces: traces(in: subject, adding: divided.problems),
      isWhole: tree.isWhole)
  }

  private func traces(in subject: Subject, adding problems: [ReadingProblem]) -> [RuleTrace] {
    guard !settings.traced.isEmpty else { return [] }
    var subject = subject
    subject.readingProblems += problems
    return settings.traced.compactMap { trace(of: $0, in: subject) }
  }

  private func trace(of id: String, in subject: Subject) -> RuleTrace? {
    guard let rule = ruleset.rule(id),
      let check = try? ruleset.makeCheck(for: rule, with: settings.options[id] ?? [])
    else { return nil }
    var trace = Trace()
    check.trace(in: subject, into: &trace)
    return RuleTrace(trace, of: rule, in: subject.document)
  }

  /// The check of a rule, if a document with these concepts may have what it looks for.
  private func check(of rule: Rule, for concepts: ConceptSet) -> (any Check)? {
    guard let trigger = rule.trigger, trigger.intersects(concepts) else { return nil }
    return try? ruleset.makeCheck(for: rule)
  }

  /// The tree and the document; the texts of a large file are scanned while both are read.
  private func read(_ bytes: [UInt8], _ path: String) -> (tree: YAMLTree, document: Document) {
    guard bytes.count >= WorkQueue.worthwhile else {
      let tree = YAMLTree(parsing: bytes, path: path)
      return (tree, DocumentReader.read(tree, with: ruleset))
    }
    let scan = BatchedScan(ruleset.automaton)
    defer { scan.finish() }
    let tree = YAMLTree(parsing: bytes, path: path, handOn: scan.add)
    let document = DocumentReader.read(
      tree, with: ruleset, scannedBy: tree.isReadInOneGo ? scan : nil)
    return (tree, document)
  }

  private func gathered(_ diagnostics: [Diagnostic], _ document: Document) -> [Diagnostic] {
    DraftSummary { ruleset.rule($0) }.applied(to: diagnostics, of: document)
  }

  /// Findings with the rule's words.
  private func described(
    _ findings: [Finding], by rule: Rule, in document: Document, _ identities: FindingIdentities?
  ) -> [Diagnostic] {
    guard !findings.isEmpty else { return [] }
    let texts = rule.texts
    return findings.map { finding in
      let writer = MessageWriter(rule: rule.id, texts: texts, finding: finding)
      var described = diagnostic(for: finding, by: rule, writer, in: document)
      described.identity = identities?.identity(of: finding)
      return described
    }
  }

  private func diagnostic(
    for finding: Finding, by rule: Rule, _ writer: MessageWriter, in document: Document
  ) -> Diagnostic {
    var notes = finding.notes.compactMap { note in
      writer.note(note).map {
        Diagnostic.Note(
          message: $0, location: note.place.map { (note.document ?? document).location(of: $0) })
      }
    }
    if let profile = settings.profile, let note = writer.note(Finding.Note(profile)) {
      notes.append(Diagnostic.Note(message: note, location: nil))
    }
    if let via = finding.place.via {
      notes.append(
        Diagnostic.Note(
          message: LocalizedText(en: "used here", fr: "utilisé ici"),
          location: document.location(of: document.place(of: via))))
    }
    return Diagnostic(
      rule: rule.id,
      severity: settings.severities[rule.id] ?? finding.severity ?? rule.severity,
      confidence: rule.confidence, message: writer.message, label: writer.label,
      location: document.location(of: finding.place),
      path: document.tree.nodeCount == 0 ? "$" : document.tree.path(of: finding.place.node),
      notes: notes, help: writer.help, fixIts: fixIts(of: finding, in: document.tree))
  }

  /// Nothing is changed in a file that was not read as it is.
  private func fixIts(of finding: Finding, in tree: YAMLTree) -> [FixIt] {
    guard !finding.edits.isEmpty, tree.isWhole else { return [] }
    return finding.edits.map { edit in
      FixIt(
        message: edit.message(in: tree.file),
        location: SourceLocation(file: tree.file, range: edit.range),
        replacement: edit.replacement)
    }
  }
}

/// What was found in one file.
package struct FileReport: Sendable {
  /// The file.
  package let file: SourceFile
  /// Its findings, suppressed ones included.
  package internal(set) var diagnostics: [Diagnostic]
  /// The language that the document is written in.
  package let language: Language
  /// The identities of the annexes that it names.
  package let annexes: [String]
  /// What the rules that were asked for have to say of it.
  package let traces: [RuleTrace]
  /// Whether all of the file was read, and as it is.
  let isWhole: Bool
}

extension Document {
  /// A place in the file.
  func location(of place: Place) -> SourceLocation {
    SourceLocation(file: tree.file, range: place.range)
  }
}
