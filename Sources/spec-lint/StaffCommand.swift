import ArgumentParser
import Diagnostics
import SpecLint

/// Runs `spec-lint staff FILE`.
struct StaffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "staff")

  @Argument var file: String
  @Option var format = DataFormat.text.rawValue
  @Option var rules: [String] = []
  @OptionGroup var reader: ReaderOptions

  func run() throws {
    let format: DataFormat = try .named(format)
    let path = NativePath(argument: file)
    let bytes = try Files.bytes(of: path)
    var setups = LintSetups(rulePaths: rules)
    let setup = try setups.setup(for: path)
    let report = StaffingReport(
      bytes, path: path.shown, ruleset: setup.ruleset, settings: setup.selection.settings)
    Output.show(report.unused, in: reader.wish ?? report.language)
    switch format {
    case .json: try Output.write(StaffJSON(report, file: path.shown).text)
    case .text:
      let table = StaffTable(
        report, file: path.shown, language: reader.wish ?? report.language, width: Output.width)
      for line in table.lines { try Output.write(Output.safe(line) + "\n") }
    }
    try UsageFailure.check(report.faults)
  }
}
