import Diagnostics
import Reporters
import SpecLint

/// What `--fix` and `--diff` ask for.
enum MendingUse {
  /// Documents are mended where they stand.
  case write
  /// What would be mended is printed, and nothing is written.
  case show
}

/// What mending documents came to, as a difference.
struct MendingDifference {
  /// The name that `git apply` finds the document by: as seen from the current folder, else from the
  /// root of its repository, else from that of the file system.
  private let name: NativePath
  private let shown: String
  private let difference: UnifiedDiff

  /// - Parameters:
  ///   - path: the document; nil for standard input without a name.
  ///   - old: its text.
  ///   - new: its text once it is mended.
  init(of path: NativePath?, from old: [UInt8], to new: [UInt8]) {
    name = path.map(Self.name) ?? NativePath("<stdin>")
    shown = path?.shown ?? "<stdin>"
    difference = UnifiedDiff(of: name.bytes, from: old, to: new)
  }

  /// Whether there is any.
  var isEmpty: Bool { difference.isEmpty }

  /// Prints it; a line that cannot be printed safely cannot be changed either, or it would not apply.
  func write() throws(UsageFailure) {
    if let line = difference.unsafeLine(underGitHubActions: Surroundings.isGitHubActions) {
      throw UsageFailure(
        en: "the difference in '\(shown)' is not shown: line \(line) has characters "
          + "that do not show, or a command for the CI; --fix mends it all the same",
        fr: "la différence dans « \(shown) » n'est pas affichée : la ligne \(line) contient des "
          + "caractères invisibles ou une commande pour la CI ; --fix la corrige tout de même")
    }
    try Output.write(difference.text)
  }

  private static func name(of path: NativePath) -> NativePath {
    guard let real = Files.realPath(path) else { return path }
    let current = Files.realPath(.current) ?? .current
    let roots = [current] + real.folder.upwards.filter(\.isRepository) + [NativePath("/")]
    return roots.first(where: real.isInside).map(real.relative) ?? path
  }
}
