import Diagnostics
import SpecLint

/// Finds and reads the `.spec-lint.yaml` that holds for a document.
struct ConfigurationFinder {
  /// A configuration, with the files that it extends, and where it was found.
  struct Found {
    /// What it says.
    let configuration: Configuration
    /// The file, without links.
    let path: NativePath
    /// The folder that nothing is read outside of.
    let root: NativePath
  }

  /// The name of a configuration.
  static let name = NativePath(".spec-lint.yaml")
  /// A name that people give it, and that is not read.
  private static let misnomer = NativePath(".spec-lint.yml")

  /// No sensible chain of files that extend each other is longer.
  private static let longestChain = 16

  private let current: NativePath
  private var found: [NativePath: Found] = [:]
  /// The documents of a folder come one after the other, and share what is found for it.
  private var last: (folder: NativePath, found: Found?)?

  init() { current = Files.realPath(.current) ?? .current }

  /// The configuration nearest to a document, in its folder or above it, up to the repository's root;
  /// nil where there is none.
  mutating func configuration(for document: NativePath?) throws(UsageFailure) -> Found? {
    guard let folder = Files.realPath(document?.folder ?? .current) else { return nil }
    if let last, last.folder == folder { return last.found }
    let nearest = try configuration(above: folder)
    last = (folder, nearest)
    return nearest
  }

  private mutating func configuration(
    above folder: NativePath
  ) throws(UsageFailure) -> Found? {
    let root = boundary(of: folder)
    for place in folder.upwards {
      let path = place.appending(Self.name)
      if Files.kind(of: path) == .file { return try read(path, root: root) }
      let other = place.appending(Self.misnomer)
      if Files.kind(of: other) == .file { throw .misnamed(other.relative(to: current)) }
      if place == root { return nil }
    }
    return nil
  }

  /// The repository's root; without a repository the current folder, or the document's own.
  private func boundary(of folder: NativePath) -> NativePath {
    folder.upwards.first(where: \.isRepository) ?? (folder.isInside(current) ? current : folder)
  }

  private mutating func read(
    _ path: NativePath, root: NativePath
  ) throws(UsageFailure) -> Found {
    if let known = found[path] { return known }
    let configuration = try configuration(at: path, root: root, chain: [path])
    let result = Found(configuration: configuration, path: path, root: root)
    found[path] = result
    return result
  }

  private func configuration(
    at path: NativePath, root: NativePath, chain: [NativePath]
  ) throws(UsageFailure) -> Configuration {
    let reader = ConfigurationReader(
      try Files.bytes(of: path), path: path.relative(to: current).shown)
    guard reader.problems.isEmpty else { throw .wrongConfiguration(reader.problems) }
    var base = Configuration()
    for name in reader.configuration.extends {
      let target = try self.target(of: name.value, saidAt: name.location, root: root)
      guard !chain.contains(target), chain.count < Self.longestChain else {
        throw .wrongConfiguration([
          .configuration(
            LocalizedText(
              en: "`\(name.value)` extends this file in turn",
              fr: "« \(name.value) » étend ce fichier à son tour"), at: name.location)
        ])
      }
      base = try configuration(at: target, root: root, chain: chain + [target]).inheriting(base)
    }
    return reader.configuration.inheriting(base)
  }

  /// A file or folder that a configuration names; nothing outside the root is opened.
  ///
  /// - Parameters:
  ///   - name: the path as written, relative to the folder of the file that says so.
  ///   - location: where it is said.
  ///   - root: the folder that nothing is read outside of.
  func target(
    of name: String, saidAt location: SourceLocation, root: NativePath
  ) throws(UsageFailure) -> NativePath {
    let written = current.appending(NativePath(location.file.path)).folder
      .appending(NativePath(name))
    if !name.hasPrefix("/"), let real = Files.realPath(written), real.isInside(root) {
      return real
    }
    let shown = root.relative(to: current).shown
    throw .wrongConfiguration([
      .configuration(
        LocalizedText(
          en: "`\(name)` is not there, or outside of `\(shown.isEmpty ? "." : shown)`",
          fr: "« \(name) » n'existe pas, ou est hors de « \(shown.isEmpty ? "." : shown) »"),
        at: location)
    ])
  }
}

extension NativePath {
  /// The folder and those above it, from the inside out.
  var upwards: some Sequence<NativePath> {
    sequence(first: self) { $0.folder == $0 ? nil : $0.folder }
  }

  /// Whether the folder is the root of a git repository.
  var isRepository: Bool { Files.kind(of: appending(NativePath(".git"))) != nil }

  /// Whether the path is a folder or something in it; both absolute and without links.
  func isInside(_ folder: NativePath) -> Bool {
    self == folder || bytes.starts(with: folder.appending(NativePath("")).bytes)
  }
}

extension UsageFailure {
  /// What would be passed over in silence, though somebody meant it to hold.
  fileprivate static func misnamed(_ path: NativePath) -> UsageFailure {
    let name = ConfigurationFinder.name.shown
    return UsageFailure(
      en: "'\(path.shown)' is not read; expected the name '\(name)'",
      fr: "« \(path.shown) » n'est pas lu ; le nom « \(name) » est attendu")
  }

  /// Nothing is linted with half of a configuration.
  static func wrongConfiguration(_ problems: [Diagnostic]) -> UsageFailure {
    UsageFailure(
      en: "nothing was done, since the configuration is wrong",
      fr: "rien n'a été fait, car la configuration est erronée", diagnostics: problems)
  }
}
