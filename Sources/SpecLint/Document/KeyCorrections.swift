import Diagnostics
import YAMLTree

/// Which misspelled keys can be corrected without a doubt, and how.
///
/// A key stays as it is where a correction could change what the document means: beside a key of the
/// same name, where the mapping is used twice or merged, where a reference leads through it.
struct KeyCorrections {
  /// A misspelled key, and the phrase that was meant.
  struct Candidate {
    let element: Int
    let key: NodeID
    let suggestion: String
    /// The key with that phrase in it, as it would be corrected; the phrase where it cannot be.
    let corrected: String
  }

  private let document: Document
  private let shared: Set<NodeID>
  private let referred: Set<String>

  init(_ document: Document, _ references: References) {
    self.document = document
    shared = Self.sharedNodes(of: document)
    let steps = references.all.flatMap { ReferenceText($0.text)?.pointer ?? [] }
    referred = Set(steps.map { KeyText.words(ofPhrase: $0) })
  }

  /// The edits that correct keys, by their elements.
  func edits(of candidates: [Candidate]) -> [Int: TextEdit] {
    guard !document.tree.hasMergeKeys else { return [:] }
    var corrected: [NodeID: Correction] = [:]
    for candidate in candidates where mayChange(candidate) {
      corrected[candidate.key] = Correction(
        of: document.tree.text(of: candidate.key), as: candidate.suggestion)
    }
    let parents = Set(corrected.keys.compactMap { document.tree[$0].parent })
    let names = parents.reduce(into: [:]) { $0[$1] = namesOfKeys(of: $1, corrected) }
    var edits: [Int: TextEdit] = [:]
    for candidate in candidates {
      guard let correction = corrected[candidate.key],
        let parent = document.tree[candidate.key].parent, names[parent]?[correction.name] == 1
      else { continue }
      edits[candidate.element] = edit(correction, of: candidate.key)
    }
    return edits
  }

  private func mayChange(_ candidate: Candidate) -> Bool {
    guard document.elements[candidate.element].via == nil, !shared.contains(candidate.key),
      case .scalar(let style) = document.tree[candidate.key].kind,
      [.plain, .singleQuoted, .doubleQuoted].contains(style)
    else { return false }
    return !referred.contains(KeyText(document.tree.text(of: candidate.key)).main)
  }

  /// How often each name stands in a mapping once its keys are corrected.
  private func namesOfKeys(
    of mapping: NodeID, _ corrected: [NodeID: Correction]
  ) -> [String: Int] {
    document.tree.entries(of: mapping).reduce(into: [:]) { names, entry in
      let name = corrected[entry.key]?.name ?? KeyText(document.tree.text(of: entry.key)).main
      names[name, default: 0] += 1
    }
  }

  /// The correction in the file, if the words stand there as they are.
  private func edit(_ correction: Correction, of key: NodeID) -> TextEdit? {
    let tree = document.tree
    let range = tree.sourceRange(
      in: key, from: correction.range.lowerBound, to: correction.range.upperBound)
    guard tree.file.text(in: range) == correction.original else { return nil }
    return TextEdit(range, replacement: correction.replacement)
  }

  /// What is reached through an alias, and keys that are one.
  private static func sharedNodes(of document: Document) -> Set<NodeID> {
    var nodes: Set<NodeID> = []
    for element in document.elements {
      if let key = element.key, document.tree[key].isAlias {
        nodes.insert(document.tree.resolved(key))
      }
      guard element.via != nil else { continue }
      nodes.insert(element.node)
      if let key = element.key { nodes.insert(key) }
    }
    return nodes
  }
}

/// The misspelled words of a key with the right ones in their place; numbering, small words,
/// brackets and capitals stay as they were written.
struct Correction {
  /// The bytes of the key that change, as offsets in its text.
  let range: Range<Int>
  /// What stands there.
  let original: String
  /// What comes there.
  let replacement: String
  /// The key once it is corrected.
  let key: String
  /// The name of the key once it is corrected, in the form in which keys are compared.
  let name: String

