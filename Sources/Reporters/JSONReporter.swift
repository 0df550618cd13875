import Diagnostics

/// The versioned form for programs: stable names, one finding per block, suppressed ones included.
///
/// Lines and columns are 1-based, columns in Unicode scalars; `end` is exclusive; `offset` is in
/// UTF-8 bytes.
enum JSONReporter {
  /// Writes the document.
  static func write(_ report: Report, _ options: ReporterOptions, _ output: inout SafeOutput) {
    writeLine("{", to: &output)
    writeLine("  \"version\": 1,", to: &output)
    writeList("diagnostics", report.diagnostics, indent: "  ", to: &output) { diagnostic, output in
      write(diagnostic, options.language, to: &output)
    }
    let summary = report.summary
    writeLine(
      "  \"summary\": {\"files\": \(summary.files), \"errors\": \(summary.errors), "
        + "\"warnings\": \(summary.warnings), \"notes\": \(summary.notes)}", to: &output)
    writeLine("}", to: &output)
  }

  private static func write(
    _ diagnostic: Diagnostic, _ language: Language, to output: inout SafeOutput
  ) {
    output.write("{")
    output.newline()
    writeMember("rule", diagnostic.rule, to: &output)
    writeMember("severity", diagnostic.severity.rawValue, to: &output)
    writeMember("confidence", diagnostic.confidence.rawValue, to: &output)
    writeMember("message", diagnostic.message(language), to: &output)
    writeMember("file", diagnostic.location.file.path, to: &output)
    writeMember("path", diagnostic.path, to: &output)
    writeLine("      \"range\": \(JSONPlace.range(of: diagnostic.location)),", to: &output)
    writeList("notes", diagnostic.notes, indent: "      ", to: &output) { note, output in
      write(note, language, to: &output)
    }
    writeMember("help", diagnostic.help?(language), to: &output)
    writeList("fixes", diagnostic.fixIts, indent: "      ", to: &output) { fix, output in
      write(fix, language, to: &output)
    }
    output.write("      \"suppressed\": ")
    writeReason(diagnostic.suppressed, to: &output)
    output.newline()
    output.write("    }")
  }

  private static func write(
    _ note: Diagnostic.Note, _ language: Language, to output: inout SafeOutput
  ) {
    output.write("{\"message\": ")
    output.writeQuoted(note.message(language))
    output.write(", \"file\": ")
    writeOptional(note.location?.file.path, to: &output)
    output.write(", \"range\": \(note.location.map(JSONPlace.range) ?? "null")}")
  }

  private static func write(_ fix: FixIt, _ language: Language, to output: inout SafeOutput) {
    output.write("{\"message\": ")
    output.writeQuoted(fix.message(language))
    output.write(", \"range\": \(JSONPlace.range(of: fix.location)), \"replacement\": ")
    output.writeQuoted(fix.replacement)
    output.write("}")
  }

  /// A list with one element per line or block.
  private static func writeList<Element>(
    _ name: String, _ elements: [Element], indent: String, to output: inout SafeOutput,
    each: (Element, inout SafeOutput) -> Void
  ) {
    guard !elements.isEmpty else { return writeLine("\(indent)\"\(name)\": [],", to: &output) }
    writeLine("\(indent)\"\(name)\": [", to: &output)
    for (index, element) in elements.enumerated() {
      output.write(indent + "  ")
      each(element, &output)
      writeLine(index + 1 < elements.count ? "," : "", to: &output)
    }
    writeLine("\(indent)],", to: &output)
  }

  private static func writeMember(_ name: String, _ value: String?, to output: inout SafeOutput) {
    output.write("      \"\(name)\": ")
    writeOptional(value, to: &output)
    writeLine(",", to: &output)
  }

  private static func writeReason(_ reason: String?, to output: inout SafeOutput) {
    guard let reason else { return output.write("null") }
    output.write("{\"reason\": ")
    output.writeQuoted(reason)
    output.write("}")
  }

  private static func writeOptional(_ value: String?, to output: inout SafeOutput) {
    guard let value else { return output.write("null") }
    output.writeQuoted(value)
  }

  private static func writeLine(_ text: String, to output: inout SafeOutput) {
    output.write(text)
    output.newline()
  }
}
