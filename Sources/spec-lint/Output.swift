import Diagnostics
import Reporters

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Standard output and standard error.
enum Output {
  /// Whether standard output is a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  /// Whether standard error is a terminal.
  static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// The columns of the terminal on standard output; 100 where there is none.
  static var width: Int { isTerminal ? width(of: STDOUT_FILENO) : defaultWidth }
  /// The columns of the terminal on standard error.
  static var errorWidth: Int { width(of: STDERR_FILENO) }

  private static let defaultWidth = 100
  /// Narrower than this, nothing can be laid out; better let the terminal break the lines.
  private static let leastWidth = 40

  /// Writes to standard output; when nobody reads any more, that is no fault.
  static func write(_ text: String) throws(UsageFailure) {
    guard !Files.write(text, to: STDOUT_FILENO), errno != EPIPE else { return }
    throw FileFailure(.writing, NativePath("stdout")).failure
  }

  /// Writes to standard error, as it is.
  static func writeError(_ text: String) { _ = Files.write(text, to: STDERR_FILENO) }

  /// Says on one line of standard error, safe to print, what could not be done.
  static func complain(_ message: String) {
    writeError("spec-lint: \(safe(message))\n")
  }

  /// Says what could not be done, after the faults in files that are the reason.
  static func complain(_ failure: UsageFailure, in language: Language) {
    show(failure.diagnostics, in: language)
    complain(failure.message(language))
  }

  /// Shows faults in files on standard error.
  static func show(_ diagnostics: [Diagnostic], in language: Language) {
    guard !diagnostics.isEmpty else { return }
    var files: [SourceFile] = []
    for file in diagnostics.map(\.location.file) where !files.contains(where: { $0 === file }) {
      files.append(file)
    }
    var options = Surroundings.reporterOptions(language)
    options.color = isErrorTerminal && Surroundings.usesColor(.auto)
    let report = Report(files: files, diagnostics: diagnostics)
    writeError(ReportFormat.standard.render(report, options: options))
  }

  /// A text on one line, with controls visible and nothing that a CI runner would obey.
  static func safe(_ text: String) -> String {
    SafeText.line(text, underGitHubActions: Surroundings.isGitHubActions)
  }

  private static func width(of descriptor: Int32) -> Int {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return defaultWidth
    }
    return max(Int(size.ws_col), leastWidth)
  }
}
