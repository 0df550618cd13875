/// A pattern of paths such as `annexes/**` or `*-ccap.yaml`.
///
/// One without a slash holds for a name in any folder, as in `.gitignore`.
struct PathPattern: Sendable {
  /// As it was written.
  let text: String
  private let parts: [[Unicode.Scalar]]

  private static let anyFolders = Array("**".unicodeScalars)

  init(_ text: String) {
    self.text = text
    var parts = text.split(separator: "/").map { Array($0.unicodeScalars) }
    if parts.first == ["."] { parts.removeFirst() }
    if !text.contains("/") { parts.insert(Self.anyFolders, at: 0) }
    if text.hasSuffix("/") { parts.append(Self.anyFolders) }
    self.parts = parts
  }

  /// Whether a path with `/` between its parts matches, in time linear in the product of both.
  func matches(_ path: String) -> Bool {
    let names = path.split(separator: "/").map { Array($0.unicodeScalars) }
    // `ends[k]`: whether the parts so far match the first k names.
    var ends = [Bool](repeating: false, count: names.count + 1)
    ends[0] = true
    for part in parts {
      var next = [Bool](repeating: false, count: names.count + 1)
      if part == Self.anyFolders {
        var isReached = false
        for index in ends.indices {
          isReached = isReached || ends[index]
          next[index] = isReached
        }
      } else {
        for index in names.indices where ends[index] {
          next[index + 1] = NamePattern.matches(names[index], part)
        }
      }
      ends = next
    }
    return ends[names.count]
  }
}
