import Testing

@testable import Diagnostics

@Suite("Lines and columns of a source file")
struct SourceFileTests {
  @Test(
    "A line ends at LF, CR LF or a lone CR",
    arguments: [
      ("", [""]), ("a", ["a"]), ("a\n", ["a", ""]), ("a\nb", ["a", "b"]),
      ("a\r\nb\r\n", ["a", "b", ""]), ("a\rb", ["a", "b"]), ("a\r\rb", ["a", "", "b"]),
      ("a\n\rb", ["a", "", "b"]), ("\u{FEFF}a\nb", ["a", "b"]), ("\u{FEFF}", [""]),
      ("a\u{2028}b\u{85}c", ["a\u{2028}b\u{85}c"]),
    ])
  func lines(text: String, expected: [String]) {
    let file = SourceFile(path: "f", text: text)
    #expect(file.lineCount == expected.count)
    let lines = (1...file.lineCount).map { String(decoding: file.line($0), as: UTF8.self) }
    #expect(lines == expected)
  }

  @Test(
    "Columns count scalars from 1 and leave out the byte order mark",
    arguments: [
      ("abc", 2, 1, 3), ("éàb", 4, 1, 3), ("a\r\nbc", 4, 2, 2), ("a\rbc", 3, 2, 2),
      ("\u{FEFF}ab", 3, 1, 1), ("\u{FEFF}ab", 4, 1, 2), ("\u{FEFF}ab", 0, 1, 1),
      ("👍x", 4, 1, 2), ("e\u{301}x", 3, 1, 3), ("ab", 99, 1, 3), ("ab\n", 99, 2, 1),
      ("ab", -5, 1, 1),
    ])
  func positions(text: String, offset: Int, line: Int, column: Int) {
    let position = SourceFile(path: "f", text: text).position(at: offset)
    #expect([position.line, position.column] == [line, column])
    #expect(position.offset == min(max(offset, 0), text.utf8.count))
  }

  @Test("Columns on a line of many blocks agree with counting one by one")
  func longLine() {
    let text = "\u{FEFF}first\n" + String(repeating: "aé日👍", count: 1_500) + "\nlast é"
    let file = SourceFile(path: "f", text: text)
    var offset = 0
    var (line, column) = (1, 1)
    for scalar in text.unicodeScalars {
      let position = file.position(at: offset)
      #expect(position == SourcePosition(line: line, column: column, offset: offset))
      offset += UTF8.width(scalar)
      if scalar == "\n" { (line, column) = (line + 1, 1) } else if offset > 3 { column += 1 }
    }
    #expect(file.position(at: offset).column == column)
  }

  @Test("Text of a range stops at the end of the file")
  func text() {
    let file = SourceFile(path: "f", text: "clé: valeur")
    #expect(file.text(in: SourceRange(0, 4)) == "clé")
    #expect(file.text(in: SourceRange(6, 900)) == "valeur")
    #expect(file.text(in: SourceRange(900, 901)).isEmpty)
    #expect(file.text(in: SourceRange(-3, 2)) == "cl")
  }

  @Test("Ranges never end before they start; contains and union are inclusive")
  func ranges() {
    #expect(SourceRange(5, 2) == SourceRange(5, 5))
    #expect(SourceRange(1, 9).contains(SourceRange(1, 9)))
    #expect(!SourceRange(1, 9).contains(SourceRange(0, 3)))
    #expect(SourceRange(4, 6).union(SourceRange(1, 2)) == SourceRange(1, 6))
  }
}
