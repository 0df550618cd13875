import Diagnostics

/// What a reporter must know of its reader and of the place where the output is shown.
package struct ReporterOptions: Sendable {
  /// The language of the reader.
  package var language: Language
  /// Whether the output is styled with ANSI escapes.
  package var color: Bool
  /// The columns of the terminal.
  package var width: Int
  /// Whether a GitHub runner reads the output, so that a document's text could be a command.
  package var underGitHubActions: Bool
  /// The version of the tool, for formats that name it.
  package var version: String

  /// Makes options; the defaults suit a pipe.
  package init(
    language: Language = .en, color: Bool = false, width: Int = 100,
    underGitHubActions: Bool = false, version: String = ""
  ) {
    self.language = language
    self.color = color
    self.width = width
    self.underGitHubActions = underGitHubActions
    self.version = version
  }
}
