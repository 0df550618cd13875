import SpecLint

/// Turns what was given on the command line into the files to lint.
struct InputPaths {
  /// The files, in the order given, those of a folder sorted; no file is there twice.
  private(set) var files: [NativePath] = []
  /// What could not be found or looked into.
  private(set) var failures: [UsageFailure] = []

  private let commands: [String]
  private var seen: Set<String> = []
  private var readsInput = false

  /// Deeper folders than any tender has.
  private static let deepest = 64

  /// Expands paths, folders and globs.
  ///
  /// - Parameters:
  ///   - arguments: the paths, as ``Arguments`` gives them.
  ///   - commands: the subcommands that a word that is no file may have been meant to be.
  init(_ arguments: [String], orCommands commands: [String] = []) {
    self.commands = commands
    for argument in arguments { expand(NativePath(argument: argument)) }
  }

  /// Whether one of the files is also what another path leads to.
  func contains(_ identity: Files.Identity) -> Bool { seen.contains(identity.number) }

  private mutating func expand(_ path: NativePath) {
    switch path == .standardInput ? .other : Files.kind(of: path) {
    case .file, .other: add(path)
    case .folder: addWholeFolder(path)
    case nil where Glob.isPattern(path): addMatches(of: path)
    case nil: failures.append(nothing(at: path))
    }
  }

  private mutating func add(_ path: NativePath) {
    if path == .standardInput {
      if !readsInput { files.append(path) }
      readsInput = true
    } else if let identity = Files.identity(of: path), seen.insert(identity.number).inserted {
      files.append(path)
    }
  }

  private mutating func addMatches(of pattern: NativePath) {
    let matches = Glob(pattern).matches()
    for path in matches {
      if Files.kind(of: path) == .folder { _ = addFolder(path, depth: 0) } else { add(path) }
    }
    guard matches.isEmpty else { return }
    failures.append(
      UsageFailure(
        en: "no file matches '\(pattern.shown)'",
        fr: "aucun fichier ne correspond à « \(pattern.shown) »"))
  }

  private mutating func addWholeFolder(_ folder: NativePath) {
    let before = failures.count
    guard !addFolder(folder, depth: 0), failures.count == before else { return }
    failures.append(
      UsageFailure(
        en: "no YAML file in '\(folder.shown)'",
        fr: "aucun fichier YAML dans « \(folder.shown) »"))
  }

  /// Adds the YAML files of a folder, and says whether there are any.
  ///
  /// Links are not followed: they may lead out of the folder, or back into it.
  private mutating func addFolder(_ folder: NativePath, depth: Int) -> Bool {
    guard depth < Self.deepest else { return false }
    let names: [NativePath]
    do throws(FileFailure) {
      names = try Files.names(in: folder)
    } catch {
      failures.append(error.failure)
      return false
    }
    var isFound = false
    for path in names.map(folder.appending) where !Files.isLink(path) {
      switch Files.kind(of: path) {
      case .folder: isFound = addFolder(path, depth: depth + 1) || isFound
      case .file where path.isYAML:
        isFound = true
        add(path)
      default: break
      }
    }
    return isFound
  }

  /// A path that leads nowhere, with the nearest name that does.
  private func nothing(at path: NativePath) -> UsageFailure {
    _ = Files.kind(of: path)
    let failure = FileFailure(.reading, path).failure
    let isPlain = !path.bytes.contains(UInt8(ascii: "/"))
    let nearest: String
    if isPlain, let command = Spelling.nearest(to: path.shown, among: commands) {
      nearest = "spec-lint \(command)"
    } else if let name = Self.nearestFile(to: path) {
      nearest = isPlain ? name.shown : path.folder.appending(name).shown
    } else {
      return failure
    }
    let hint = UsageFailure.didYouMean(nearest)
    return UsageFailure(
      en: "\(failure.message.en); \(hint.en)", fr: "\(failure.message.fr) ; \(hint.fr)")
  }

  private static func nearestFile(to path: NativePath) -> NativePath? {
    let names = (try? Files.names(in: path.folder)) ?? []
    // Links that lead nowhere are names too, even the one that was asked for.
    let there = names.filter { Files.kind(of: path.folder.appending($0)) != nil }
    let nearest = Spelling.nearest(to: path.name.shown, among: there.map(\.shown))
    return there.first { $0.shown == nearest }
  }
}
