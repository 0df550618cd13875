import Diagnostics

/// Workflow commands that put the findings on the lines of a pull request.
///
/// A runner takes ten commands of each type per step and drops the rest in silence, so that the
/// most severe come first and one notice tells what is left.
enum GitHubReporter {
  /// The commands of one type that a step may emit.
  private static let limit = 10
  /// The UTF-16 units of a message; the runner cuts at 4,096, without saying so.
  private static let messageLimit = 4_000

  /// Writes the commands.
  static func write(_ report: Report, _ options: ReporterOptions, _ output: inout SafeOutput) {
    let shown = selection(of: report.reported)
    for diagnostic in shown.annotated { annotate(diagnostic, options.language, to: &output) }
    guard !shown.rest.isEmpty else { return }
    output.writeCommand(
      "notice", properties: [("title", "spec-lint")], data: remainder(shown.rest, options.language))
  }

  /// Ten of each severity, errors first; one place is kept for the closing notice if needed.
  private static func selection(
    of diagnostics: [Diagnostic]
  ) -> (annotated: [Diagnostic], rest: [Diagnostic]) {
    let bySeverity = Severity.allCases.reversed().map { severity in
      diagnostics.filter { $0.severity == severity }
    }
    let isOver = bySeverity.contains { $0.count > limit }
    var annotated: [Diagnostic] = []
    var rest: [Diagnostic] = []
    for group in bySeverity {
      let isNotices = group.first?.severity == .note
      let room = isOver && isNotices ? limit - 1 : limit
      annotated += group.prefix(room)
      rest += group.dropFirst(room)
    }
    return (annotated, rest)
  }

  private static func annotate(
    _ diagnostic: Diagnostic, _ language: Language, to output: inout SafeOutput
  ) {
    let file = (name: "file" as StaticString, value: diagnostic.location.file.path)
    let title = (name: "title" as StaticString, value: diagnostic.rule)
    output.writeCommand(
      command(for: diagnostic.severity),
      properties: [file] + place(of: diagnostic.location) + [title],
      data: cut(message(of: diagnostic, language)))
  }

  private static func command(for severity: Severity) -> StaticString {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  /// Lines, and columns if there is only one line: the runner drops them otherwise.
  ///
  /// Nothing says whether `endColumn` is inclusive. It is written so here, because `endLine` beside
  /// it is, and because the runner accepts `endColumn` = `col`, which must mean one character.
  private static func place(
    of location: SourceLocation
  ) -> [(name: StaticString, value: String)] {
    let mark = Mark(location, label: nil, primary: .error)
    let lines: [(name: StaticString, value: String)] = [
      ("line", "\(mark.firstLine)"), ("endLine", "\(mark.lastLine)"),
    ]
    guard !mark.isMultiline else { return lines }
    let start = location.file.position(at: mark.range.start).column
    let end = location.file.position(at: mark.range.end).column
    return lines + [("col", "\(start)"), ("endColumn", "\(max(start, end - 1))")]
  }

  /// Message, notes and help on lines of their own.
  private static func message(of diagnostic: Diagnostic, _ language: Language) -> String {
    let wording = Wording(language: language)
    var lines = [diagnostic.message(language)]
    for note in diagnostic.notes {
      lines.append("\(wording.note)\(wording.colon) \(place(of: note))\(note.message(language))")
    }
    if let help = diagnostic.help {
      lines.append("\(wording.help)\(wording.colon) \(help(language))")
    }
    return lines.joined(separator: "\n")
  }

  private static func place(of note: Diagnostic.Note) -> String {
    guard let location = note.location else { return "" }
    return "\(location.file.path):\(location.start.line): "
  }

  /// Cuts a message on a scalar boundary, where a reader can see that it was cut.
  private static func cut(_ message: String) -> String {
    guard message.utf8.count > messageLimit else { return message }
    var units = 0
    var scan = VisibleScalars()
    var result = String.UnicodeScalarView()
    for scalar in message.unicodeScalars {
      // A visible escape such as `\u{202E}` is longer than the character that it stands for.
      units += scan.escape(scalar)?.utf16.count ?? UTF16.width(scalar)
      guard units < messageLimit else { return String(result) + "…" }
      result.append(scalar)
    }
    return message
  }

  /// The text of the closing notice: how many more, of what kind, in which files.
  private static func remainder(_ rest: [Diagnostic], _ language: Language) -> String {
    let wording = Wording(language: language)
    let kinds = Severity.allCases.reversed().compactMap { severity -> String? in
      let number = rest.count { $0.severity == severity }
      return number > 0 ? wording.count(number, of: severity) : nil
    }
    var places: [(path: String, count: Int)] = []
    var index: [String: Int] = [:]
    for diagnostic in rest {
      let path = diagnostic.location.file.path
      if let known = index[path] {
        places[known].count += 1
      } else {
        index[path] = places.count
        places.append((path, 1))
      }
    }
    var names = places.prefix(5).map { "\($0.path) (\($0.count))" }
    if places.count > 5 { names.append(wording.moreFiles(places.count - 5)) }
    return cut(
      wording.moreFindings(
        rest.count, kinds: kinds.joined(separator: ", "), places: names.joined(separator: ", ")))
  }
}
