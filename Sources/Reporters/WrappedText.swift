/// Fills prose into lines of a given width.
enum WrappedText {
  /// The lines of a text, broken at spaces (never at no-break spaces) and where it breaks itself.
  ///
  /// A word longer than the width stands alone and overflows, so that a link can be copied.
  static func lines(of text: String, width: Int) -> [String] {
    let paragraphs = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
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
    _ paragraph: Substring.UTF8View, where isBroken: Bool
  ) -> Substring.UTF8View {
    isBroken && paragraph.last == 0x0D ? paragraph.dropLast() : paragraph
  }

  private static func fill(_ paragraph: Substring.UTF8View, width: Int) -> [String] {
    // One text for all words: a string for each of them costs more than all the rest.
    let text = VisibleScalars.visible(String(Substring(paragraph))).utf8
    var lines: [String] = []
    var line = ""
    var column = 0
    for word in text.split(separator: 0x20) {
      let wordWidth = DisplayWidth.of(word)
      if !line.isEmpty, column + 1 + wordWidth > width {
        lines.append(line)
        (line, column) = ("", 0)
      }
      if !line.isEmpty {
        line += " "
        column += 1
      }
      line += Substring(word)
      column += wordWidth
    }
    lines.append(line)
    return lines
  }
}
