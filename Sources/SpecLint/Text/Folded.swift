extension Folding {
  /// A text as words are compared: folded, singular, one space between words and figures.
  package static func folded(_ text: String) -> String {
    FoldedWords.read(Array(text.utf8)).map { entry in
      switch entry {
      case .word(let stem, _, _): String(decoding: stem, as: UTF8.self)
      case .sign(let bytes): String(decoding: bytes, as: UTF8.self)
      }
    }
    .joined(separator: " ")
  }
}
