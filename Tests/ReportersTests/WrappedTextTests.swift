import Testing

@testable import Reporters

/// Where prose is broken, and where never.
@Suite struct WrappedTextTests {
  @Test(arguments: [
    ("au moins 80 % des appels", 10, ["au moins", "80 % des", "appels"]),
    ("au moins « non » en tout", 12, ["au moins", "« non » en", "tout"]),
    ("on dit : oui ; non !", 8, ["on dit :", "oui ;", "non !"]),
    ("en tout 1 150 000 appels", 12, ["en tout", "1 150 000", "appels"]),
    ("within 20 s, not in 15 min", 9, ["within", "20 s, not", "in 15 min"]),
    ("coûte 12 € par mois", 8, ["coûte", "12 € par", "mois"]),
    ("of 12 calls in 2025 and 3", 8, ["of 12", "calls in", "2025 and", "3"]),
    ("a  %", 2, ["a", "%"]), ("deux mots", 20, ["deux mots"]), ("", 20, [""]),
  ])
  func figuresAndTheirSignsStayTogether(text: String, width: Int, lines: [String]) {
    #expect(WrappedText.lines(of: text, width: width) == lines)
  }

  /// What a document may put into a message is broken in any case.
  @Test(arguments: ["1 000 000", "» ", "« ", "% ", ": "])
  func aLongRunIsBrokenSomewhere(part: String) {
    let text = (0..<2_000).map { _ in part }.joined(separator: " ")
    let longest = WrappedText.lines(of: text, width: 60).map(\.utf8.count).max() ?? 0
    #expect(longest < 200)
  }
}
