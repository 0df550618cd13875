import Diagnostics
import YAMLTree

/// Writes random words as a scalar in a given style, and remembers where it put each word.
struct ScalarWriter {
  struct Word {
    let text: String
    let range: SourceRange
  }

  private(set) var source = ""
  private(set) var words: [Word] = []
  private let style: Node.ScalarStyle
  private var random: SeededGenerator
  private let lineBreak: String
  private var indent = 2

  init(style: Node.ScalarStyle, seed: UInt64) {
    self.style = style
    random = SeededGenerator(seed: seed)
    lineBreak = random.pick(["\n", "\n", "\r\n", "\r"])
    if random.once(in: 4) { source += "\u{FEFF}" }
    writeContext()
    switch style {
    case .plain, .singleQuoted, .doubleQuoted: writeFlow()
    case .literal, .folded: writeBlock()
    }
    source += lineBreak
    if random.once(in: 2) { source += "fin: 1" + lineBreak }
  }

  /// Puts the scalar at `é` or deeper in a mapping, so that accents stand before it.
  private mutating func writeContext() {
    if random.once(in: 3) { source += "# commentaire é" + lineBreak }
    source += "é:"
    switch random.pick([0, 1, 2]) {
    case 0: source += " "
    case 1:
      source += lineBreak + "  - "
      indent = 4
    default:
      source += lineBreak + "   ü: "
      indent = 5
    }
  }

  private mutating func word() -> String {
    let letters = ["a", "é", "œ", "n", "z", "…", "😀", "k", "'", "\"", "\\", "%", ":", "#", "ß"]
    var text = "w\(words.count)"
    for _ in 0..<Int.random(in: 0...6, using: &random) { text += random.pick(letters) }
    return text + "x"
  }

  private mutating func add(_ word: String, written: String) {
    let start = source.utf8.count
    source += written
    words.append(Word(text: word, range: SourceRange(start, source.utf8.count)))
  }

  /// Any line break, now and then one of Unicode's own.
  private mutating func anyBreak() -> String {
    random.once(in: 12) ? random.pick(["\u{85}", "\u{2028}", "\u{2029}"]) : lineBreak
  }

  private mutating func blanks(_ most: Int) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...most, using: &random) { text += random.pick([" ", " ", "\t"]) }
    return text
  }

  // MARK: Plain and quoted

  private mutating func writeFlow() {
    let quote = style == .plain ? "" : style == .singleQuoted ? "'" : "\""
    source += quote
    for index in 0..<Int.random(in: 1...9, using: &random) {
      if index > 0 { writeGap() }
      let text = word()
      add(text, written: written(text))
    }
    source += quote
  }

  private mutating func written(_ word: String) -> String {
    switch style {
    case .singleQuoted: return word.map { $0 == "'" ? "''" : String($0) }.joined()
    case .doubleQuoted: return word.unicodeScalars.map { escaped($0) }.joined()
    default: return word
    }
  }

  private mutating func escaped(_ scalar: Unicode.Scalar) -> String {
    guard scalar == "\"" || scalar == "\\" || random.once(in: 5) else { return String(scalar) }
    func padded(_ digits: Int) -> String {
      let hex = String(scalar.value, radix: 16, uppercase: scalar.value % 2 == 0)
      return String(repeating: "0", count: digits - hex.count) + hex
    }
    if scalar.value < 0x100, random.once(in: 2) { return "\\x" + padded(2) }
    if scalar.value < 0x10000, random.once(in: 2) { return "\\u" + padded(4) }
    return scalar == "\"" || scalar == "\\" ? "\\" + String(scalar) : "\\U" + padded(8)
  }

  private mutating func writeGap() {
    if style == .doubleQuoted, random.once(in: 8) {
      source += random.pick(["\\t", "\\n", "\\ ", "\\_", "\\N", "\\L", "\\0", "\\e", "\\/"])
    }
    guard random.once(in: 3) else {
      source += " " + (style == .plain ? "" : blanks(2))
      return
    }
    source += blanks(2)
    if style == .doubleQuoted, random.once(in: 4) { source += "\\" }
    source += anyBreak()
    while random.once(in: 3) { source += String(repeating: " ", count: indent) + anyBreak() }
    source += String(repeating: " ", count: indent) + blanks(1)
  }

  // MARK: Block scalars

  private mutating func writeBlock() {
    let hasDigit = random.once(in: 3)
    let isTop = indent == 2
    // The text stands this far to the right of the collection around it.
    let depth = Int.random(in: 1...3, using: &random)
    let outer = isTop ? 0 : indent == 4 ? 2 : 3
    let margin = String(repeating: " ", count: outer + depth)
    source += style == .literal ? "|" : ">"
    source += (hasDigit ? "\(depth)" : "") + random.pick(["", "-", "+"])
    source += random.pick(["", " ", " # é"]) + lineBreak
    let count = Int.random(in: 1...6, using: &random)
    for index in 0..<count {
      while random.once(in: 4) { source += anyBreak() }
      source += margin
      if index > 0 || hasDigit, random.once(in: 4) { source += random.pick([" ", "  ", "\t"]) }
      writeLine()
      if index < count - 1 { source += anyBreak() }
    }
    while random.once(in: 3) { source += lineBreak }
  }

  private mutating func writeLine() {
    for index in 0..<Int.random(in: 1...4, using: &random) {
      if index > 0 { source += random.pick([" ", "  ", "\t"]) }
      let text = word()
      add(text, written: text)
    }
    source += random.pick(["", "", " "])
  }
}
