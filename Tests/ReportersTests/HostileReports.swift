import Diagnostics

/// A small seeded generator (SplitMix64), so that a failure can be repeated.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Reports whose every text tries to break the output.
struct HostileReports {
  /// Pieces of commands and of syntax, without anything that output must alter.
  static let syntax = [
    "::", "##[", "#", "[", "]", ":", ",", "=", "%", "%0A", "%25", "::error::x",
    "::stop-commands::x",
    "##[add-mask]x", "##[stop-commands]x", " ", "word", "é", "日本", "👍", "\"", "\\", "|", "`", "<b>",
    "\u{A0}", ";", "a/b.yaml", "$",
  ]
  /// Characters that must not be printed as they are.
  static let controls = [
    "\u{1B}[31m", "\u{1B}", "\0", "\u{07}", "\u{7F}", "\u{85}", "\u{9B}31m", "\u{2028}", "\u{2029}",
    "\u{202E}", "\u{2066}", "\u{200F}", "\u{200D}", "\u{200B}", "\u{FEFF}", "\u{AD}", "\u{61C}",
    "\u{E0041}", "\u{FE0F}", "\u{FFF9}", "\u{34F}", "\t",
  ]
  static let lineEnds = ["\n", "\r", "\r\n", "\n::error::x", "\r##[group]x", "\n   ::debug::x"]

  var random: Seeded
  let pieces: [String]

  init(seed: UInt64, pieces: [String]) {
    random = Seeded(state: seed)
    self.pieces = pieces
  }

  mutating func text(upTo count: Int = 8) -> String {
    (0..<Int.random(in: 1...count, using: &random)).reduce(into: "") { text, _ in
      text += pieces.randomElement(using: &random) ?? ""
    }
  }

  mutating func localized() -> LocalizedText { LocalizedText(en: text(), fr: text()) }

  mutating func report(findings: Int) -> Report {
    let files = (0..<2).map { _ in SourceFile(path: text(), text: text(upTo: 120)) }
    let diagnostics = (0..<findings).map { _ in diagnostic(in: files) }
    return Report(files: files, diagnostics: diagnostics)
  }

  private mutating func diagnostic(in files: [SourceFile]) -> Diagnostic {
    let notes = (0..<Int.random(in: 0...3, using: &random)).map { _ in
      Diagnostic.Note(
        message: localized(), location: Bool.random(using: &random) ? location(in: files) : nil)
    }
    let place = location(in: files)
    let edit = FixIt(message: localized(), location: place, replacement: text())
    return Diagnostic(
      rule: text(upTo: 3), severity: Severity.allCases.randomElement(using: &random) ?? .note,
      message: localized(), label: Bool.random(using: &random) ? localized() : nil,
      location: place, path: text(), notes: notes, help: localized(), fixIts: [edit],
      suppressed: Int.random(in: 0..<5, using: &random) == 0 ? text() : nil)
  }

  /// Any bytes, on scalar boundaries or not, past the end or not.
  private mutating func location(in files: [SourceFile]) -> SourceLocation {
    let file = files.randomElement(using: &random) ?? files[0]
    let start = Int.random(in: -2...file.bytes.count + 2, using: &random)
    let length = Int.random(in: 0...(Bool.random(using: &random) ? 5 : 300), using: &random)
    return SourceLocation(file: file, range: SourceRange(start, start + length))
  }
}
