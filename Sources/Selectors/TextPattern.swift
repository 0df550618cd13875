import Diagnostics

/// A pattern of RFC 9485 that is looked for in texts, in linear time.
package struct TextPattern: Sendable {
  private let pattern: IRegexp

  /// Compiles a pattern; an error's range is that of the bytes of the pattern at fault.
  package init(_ text: String) throws(JSONPathError) {
    do throws(IRegexpError) {
      pattern = try IRegexp(Array(text.utf8))
    } catch {
      throw .badPattern(error, at: error.range)
    }
  }

  /// Whether a part of a text matches; a text that asks for too much work does not.
  package func isFound(in text: String) -> Bool {
    let bytes = Array(text.utf8)
    var budget = Budget(
      nodeCount: 1, byteCount: bytes.count, selector: SourceRange(0, 0))
    return (try? pattern.matches(bytes, anywhere: true, spending: &budget)) ?? false
  }
}
