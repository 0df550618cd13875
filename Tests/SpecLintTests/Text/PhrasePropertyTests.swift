import Testing

@testable import SpecLint

/// A small generator whose numbers only depend on its seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Random phrases and texts over a few words, so that they meet often.
enum PhraseSamples {
  static let words = ["aa", "ab", "aab", "ba"]
  static let others = ["5 %", "20 s", "12", "deux", ",", "(", ")", "Aa", "ÂB", "troisième", ";"]

  static func text(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...30, using: &random)).map { _ in
      Int.random(in: 0..<4, using: &random) == 0
        ? others.randomElement(using: &random) ?? "" : words.randomElement(using: &random) ?? ""
    }.joined(separator: " ")
  }

  static func phrase(_ random: inout SeededGenerator) -> String {
    var parts = [word(&random)]
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let part: String
      switch Int.random(in: 0..<12, using: &random) {
      case 0, 1: part = "..." + ["", "1", "2"][Int.random(in: 0..<3, using: &random)]
      case 2: part = "(\(word(&random))|\(word(&random)) \(word(&random)))"
      case 3: part = "(\(word(&random)))?"
      case 4:
        part =
          ["<number>", "<percent>", "<duration>", "<ordinal>"].randomElement(using: &random) ?? ""
      default: part = word(&random)
      }
      let last = parts.last ?? ""
      let isLoose = part.hasPrefix(".") && (last.hasPrefix(".") || last.hasSuffix("?"))
      if !isLoose { parts.append(part) }
    }
    parts.append(word(&random))
    return parts.joined(separator: " ")
  }

  private static func word(_ random: inout SeededGenerator) -> String {
    let word = words.randomElement(using: &random) ?? "c"
    return Int.random(in: 0..<5, using: &random) == 0 ? word.prefix(1) + "*" : word
  }
}

/// The slow way: expand a phrase by hand and compare at each token.
private struct NaiveMatcher {
  enum Piece: Equatable {
    case word(String), prefix(String), kind(String), gap(Int)
  }

  let sequences: [[Piece]]

  init(_ phrase: String) {
    var sequences: [[Piece]] = [[]]
    for part in Self.parts(phrase) {
      let choices = Self.choices(part)
      sequences = sequences.flatMap { head in choices.map { head + $0 } }
    }
    self.sequences = sequences
  }

