import Diagnostics

/// Findings as a compiler shows them: a header, the source underlined, notes, help, and a summary.
enum TextReporter {
  /// Writes the reported findings and the summary line.
  static func write(_ report: Report, _ options: ReporterOptions, _ output: inout SafeOutput) {
    let wording = Wording(language: options.language)
    var told = ToldHelp()
    for var diagnostic in report.reported {
      if !told.isNew(diagnostic, options.language) { diagnostic.help = nil }
      FindingWriter(diagnostic, options, wording).write(to: &output)
      output.newline()
    }
    write(report.summary, wording, to: &output)
  }

  private static func write(
    _ summary: Report.Summary, _ wording: Wording, to output: inout SafeOutput
  ) {
    let counts = wording.counts(of: summary)
    guard summary.files > 0 || !counts.isEmpty else {
      output.write(wording.nothingRead)
      return output.newline()
    }
    if counts.isEmpty { output.write(wording.nothingFound, .help) }
    for (index, count) in counts.enumerated() {
      output.write(index > 0 ? ", " : "")
      output.write(count.text, count.severity.style)
    }
    output.write(" " + wording.scope(of: summary))
    output.newline()
  }
}

/// Which advice a file's reader has had already: ten findings of one rule need it once.
private struct ToldHelp {
  private var file: SourceFile?
  private var texts: Set<String> = []

  mutating func isNew(_ diagnostic: Diagnostic, _ language: Language) -> Bool {
    if file !== diagnostic.location.file {
      file = diagnostic.location.file
      texts = []
    }
    guard let help = diagnostic.help else { return true }
    return texts.insert(help(language)).inserted
  }
}

/// Writes one finding.
private struct FindingWriter {
  /// Beyond this many notes a finding is a list that no one reads.
  private static let noteLimit = 8
  /// A longer note is prose: it goes below the source, not beside an underline.
  private static let labelLimit = 100
  /// No message is that long unless a document has put something huge in it.
  private static let textLimit = 4_000

  private let diagnostic: Diagnostic
  private let options: ReporterOptions
  private let wording: Wording
  private let width: Int

  init(_ diagnostic: Diagnostic, _ options: ReporterOptions, _ wording: Wording) {
    self.diagnostic = diagnostic
    self.options = options
    self.wording = wording
    width = max(40, options.width)
  }

  func write(to output: inout SafeOutput) {
    writeHeader(to: &output)
    let notes = diagnostic.notes.prefix(Self.noteLimit)
    let groups = marksByFile(notes)
    let lastLine = groups.map { Snippet.lastLine(of: $0.marks) }.max() ?? 1
    let gutter = max(2, String(lastLine).utf8.count)
    for (index, group) in groups.enumerated() where !group.file.bytes.isEmpty {
      if index > 0 { writePlace(group.file, group.marks, gutter, to: &output) }
      Snippet(of: group.file, marks: group.marks, gutter: gutter, width: width).write(to: &output)
    }
    writeRemarks(notes, gutter, to: &output)
  }

  private func writeHeader(to output: inout SafeOutput) {
    let start = diagnostic.location.start
    output.write("\(diagnostic.location.file.path):\(start.line):\(start.column): ", .bold)
    output.write(
      wording.word(for: diagnostic.severity) + wording.colon + " ", diagnostic.severity.style)
    output.write(clipped(diagnostic.message), .bold)
    output.write(" [\(diagnostic.rule)]", .dim)
    output.newline()
  }

  /// The line that leads to another file's snippet.
  private func writePlace(
    _ file: SourceFile, _ marks: [Mark], _ gutter: Int, to output: inout SafeOutput
  ) {
    let position = file.position(at: marks.map(\.range.start).min() ?? 0)
    writeRule(gutter, to: &output)
    output.write(String(repeating: " ", count: gutter) + "--> ", .gutter)
    output.write("\(file.path):\(position.line):\(position.column)")
    output.newline()
  }

  /// An empty line of the gutter.
  private func writeRule(_ gutter: Int, to output: inout SafeOutput) {
    output.write(String(repeating: " ", count: gutter + 2) + "|", .gutter)
    output.newline()
  }

  // MARK: Places

  /// The finding's own file first, then the others in the order of the notes.
  private func marksByFile(
    _ notes: ArraySlice<Diagnostic.Note>
  ) -> [(file: SourceFile, marks: [Mark])] {
    let location = diagnostic.location
    let label = diagnostic.label.map(clipped)
    let mark = Mark(location, label: label, primary: diagnostic.severity)
    var groups = [(file: location.file, marks: [mark])]
    for note in notes {
      guard let place = note.location, !isOwnPlace(place) else { continue }
      let mark = Mark(place, label: isLabel(note) ? clipped(note.message) : nil, primary: nil)
      if let index = groups.firstIndex(where: { $0.file === place.file }) {
        groups[index].marks.append(mark)
      } else {
        groups.append((place.file, [mark]))
      }
    }
    return groups
  }

  /// Whether a note is shown beside its underline, and so not again below.
  private func isLabel(_ note: Diagnostic.Note) -> Bool {
    guard let place = note.location, !isOwnPlace(place), !place.file.bytes.isEmpty else {
      return false
    }
    let text = note.message(options.language)
    return text.utf8.count <= 4 * Self.labelLimit
      && DisplayWidth.of(text) <= Self.labelLimit && !text.utf8.contains(0x0A)
  }

  private func isOwnPlace(_ place: SourceLocation) -> Bool {
    place.file === diagnostic.location.file && place.range == diagnostic.location.range
  }

  // MARK: Remarks

  private func writeRemarks(
    _ notes: ArraySlice<Diagnostic.Note>, _ gutter: Int, to output: inout SafeOutput
  ) {
    var remarks = notes.filter { !isLabel($0) }.map { note in
      Remark(label: wording.note, text: clipped(note.message), style: .note)
    }
    let hidden = diagnostic.notes.count - notes.count
    if hidden > 0 {
      remarks.append(Remark(label: wording.note, text: wording.moreNotes(hidden), style: .note))
    }
    for text in helpTexts() {
      remarks.append(Remark(label: wording.help, text: text, style: .help))
    }
    guard !remarks.isEmpty else { return }
    writeRule(gutter, to: &output)
    for remark in remarks { write(remark, gutter, to: &output) }
  }

  private struct Remark {
    let label: String
    let text: String
    let style: Style
  }

  /// The way out, and the edits that would mend the text.
  private func helpTexts() -> [String] {
    let edits = diagnostic.fixIts.prefix(1).map { fixIt in
      wording.mending(clipped(fixIt.message), others: diagnostic.fixIts.count - 1)
    }
    return (diagnostic.help.map { [clipped($0)] } ?? []) + edits
  }

  /// Writes `= label: text`, wrapped under where the text starts.
  private func write(_ remark: Remark, _ gutter: Int, to output: inout SafeOutput) {
    let label = "\(remark.label)\(wording.colon) "
    let indent = gutter + 4 + DisplayWidth.of(label)
    let lines = WrappedText.lines(of: remark.text, width: max(20, width - indent))
    for (index, line) in lines.enumerated() {
      if index == 0 {
        output.write(String(repeating: " ", count: gutter + 2) + "= ", .gutter)
        output.write(label, remark.style)
      } else {
        output.writeSpaces(indent)
      }
      output.write(line)
      output.newline()
    }
  }

  private func clipped(_ text: LocalizedText) -> String {
    WrappedText.clipped(text(options.language), to: Self.textLimit)
  }
}
