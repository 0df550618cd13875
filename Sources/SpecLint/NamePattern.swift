/// Patterns of file names, as shells have them.
package enum NamePattern {
  /// Whether a name matches a pattern of `*`, `?` and `[…]`, in time linear in their product.
  package static func matches(_ name: [Unicode.Scalar], _ pattern: [Unicode.Scalar]) -> Bool {
    var position = 0
    var index = 0
    var star: (pattern: Int, name: Int)?
    while position < name.count {
      if index < pattern.count, pattern[index] == "*" {
        star = (index, position)
        index += 1
      } else if let next = step(name[position], pattern, index) {
        position += 1
        index = next
      } else if let last = star {
        star = (last.pattern, last.name + 1)
        position = last.name + 1
        index = last.pattern + 1
      } else {
        return false
      }
    }
    return pattern[index...].allSatisfy { $0 == "*" }
  }

  /// The place in the pattern after one that matches a letter; nil where it does not.
  private static func step(
    _ letter: Unicode.Scalar, _ pattern: [Unicode.Scalar], _ index: Int
  ) -> Int? {
    guard index < pattern.count else { return nil }
    guard pattern[index] == "[",
      let close = pattern[index...].dropFirst(2).firstIndex(of: "]")
    else { return pattern[index] == "?" || pattern[index] == letter ? index + 1 : nil }
    let letters = Array(pattern[(index + 1)..<close])
    let isNegated = letters.first == "!" || letters.first == "^"
    let isIn = contains(letter, letters.dropFirst(isNegated ? 1 : 0))
    return isIn != isNegated ? close + 1 : nil
  }

  /// Whether a letter is one of `abc` or in `a-c`.
  private static func contains(
    _ letter: Unicode.Scalar, _ letters: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    var rest = letters
    while let first = rest.popFirst() {
      if rest.count >= 2, rest.first == "-" {
        let last = rest.dropFirst().first ?? first
        if first <= last, (first...last).contains(letter) { return true }
        rest = rest.dropFirst(2)
      } else if first == letter {
        return true
      }
    }
    return false
  }
}
