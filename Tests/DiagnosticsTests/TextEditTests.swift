import Testing

@testable import Diagnostics

@Suite("Edits of a text")
struct TextEditTests {
  private func edit(_ start: Int, _ end: Int, _ replacement: String = "") -> TextEdit {
    TextEdit(SourceRange(start, end), replacement: replacement)
  }

  private func mended(_ text: String, _ edits: [TextEdit]) -> String {
    let bytes = Array(text.utf8)
    let compatible = TextEdit.compatible(edits, within: bytes.count)
    return String(decoding: TextEdit.apply(compatible, to: bytes), as: UTF8.self)
  }

  @Test("Edits are made in order of place, whatever order they come in")
  func order() {
    let edits = [edit(4, 5, "E"), edit(0, 1), edit(2, 2, "--"), edit(5, 5, "!")]
    #expect(mended("abcde", edits) == "b--cdE!")
    #expect(mended("abcde", edits.reversed()) == "b--cdE!")
    #expect(mended("abcde", []) == "abcde")
    #expect(mended("é%", [edit(2, 2, "\u{A0}")]) == "é\u{A0}%")
  }

  @Test("Of edits that overlap the first is made, of equal ones one, and none beyond the text")
  func overlap() {
    #expect(mended("abcde", [edit(0, 3, "x"), edit(2, 4, "y")]) == "xde")
    #expect(mended("abcde", [edit(1, 2, "x"), edit(1, 2, "x")]) == "axcde")
    #expect(mended("abcde", [edit(1, 2, "y"), edit(1, 2, "x")]) == "axcde")
    #expect(mended("abcde", [edit(0, 2, "x"), edit(2, 4, "y")]) == "xye")
    #expect(mended("abcde", [edit(2, 2, "x"), edit(2, 2, "x")]) == "abxcde")
    #expect(mended("abcde", [edit(4, 6, "x"), edit(-1, 2, "y"), edit(9, 9, "z")]) == "abcde")
  }

  @Test("An edit is told in both languages, without the space around what goes")
  func message() {
    let file = SourceFile(path: "a.yaml", text: "kpis: \nnivaux: 1\n")
    let removal = edit(0, 7).message(in: file)
    #expect(removal.en == "remove “kpis:”")
    #expect(removal.fr == "retirer « kpis: »")
    let replacement = edit(7, 13, "niveaux").message(in: file)
    #expect(replacement.en == "replace “nivaux” with “niveaux”")
    #expect(replacement.fr == "remplacer « nivaux » par « niveaux »")
    let long = SourceFile(path: "b.yaml", text: String(repeating: "é", count: 300))
    #expect(edit(0, 600).message(in: long).en == "remove “\(String(repeating: "é", count: 99))…”")
  }
}
