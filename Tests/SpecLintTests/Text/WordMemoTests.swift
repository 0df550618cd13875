import Testing

@testable import SpecLint

/// A scan that remembers words finds what one without a memory finds.
@Suite("Word memo") struct WordMemoTests {
  private static let automaton: PhraseAutomaton = {
    var builder = PhraseAutomaton.Builder()
    let phrases = ["appel*", "délai", "24/7", "cinq minutes", "l'été", "<percent> ...3 œuvre"]
    for (output, phrase) in phrases.enumerated() {
      do { try builder.add(phrase, output: output) } catch { Issue.record(error, "\(phrase)") }
    }
    return builder.build()
  }()

  /// Pieces of words that differ in what ends them, in length, and in what is no letter.
  private static let pieces: [[UInt8]] =
    [
      "appel", "Appels", "DÉLAI", "délais", "d", "é", "×", "÷", "ÿ", "œuvre", "’", "'", "été", "l",
      "24", "/7", "%", " ", " ", " ", "\n", "\n\n", "-", ".", "\u{A0}", "\u{301}", "cinq",
      "minutes", "abcdefghijklmno", "abcdefghijklmnop", "antidisestablishmentarianism",
    ].map { Array($0.utf8) } + [[0xC3], [0xC3, 0x28], [0xE2, 0x80], [0x00], [0xFF]]

  private static func results(
    of bytes: [UInt8], _ memo: WordMemo?
  ) -> (tokens: [Token], matches: [PhraseMatch]) {
    var text = ScannedText()
    bytes.withUnsafeBufferPointer { automaton.scan($0, into: &text, memo: memo) }
    return (text.tokens, text.matches)
  }

  @Test func changesNothing() {
    var generator = SeededGenerator(seed: 26)
    let memo = WordMemo()
    var found = 0
    for _ in 0..<2000 {
      let count = Int.random(in: 1...30, using: &generator)
      let bytes = (0..<count).flatMap { _ in
        Self.pieces[Int.random(in: Self.pieces.indices, using: &generator)]
      }
      let (remembered, plain) = (Self.results(of: bytes, memo), Self.results(of: bytes, nil))
      #expect(remembered.tokens == plain.tokens, "\(bytes)")
      #expect(remembered.matches == plain.matches, "\(bytes)")
      found += plain.matches.count
    }
    #expect(found > 1000)
  }

  @Test(arguments: [
    ("appels entrants reçus", 6), ("délai de réponse", 6), ("d'après les textes", 1),
    ("×un deux trois quatre", nil), ("été’un deux trois", nil), ("l’œuvre complète", nil),
    ("abcdefghijklmnop q", nil), ("court", nil),
  ])
  func knowsShortWords(_ text: String, length: Int?) {
    let word = Array(text.utf8).withUnsafeBufferPointer { ShortWord($0, at: 0) }
    #expect(word?.length == length)
  }
}
