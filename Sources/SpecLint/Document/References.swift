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
    var files = ReferredFiles(ruleset: ruleset)
    let places = ReferencePlaces(document)
    return References(
      all: document.elements.indices.filter(places.refers).map { element in
        let text = document.text(of: element)
        let target = files.target(of: text, from: document, in: "", open: open)
        return Reference(element: element, text: text, target: target)
      })
  }
}

/// Which elements only point elsewhere.
private struct ReferencePlaces {
  private let document: Document
  private let see, annexes: FieldID?

  init(_ document: Document) {
    self.document = document
    see = document.fields.id(of: "see")
    annexes = document.fields.id(of: "annexes")
  }

  func refers(_ element: Int) -> Bool {
    let found = document.elements[element]
    guard document.tree.isScalar(found.node) else { return false }
    if let annexes, found.section == annexes {
      return document.tree.withUTF8(of: found.node, ReferenceText.namesYAMLFile)
    }
    return document.isReference(element)
  }
}

/// The files that a document refers to, each read once.
private struct ReferredFiles {
  let ruleset: Ruleset
  private var documents: [String: Document] = [:]
  private var absent: Set<String> = []

  /// How many files in a row are followed; those that point at one another end here.
  private static let longestChain = 8

  init(ruleset: Ruleset) { self.ruleset = ruleset }

  mutating func target(
    of text: String, from document: Document, in folder: String, open: (String) -> [UInt8]?
  ) -> Reference.Target {
    var document = document
    var folder = folder
    var reference = ReferenceText(text)
    var found = Reference.Target.unread
    for _ in 0..<Self.longestChain {
      guard let here = reference else { return found }
      if let file = here.file {
        let path = ReferenceText.joined(folder, file)
        guard let opened = read(path, open) else { return .missing }
        document = opened
        folder = String(path.split(separator: "/").dropLast().joined(separator: "/"))
      }
      guard let pointer = here.pointer else { return .element(document, nil) }
      guard let element = document.element(at: pointer) else { return .missing }
      found = .element(document, element)
      reference = next(from: element, in: document)
    }
    return found
  }

  /// Where an element that is itself nothing but a reference to a YAML file points.
  private func next(from element: Int, in document: Document) -> ReferenceText? {
    let content = document.subtree(of: element).filter {
      document.tree[document.elements[$0].node].isScalar && !document.isAbsent($0)
    }
    guard content.count == 1, let only = content.first, document.isReference(only) else {
      return nil
    }
    return ReferenceText(document.text(of: only))
  }

  private mutating func read(_ path: String, _ open: (String) -> [UInt8]?) -> Document? {
    if let known = documents[path] { return known }
    guard !absent.contains(path), let bytes = open(path) else {
      absent.insert(path)
      return nil
    }
    let document = DocumentReader.read(YAMLTree(parsing: bytes, path: path), with: ruleset)
    documents[path] = document
    return document
  }
}

/// A reference to a YAML file, a place in one, or a place in the same file.
struct ReferenceText {
  /// The path; nil for the file that the reference stands in.
  let file: String?
  /// The keys on the way to the place; nil for the whole file.
  let pointer: [String]?

  /// Reads `ccap.yaml#/exit`, "voir annexes/ccap.yaml", `#/exit`; nil where no YAML file is named.
  init?(_ text: String) {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let words = (parts.first ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
    let name = words.last.map { $0.filter { !"\"'«»()[],;".contains($0) } } ?? ""
    var pointer: [String]?
    if parts.count == 2 {
      let steps = parts[1].split(separator: "/").map { String($0).trimmed }
      pointer = steps.isEmpty ? nil : steps
    }
    self.pointer = pointer
    if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      file = name
    } else if name.isEmpty, pointer != nil, parts[1].hasPrefix("/") {
      file = nil
    } else {
      return nil
    }
  }

  /// Whether a text ends with the name of a YAML file.
  static func namesYAMLFile(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count <= 300 else { return false }
    let text = String(decoding: bytes, as: UTF8.self)
    return ReferenceText(text)?.file != nil
  }

  /// A path from a folder, with `./` and `../` taken out where that is possible.
  static func joined(_ folder: String, _ path: String) -> String {
    var parts = folder.split(separator: "/").map(String.init)
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(String(part))
      }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
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
  /// A text that says more than where to look is a clause of its own.
  private static let longestReference = 120

  /// Whether the element's value only points elsewhere.
  func isReference(_ element: Int) -> Bool {
    let found = elements[element]
    guard tree.isScalar(found.node) else { return false }
    if let field = found.field, fields[field].name == "see" { return !isAbsent(element) }
    guard let elsewhere = elsewhereConcept, found.statements.count == 1 else { return false }
    let statement = self.statements[found.statements.lowerBound]
    return statement.concepts.contains(elsewhere)
      && statement.end - statement.start <= Self.longestReference && !isAbsent(element)
  }

  /// The element that a pointer names, by the document's own keys, their canonical names or numbers.
  func element(at pointer: [String]) -> Int? {
    guard var current = elements.indices.first else { return nil }
    for step in pointer {
      let wanted = KeyText.words(ofPhrase: step)
      let children = children(of: current)
      let found =
        children.first { child in
          elements[child].key.map { Folding.folded(tree.text(of: $0)) == Folding.folded(step) }
            ?? false
        }
        ?? children.first { child in
          if let field = elements[child].field,
            fields[field].name == step || fields[field].name.hasSuffix("." + step)
          {
            return true
          }
          return elements[child].key.map { KeyText(tree.text(of: $0)).main == wanted } ?? false
        } ?? Int(step).flatMap { children.indices.contains($0) ? children[$0] : nil }
      guard let found else { return nil }
      current = found
    }
    return current
  }
}
