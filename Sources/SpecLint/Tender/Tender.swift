/// The other files of the tender that a document belongs to.
///
/// A tender is seldom one file: the levels stand in an annexe, the exit in the administrative
/// clauses. What a document names (`annexes`, `see`, `part of`) is one tender with it, and so is
/// what those name in turn.
package struct Tender: Sendable {
  /// The others, the one that the document is a part of first, with their levels and volumes alone.
  let others: [Subject]
  /// The identities of the document's annexes.
  package let annexes: [String]
  /// Whether another document is the whole: what the tender lacks is told there.
  let isPart: Bool
  /// The elements that name a file which names this one in turn as its annexe, or as its whole.
  let circular: [Int]
  /// Whether all of the others could be read: what is not seen may well stand in one that could not,
  /// and is not held to be missing.
  let isReadWhole: Bool

  /// A document that is a tender by itself.
  static let alone = Tender(
    others: [], annexes: [], isPart: false, circular: [], isReadWhole: true)
}

/// Finds the files of a tender.
struct TenderReader {
  private let files: TenderFiles
  /// What each file names that was looked into.
  private var names: [String: Names] = [:]

  /// What a document is a part of, and the element that says so; no file where it is not there.
  private struct Whole {
    let element: Int?
    let file: TenderFile?
  }

  /// The files that a document names, with the elements that do.
  private struct Names {
    var annexes: [(element: Int, file: TenderFile)] = []
    var whole: Whole?
    var other: [TenderFile] = []
    /// Whether every file that is there was opened.
    var areOpened = true
  }

  /// - Parameters:
  ///   - file: the document to be linted.
  ///   - whole: the document that names it as its annexe, if one does.
  static func read(
    _ file: TenderFile, partOf whole: TenderContext.Whole?, opening files: TenderFiles
  ) -> Tender {
    var reader = TenderReader(files: files)
    return reader.tender(of: file, whole)
  }

  private init(files: TenderFiles) { self.files = files }

  private mutating func tender(of file: TenderFile, _ told: TenderContext.Whole?) -> Tender {
    let own = named(in: file)
    var head = file
    var passed = [file.identity]
    var next = own.whole
    if next == nil, let told {
      next = Whole(element: nil, file: files.file(told.identity, path: told.path))
    }
    while let whole = next?.file, !passed.contains(whole.identity) {
      passed.append(whole.identity)
      head = whole
      next = named(in: whole).whole
    }
    let comesBack = next?.file?.identity == file.identity
    let above = filesAbove(file)
    let circular =
      (comesBack ? [own.whole?.element] : [])
      + own.annexes.filter { above.contains($0.file.identity) }.map(\.element)
    let members = members(from: [head, file])
    let others = members.filter { $0.identity != file.identity }
    return Tender(
      others: others.map(files.subject), annexes: own.annexes.map(\.file.identity),
      isPart: own.whole != nil || passed.count > 1, circular: circular.compactMap(\.self),
      isReadWhole: others.allSatisfy(\.document.tree.isWhole)
        && members.allSatisfy { named(in: $0).areOpened })
  }

  /// What can be come at, the nearest first.
  private mutating func members(from start: [TenderFile]) -> [TenderFile] {
    var members: [TenderFile] = []
    var seen: Set<String> = []
    var waiting = start
    while !waiting.isEmpty {
      let file = waiting.removeFirst()
      guard seen.insert(file.identity).inserted else { continue }
      members.append(file)
      let named = named(in: file)
      waiting += named.annexes.map(\.file) + named.other
    }
    return members
  }

  /// The file itself and those that have it as an annexe, or as one of an annexe, among its own
  /// annexes and theirs: each of them closes a circle.
  private mutating func filesAbove(_ file: TenderFile) -> Set<String> {
    var namers: [String: [String]] = [:]
    var seen: Set<String> = []
    var waiting = [file]
    while let next = waiting.popLast() {
      guard seen.insert(next.identity).inserted else { continue }
      for annexe in named(in: next).annexes {
        namers[annexe.file.identity, default: []].append(next.identity)
        waiting.append(annexe.file)
      }
    }
    var above: Set<String> = []
    var rest = [file.identity]
    while let next = rest.popLast() {
      if above.insert(next).inserted { rest += namers[next] ?? [] }
    }
    return above
  }

  private mutating func named(in file: TenderFile) -> Names {
    if let known = names[file.identity] { return known }
    var found = Names()
    let places = ReferencePlaces(file.document)
    for element in places.all {
      guard let name = ReferenceText(file.document.text(of: element))?.file else { continue }
      var other: TenderFile?
      switch files.file(name, namedIn: file) {
      case .file(let opened): other = opened
      case .astray(.unopened), .astray(.large): found.areOpened = false
      case .astray: break
      }
      if places.isWhole(element) {
        found.whole = found.whole ?? Whole(element: element, file: other)
      } else if let other {
        if places.isAnnexe(element) {
          found.annexes.append((element, other))
        } else {
          found.other.append(other)
        }
      }
    }
    names[file.identity] = found
    return found
  }
}
