/// The words of a key that can name something, after numbering, brackets and small words fell away.
///
/// "Article 23 – Réversibilité" is `reversibilite`; "6.1 Volumes prévisionnels (appels présentés)" is
/// `volume previsionnel`, with `appel presente` in brackets.
struct KeyText {
  /// The words, folded and singular, with one space between them.
  private(set) var main = ""
  /// The words in brackets.
  private(set) var inBrackets = ""
  /// How many words `main` has.
  private(set) var wordCount = 0
  /// What the key numbers, such as `article`, and its folded number, such as `23`.
  private(set) var container: (word: String, number: String)?
  /// Where the name behind "Article 23 –" starts, in UTF-8 bytes of the key; 0 without a container.
  private(set) var nameStart = 0

  private typealias Words = ArraySlice<Word>

  private enum Word: Equatable {
    case word(String)
    case digits(String)
    case sign(UInt8)
  }

  /// Words that say what kind of text stands there, not what it is about.
  static let containers: Set<String> = [
    "article", "art", "annexe", "annex", "appendix", "appendice", "schedule", "exhibit",
    "attachment", "section", "chapitre", "chapter", "contrat", "contract", "marche", "clause",
    "exigence", "requirement", "obligation", "part", "partie", "titre", "title", "lot", "site",
    "tranche", "package", "paragraphe", "paragraph", "volet", "piece", "poste", "item",
  ]

  private static let smallWords: Set<String> = [
    "de", "du", "des", "le", "la", "les", "un", "une", "au", "aux", "et", "the", "of", "an", "and",
  ]

  /// Whether a folded word says nothing in a name.
  static func isSmall(_ word: String) -> Bool { smallWords.contains(word) }

  /// Reads a key.
  init(_ key: String) {
    let entries = Self.entries(of: key)
    var words = entries.map(Self.word)[...]
    words = Self.withoutNumbering(words)
    if case .word(let word) = words.first, Self.containers.contains(word),
      let (number, rest) = Self.number(after: words)
    {
      container = (word, number)
      words = Self.withoutNumbering(rest)
      nameStart = Self.start(of: words.isEmpty ? nil : entries[words.startIndex], in: key)
    }
    var outside: [String] = []
    var inside: [String] = []
    var depth = 0
    for word in words {
      switch word {
      case .sign(0x28), .sign(0x5B): depth += 1
      case .sign(0x29), .sign(0x5D): depth = max(0, depth - 1)
      case .word(let text):
        if depth == 0 { outside.append(text) } else { inside.append(text) }
      default: break
      }
    }
    let kept = Self.withoutSmallWords(outside)
    main = kept.joined(separator: " ")
    wordCount = kept.count
    if !inside.isEmpty { inBrackets = Self.withoutSmallWords(inside).joined(separator: " ") }
  }

  /// The words of a phrase of the vocabulary, in the form in which keys are compared.
  static func words(ofPhrase phrase: String) -> String {
    let words = words(of: phrase).compactMap { word in
      if case .word(let text) = word { text } else { nil }
    }
    return withoutSmallWords(words).joined(separator: " ")
  }

  private static func withoutSmallWords(_ words: [String]) -> [String] {
    let kept = words.indices.filter { index in
      let word = words[index]
      if word.utf8.count == 1 {
        return word == "e" && index + 1 < words.count && words[index + 1] == "mail"
      }
      return !smallWords.contains(word)
    }
    return kept.isEmpty ? words : kept.map { words[$0] }
  }

  // MARK: Numbering

  /// What follows "6.1", "IV.", "a)", "C.2", "§ 3".
  private static func withoutNumbering(_ words: Words) -> Words {
    var rest = words
    while let first = rest.first {
      switch first {
      case .digits: break
      case .sign(let sign): if sign == 0x28 || sign == 0x5B { return rest }
      case .word(let word):
        guard isRoman(word) || word.utf8.count == 1 && isFollowedBySign(rest) else { return rest }
      }
      rest = rest.dropFirst()
    }
    return rest
  }

  private static func isFollowedBySign(_ words: Words) -> Bool {
    switch words.dropFirst().first {
    case .sign, .digits, nil: true
    case .word: false
    }
  }

  /// The number after a container's name: "23", "B", "IV", "n° 2", "5.2".
  private static func number(after words: Words) -> (String, Words)? {
    var rest = words.dropFirst()
    while let first = rest.first, isNumberSign(first) { rest = rest.dropFirst() }
    switch rest.first {
    case .digits(let digits): return (digits, rest.dropFirst())
    case .word(let word) where word.utf8.count == 1 || isRoman(word):
      return (word, rest.dropFirst())
    default: return nil
    }
  }

  private static func isNumberSign(_ word: Word) -> Bool {
    switch word {
    case .word(let text): ["n", "no", "number", "numero"].contains(text)
    case .sign(let sign): sign != 0x28 && sign != 0x5B
    case .digits: false
    }
  }

  private static func isRoman(_ word: String) -> Bool {
    word.utf8.count >= 2 && word.utf8.allSatisfy { $0 == 0x69 || $0 == 0x76 || $0 == 0x78 }
  }

  // MARK: Words

  private static func words(of key: String) -> [Word] { entries(of: key).map(word) }

  private static func entries(of key: String) -> [FoldedWords.Entry] {
    FoldedWords.read(spaced(Array(key.utf8)))
  }

  private static func word(_ entry: FoldedWords.Entry) -> Word {
    switch entry {
    case .word(let whole, let stem, _):
      return .word(String(decoding: whole.prefix(stem), as: UTF8.self))
    case .sign(let bytes):
      if let first = bytes.first, (0x30...0x39).contains(first) {
        return .digits(String(decoding: bytes, as: UTF8.self))
      }
      return .sign(bytes.first ?? 0)
    }
  }

  /// Where a word starts in a key with spaces; all of the key lies before a word that is not there.
  private static func start(of entry: FoldedWords.Entry?, in key: String) -> Int {
    guard case .word(_, _, let end) = entry else { return entry == nil ? key.utf8.count : 0 }
    let before = Array(key.utf8.prefix(end))
    let isLetter = { (byte: UInt8) in byte >= 0x80 || (0x41...0x5A).contains(byte & 0xDF) }
    return before.lastIndex { !isLetter($0) }.map { $0 + 1 } ?? 0
  }

  /// `niveauxDeService` with spaces before the capitals; other keys as they are.
  private static func spaced(_ key: [UInt8]) -> [UInt8] {
    guard !key.contains(0x20) else { return key }
    var spaced: [UInt8] = []
    spaced.reserveCapacity(key.count + 4)
    for (index, byte) in key.enumerated() {
      let isHump =
        index > 0 && (0x41...0x5A).contains(byte) && (0x61...0x7A).contains(key[index - 1])
      if isHump { spaced.append(0x20) }
      spaced.append(byte)
    }
    return spaced
  }
}
