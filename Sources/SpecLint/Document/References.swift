import Diagnostics
import YAMLTree

/// A pointer to another file or clause: `see: ccap.yaml#/exit`, "voir le CCAP".
package struct Reference: Sendable {
  /// What stands at the other end.
  package enum Target: Sendable {
    /// A YAML file that was read, and the element that the pointer names, if it names one.
    case element(Document, Int?)
    /// A YAML file, or a place in it, that is not there.
    case missing
    /// Anything else: it cannot be looked into.
    case unread
  }

  /// The element that refers.
  package let element: Int
  /// The words.
  package let text: String
  /// The other end.
  package let target: Target
}

extension Reference.Target: Equatable {
  /// Two targets are the same kind of outcome.
  package static func == (left: Reference.Target, right: Reference.Target) -> Bool {
    switch (left, right) {
    case (.missing, .missing), (.unread, .unread): true
    default: false
    }
  }
}

/// All references of a document.
package struct References: Sendable {
  /// The references in the order of the document.
  package let all: [Reference]

  /// Those that stand at or below some elements.
  func below(_ elements: [Int], in document: Document) -> [Reference] {
    all.filter { reference in
      elements.contains { document.subtree(of: $0).contains(reference.element) }
    }
  }

  /// Reads the references; `open` gives a file's bytes for a path relative to this document.
  static func read(
    _ document: Document, with ruleset: Ruleset, open: (String) -> [UInt8]?
  ) -> References {
    var documents: [String: Document] = [:]
    let all = document.elements.indices.filter(document.isReference).map { element in
      let text = document.text(of: element)
      guard let (file, pointer) = split(text) else {
        return Reference(element: element, text: text, target: .unread)
      }
      if documents[file] == nil, let bytes = open(file) {
        let tree = YAMLTree(parsing: bytes, path: file)
        documents[file] = DocumentReader.read(tree, with: ruleset)
      }
      guard let target = documents[file] else {
        return Reference(element: element, text: text, target: .missing)
      }
      guard let pointer, !pointer.isEmpty else {
        return Reference(element: element, text: text, target: .element(target, nil))
      }
      guard let place = target.element(at: pointer) else {
        return Reference(element: element, text: text, target: .missing)
      }
      return Reference(element: element, text: text, target: .element(target, place))
    }
    return References(all: all)
  }

  /// The YAML file and the pointer of `ccap.yaml#/exit`; nil where the text names no YAML file.
  private static func split(_ text: String) -> (file: String, pointer: [String]?)? {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let file = parts.first.map(String.init)?.trimmed, !file.contains(" ") || parts.count == 2,
      file.hasSuffix(".yaml") || file.hasSuffix(".yml")
    else { return nil }
    guard parts.count == 2 else { return (file, nil) }
    return (file, parts[1].split(separator: "/").map { String($0).trimmed })
  }
}

extension String {
  /// The text without white space at its ends.
  var trimmed: String {
    var text = Substring(self)
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}

extension Document {
  /// Whether the element's value only points elsewhere.
  func isReference(_ element: Int) -> Bool {
    guard case .scalar = tree[elements[element].node].kind, !isAbsent(element) else { return false }
    if let field = elements[element].field, fields[field].name == "see" { return true }
    let statements = elements[element].statements
    guard let elsewhere = elsewhereConcept, statements.count == 1 else { return false }
    let statement = self.statements[statements.lowerBound]
    return statement.concepts.contains(elsewhere) && statement.end - statement.start <= 120
  }

  /// The element that a pointer names, by the document's own keys or their canonical names.
  func element(at pointer: [String]) -> Int? {
    guard var current = elements.indices.first else { return nil }
    for step in pointer {
      let wanted = Folding.folded(step)
      let found = children(of: current).first { child in
        if let key = elements[child].key, Folding.folded(tree.text(of: key)) == wanted { return true }
        guard let field = elements[child].field else { return false }
        return fields[field].name == step || fields[field].name.hasSuffix("." + step)
      }
      guard let found else { return nil }
      current = found
    }
    return current
  }
}
