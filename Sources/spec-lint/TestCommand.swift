import ArgumentParser
import Diagnostics
import Reporters
import SpecLint

/// `spec-lint test [PATH…]`
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Run the samples of rule files; without a path, of all rules.")

  @Argument(help: ArgumentHelp("Rule files, or folders of them.", valueName: "path"))
  var paths: [String] = []

  @OptionGroup var reader: ReaderOptions

  func run() throws {
    let result: (ruleset: Ruleset, handbooks: [RuleHandbook])
    do throws(UsageFailure) {
      result = try load()
    } catch {
      Output.complain(error.message(reader.language))
      throw ExitStatus.unusable
    }
    let runner = SampleRunner(ruleset: result.ruleset)
    var samples = 0
    var failed = 0
    for handbook in result.handbooks {
      samples += handbook.bad.count + handbook.good.count
      for failure in runner.failures(of: handbook) {
        failed += 1
        Output.write(line(failure, handbook.id))
      }
    }
    Output.write(
      reader.language == .fr
        ? "\(samples - failed) exemples conformes, \(failed) en échec\n"
        : "\(samples - failed) samples passed, \(failed) failed\n")
    if failed > 0 { throw ExitStatus.findings }
  }

  private func load() throws(UsageFailure) -> (ruleset: Ruleset, handbooks: [RuleHandbook]) {
    guard !paths.isEmpty else { return (BuiltIn.ruleset(), BuiltIn.handbooks()) }
    let result = try RuleLoading.compile(paths)
    let own = Set(InputPaths(paths).files.map { RulesetCompiler.File(path: $0, bytes: []).name })
    return (result.ruleset, result.handbooks.filter { own.contains($0.id) })
  }

  private func line(_ failure: SampleRunner.Failure, _ rule: String) -> String {
    let text = failure.sample.text.split(separator: "\n").joined(separator: " ⏎ ")
    return SafeText.line("\(rule): \(failure.message(reader.language)): \(text)") + "\n"
  }
}
