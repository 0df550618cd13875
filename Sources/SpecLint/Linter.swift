import Diagnostics
import YAMLTree

/// Runs a ruleset over documents.
///
/// The pipeline, from value to value: text → tree → document → findings → diagnostics →
/// suppressed and reported. Nothing here reads a file or prints.
package struct Linter: Sendable {
  /// Which rules run, and how severe they are.
  package struct Settings: Sendable {
    /// The rules that run, by id.
    package var enabled: Set<String>
    /// Severities that differ from the rules' own.
    package var severities: [String: Severity] = [:]

    /// The rules that are on by default.
    package init(defaultsOf ruleset: Ruleset) {
      enabled = Set(ruleset.rules.filter(\.isDefault).map(\.id))
    }

    /// Exactly these rules.
    package init(only rules: Set<String>) { enabled = rules }
  }

  private let ruleset: Ruleset
  private let settings: Settings
  private let checks: [(rule: Rule, check: any Check)]

  /// Makes a linter; a rule whose check cannot be made does not run (compiling has said so).
  package init(ruleset: Ruleset, settings: Settings) {
    self.ruleset = ruleset
    self.settings = settings
    checks = ruleset.rules.compactMap { rule in
      guard settings.enabled.contains(rule.id), let check = try? ruleset.makeCheck(for: rule) else {
        return nil
      }
      return (rule, check)
    }
  }

  /// Lints one file.
  ///
  /// - Parameters:
  ///   - bytes: the file's contents, whatever they are.
  ///   - path: its path, for display.
  ///   - open: gives the bytes of a file that the document refers to, or nil.
  package func lint(
    _ bytes: [UInt8], path: String, open: (String) -> [UInt8]? = { _ in nil }
  ) -> FileReport {
    let tree = YAMLTree(parsing: bytes, path: path)
    let document = DocumentReader.read(tree, with: ruleset)
    let subject = Subject(document, ruleset: ruleset, open: open)
    let diagnostics = checks.flatMap { rule, check in
      described(check.findings(in: subject), by: rule, in: subject.document)
    }
    let suppressor = Suppressor(tree, ruleset: ruleset, enabled: settings.enabled)
    let divided = suppressor.divide(diagnostics)
    let faults = divided.problems.compactMap { problem in
      ruleset.rule(problem.rule).flatMap { rule in
        settings.enabled.contains(rule.id)
          ? described([problem.finding], by: rule, in: document).first : nil
      }
    }
    return FileReport(
      file: tree.file, diagnostics: divided.diagnostics + faults, language: document.language)
  }

  /// Findings with the rule's words.
  private func described(
    _ findings: [Finding], by rule: Rule, in document: Document
  ) -> [Diagnostic] {
    guard !findings.isEmpty else { return [] }
    let texts = rule.texts
    return findings.map { finding in
      let writer = MessageWriter(rule: rule.id, texts: texts, finding: finding)
      return diagnostic(for: finding, by: rule, writer, in: document)
    }
  }

  private func diagnostic(
    for finding: Finding, by rule: Rule, _ writer: MessageWriter, in document: Document
  ) -> Diagnostic {
    var notes = finding.notes.compactMap { note in
      writer.note(note).map {
        Diagnostic.Note(
          message: $0, location: note.place.map { document.location(of: $0) })
      }
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
      notes: notes, help: writer.help)
  }
}

/// What was found in one file.
package struct FileReport: Sendable {
  /// The file.
  package let file: SourceFile
  /// Its findings, suppressed ones included.
  package let diagnostics: [Diagnostic]
  /// The language that the document is written in.
  package let language: Language
}

extension Subject {
  /// Reads all that checks ask for.
  init(_ document: Document, ruleset: Ruleset, open: (String) -> [UInt8]?) {
    let references = References.read(document, with: ruleset, open: open)
    let levels = ServiceLevelReader.read(document, with: ruleset)
    let volumes = VolumeReader.read(document, with: ruleset)
    self.init(
      document: document, serviceLevels: levels, volumes: volumes,
      staffing: StaffingCaseReader.read(
        document, volumes: volumes, levels: levels, concepts: ruleset.concepts),
      concepts: ruleset.concepts,
      readingProblems: ReadingProblems.all(in: document, references), references: references)
  }
}

extension Document {
  /// A place in the file.
  func location(of place: Place) -> SourceLocation {
    SourceLocation(file: tree.file, range: place.range)
  }
}
