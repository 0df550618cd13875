import Diagnostics

/// How much work a selector may ask for: in proportion to the document.
///
/// Whatever the selector, time and memory stay within bounds. The unit is a state of a pattern that
/// is tried on a character; to look at a node costs as much as sixteen of them.
struct Budget {
  private static let node = 16
  /// To keep a node costs more than to look at it: memory is scarcer than time.
  private static let kept = 10 * node

  private var spent = 0
  private let limit: Int
  private let selector: SourceRange

  /// A budget for one evaluation of a selector.
  init(nodeCount: Int, byteCount: Int, selector: SourceRange) {
    limit = Self.node * (2_000_000 + 200 * nodeCount) + 64 * byteCount
    self.selector = selector
  }

  /// The nodes that could have been looked at with what was spent.
  var steps: Int { spent / Self.node }

  /// Pays for nodes that are looked at.
  mutating func spend(nodes: Int) throws(JSONPathError) { try spend(nodes * Self.node) }

  /// Pays for a node that is kept.
  mutating func spendKept() throws(JSONPathError) { try spend(Self.kept) }

  /// Pays for characters that are looked at.
  mutating func spend(characters: Int) throws(JSONPathError) { try spend(characters) }

  private mutating func spend(_ units: Int) throws(JSONPathError) {
    spent += units
    guard spent <= limit else { throw .tooCostly(at: selector) }
  }
}
