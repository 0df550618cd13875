import Diagnostics
import YAMLTree

/// Takes whole lines out of a document, where that changes no text beside them.
///
/// A comment or a key ends the text of a block scalar (`|`, `>`) above it. Without it, blank lines
/// and deeper comments that follow would become part of that text.
struct LineRemoval {
  private let bytes: [UInt8]
  /// Where the words of block scalars end.
  private let endsOfBlocks: Set<Int>

  init(_ tree: YAMLTree) {
    bytes = tree.file.bytes
    var ends: Set<Int> = []
    var waiting = tree.documents
    while let node = waiting.popLast() {
      switch tree[node].kind {
      case .scalar(.literal), .scalar(.folded):
        ends.insert(Self.endOfWords(before: tree.range(of: node).end, in: bytes))
      case .scalar, .alias: break
      case .mapping, .sequence: waiting += tree.children(of: node)
      }
    }
    endsOfBlocks = ends
  }

  /// The edit that takes out what stands alone on a line, the line and its end with it; nil where
  /// that is not safe.
  func removal(of range: SourceRange) -> TextEdit? {
    var start = range.start
    while start > 0, bytes[start - 1].isBlank { start -= 1 }
    var end = range.end
    while end < bytes.count, bytes[end].isBlank { end += 1 }
    let rest = bytes[end...]
    end += rest.starts(with: [0x0D, 0x0A]) ? 2 : rest.first == 0x0A || rest.first == 0x0D ? 1 : 0
    let isSafe =
      endsText(bytes[end...], indentedBy: range.start - start)
      || !endsOfBlocks.contains(Self.endOfWords(before: start, in: bytes))
    return isSafe ? TextEdit(SourceRange(start, end)) : nil
  }

  /// The edit that takes out a comment, and its line where nothing else stands there.
  func removal(ofComment range: SourceRange) -> TextEdit? {
    var start = range.start
    while start > 0, bytes[start - 1].isBlank { start -= 1 }
    let isFirst = start == 0 || bytes[..<start].elementsEqual([0xEF, 0xBB, 0xBF])
    let isAlone = isFirst || bytes[start - 1] == 0x0A || bytes[start - 1] == 0x0D
    return isAlone ? removal(of: range) : TextEdit(SourceRange(start, range.end))
  }

  /// Whether the next line ends a block scalar as well as one with some indentation does.
  private func endsText(_ rest: ArraySlice<UInt8>, indentedBy indent: Int) -> Bool {
    let text = rest.drop { $0 == 0x20 }
    guard let first = text.first else { return true }
    guard first != 0x0A, first != 0x0D, first != 0x09 else { return false }
    return first != 0x23 || text.startIndex - rest.startIndex <= indent
  }

  private static func endOfWords(before offset: Int, in bytes: [UInt8]) -> Int {
    var end = offset
    while end > 0, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[end - 1]) { end -= 1 }
    return end
  }
}
