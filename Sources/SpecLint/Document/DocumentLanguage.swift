import Diagnostics
import YAMLTree

extension Document {
  /// Words that nearly every text of a language holds and the other language does not.
  private static let marks: [String: Language] = {
    let words: [Language: String] = [
      .fr: "le la les de des du et est une par pour sont au aux dans en titre ou qui",
      .en: "the of and shall to be is are for with by will in title or which",
    ]
    var marks: [String: Language] = [:]
    for (language, list) in words {
      for word in list.split(separator: " ") { marks[String(word)] = language }
    }
    return marks
  }()

  /// How many elements are looked at, and how much of each.
  private static let sampleSize = 400
  private static let sampleLength = 300

  /// What the document says of its language, else what its words say.
  var languageOfItsWords: Language {
    for element in elements(of: "language").prefix(1) {
      let name = Folding.folded(text(of: element))
      if name.hasPrefix("fr") { return .fr }
      if name.hasPrefix("en") || name.hasPrefix("an") { return .en }
    }
    var balance = 0
    for element in elements.prefix(Self.sampleSize) where tree[element.node].isScalar {
      if let key = element.key { balance += frenchness(of: key) }
      balance += frenchness(of: element.node)
    }
    return balance > 0 ? .fr : .en
  }

  /// Small words that are French less those that are English; an accent counts as one.
  private func frenchness(of node: NodeID) -> Int {
    tree.withUTF8(of: node) { bytes in
      var balance = 0
      var word: [UInt8] = []
      for byte in bytes.prefix(Self.sampleLength) {
        if (byte | 0x20) &- 0x61 < 26 {
          word.append(byte | 0x20)
          continue
        }
        balance += Self.worth(of: word)
        word.removeAll(keepingCapacity: true)
        // U+00E0–U+00FB but ×, ÷: é, è, à, ç, ù and the like.
        if byte >= 0xA0, byte <= 0xBB, byte != 0xA0 { balance += 1 }
      }
      return balance + Self.worth(of: word)
    }
  }

  private static func worth(of word: [UInt8]) -> Int {
    guard (2...5).contains(word.count), let language = marks[String(decoding: word, as: UTF8.self)]
    else { return 0 }
    return language == .fr ? 1 : -1
  }
}
