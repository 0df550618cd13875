import YAMLTree

/// Words that do not count although a rule looks for them: names of keys, quotations, defined terms.
struct SparedWords: Sendable {
  /// Why words are spared.
  enum Reason: String, CaseIterable {
    /// They stand in the key of a value.
    case keys
    /// They stand in quotation marks.
    case quotations
    /// The document's definitions say what they mean.
    case definitions
  }

  private var reasons: [Reason] = []

  /// Reads the option, a list of reasons.
  init(_ option: RuleValue?) throws(RuleProblem) {
    for item in option?.items ?? [] {
      guard let reason = Reason(rawValue: item.text ?? "") else {
        throw .unknown(
          "reason", item.text ?? "", among: Reason.allCases.map(\.rawValue), at: item.range)
      }
      reasons.append(reason)
    }
  }

  /// Whether nothing is spared.
  var isEmpty: Bool { reasons.isEmpty }

  /// Whether a hit in a sentence does not count.
  func contains(
    _ hit: Document.Hit, in statement: Document.Statement, _ document: Document
  ) -> Bool {
    reason(for: hit, in: statement, document) != nil
  }

  /// Why a hit in a sentence does not count; nil where it does.
  func reason(
    for hit: Document.Hit, in statement: Document.Statement, _ document: Document
  ) -> Reason? {
    if reasons.contains(.keys), hit.node != document.elements[statement.element].node {
      return .keys
    }
    if reasons.contains(.quotations), document.isQuoted(hit, in: statement) { return .quotations }
    return reasons.contains(.definitions) && document.defines(hit) ? .definitions : nil
  }
}

extension Document {
  /// Whether a quotation is open where the words begin.
  fileprivate func isQuoted(_ hit: Hit, in statement: Statement) -> Bool {
    guard hit.start > statement.start else { return false }
    let before = tree.withUTF8(of: hit.node) { bytes in
      String(decoding: bytes[statement.start..<min(hit.start, bytes.count)], as: UTF8.self)
    }
    var depth = 0
    for character in before {
      switch character {
      case "«", "“": depth += 1
      case "»", "”": depth -= 1
      case "\"": depth = depth > 0 ? 0 : 1
      default: break
      }
    }
    return depth > 0
  }

  /// Whether the words, or a part of them, are a term of the document's definitions.
  fileprivate func defines(_ hit: Hit) -> Bool {
    let words = tree.withUTF8(of: hit.node) { bytes in
      Folding.folded(String(decoding: bytes[hit.start..<min(hit.end, bytes.count)], as: UTF8.self))
    }
    return elements(of: "definitions").contains { section in
      subtree(of: section).contains { isDefinition($0, of: words) }
    }
  }

  /// Whether an entry, such as "meilleurs délais: deux jours ouvrés", begins with the words.
  private func isDefinition(_ element: Int, of words: String) -> Bool {
    let term: Substring
    if let key = elements[element].key, elements[element].field == nil {
      term = Folding.folded(tree.text(of: key))[...]
    } else {
      guard tree[elements[element].node].isScalar else { return false }
      term = Folding.folded(text(of: element).prefix { $0 != ":" }.description)[...]
    }
    let isTerm = term.utf8.count >= 5 && words.contains(term)
    return isTerm || term.contains(words)
  }
}
