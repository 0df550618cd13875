import Diagnostics
import YAMLTree

/// A pointer to another file or clause: `see: ccap.yaml#/exit`, "voir le CCAP".
package struct Reference: Sendable {
  /// What stands at the other end.
  package enum Target: Sendable {
    /// A YAML file that was read, and the element that the pointer names, if it names one.
    case element(Document, Int?)
    /// A YAML file, or a place in it, that cannot be come at.
    case astray(ReferenceFault)
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

/// Why a reference leads nowhere; the names are those of the messages.
package enum ReferenceFault: String, Sendable {
  /// There is no such file.
  case file
  /// There is no such place in the file.
  case section
  /// The file lies where nothing is opened.
  case outside
  /// The reference comes back to where it started.
  case cycle
  /// The file is there, but not all of it is YAML that can be read.
  case unreadable
  /// The file is there, but the system does not let it be read.
  case unopened
  /// The file is one too many, or would make the tender larger than what is read of one.
  case large
}

extension Reference.Target: Equatable {
  /// Two targets are the same kind of outcome.
  package static func == (left: Reference.Target, right: Reference.Target) -> Bool {
    switch (left, right) {
    case (.astray(let left), .astray(let right)): left == right
    case (.unread, .unread): true
    default: false
    }
  }
}

extension Reference.Target {
  /// Why it cannot be come at, if it cannot.
  var fault: ReferenceFault? { if case .astray(let fault) = self { fault } else { nil } }
  /// The document that it leads to, if it leads to one.
  var document: Document? { if case .element(let document, _) = self { document } else { nil } }
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

  /// Follows the references of a file of a tender.
  static func read(_ file: TenderFile, opening files: TenderFiles) -> References {
    References(
      all: ReferencePlaces(file.document).all.map { element in
        let text = file.document.text(of: element)
        return Reference(
          element: element, text: text, target: files.target(of: text, from: file))
      })
  }
}

/// Which elements of a document only point elsewhere.
struct ReferencePlaces {
  private let document: Document
  private let annexes, whole: FieldID?

  init(_ document: Document) {
    self.document = document
    annexes = document.fields.id(of: "annexes")
    whole = document.fields.id(of: "part_of")
  }

  /// In the order of the document.
  var all: [Int] { document.elements.indices.filter(refers) }

  /// Whether an element names an annexe of the document.
  func isAnnexe(_ element: Int) -> Bool {
    annexes != nil && document.elements[element].section == annexes
      || document.namesAnnexe(element)
  }

  /// Whether an element names the document that this one is a part of.
  func isWhole(_ element: Int) -> Bool {
    whole != nil && document.elements[element].section == whole
  }

  private func refers(_ element: Int) -> Bool {
    let node = document.elements[element].node
    guard document.tree.isScalar(node) else { return false }
    guard isAnnexe(element) || isWhole(element) else { return document.isReference(element) }
    return document.tree.withUTF8(of: node, ReferenceText.namesYAMLFile)
  }
}

extension TenderFiles {
  /// How many files in a row are followed.
  private static var longestChain: Int { 8 }

  /// What stands at the end of a reference; one to a mere reference is followed.
  fileprivate func target(of text: String, from file: TenderFile) -> Reference.Target {
    var file = file
    var reference = ReferenceText(text)
    var found = Reference.Target.unread
    var passed: [(file: String, element: Int)] = []
    for _ in 0..<Self.longestChain {
      guard let here = reference else { return found }
      if let name = here.file {
        switch self.file(name, namedIn: file) {
        case .file(let opened): file = opened
        case .astray(let fault): return .astray(fault)
        }
      }
      guard let pointer = here.pointer else { return .element(file.document, nil) }
      guard let element = file.document.element(at: pointer) else {
        // What was not read may have the place.
        return file.document.tree.isWhole ? .astray(.section) : .element(file.document, nil)
      }
      if passed.contains(where: { $0 == (file.identity, element) }) { return .astray(.cycle) }
      passed.append((file.identity, element))
      found = .element(file.document, element)
      reference = next(from: element, in: file.document)
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
    guard bytes.count <= longestName else { return false }
    let text = String(decoding: bytes, as: UTF8.self)
    return ReferenceText(text)?.file != nil
  }

  /// Whether a text is the name of a YAML file and nothing else.
  static func isYAMLFileName(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    yamlEndings.contains { bytes.suffix($0.count).elementsEqual($0) }
      && bytes.count <= longestName && !bytes.contains { $0 <= 0x20 || $0 == 0x23 }
  }

  private static let yamlEndings = [".yaml", ".yml"].map { Array($0.utf8) }
  private static let longestName = 300

  /// Whether a text begins with the name of a file that is no YAML: "CCAP_2026.pdf (prix, sortie)".
  static func startsWithFileName(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let word = bytes.prefix { $0 > 0x20 }
    guard let dot = word.firstIndex(of: UInt8(ascii: ".")), dot > 0 else { return false }
    let ending = bytes[(dot + 1)...].prefix { $0 > 0x20 && $0 < 0x7F }.map { $0 | 0x20 }
    return documentEndings.contains { $0.elementsEqual(ending) }
  }

  private static let documentEndings = ["pdf", "doc", "docx", "xls", "xlsx", "odt", "ods", "zip"]
    .map { Array($0.utf8) }

  /// The folder that a path stands in; empty for one without.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
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
    let isAbsolute = (folder.isEmpty ? path : folder).hasPrefix("/")
    return (isAbsolute ? "/" : "") + parts.joined(separator: "/")
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
    if isSee(element) || isDetailOfSee(element) { return !isAbsent(element) }
    guard found.statements.count == 1 else { return false }
    let statement = found.statements.lowerBound
    guard statements.length(of: statement) <= Self.longestReference else { return false }
    return
      (pointingElsewhere[statements.set(of: statement)]
      || tree.withUTF8(of: found.node, ReferenceText.startsWithFileName)
      || namesAnnexe(element)) && !isAbsent(element)
  }

  /// Whether the element's value is the name of a file, under whatever key below `annexes`: in
  /// `annexes: {volumes: a.yaml}` the key says what is in the annexe, and is no section of volumes.
  func namesAnnexe(_ element: Int) -> Bool {
    let node = elements[element].node
    guard tree.isScalar(node), tree.withUTF8(of: node, ReferenceText.isYAMLFileName),
      let annexes = fields.id(of: "annexes")
    else { return false }
    return ancestors(of: element).contains { elements[$0].field == annexes }
  }

  private func isSee(_ element: Int) -> Bool {
    seeField != nil && elements[element].field == seeField
  }

  /// Whether the element says where to look in what `see` names: `{see: CCAP.pdf, article: 14}`.
  private func isDetailOfSee(_ element: Int) -> Bool {
    guard elements[element].field == nil, let parent = elements[element].parent,
      elements[parent].end - parent <= Self.fewParts,
      tree.textLength(of: elements[element].node) <= Self.longestDetail
    else { return false }
    return subtree(of: parent).contains { elements[$0].parent == parent && isSee($0) }
  }

  /// In bytes: "14.2", "annexe 3".
  private static let longestDetail = 12
  private static let fewParts = 6

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
