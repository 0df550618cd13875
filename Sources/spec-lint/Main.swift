import ArgumentParser
import Diagnostics

/// Where the process starts.
///
/// A hook runs `spec-lint FILE…` all day long, and ArgumentParser's reflection costs more than the
/// lint of a small file; so arguments that are nothing but paths go straight to the run.
@main
enum Main {
  static func main() {
    Process.outliveClosedPipes()
    let arguments = Arguments.all
    do {
      try run(arguments)
      Process.exit(.success)
    } catch let status as ExitStatus {
      Process.exit(status)
    } catch {
      let language = Surroundings.language(wishedIn: arguments) ?? .en
      let failure = error as? UsageFailure ?? ArgumentFailure(error).failure
      Output.complain(failure, in: language)
      Process.exit(.unusable)
    }
  }

  private static func run(_ arguments: [String]) throws {
    if let paths = onlyPaths(arguments) {
      throw try LintRun(paths: paths).run()
    }
    if let page = try HelpPage(askedForIn: arguments) {
      return try Output.write(page.text(Surroundings.language(wishedIn: arguments) ?? .en))
    }
    do {
      var command = try SpecLintCommand.parseAsRoot(Self.separatingFlags(in: arguments))
      try command.run()
    } catch  where SpecLintCommand.exitCode(for: error) == .success {
      try Output.write(SpecLintCommand.fullMessage(for: error) + "\n")
    }
  }

  /// The paths, if the arguments are nothing else: `FILE…` or `lint FILE…`.
  private static func onlyPaths(_ arguments: [String]) -> [String]? {
    let isNamed = arguments.first == Subcommand.lint.rawValue
    let paths = isNamed ? Array(arguments.dropFirst()) : arguments
    guard let first = paths.first, !paths.contains(where: { $0.hasPrefix("-") }) else {
      return nil
    }
    return !isNamed && (Subcommand(rawValue: first) != nil || first == "help") ? nil : paths
  }

  /// `-Werror=RULE` as two arguments: the parser would take the equals sign for its own.
  private static func separatingFlags(in arguments: [String]) -> [String] {
    let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
    let flags = arguments[..<end].flatMap { argument in
      argument.hasPrefix("-W") && argument != "-W"
        ? ["-W", String(argument.dropFirst(2))] : [argument]
    }
    return flags + arguments[end...]
  }
}