  /// Cuts a phrase at the spaces outside brackets.
  private static func parts(_ phrase: String) -> [String] {
    var parts = [""]
    var depth = 0
    for character in phrase {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if character == " ", depth == 0 {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }

  private static func choices(_ part: String) -> [[Piece]] {
    if part.hasSuffix(")?") { return [[], pieces(String(part.dropFirst().dropLast(2)))] }
    if part.hasPrefix("(") {
      return part.dropFirst().dropLast().split(separator: "|").map { pieces(String($0)) }
    }
    return [pieces(part)]
  }

  private static func pieces(_ text: String) -> [Piece] {
    text.split(separator: " ").map { part in
      if part.hasPrefix("...") { return .gap(Int(part.dropFirst(3)) ?? 6) }
      if part.hasPrefix("<") { return .kind(String(part.dropFirst().dropLast())) }
      return part.hasSuffix("*") ? .prefix(String(part.dropLast())) : .word(String(part))
    }
  }

  func places(in text: String) -> Set<PhraseMatch> {
    let bytes = Array(text.utf8)
    let scanned = PhraseAutomaton.empty.scan(bytes)
    let words = scanned.tokens.map { token in
      token.kind == .word ? Self.plain(String(decoding: bytes[token.range], as: UTF8.self)) : ""
    }
    var found: Set<PhraseMatch> = []
    for sentence in scanned.sentences {
      for first in sentence.tokens {
        for sequence in sequences {
          for end in Self.ends(
            sequence[...], first, sentence.tokens.upperBound, words, scanned.tokens)
          {
            found.insert(PhraseMatch(output: 0, first: Int32(first), last: Int32(end - 1)))
          }
        }
      }
    }
    return found
  }

  /// The random words need no other folding than this.
  private static func plain(_ word: String) -> String {
    word.lowercased() == "âb" ? "ab" : word.lowercased()
  }

  private static func ends(
    _ pieces: ArraySlice<Piece>, _ index: Int, _ limit: Int, _ words: [String], _ tokens: [Token]
  ) -> Set<Int> {
    guard let piece = pieces.first else { return [index] }
    if case .gap(let length) = piece {
      let last = min(index + length, limit)
      return (index...last).reduce(into: []) {
        $0.formUnion(ends(pieces.dropFirst(), $1, limit, words, tokens))
      }
    }
    guard index < limit, fits(piece, words[index], tokens[index]) else { return [] }
    return ends(pieces.dropFirst(), index + 1, limit, words, tokens)
  }

  private static func fits(_ piece: Piece, _ word: String, _ token: Token) -> Bool {
    switch piece {
    case .word(let wanted): word == wanted
    case .prefix(let wanted): !wanted.isEmpty && word.hasPrefix(wanted)
    case .kind("ordinal"): token.isOrdinal
    case .kind(let name): "\(token.kind)" == name
    case .gap: false
    }
  }
}

@Suite("Phrases at random") struct PhrasePropertyTests {
  @Test func agreeWithANaiveMatcher() throws {
    var random = SeededGenerator(seed: 20_250_301)
    var total = 0
    for round in 0..<600 {
      let phrase = PhraseSamples.phrase(&random)
      var builder = PhraseAutomaton.Builder()
      try builder.add(phrase, output: 0)
      let automaton = builder.build()
      let naive = NaiveMatcher(phrase)
      for _ in 0..<6 {
        let text = PhraseSamples.text(&random)
        let found = automaton.scan(text).matches
        let expected = naive.places(in: text)
        #expect(Set(found) == expected, "\(round): '\(phrase)' in '\(text)'")
        #expect(found.count == expected.count, "twice: '\(phrase)' in '\(text)'")
        #expect(zip(found, found.dropFirst()).allSatisfy { $0.last <= $1.last })
        total += found.count
      }
    }
    #expect(total > 1000)
  }

  @Test func manyPhrasesFindWhatEachFindsAlone() throws {
    var random = SeededGenerator(seed: 77)
    for _ in 0..<40 {
      let phrases = (0..<30).map { _ in PhraseSamples.phrase(&random) }
      var builder = PhraseAutomaton.Builder()
      for (output, phrase) in phrases.enumerated() { try builder.add(phrase, output: output) }
      let text = PhraseSamples.text(&random)
      var expected: Set<PhraseMatch> = []
      for (output, phrase) in phrases.enumerated() {
        for place in NaiveMatcher(phrase).places(in: text) {
          expected.insert(PhraseMatch(output: Int32(output), first: place.first, last: place.last))
        }
      }
      let found = builder.build().scan(text).matches
      #expect(Set(found) == expected)
      #expect(found.count == expected.count)
    }
  }

  @Test func anyBytesWillDo() throws {
    var builder = PhraseAutomaton.Builder()
    for phrase in ["a ... <number> ... b", "<duration>", "(é|ß)? x*", "% ... %"] {
      try builder.add(phrase, output: 1)
    }
    let automaton = builder.build()
    var random = SeededGenerator(seed: 9)
    let lively = Array("0123456789 .,;:-+/()%hHjJaeémMkKpPs'’€$±\u{A0}\u{202F}\n".utf8)
    var text = ScannedText()
    for round in 0..<1500 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        round % 2 == 0
          ? UInt8.random(in: 0...255, using: &random) : lively.randomElement(using: &random) ?? 0
      }
      automaton.scan(bytes, into: &text)
      var end: Int32 = 0
      for token in text.tokens {
        #expect(token.start >= end && token.end > token.start, "\(bytes)")
        end = token.end
      }
      #expect(Int(end) <= bytes.count, "\(bytes)")
      #expect(text.sentences.map(\.tokens.count).reduce(0, +) == text.tokens.count, "\(bytes)")
    }
  }

  /// Hostile texts: nothing but the beginnings of phrases, brackets, numbers, gaps.
  @Test(arguments: [
    "a ", "( ", "5 (", "1 000 ", "aa aab 12 ", ". ", "e.g. ", "?", "((", "et un ", "deux ",
  ])
  func timeIsLinear(_ unit: String) throws {
    var builder = PhraseAutomaton.Builder()
    let twins = Array(repeating: "(a|a*|aa|aa*)", count: 10).joined(separator: " ")
    for phrase in ["a ... a ... a ... b", "a* ... <number>", "<number> ... <number> x", twins] {
      try builder.add(phrase, output: 1)
    }
    let automaton = builder.build()
    let small = [UInt8](Array(repeating: Array(unit.utf8), count: 400).joined())
    let large = [UInt8](Array(repeating: Array(unit.utf8), count: 4000).joined())
    var text = ScannedText()
    func time(_ bytes: [UInt8]) -> Duration {
      (0..<7).map { _ in ContinuousClock().measure { automaton.scan(bytes, into: &text) } }.min()
        ?? .zero
    }
    let (base, tenfold) = (time(small), time(large))
    // A square would be a hundredfold; what lies between is other work on the same cores.
    #expect(tenfold < base * 60 + .milliseconds(50), "\(unit): \(base) then \(tenfold)")
  }
}
