/// Turns what was given on the command line into the files to lint.
struct InputPaths {
  /// The files, in the order given; those of a folder sorted.
  private(set) var files: [String] = []
  /// Paths that are not there, and folders or globs that hold no YAML file.
  private(set) var unmatched: [String] = []

  private var seen: Set<String> = []

  /// Deeper folders than any tender has; stops a loop that links could not be seen to make.
  private static let deepest = 64

  /// Expands paths, folders and globs.
  init(_ paths: [String]) {
    for path in paths { expand(path) }
  }

  private mutating func expand(_ path: String) {
    let before = files.count
    let duplicates = seen.count
    switch path == "-" ? .file : Files.kind(of: path) {
    case .file: add(path)
    case .folder: addFolder(path, depth: 0)
    case nil where Glob.isPattern(path): Glob(path).matches().forEach { add($0) }
    case nil: break
    }
    let isKnown = seen.contains(path) && duplicates == seen.count
    if files.count == before, !isKnown { unmatched.append(path) }
  }

  private mutating func add(_ path: String) {
    if seen.insert(path).inserted { files.append(path) }
  }

  private mutating func addFolder(_ folder: String, depth: Int) {
    guard depth < Self.deepest else { return }
    for name in Files.names(in: folder) {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      switch Files.kind(of: path) {
      case .folder where !Files.isLink(path): addFolder(path, depth: depth + 1)
      case .file where name.hasSuffix(".yaml") || name.hasSuffix(".yml"): add(path)
      default: break
      }
    }
  }
}

/// A pattern such as `lots/**/*.yaml`, for shells that leave it to us.
struct Glob {
  private let root: String
  private let parts: [Substring]

  /// Whether a path has signs of a pattern.
  static func isPattern(_ path: String) -> Bool { path.contains { "*?[".contains($0) } }

  /// Reads a pattern.
  init(_ pattern: String) {
    root = pattern.hasPrefix("/") ? "/" : ""
    parts = pattern.split(separator: "/")
  }

  /// The files that match, sorted.
  func matches() -> [String] {
    var found: [String] = []
    collect(in: root, parts[...], depth: 0, &found)
    return found
  }

  private func collect(
    in folder: String, _ parts: ArraySlice<Substring>, depth: Int, _ found: inout [String]
  ) {
    guard let part = parts.first, depth < 64 else { return }
    let rest = parts.dropFirst()
    if part == "**" { collect(in: folder, rest, depth: depth + 1, &found) }
    for name in Files.names(in: folder.isEmpty ? "." : folder) {
      let path = folder + name
      let isFolder = Files.kind(of: path) == .folder
      if part == "**" {
        if isFolder, !Files.isLink(path) {
          collect(in: path + "/", parts, depth: depth + 1, &found)
        }
      } else if Self.matches(Array(name.unicodeScalars), Array(part.unicodeScalars)) {
        if rest.isEmpty, !isFolder { found.append(path) }
        if isFolder { collect(in: path + "/", rest, depth: depth + 1, &found) }
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
    if pattern[index] == "?" || pattern[index] == letter && letter != "[" { return index + 1 }
    guard pattern[index] == "[", let close = pattern[index...].firstIndex(of: "]") else {
      return pattern[index] == letter ? index + 1 : nil
    }
    let letters = pattern[(index + 1)..<close]
    let isNegated = letters.first == "!" || letters.first == "^"
    return letters.dropFirst(isNegated ? 1 : 0).contains(letter) != isNegated ? close + 1 : nil
  }
}