  /// Corrects a key; nil where the words cannot be told apart.
  init?(of key: String, as phrase: String) {
    let words = KeyWord.words(of: key)
    let wanted = KeyWord.words(of: phrase)
    guard let first = Self.alignment(of: words, wanted) else { return nil }
    let pairs = zip(words[first...], wanted).filter { $0.name != $1.name }
    guard let start = pairs.first?.0.range.lowerBound, let end = pairs.last?.0.range.upperBound
    else { return nil }
    var replacement = ""
    var reached = start
    let utf8 = Array(key.utf8)
    for (word, right) in pairs {
      replacement += String(decoding: utf8[reached..<word.range.lowerBound], as: UTF8.self)
      replacement += word.inItsCase(word.inItsNumber(right))
      reached = word.range.upperBound
    }
    let text = { (range: Range<Int>) in String(decoding: utf8[range], as: UTF8.self) }
    self.key = text(0..<start) + replacement + text(end..<utf8.count)
    name = KeyText(self.key).main
    guard name == KeyText.words(ofPhrase: phrase) else { return nil }
    range = start..<end
    original = text(start..<end)
    self.replacement = replacement
  }

  /// The most letters by which a word and the right one differ.
  private static let limit = 2

  /// The first of the words that stand for the wanted ones; nil if there are none, or two such rows.
  private static func alignment(of words: [KeyWord], _ wanted: [KeyWord]) -> Int? {
    guard !wanted.isEmpty, words.count >= wanted.count else { return nil }
    let starts = (0...(words.count - wanted.count)).filter { start in
      zip(words[start...], wanted).allSatisfy { word, right in
        Spelling.distance(Array(word.name.utf8), Array(right.name.utf8), limit: limit) != nil
      }
    }
    return starts.count == 1 ? starts[0] : nil
  }
}

/// A word of a key with its place; small words such as "de" are none.
private struct KeyWord {
  let text: String
  /// Its bytes, as offsets in the key.
  let range: Range<Int>
  /// The word as keys are compared.
  let name: String

  /// The words of a key: runs of letters, `niveauxDeService` cut before its capitals.
  static func words(of key: String) -> [KeyWord] {
    let hasHumps = !key.contains(" ")
    var words: [KeyWord] = []
    var start: String.Index?
    var previous: Character = " "
    for (index, character) in zip(key.indices, key) {
      let isHump = hasHumps && character.isUppercase && previous.isLowercase
      if !character.isLetter || isHump, let first = start {
        words.append(KeyWord(key, first..<index))
        start = nil
      }
      if character.isLetter, start == nil { start = index }
      previous = character
    }
    if let start { words.append(KeyWord(key, start..<key.endIndex)) }
    return words.filter { $0.text.count > 1 && !KeyText.isSmall($0.name) }
  }

  private init(_ key: String, _ range: Range<String.Index>) {
    text = String(key[range])
    let start = key.utf8.distance(from: key.startIndex, to: range.lowerBound)
    self.range = start..<start + text.utf8.count
    name = KeyText.words(ofPhrase: text)
  }

  /// Another word in the plural where this one is, if that takes no more than a letter.
  func inItsNumber(_ other: KeyWord) -> String {
    guard let last = text.lowercased().last, last == "s" || last == "x",
      !other.text.hasSuffix("s"), !other.text.hasSuffix("x"),
      !Self.otherPlurals.contains(where: other.text.hasSuffix),
      (last == "x") == Self.pluralsInX.contains(where: other.text.hasSuffix)
    else { return other.text }
    return other.text + String(last)
  }

  private static let pluralsInX = ["au", "eu"]
  private static let otherPlurals = ["y", "z", "al", "ail", "ch", "sh"]

  /// Another word with capitals where this one has them: none, the first, or all.
  func inItsCase(_ other: String) -> String {
    guard let first = text.first, first.isUppercase else { return other }
    if text.count > 1, text == text.uppercased() { return other.uppercased() }
    return other.prefix(1).uppercased() + other.dropFirst()
  }
}
