import Diagnostics
import YAMLTree

/// Finds percent signs that are not set as the document's language sets them: 80 % in French, 80% in
/// English.
///
/// One finding for a document, with an edit for each place.
struct PercentSpacingCheck: Check {
  static let name = "percent-spacing"
  static let options: [CheckOption]? = []

  init(options: OptionReader) throws(RuleProblem) {}

  /// A figure to be set otherwise.
  private struct Misset {
    let place: Place
    let found: String
    let expected: String
  }

  func findings(in subject: Subject) -> [Finding] {
    let document = subject.document
    let language = document.language
    let figures = document.elements.flatMap { misset(in: $0, of: document.tree, language) }
    guard let first = figures.first else { return [] }
    return [
      Finding(
        language == .fr ? "missing-space" : "extra-space",
        at: first.place,
        values: [
          "found": .quote(first.found), "expected": .quote(first.expected),
          "count": .count(figures.count),
        ],
        notes: figures.count > 1 ? [Finding.Note("more")] : [],
        edits: figures.map { TextEdit($0.place.range, replacement: $0.expected) })
    ]
  }

  private func misset(
    in element: Document.Element, of tree: YAMLTree, _ language: Language
  ) -> [Misset] {
    guard element.via == nil, tree[element.node].isScalar,
      tree.withUTF8(of: element.node, { $0.contains(0x25) }),
      tree.withUTF8(of: element.node, { LanguageGuess($0).leaning ?? language }) == language
    else { return [] }
    let figures = PercentFigures(tree.text(of: element.node)).all(in: language)
    guard !figures.isEmpty else { return [] }
    let alignment = tree.alignment(of: element.node)
    return figures.compactMap { figure in
      let range = alignment.sourceRange(from: figure.range.lowerBound, to: figure.range.upperBound)
      guard tree.file.text(in: range) == figure.text else { return nil }
      let sign = language == .fr ? "\u{A0}%" : "%"
      return Misset(
        place: Place(node: element.node, range: range), found: figure.text,
        expected: figure.digits + sign)
    }
  }
}

/// Figures in per cent that stand alone among the words of a text: not in a quotation, an address, a
/// formula or a pattern.
private struct PercentFigures {
  /// A figure, its sign, and the space between.
  struct Figure {
    /// Its bytes, as offsets in the text.
    let range: Range<Int>
    let text: String
    let digits: String
  }

  private let scalars: [Unicode.Scalar]
  /// Where each scalar starts, in bytes, and where the text ends.
  private var offsets: [Int] = [0]
  /// Whether each scalar stands within quotation marks.
  private var quoted: [Bool] = []

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var marks = QuotationMarks()
    for scalar in scalars {
      offsets.append((offsets.last ?? 0) + UTF8.width(scalar))
      quoted.append(marks.holds(scalar))
    }
  }

  /// Those that are not set as a language sets them.
  func all(in language: Language) -> [Figure] {
    scalars.indices.filter { scalars[$0] == "%" && !quoted[$0] }.compactMap { sign in
      var end = sign
      while end > 0, Self.isSpace(scalars[end - 1]) { end -= 1 }
      guard (end < sign) == (language == .en) else { return nil }
      var start = end
      while start > 0, Self.isDigit(scalars[start - 1]) { start -= 1 }
      guard start < end, ("0"..."9").contains(scalars[start]), scalars[end - 1] != ".",
        scalars[end - 1] != ",", isFree(before: start), isFree(after: sign)
      else { return nil }
      return Figure(
        range: offsets[start]..<offsets[sign + 1], text: text(start...sign),
        digits: text(start...(end - 1)))
    }
  }

  private func text(_ range: ClosedRange<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range]))
  }

  private func isFree(before index: Int) -> Bool {
    guard let last = scalars[..<index].last(where: { !Self.opening.contains($0) }) else {
      return true
    }
    return last.properties.isWhitespace
  }

  private func isFree(after index: Int) -> Bool {
    guard let next = scalars[(index + 1)...].first(where: { !Self.closing.contains($0) }) else {
      return true
    }
    return next.properties.isWhitespace
  }

  private static let opening: Set<Unicode.Scalar> = ["(", "[", "<", ">", "≤", "≥", "±", "+", "~"]
  private static let closing: Set<Unicode.Scalar> = [".", ",", ";", ":", "!", "?", ")", "]", "…"]

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\u{A0}" || scalar == "\u{202F}"
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || scalar == "," || scalar == "."
  }
}

/// Which quotation is open; one that is never closed holds the rest of the text.
private struct QuotationMarks {
  private static let pairs: [Unicode.Scalar: Unicode.Scalar] = [
    "«": "»", "“": "”", "„": "“", "\"": "\"", "`": "`",
  ]
  private var closing: Unicode.Scalar?

  /// Whether the next scalar of a text is within a quotation.
  mutating func holds(_ scalar: Unicode.Scalar) -> Bool {
    if let awaited = closing {
      if scalar == awaited { closing = nil }
      return true
    }
    closing = Self.pairs[scalar]
    return closing != nil
  }
}
