import Diagnostics
import YAMLTree

extension Document {
  /// Words that nearly every text of a language holds and the other language does not.
  private static let marks: [Language: Set<String>] = [
    .fr: ["le", "la", "les", "de", "des", "du", "et", "est", "une", "par", "pour", "sont", "au"],
    .en: ["the", "of", "and", "shall", "to", "be", "is", "are", "for", "with", "by", "will"],
  ]

  /// The language that the document is written in: what it says of itself, else what its words say.
  package var language: Language {
    if let element = elements(of: "language").first {
      let name = Folding.folded(text(of: element))
      if name.hasPrefix("fr") { return .fr }
      if name.hasPrefix("en") || name.hasPrefix("an") { return .en }
    }
    var counts: [Language: Int] = [.fr: 0, .en: 0]
    for element in elements.prefix(400) where tree[element.node].isScalar {
      for text in [element.key, element.node].compactMap({ $0 }) {
        count(tree.text(of: text), &counts)
      }
    }
    return counts[.fr, default: 0] > counts[.en, default: 0] ? .fr : .en
  }

  private func count(_ text: String, _ counts: inout [Language: Int]) {
    for word in text.prefix(400).lowercased().split(whereSeparator: { !$0.isLetter }) {
      for (language, words) in Self.marks where words.contains(String(word)) {
        counts[language, default: 0] += 1
      }
    }
    // Accents are a mark of French as good as its small words.
    counts[.fr, default: 0] += text.prefix(400).count { "éèêàçùôîœ".contains($0) }
  }
}
