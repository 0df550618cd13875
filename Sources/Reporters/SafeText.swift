/// Makes a text safe to print outside a report: in a message on standard error, in a listing.
package enum SafeText {
  /// The text on one line, with every control character visible and no command for a runner.
  package static func line(_ text: String, underGitHubActions: Bool = false) -> String {
    var options = ReporterOptions()
    options.underGitHubActions = underGitHubActions
    var output = SafeOutput(options: options)
    output.write(text)
    output.newline()
    return output.finish().trimmingLineEnd
  }
}

extension String {
  fileprivate var trimmingLineEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}
