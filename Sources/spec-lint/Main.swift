import ArgumentParser

/// Where the process starts.
///
/// A hook runs `spec-lint FILE…` all day long, and ArgumentParser's reflection costs more than the
/// lint of a small file; so arguments that are nothing but paths go straight to the run.
@main
enum Main {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let paths = onlyPaths(arguments) {
      Process.exit(LintRun(paths: paths).run())
    }
    do {
      var command = try SpecLintCommand.parseAsRoot(arguments)
      try command.run()
    } catch {
      exit(for: error)
    }
  }

  /// The paths, if the arguments are nothing else: `FILE…` or `lint FILE…`.
  private static func onlyPaths(_ arguments: [String]) -> [String]? {
    let paths = arguments.first == "lint" ? Array(arguments.dropFirst()) : arguments
    guard let first = paths.first, !paths.contains(where: { $0.hasPrefix("-") }) else {
      return nil
    }
    let names = SpecLintCommand.configuration.subcommands.map { $0._commandName } + ["help"]
    return names.contains(first) && arguments.first != "lint" ? nil : paths
  }

  /// Usage errors are 2, as in every linter; ArgumentParser's own number for them is 64.
  private static func exit(for error: any Error) -> Never {
    if let status = error as? ExitStatus { Process.exit(status) }
    let message = SpecLintCommand.fullMessage(for: error)
    guard SpecLintCommand.exitCode(for: error) != .success else {
      Output.write(message + "\n")
      Process.exit(.success)
    }
    Output.complain(message)
    Process.exit(.unusable)
  }
}
