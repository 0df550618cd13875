import Diagnostics
import SpecLint

/// What `--trace` prints of a rule and a document: what the rule looked at, why it spoke or kept
/// silent, and what became of its findings.
struct TracePage {
  private let trace: RuleTrace
  private let file: SourceFile
  private let setup: LintSetup
  private let flags: [String]
  private let report: Report
  private let language: Language

  /// - Parameters:
  ///   - trace: what the rule has to say.
  ///   - file: the document.
  ///   - setup: what holds for it.
  ///   - flags: what was said with `-W`, in order.
  ///   - report: what is reported in the end.
  ///   - language: the reader's.
  init(
    _ trace: RuleTrace, of file: SourceFile, _ setup: LintSetup, flags: [String], in report: Report,
    language: Language
  ) {
    self.trace = trace
    self.file = file
    self.setup = setup
    self.flags = flags
    self.report = report
    self.language = language
  }

  /// The page, safe to print.
  var text: String {
    let lines = [heading] + trace.steps.flatMap(lines) + closing
    return lines.map { Output.safe($0) + "\n" }.joined()
  }

  private func say(_ en: String, _ fr: String) -> String { LocalizedText(en: en, fr: fr)(language) }

  // MARK: Frame

  private var heading: String {
    let state = state(language)
    return say(
      "trace of `\(trace.rule)` in \(file.path): \(state)",
      "trace de « \(trace.rule) » dans \(file.path) : \(state)")
  }

  /// Whether the rule runs, and who says that it does not.
  private var state: LocalizedText {
    guard !isOn else { return LocalizedText(en: "on", fr: "active") }
    let reason = reasonForRest
    return LocalizedText(
      en: "off (\(reason.en)); what it would say:", fr: "inactive (\(reason.fr)) ; elle dirait :")
  }

  private var isOn: Bool { setup.selection.settings.enabled.contains(trace.rule) }

  private var reasonForRest: LocalizedText {
    let rule = setup.ruleset.rule(trace.rule)
    let names = [trace.rule, rule?.group ?? "", "all", "extra"].map { "no-\($0)" }
    if let flag = flags.last(where: names.contains) { return LocalizedText(same: "-W\(flag)") }
    if let origin = setup.configured.origins[trace.rule] {
      return LocalizedText(same: "\(origin.file.path):\(origin.start.line)")
    }
    let name = rule?.switchName ?? "-W\(trace.rule)"
    return LocalizedText(
      en: "on with \(name) or -W\(trace.rule)", fr: "active avec \(name) ou -W\(trace.rule)")
  }

  private var closing: [String] {
    let (spoken, silent) = (trace.spoken, trace.silent)
    let sum = say(
      "spoke: \(spoken), silent: \(silent)", "signalé : \(spoken), non signalé : \(silent)")
    guard trace.omitted > 0 else { return ["  " + sum] }
    return ["  " + say("… and \(trace.omitted) more", "… et \(trace.omitted) de plus"), "  " + sum]
  }

  // MARK: Steps

  private func lines(_ step: RuleTrace.Step) -> [String] {
    let verdict = Self.names[step.verdict]?(language) ?? ""
    let colon = language == .fr ? " :" : ":"
    let fate = step.verdict == .spoke ? fate(of: step).map { " (\($0(language)))" } ?? "" : ""
    let message = "\(verdict)\(colon) \(step.message(language))\(fate)"
    guard let location = step.location else { return ["  " + message] }
    let start = location.start
    let words = FindingValue.quote(file.text(in: location.range)).text(language)
    return [
      "\(file.path):\(start.line):\(start.column): \(message)",
      "    \(step.path) " + say("“\(words)”", "« \(words) »"),
    ]
  }

  private static let names: [RuleTrace.Verdict: LocalizedText] = [
    .spoke: LocalizedText(en: "spoke", fr: "signalé"),
    .silent: LocalizedText(en: "silent", fr: "non signalé"),
    .remark: LocalizedText(en: "note", fr: "note"),
  ]

  // MARK: What became of a finding

  /// What keeps a finding from being reported under its own name; nil where it is.
  private func fate(of step: RuleTrace.Step) -> LocalizedText? {
    guard isOn, let range = step.location?.range else { return nil }
    let there = report.diagnostics.filter {
      $0.location.file === file && $0.location.range == range
    }
    let own = there.first { $0.rule == trace.rule && $0.message == step.message }
    guard let own else { return there.first(where: isOfGroup).map(Self.gathered) }
    return own.suppressed.map(Self.suppressed)
  }

  private func isOfGroup(_ diagnostic: Diagnostic) -> Bool {
    setup.ruleset.rule(diagnostic.rule)?.group == setup.ruleset.rule(trace.rule)?.group
  }

  private static func gathered(in lead: Diagnostic) -> LocalizedText {
    LocalizedText(
      en: "told as a note of \(lead.rule), since the document is a first draft",
      fr: "dit en note de \(lead.rule), car le document est une première ébauche")
  }

  private static func suppressed(because reason: String) -> LocalizedText {
    LocalizedText(en: "suppressed: \(reason)", fr: "ignoré : \(reason)")
  }
}
