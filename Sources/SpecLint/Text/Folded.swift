extension Folding {
  /// A text as words are compared: folded, singular, one space between words and figures.
  package static func folded(_ text: String) -> String {
    FoldedWords.words(of: text).joined(separator: " ")
  }
}
