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
  private(set) var suppressions: [Suppression] = []
  /// Comments that begin like a suppression and are none.
  private(set) var malformed: [SourceRange] = []

  private static let mark = "spec-lint:"

  init(_ tree: YAMLTree) {
    self.tree = tree
    for comment in tree.comments { read(comment) }
  }

  private mutating func read(_ comment: YAMLComment) {
    let text = tree.file.text(in: comment.range)
    guard let mark = text.firstRange(of: Self.mark) else { return }
    let lead = text[..<mark.lowerBound]
    guard lead.allSatisfy({ $0 == "#" || $0 == " " || $0 == "\t" }) else { return }
    let rest = text[mark.upperBound...].drop { $0 == " " }
    let isFile = rest.hasPrefix("ignore-file[")
    guard isFile || rest.hasPrefix("ignore["), let open = rest.firstIndex(of: "["),
      let close = rest.firstIndex(of: "]")
    else {
      malformed.append(comment.range)
      return
    }
    let rules = names(in: rest[rest.index(after: open)..<close], of: text, comment)
    guard !rules.isEmpty else {
      malformed.append(comment.range)
      return
    }
    suppressions.append(
      Suppression(
        range: comment.range, rules: rules, reason: String(rest[rest.index(after: close)...]).trimmed,
        reach: isFile ? .file : .range(reach(of: comment))))
  }

  private func names(
    in list: Substring, of text: String, _ comment: YAMLComment
  ) -> [(name: String, range: SourceRange)] {
    list.split(separator: ",").compactMap { part in
      let name = String(part).trimmed
      guard !name.isEmpty, let place = text[part.startIndex...].firstRange(of: name) else {
        return nil
      }
      let start = comment.range.start + text.utf8.distance(
        from: text.startIndex, to: place.lowerBound)
      return (name, SourceRange(start, start + name.utf8.count))
    }
  }

  /// A comment behind something reaches its line; one on a line of its own reaches the item below.
  private func reach(of comment: YAMLComment) -> SourceRange {
    let line = tree.file.position(at: comment.range.start).line
    guard comment.ownLine else { return self.line(line) }
    var next = line + 1
    while next <= tree.file.lineCount, isBlankOrComment(next) { next += 1 }
    guard next <= tree.file.lineCount else { return self.line(line) }
    let first = self.line(next)
    let item = tree.item(startingIn: first)
    return item.map { first.union($0) } ?? first
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

extension YAMLTree {
  /// The outermost entry or list item that starts on a line: its key and its value.
  func item(startingIn line: SourceRange) -> SourceRange? {
    var best: SourceRange?
    for root in documents {
      var waiting = [root]
      while let node = waiting.popLast() {
        let range = self[node].range
        guard range.end >= line.start, range.start <= line.end else { continue }
        guard self[node].parent == nil || !line.contains(range.start) else {
          let whole = self[node].parent.map { self.entry(of: node, in: $0) } ?? range
          if best.map({ whole.end > $0.end }) ?? true { best = whole }
          continue
        }
        waiting += children(of: node)
      }
    }
    return best
  }

  /// A key's entry reaches to the end of its value.
  private func entry(of node: NodeID, in parent: NodeID) -> SourceRange {
    guard self[parent].isMapping, self[node].position.isMultiple(of: 2) else {
      return self[node].range
    }
    let children = Array(self.children(of: parent))
    let value = self[node].position + 1
    return value < children.count ? self[node].range.union(self[children[value]].range) : self[node].range
  }
}

extension SourceRange {
  /// Whether an offset lies in the range, its end included.
  fileprivate func contains(_ offset: Int) -> Bool { start <= offset && offset <= end }
}

extension String {
  /// The first place of a text in this one.
  fileprivate func firstRange(of text: String) -> Range<Index>? {
    self[...].firstRange(of: text)
  }
}

extension Substring {
  fileprivate func firstRange(of text: String) -> Range<Index>? {
    let wanted = Array(text.utf8)
    var start = utf8.startIndex
    while start < utf8.endIndex {
      if utf8[start...].starts(with: wanted) {
        return start..<utf8.index(start, offsetBy: wanted.count)
      }
      start = utf8.index(after: start)
    }
    return nil
  }
}
