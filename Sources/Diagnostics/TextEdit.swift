/// A change to a text: some of its bytes, and what takes their place.
package struct TextEdit: Hashable, Sendable {
  /// The bytes that go.
  package let range: SourceRange
  /// What comes in their place.
  package let replacement: String

  /// Makes an edit.
  package init(_ range: SourceRange, replacement: String = "") {
    self.range = range
    self.replacement = replacement
  }

  /// Those of some edits that can be made together, in order: of two that overlap the first, of
  /// equal ones one, and none that lies outside of a text of so many bytes.
  package static func compatible(_ edits: [TextEdit], within length: Int) -> [TextEdit] {
    var chosen: [TextEdit] = []
    for edit in edits.sorted(by: <) where edit.range.start >= 0 && edit.range.end <= length {
      if let last = chosen.last, edit.range.start < last.range.end || edit.range == last.range {
        continue
      }
      chosen.append(edit)
    }
    return chosen
  }

  /// A text with compatible edits made; all other bytes are what they were.
  package static func apply(_ edits: [TextEdit], to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var reached = 0
    for edit in edits {
      result += bytes[reached..<edit.range.start]
      result += edit.replacement.utf8
      reached = edit.range.end
    }
    return result + bytes[reached...]
  }

  /// What it does, for people.
  package func message(in file: SourceFile) -> LocalizedText {
    // A thousand edits of one long comment must not read all of it a thousand times.
    let start = SourceRange(range.start, min(range.end, range.start + 8 * Self.shownLength))
    let old = Self.shown(file.text(in: start))
    guard !replacement.isEmpty else {
      return LocalizedText(en: "remove “\(old)”", fr: "retirer « \(old) »")
    }
    let new = Self.shown(replacement)
    return LocalizedText(
      en: "replace “\(old)” with “\(new)”", fr: "remplacer « \(old) » par « \(new) »")
  }

  private static let shownLength = 100

  /// A text without the space around it, cut where it is long.
  private static func shown(_ text: String) -> String {
    let isSpace = { (byte: UInt8) in byte <= 0x20 }
    let bytes = text.utf8.drop(while: isSpace).reversed().drop(while: isSpace).reversed()
    let words = String(decoding: Array(bytes), as: UTF8.self)
    guard words.unicodeScalars.count > shownLength else { return words }
    return String(String.UnicodeScalarView(words.unicodeScalars.prefix(shownLength - 1))) + "…"
  }
}

extension TextEdit: Comparable {
  /// By place; edits of one place by what they put there.
  package static func < (left: TextEdit, right: TextEdit) -> Bool {
    (left.range.start, left.range.end, left.replacement)
      < (right.range.start, right.range.end, right.replacement)
  }
}
