import YAMLTree

/// Where the files around a document are, as far as they may be read; only the command knows.
package struct FileAccess {
  /// What a path leads to.
  package enum Located: Equatable {
    /// A file that may be read: what it is known by, whatever it is called, and its size in bytes.
    case file(identity: String, size: Int)
    /// There is no such file.
    case missing
    /// It lies where nothing is opened.
    case outside
  }

  /// Finds a path that is written in the file of an identity.
  package let locate: (_ path: String, _ referrer: String) -> Located
  /// The bytes of a file that was located.
  package let read: (_ identity: String) -> [UInt8]?

  /// Makes an access.
  package init(
    locate: @escaping (_ path: String, _ referrer: String) -> Located,
    read: @escaping (_ identity: String) -> [UInt8]?
  ) {
    self.locate = locate
    self.read = read
  }

  /// No files at all.
  package static var none: FileAccess {
    FileAccess(locate: { _, _ in .missing }, read: { _ in nil })
  }

  /// Files of a folder that exists only in memory, by their paths.
  package init(_ files: [String: [UInt8]]) {
    locate = { path, referrer in
      let whole = ReferenceText.joined(ReferenceText.folder(of: referrer), path)
      if whole.hasPrefix("/") || whole.hasPrefix("..") { return .outside }
      return files[whole].map { .file(identity: whole, size: $0.count) } ?? .missing
    }
    read = { files[$0] }
  }
}

/// Where a document stands among the files of its tender.
package struct TenderContext {
  /// A document that names another as its annexe.
  package struct Whole {
    let identity: String
    let path: String

    /// Makes one of what it is known by, and its path for display.
    package init(identity: String, path: String) {
      self.identity = identity
      self.path = path
    }
  }

  /// What the document is known by, whatever it is called.
  let identity: String
  /// The document that names this one as its annexe, if one is known to.
  let whole: Whole?
  /// Where the other files are.
  let access: FileAccess
  /// Reads them, once for all documents with the same ruleset.
  let files: TenderFiles

  /// Makes a context.
  package init(
    identity: String, access: FileAccess, files: TenderFiles, whole: Whole? = nil
  ) {
    self.identity = identity
    self.whole = whole
    self.access = access
    self.files = files
  }
}

/// A file of a tender.
struct TenderFile: Sendable {
  /// What it is known by, whatever it is called where it is named.
  let identity: String
  /// The document in it.
  let document: Document
}

/// Reads the files that documents name, each once for all documents of a run.
package final class TenderFiles {
  /// What a name leads to.
  enum Outcome {
    case file(TenderFile)
    case astray(ReferenceFault)
  }

  /// The annexes of a real tender are far from this; beyond, it is a mistake or an attack.
  private static let mostBytes = 16 << 20
  private static let mostFiles = 100

  private let ruleset: Ruleset
  private var access = FileAccess.none
  private var known: [String: TenderFile] = [:]
  private var knownBytes = 0
  private var subjects: [String: Subject] = [:]
  /// What the tender at hand consists of, and how many bytes that is.
  private var members: Set<String> = []
  private var memberBytes = 0

  /// Makes a reader; rulesets may differ in their names for fields, so each has its own.
  package init(ruleset: Ruleset) { self.ruleset = ruleset }

  /// Begins with another tender; what the last ones read is kept while it is not much.
  func startTender(with access: FileAccess) {
    self.access = access
    (members, memberBytes) = ([], 0)
    if knownBytes > Self.mostBytes { (known, subjects, knownBytes) = ([:], [:], 0) }
  }

  /// The file that a path leads to, as written in another.
  func file(_ path: String, namedIn referrer: TenderFile) -> Outcome {
    switch access.locate(path, referrer.identity) {
    case .missing: return .astray(.file)
    case .outside: return .astray(.outside)
    case .file(referrer.identity, _): return .file(referrer)
    case .file(let identity, let size):
      if !members.contains(identity) {
        guard memberBytes + size <= Self.mostBytes, members.count < Self.mostFiles else {
          return .astray(.large)
        }
        members.insert(identity)
        memberBytes += size
      }
      let folder = ReferenceText.folder(of: referrer.document.tree.file.path)
      let shown = ReferenceText.joined(folder, path)
      return file(identity, path: shown).map { .file($0) } ?? .astray(.unopened)
    }
  }

  /// A file that was located before; nil where it cannot be read.
  func file(_ identity: String, path: String) -> TenderFile? {
    if let known = known[identity] { return known }
    guard let bytes = access.read(identity) else { return nil }
    let tree = YAMLTree(parsing: bytes, path: path)
    let file = TenderFile(
      identity: identity, document: DocumentReader.read(tree, with: ruleset))
    known[identity] = file
    knownBytes += bytes.count
    return file
  }

  /// What the others of its tender ask of a file.
  func subject(of file: TenderFile) -> Subject {
    if let known = subjects[file.identity] { return known }
    let subject = SubjectReader.read(other: file.document, with: ruleset)
    subjects[file.identity] = subject
    return subject
  }
}
