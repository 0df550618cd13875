/// A pattern such as `lots/**/*.yaml`, for shells that leave it to us.
struct Glob {
  private let root: NativePath
  private let parts: [[Unicode.Scalar]]
  /// A pattern that names no ending means documents, not whatever lies beside them.
  private let onlyYAML: Bool

  private static let anyFolders = Array("**".unicodeScalars)
  private static let deepest = 64

  /// Whether a path has signs of a pattern.
  static func isPattern(_ path: NativePath) -> Bool {
    path.bytes.contains { "*?[".utf8.contains($0) }
  }

  /// Reads a pattern.
  init(_ pattern: NativePath) {
    let text = pattern.argument
    root = text.hasPrefix("/") ? NativePath("/") : .current
    var parts: [[Unicode.Scalar]] = []
    for part in text.split(separator: "/").map({ Array($0.unicodeScalars) })
    where part != Self.anyFolders || parts.last != Self.anyFolders {
      parts.append(part)
    }
    if parts.last == Self.anyFolders { parts.append(["*"]) }
    self.parts = parts
    onlyYAML = parts.last?.contains(".") != true
  }

  /// The files and folders that match, sorted.
  func matches() -> [NativePath] {
    var found: [NativePath] = []
    collect(in: root, parts[...], depth: 0, &found)
    return found.sorted()
  }

  private func collect(
    in folder: NativePath, _ parts: ArraySlice<[Unicode.Scalar]>, depth: Int,
    _ found: inout [NativePath]
  ) {
    guard let part = parts.first, depth < Self.deepest else { return }
    let rest = parts.dropFirst()
    if part == ["."] || part == Array("..".unicodeScalars) {
      let step = NativePath(String(String.UnicodeScalarView(part)))
      return collect(in: folder.appending(step), rest, depth: depth, &found)
    }
    if part == Self.anyFolders { collect(in: folder, rest, depth: depth + 1, &found) }
    for name in (try? Files.names(in: folder)) ?? [] {
      let path = folder.appending(name)
      let isFolder = Files.kind(of: path) == .folder
      if part == Self.anyFolders {
        if isFolder, !Files.isLink(path) { collect(in: path, parts, depth: depth + 1, &found) }
      } else if Self.matches(Array(name.argument.unicodeScalars), part) {
        if rest.isEmpty {
          if isFolder || path.isYAML || !onlyYAML { found.append(path) }
        } else if isFolder {
          collect(in: path, rest, depth: depth + 1, &found)
        }
      }
    }
  }

  /// Whether a name matches a pattern of `*`, `?` and `[…]`, in time linear in their product.
  static func matches(_ name: [Unicode.Scalar], _ pattern: [Unicode.Scalar]) -> Bool {
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
