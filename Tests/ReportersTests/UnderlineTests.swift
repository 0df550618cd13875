import Diagnostics
import Testing

@testable import Reporters

@Suite("The underline stands under the words")
struct UnderlineTests {
  /// Pieces of a line and what terminals make of them: the text shown and its columns.
  private static let pieces: [(source: String, shown: String, width: Int)] = [
    ("a", "a", 1), ("é", "é", 1), ("e\u{301}", "e\u{301}", 1), ("日本", "日本", 4), ("👍", "👍", 2),
    ("\t", "    ", 4), ("\u{1B}", "\\e", 2), ("\u{200D}", "\\u{200D}", 8), (" ", " ", 1),
    ("\u{A0}", "\u{A0}", 1), ("€", "€", 1), ("##[", "##\\[", 4), ("ﾊ", "ﾊ", 1), ("Ａ", "Ａ", 2),
  ]

  private func randomLine(_ count: Int, _ random: inout Seeded) -> (source: String, width: Int) {
    (0..<count).reduce(into: (source: "", width: 0)) { line, _ in
      let piece = Self.pieces.randomElement(using: &random) ?? Self.pieces[0]
      line.source += piece.source
      line.width += piece.width
    }
  }

  @Test("Short lines: the column is the sum of what stands before", arguments: 0..<200)
  func shortLines(seed: Int) {
    var random = Seeded(state: UInt64(seed))
    let before = randomLine(Int.random(in: 0...8, using: &random), &random)
    let after = randomLine(Int.random(in: 0...4, using: &random), &random)
    let rows = underlined(before.source + "QQQQ" + after.source, width: 200)
    #expect(rows.underline.range == before.width..<before.width + 4, "seed \(seed)")
  }

  @Test("Long lines are cut around the words and never exceed the width", arguments: 0..<200)
  func longLines(seed: Int) {
    var random = Seeded(state: UInt64(seed))
    let before = randomLine(Int.random(in: 0...300, using: &random), &random)
    let after = randomLine(Int.random(in: 0...300, using: &random), &random)
    let width = Int.random(in: 40...120, using: &random)
    let rows = underlined(before.source + "QQQQ" + after.source, width: width)
    let prefix = columns(rows.source.prefix { $0 != "Q" })
    #expect(rows.underline.range == prefix..<prefix + 4, "seed \(seed)")
    #expect(columns(rows.source) <= width - 6, "seed \(seed)")
    #expect(rows.source.contains { $0 == "…" } == (before.width + 4 + after.width > width - 6))
  }

  @Test("Words longer than the terminal are shown from their beginning")
  func longWords() {
    let rows = underlined("key: " + String(repeating: "Q", count: 5_000) + " end", width: 60)
    #expect(rows.source == "…" + String(repeating: "Q", count: 52) + "…")
    #expect(rows.underline.range == 1..<53)
  }

  @Test("A point at the end of a line has a caret after the last word")
  func point() {
    let file = SourceFile(path: "f", text: "ab\ncd\n")
    for (offset, row) in [(2, "    |   ^"), (0, "    | ^"), (6, "    | ^"), (99, "    | ^")] {
      let location = SourceLocation(file: file, range: SourceRange(offset, offset))
      let finding = Diagnostic(
        rule: "r", severity: .error, message: LocalizedText(same: "m"), location: location)
      #expect(render(finding).contains("\n\(row)\n"), "offset \(offset)")
    }
  }

  @Test("Places that cannot be seen at once on a long line are shown one after the other")
  func farApart() {
    let filler = String(repeating: "x ", count: 400)
    let file = SourceFile(path: "f", text: "first \(filler) QQQQ \(filler) last")
    let finding = Diagnostic(
      rule: "r", severity: .error, message: LocalizedText(same: "m"),
      location: place(of: "QQQQ", in: file),
      notes: [
        .init(message: LocalizedText(same: "here"), location: place(of: "first", in: file)),
        .init(message: LocalizedText(same: "there"), location: place(of: "last", in: file)),
      ])
    let lines = render(finding).split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("  1 | ") } == 3)
    #expect(lines.contains("    | ----- here"))
    #expect(lines.contains { $0.hasSuffix(" ^^^^") })
    #expect(lines.contains { $0.hasSuffix(" ---- there") || $0.hasSuffix(" there") })
  }

  @Test("Overlapping places: the finding's own underline wins, every label is printed")
  func overlapping() {
    let file = SourceFile(path: "f", text: "key: one two three")
    let finding = Diagnostic(
      rule: "r", severity: .error, message: LocalizedText(same: "m"),
      label: LocalizedText(same: "mine"), location: place(of: "two", in: file),
      notes: [
        .init(message: LocalizedText(same: "all"), location: place(of: "one two three", in: file)),
        .init(message: LocalizedText(same: "key"), location: place(of: "key", in: file)),
      ])
    #expect(
      render(finding).contains(
        """
          1 | key: one two three
            | ---  ----^^^------
            | |    |   |
            | |    |   mine
            | |    all
            | key

        """))
  }

  private struct Rows {
    let source: String
    let underline: (range: Range<Int>, text: String)
  }

  /// The source row and the caret row of a finding about `QQQQ`, without the gutter.
  private func underlined(_ line: String, width: Int) -> Rows {
    let file = SourceFile(path: "f", text: line)
    let first = place(of: "Q", in: file).range.start
    let count = line.unicodeScalars.count { $0 == "Q" }
    let finding = Diagnostic(
      rule: "r", severity: .error, message: LocalizedText(same: "m"),
      location: SourceLocation(file: file, range: SourceRange(first, first + count)))
    let output = render(finding, options: ReporterOptions(width: width, underGitHubActions: true))
    let rows = output.split(separator: "\n").map { String($0.dropFirst(6)) }
    let carets = rows[3]
    let start = carets.prefix { $0 == " " }.count
    return Rows(source: rows[2], underline: (start..<carets.count, carets))
  }

  /// The display width by the table above, not by the code under test.
  private func columns(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { width, scalar in
      switch scalar {
      case "\u{301}": width
      case "日", "本", "👍", "Ａ": width + 2
      default: width + 1
      }
    }
  }
}
