/// Fills prose into lines of a given width.
enum WrappedText {
  /// The lines of a text, broken at spaces (never at no-break spaces) and where it breaks itself.
  ///
  /// A word longer than the width stands alone and overflows, so that a link can be copied.
  static func lines(of text: String, width: Int) -> [String] {
    let paragraphs = Array(text.utf8).split(separator: 0x0A, omittingEmptySubsequences: false)
    return paragraphs.indices.flatMap { index in
      let isBroken = index < paragraphs.endIndex - 1
      return fill(withoutReturn(paragraphs[index], where: isBroken), width: width)
    }
  }

  /// The first characters of a text, with an ellipsis if there were more.
  static func clipped(_ text: String, to limit: Int) -> String {
    // A cheap test first: a text is almost never as long as that.
    guard text.utf8.count > limit else { return text }
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
      end != scalars.endIndex
    else { return text }
    return String(scalars[..<end]) + "…"
  }

  /// A paragraph without the carriage return that belongs to its line break.
  private static func withoutReturn(
    _ paragraph: ArraySlice<UInt8>, where isBroken: Bool
  ) -> ArraySlice<UInt8> {
    isBroken && paragraph.last == 0x0D ? paragraph.dropLast() : paragraph
  }

  /// Works on bytes, and on one text for all words: a string for each costs more than all the rest.
  private static func fill(_ paragraph: ArraySlice<UInt8>, width: Int) -> [String] {
    let text = Array(VisibleScalars.visible(String(decoding: paragraph, as: UTF8.self)).utf8)
    var lines: [String] = []
    var line: [UInt8] = []
    var column = 0
    for word in Self.unbreakable(text) {
      let wordWidth = DisplayWidth.of(word)
      if !line.isEmpty, column + 1 + wordWidth > width {
        lines.append(String(decoding: line, as: UTF8.self))
        line.removeAll(keepingCapacity: true)
        column = 0
      }
      if !line.isEmpty {
        line.append(0x20)
        column += 1
      }
      line += word
      column += wordWidth
    }
    lines.append(String(decoding: line, as: UTF8.self))
    return lines
  }

  /// The words of a text; what must not be parted is one: a figure and its sign or unit, the groups of
  /// a number, quotation marks and what they hold, French punctuation and the word before.
  private static func unbreakable(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    var words: [ArraySlice<UInt8>] = []
    for word in text.split(separator: 0x20) {
      // Only single spaces are kept: a longer gap is no typography.
      if let last = words.last, word.startIndex == last.endIndex + 1, belong(last, word) {
        words[words.count - 1] = text[last.startIndex..<word.endIndex]
      } else {
        words.append(word)
      }
    }
    return words
  }

  private static func belong(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    guard left.count <= longestUnbroken, let first = right.first else { return false }
    if left.suffix(opening.count).elementsEqual(opening) { return true }
    if right.starts(with: closing) { return true }
    if right.count <= 3, signs.contains(first) { return true }
    guard let last = left.last, last &- 0x30 < 10 else { return false }
    if right.starts(with: euro) { return true }
    if first &- 0x30 < 10 { return right.prefix { $0 &- 0x30 < 10 }.count == 3 }
    let word = right.prefix { ($0 | 0x20) &- 0x61 < 26 }
    return right.count <= word.count + 2 && units.contains { $0.elementsEqual(word) }
  }

  private static let opening = Array("«".utf8)
  private static let closing = Array("»".utf8)
  private static let euro = Array("€".utf8)
  /// What French sets a space before, and the sign for per cent; perhaps with more behind it.
  private static let signs = Array("%:;?!".utf8)
  private static let units = ["s", "min", "h", "j", "d", "M", "FTE", "ETP"].map { Array($0.utf8) }
  /// In bytes: a longer run may be broken, or a hostile text would be one line.
  private static let longestUnbroken = 80
}
