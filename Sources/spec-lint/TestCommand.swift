import ArgumentParser
import Diagnostics
import SpecLint

/// Runs `spec-lint test [PATH…]`.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "test")

  @Argument(help: ArgumentHelp(valueName: "path")) var paths: [String] = []
  @OptionGroup var reader: ReaderOptions

  func run() throws {
    let library = try RuleLoading.library(adding: paths)
    let handbooks = try library.handbooks.filter(isWanted())
    let runner = SampleRunner(ruleset: library.ruleset)
    var samples = 0
    var failed = 0
    for handbook in handbooks {
      samples += handbook.bad.count + handbook.good.count
      for failure in runner.failures(of: handbook) {
        failed += 1
        try Output.write(line(failure, handbook.id))
      }
    }
    try Output.write(summary(rules: handbooks.count, passed: samples - failed, failed: failed))
    if failed > 0 { throw ExitStatus.findings }
  }

  /// With paths, their own rules are tested and not the built-in ones.
  private func isWanted() throws(UsageFailure) -> (RuleHandbook) -> Bool {
    guard !paths.isEmpty else { return { _ in true } }
    let own = Set(try RuleLoading.files(at: paths).map(\.name))
    return { own.contains($0.id) }
  }

  private func line(_ failure: SampleRunner.Failure, _ rule: String) -> String {
    let text = failure.sample.text.split(separator: "\n").joined(separator: " ⏎ ")
    return Output.safe("\(rule): \(failure.message(reader.language)): \(text)") + "\n"
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
