import Diagnostics

/// A comment that speaks of silencing a rule, however it is written: `# Spec-Lint : ignore rule`.
///
/// What is not written as a suppression silences nothing, and its author should know; a comment that
/// merely mentions the program should be left in peace.
struct SuppressionAttempt {
  /// From the program's name to the end of the rules.
  private let words: SourceRange
  private let reachesFile: Bool
  private let hasColon: Bool
  /// The list in its brackets, or the one word behind the verb.
  private let list: (text: String, isBracketed: Bool)?
  private let stand: Stand

  /// Where in its comment an attempt stands.
  private enum Stand {
    /// Nothing comes before it.
    case first
    /// A clause of its own comes before it: `# agreed; spec-lint: ignore[rule]`.
    case behindClause
    /// It is a part of a sentence.
    case inSentence
  }

  /// The first in a comment, or in a part of one; nil where there is none.
  init?(in comment: ArraySlice<UInt8>) {
    var start = comment.startIndex
    while let name = Self.name(in: comment[start...]) {
      start = name.endIndex
      var rest = comment[start...].drop(while: \.isBlankOrNoBreak)
      let hasColon = rest.first == 0x3A
      if hasColon { rest = rest.dropFirst().drop(while: \.isBlankOrNoBreak) }
      guard let verb = Self.verb(at: rest) else { continue }
      self.hasColon = hasColon
      reachesFile = verb.count > Self.verbOfLine.count
      let list = Self.list(behind: comment[verb.endIndex...])
      self.list = list.map { ($0.text, $0.isBracketed) }
      words = SourceRange(name.startIndex, list?.end ?? verb.endIndex)
      stand = Self.stand(behind: comment[..<name.startIndex])
      return
    }
    return nil
  }

  // MARK: What it means

  /// Whether it was surely meant to silence something.
  ///
  /// - Parameter names: the rules and groups that there are.
  func isMeant(among names: Set<String>) -> Bool {
    switch stand {
    case .first: hasColon || list?.isBracketed ?? false || speaksOfRule(among: names)
    case .behindClause: speaksOfRule(among: names)
    case .inSentence: false
    }
  }

  /// Whether it is the first thing in its comment, as a suppression is.
  var isFirst: Bool { stand == .first }

  /// The edit that makes a suppression of it; nil where it does not name rules that there are, or
  /// where other words come before it.
  func edit(among names: Set<String>) -> TextEdit? {
    guard stand == .first, let list, !rules.isEmpty, rules.allSatisfy(names.contains) else {
      return nil
    }
    let verb = reachesFile ? Self.verbOfFile : Self.verbOfLine
    return TextEdit(words, replacement: "\(Self.mark) \(verb)[\(list.text)]")
  }

  private func speaksOfRule(among names: Set<String>) -> Bool {
    rules.contains { name in
      names.contains(name)
        || list?.isBracketed ?? false && Spelling.nearest(to: name, among: names.sorted()) != nil
    }
  }

  private var rules: [String] {
    list?.text.split(separator: ",").map { String($0).trimmed } ?? []
  }

  // MARK: How it is read

  private static let mark = "spec-lint:"
  private static let verbOfLine = "ignore"
  private static let verbOfFile = "ignore-file"
  /// In bytes: no list of rules is as long.
  private static let longestList = 400

  /// The program's name, be it "Spec Lint" or "speclint", with no word around it.
  private static func name(in text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var rest = text
    while let start = rest.firstIndex(where: { $0 | 0x20 == 0x73 }) {
      rest = text[(start + 1)...]
      guard start == text.startIndex || !text[start - 1].isOfName else { continue }
      var end = text[start...].prefix(4).endIndex
      guard text[start..<end].isSpelled("spec") else { continue }
      if end < text.endIndex, [0x2D, 0x5F, 0x20].contains(text[end]) { end += 1 }
      let lint = text[end...].prefix(4)
      guard lint.isSpelled("lint"), !(text[lint.endIndex...].first?.isOfName ?? false) else {
        continue
      }
      return text[start..<lint.endIndex]
    }
    return nil
  }

  private static func verb(at text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let verb = text.prefix(while: \.isOfName)
    return verb.isSpelled(verbOfLine) || verb.isSpelled(verbOfFile) ? verb : nil
  }

  /// What stands in brackets behind the verb, or a word that could be a rule.
  private static func list(
    behind text: ArraySlice<UInt8>
  ) -> (text: String, isBracketed: Bool, end: Int)? {
    let rest = text.drop(while: \.isBlankOrNoBreak).prefix(longestList)
    guard let open = rest.first else { return nil }
    if let closing: UInt8 = [0x5B: 0x5D, 0x28: 0x29][open] {
      guard let close = rest.firstIndex(of: closing) else { return nil }
      return (String(decoding: rest[(rest.startIndex + 1)..<close], as: UTF8.self), true, close + 1)
    }
    let word = rest.prefix(while: \.isOfName)
    let follower = text[word.endIndex...].first
    guard !word.isEmpty, rest.startIndex > text.startIndex, follower?.isBlankOrNoBreak ?? true
    else { return nil }
    return (String(decoding: word, as: UTF8.self), false, word.endIndex)
  }

  private static func stand(behind text: ArraySlice<UInt8>) -> Stand {
    let before = text.reversed().drop(while: \.isBlankOrNoBreak)
    guard let last = before.first else { return .first }
    if before.allSatisfy({ $0 == 0x23 || $0.isBlankOrNoBreak }) { return .first }
    let word = String(decoding: before.prefix { !$0.isBlankOrNoBreak }.reversed(), as: UTF8.self)
    let endsClause = clauseEnds.contains(last) || dashes.contains(word)
    return endsClause && !abbreviations.contains(word.lowercased()) ? .behindClause : .inSentence
  }

  /// `;`, `,`, `.`, `#`, `)`, `|`.
  private static let clauseEnds: [UInt8] = [0x3B, 0x2C, 0x2E, 0x23, 0x29, 0x7C]
  private static let dashes = ["-", "–", "—", "//"]
  /// What leads to an example, and not to a suppression.
  private static let abbreviations = ["e.g.", "e.g.,", "i.e.", "ex.", "cf."]
}

extension UInt8 {
  /// A blank, or a byte of the no-break spaces that French writes before a colon.
  fileprivate var isBlankOrNoBreak: Bool {
    isBlank || [0xC2, 0xA0, 0xE2, 0x80, 0xAF].contains(self)
  }

  /// ASCII letters, digits, hyphen, underscore.
  fileprivate var isOfName: Bool {
    (self | 0x20) &- 0x61 < 26 || self &- 0x30 < 10 || self == 0x2D || self == 0x5F
  }
}

extension ArraySlice<UInt8> {
  /// Whether it is an ASCII word, whatever its capitals.
  fileprivate func isSpelled(_ word: String) -> Bool {
    count == word.utf8.count && zip(self, word.utf8).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
  }
}
