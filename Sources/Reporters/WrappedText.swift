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
    for word in text.split(separator: 0x20) {
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
}
