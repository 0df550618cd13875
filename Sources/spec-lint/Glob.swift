import SpecLint

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
      } else if NamePattern.matches(Array(name.argument.unicodeScalars), part) {
        if rest.isEmpty {
          if isFolder || path.isYAML || !onlyYAML { found.append(path) }
        } else if isFolder {
          collect(in: path, rest, depth: depth + 1, &found)
        }
      }
    }
  }
}
