import Diagnostics
import Reporters

/// What the terminal and the environment say of the reader.
enum Surroundings {
  /// The language that the locale asks for; nil for `C` and languages that we do not speak.
  static var language: Language? {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = Process.environment(name) else { continue }
      return Language(rawValue: String(value.prefix(2)).lowercased())
    }
    return nil
  }

  /// The language to speak before, or without, parsed arguments: `--lang`, else the locale's.
  static func language(wishedIn arguments: [String]) -> Language? {
    var wish: Language?
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { break }
      if argument == "--lang", index + 1 < arguments.count {
        wish = Language(rawValue: arguments[index + 1]) ?? wish
      } else if argument.hasPrefix("--lang=") {
        wish = Language(rawValue: String(argument.dropFirst("--lang=".count))) ?? wish
      }
    }
    return wish ?? language
  }

  /// Whether the run is a step of a GitHub workflow.
  static var isGitHubActions: Bool { Process.environment("GITHUB_ACTIONS") == "true" }

  /// Whether to style the output on standard output.
  ///
  /// `--color` comes before `NO_COLOR`, that before `CLICOLOR_FORCE`, that before the terminal.
  static func usesColor(_ choice: ColorChoice) -> Bool {
    switch choice {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if Process.environment("NO_COLOR") != nil { return false }
    for name in ["CLICOLOR_FORCE", "FORCE_COLOR"] {
      if let value = Process.environment(name), value != "0" { return true }
    }
    return Output.isTerminal && Process.environment("TERM") != "dumb"
  }

  /// What a reporter must know when it writes into a file or a pipe.
  static func reporterOptions(_ language: Language) -> ReporterOptions {
    var options = ReporterOptions(language: language, version: BuiltIn.version)
    options.underGitHubActions = isGitHubActions
    return options
  }
}

/// When to style the output.
enum ColorChoice: String, CaseIterable {
  case auto
  case always
  case never
}
