import Diagnostics
import YAMLTree

/// A comment that silences rules, with the reason it gives: `# spec-lint: ignore[rule] reason`.
struct Suppression: Sendable {
  /// What it reaches.
  enum Reach: Sendable {
    /// The whole file.
    case file
    /// Findings that start on these bytes: the comment's line, or the item below it.
    case range(SourceRange)
  }

  /// The comment.
  let range: SourceRange
  /// The rules or groups that it names, each with its own place.
  let rules: [(name: String, range: SourceRange)]
  /// Why; empty where no reason is given.
  let reason: String
  /// What it reaches.
  let reach: Reach
}

/// Reads the suppressions of a file, and says what is wrong with them.
struct SuppressionReader {
  private let tree: YAMLTree
  private var items: ItemsByLine?
  private(set) var suppressions: [Suppression] = []
  /// Comments that begin like a suppression and are none.
  private(set) var malformed: [SourceRange] = []
  /// Other comments that speak of silencing; whether they meant to takes the names of rules to tell.
  private(set) var attempts: [(comment: SourceRange, attempt: SuppressionAttempt)] = []

  private static let mark: [UInt8] = Array("spec-lint:".utf8)

  /// Whether a comment has the mark anywhere, or nearly: what moves or removes comments keeps off
  /// those.
  static func hasMark(_ comment: ArraySlice<UInt8>) -> Bool {
    String(decoding: comment, as: UTF8.self).contains(String(decoding: mark, as: UTF8.self))
      || SuppressionAttempt(in: comment) != nil
  }

  init(_ tree: YAMLTree) {
    self.tree = tree
    for comment in tree.comments {
      if isMarked(comment) {
        read(comment)
      } else if let attempt = SuppressionAttempt(
        in: tree.file.bytes[comment.range.start..<comment.range.end])
      {
        attempts.append((comment.range, attempt))
      }
    }
  }

  /// Whether the comment starts with the mark, after any number of `#` and spaces.
  private func isMarked(_ comment: YAMLComment) -> Bool {
    let bytes = tree.file.bytes[comment.range.start..<comment.range.end]
    let text = bytes.drop { $0 == 0x23 || $0 == 0x20 || $0 == 0x09 }
    return text.starts(with: Self.mark)
  }

  private mutating func read(_ comment: YAMLComment) {
    let bytes = tree.file.bytes
    let end = comment.range.end
    let mark = bytes[comment.range.start..<end].firstIndex(of: Self.mark[0]) ?? end
    let rest = bytes[min(mark + Self.mark.count, end)..<end].drop(while: \.isBlank)
    let isFile = rest.starts(with: "ignore-file[".utf8)
    guard isFile || rest.starts(with: "ignore[".utf8), let open = rest.firstIndex(of: 0x5B),
      let close = rest.firstIndex(of: 0x5D), open < close
    else {
      malformed.append(comment.range)
      return
    }
    let rules = names(in: SourceRange(open + 1, close))
    guard !rules.isEmpty else {
      malformed.append(comment.range)
      return
    }
    suppressions.append(
      Suppression(
        range: comment.range, rules: rules,
        reason: String(decoding: bytes[(close + 1)..<end], as: UTF8.self).trimmed,
        reach: isFile ? .file : .range(reach(of: comment))))
  }

  /// The names between the brackets, with their places.
  private func names(in list: SourceRange) -> [(name: String, range: SourceRange)] {
    tree.file.bytes[list.start..<list.end].split(separator: 0x2C).compactMap { part in
      guard let first = part.firstIndex(where: { $0 > 0x20 }),
        let last = part.lastIndex(where: { $0 > 0x20 })
      else { return nil }
      return (String(decoding: part[first...last], as: UTF8.self), SourceRange(first, last + 1))
    }
  }

  /// A comment behind something reaches its line; one on a line of its own reaches the item below.
  private mutating func reach(of comment: YAMLComment) -> SourceRange {
    let line = tree.file.position(at: comment.range.start).line
    guard comment.ownLine else { return self.line(line) }
    var next = line + 1
    while next <= tree.file.lineCount, isBlankOrComment(next) { next += 1 }
    guard next <= tree.file.lineCount else { return self.line(line) }
    let items = self.items ?? ItemsByLine(tree)
    self.items = items
    let first = self.line(next)
    return items.item(startingIn: first).map { first.union($0) } ?? first
  }

  private func line(_ number: Int) -> SourceRange {
    let text = tree.file.line(number)
    return SourceRange(text.startIndex, text.endIndex)
  }

  private func isBlankOrComment(_ number: Int) -> Bool {
    let text = tree.file.line(number).first { $0 != 0x20 && $0 != 0x09 }
    return text == nil || text == 0x23
  }
}

/// The entries and list items of a file in the order of their first bytes.
private struct ItemsByLine {
  /// The key or item, and its value; outer ones before those within them.
  private var items: [SourceRange] = []

  init(_ tree: YAMLTree) {
    var waiting: [NodeID] = tree.documents.reversed()
    while let node = waiting.popLast() {
      switch tree[node].kind {
      case .mapping:
        let entries = tree.entries(of: node)
        for entry in entries {
          items.append(tree.range(of: entry.key).union(tree.range(of: entry.value)))
        }
        waiting += entries.reversed().map(\.value)
      case .sequence:
        let children = Array(tree.children(of: node))
        items += children.map { tree.range(of: $0) }
        waiting += children.reversed()
      default: break
      }
    }
    items.sort { ($0.start, $1.end) < ($1.start, $0.end) }
  }

  /// The outermost entry or item that starts on a line.
  func item(startingIn line: SourceRange) -> SourceRange? {
    var low = 0
    var high = items.count
    while low < high {
      let middle = (low + high) / 2
      if items[middle].start < line.start { low = middle + 1 } else { high = middle }
    }
    guard low < items.count, items[low].start <= line.end else { return nil }
    return items[low]
  }
}
