import SpecLint

/// The files around a document: what it names is opened in its repository, or else in its folder and
/// below, and nowhere above.
struct NeighbouringFiles {
  /// The path of the document without links, as an argument.
  let identity: String
  private let folder: NativePath

  /// The neighbours of a document; of the current folder for one that has no name.
  init(of document: NativePath?) {
    let written = document?.folder ?? .current
    folder = Files.realPath(written) ?? written
    let path =
      document.flatMap(Files.realPath) ?? folder.appending(document?.name ?? .standardInput)
    identity = path.argument
  }

  /// Looked for only where a document names a file: most do not.
  private var root: NativePath { folder.upwards.first(where: \.isRepository) ?? folder }

  /// How the linter comes at them.
  var access: FileAccess {
    FileAccess(locate: locate) { identity in
      try? Files.read(NativePath(argument: identity))
    }
  }

  private func locate(_ path: String, from referrer: String) -> FileAccess.Located {
    guard !path.hasPrefix("/") else { return .outside }
    let written = NativePath(argument: referrer).folder.appending(NativePath(path))
    guard let real = Files.realPath(written), let size = Files.size(of: real) else {
      return .missing
    }
    return real.isInside(root) ? .file(identity: real.argument, size: size) : .outside
  }
}
