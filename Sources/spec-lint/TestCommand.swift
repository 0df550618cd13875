import ArgumentParser
import Diagnostics
import Reporters
import SpecLint

/// Runs `spec-lint test [PATH…]`.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "test")

  @Argument(help: ArgumentHelp(valueName: "path")) var paths: [String] = []
  @OptionGroup var reader: ReaderOptions

  func run() throws {
    let library = try RuleLoading.library(adding: paths)
    let sources = try RuleSources(at: paths)
    let handbooks = library.handbooks.filter { paths.isEmpty || sources.hold($0.id) }
    let runner = SampleRunner(ruleset: library.ruleset)
    var passed = 0
    var failed = 0
    for handbook in handbooks {
      passed += handbook.bad.count + handbook.good.count
      for failure in runner.failures(of: handbook) {
        failed += 1
        passed -= failure.sample == nil ? 0 : 1
        try Output.write(line(failure, handbook.id, sources))
      }
    }
    try Output.write(summary(rules: handbooks.count, passed: passed, failed: failed))
    if failed > 0 { throw ExitStatus.findings }
  }

  /// A failure as compilers tell one; a built-in rule, which has no file here, goes by its name.
  private func line(
    _ failure: SampleRunner.Failure, _ rule: String, _ sources: RuleSources
  ) -> String {
    if let place = sources.location(of: failure.sample, in: rule) {
      let diagnostic = Diagnostic(
        rule: rule, severity: .error, message: failure.message, location: place)
      return ReportFormat.short.render(
        Report(files: [place.file], diagnostics: [diagnostic]),
        options: Surroundings.reporterOptions(reader.language))
    }
    let message = failure.message(reader.language)
    let text = failure.sample?.text.split(separator: "\n").joined(separator: " ⏎ ")
    return Output.safe("\(rule): \(message)" + (text.map { ": \($0)" } ?? "")) + "\n"
  }

  private func summary(rules: Int, passed: Int, failed: Int) -> String {
    switch reader.language {
    case .en:
      "\(rules) rule\(rules == 1 ? "" : "s"): "
        + "\(passed) sample\(passed == 1 ? "" : "s") passed, \(failed) failed\n"
    case .fr:
      "\(rules) règle\(rules < 2 ? "" : "s") : "
        + "\(passed) exemple\(passed < 2 ? "" : "s") conforme\(passed < 2 ? "" : "s"), "
        + "\(failed) en échec\n"
    }
  }
}

/// The rule files that were named, with the places in them.
private struct RuleSources {
  private var files: [String: SourceFile] = [:]

  init(at paths: [String]) throws(UsageFailure) {
    guard !paths.isEmpty else { return }
    for file in try RuleLoading.files(at: paths) {
      files[file.name] = SourceFile(path: file.path, bytes: file.bytes)
    }
  }

  /// Whether one of the files is a rule's.
  func hold(_ rule: String) -> Bool { files[rule] != nil }

  /// Where a sample stands; the rule itself where it has none.
  func location(of sample: RuleSample?, in rule: String) -> SourceLocation? {
    files[rule].map { SourceLocation(file: $0, range: sample?.range ?? SourceRange(0, 0)) }
  }
}
