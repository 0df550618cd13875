import Foundation
import Testing

/// The built command, run as its users run it.
enum SpecLintProcess {
  /// What a run left behind.
  struct Outcome: Equatable {
    /// The exit status; 256 and the signal for a process that a signal ended.
    let status: Int
    /// Standard output.
    let output: String
    /// Standard error.
    let errors: String
  }

  /// The binary that was built beside the tests.
  static let binary: URL = {
    let beside = Bundle.main.bundleURL.appending(path: "spec-lint")
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    return package.appending(path: ".build/debug/spec-lint")
  }()

  /// The root of the package.
  static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Whether expected outputs are to be rewritten.
  static let isRecording = ProcessInfo.processInfo.environment["SPEC_LINT_RECORD"] == "1"

  /// Runs the command in a folder, in the C locale unless told otherwise.
  static func run(
    _ arguments: [String], in folder: Folder, input: String = "",
    environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(binary, arguments, in: folder, input: input, environment: environment)
  }

  /// Runs a shell script, in which `$SPEC_LINT` is the command.
  static func script(
    _ script: String, in folder: Folder, environment: [String: String] = [:]
  ) throws -> Outcome {
    let shell = URL(filePath: "/bin/bash")
    return try run(shell, ["-c", script], in: folder, input: "", environment: environment)
  }

  private static func run(
    _ program: URL, _ arguments: [String], in folder: Folder, input: String,
    environment: [String: String]
  ) throws -> Outcome {
    let streams = Folder()
    let names = ["input", "output", "errors"]
    for name in names { streams.write(name == "input" ? input : "", to: name) }
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C", "SPEC_LINT": binary.path]
      .merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: streams.url.appending(path: "input"))
    process.standardOutput = try FileHandle(forWritingTo: streams.url.appending(path: "output"))
    process.standardError = try FileHandle(forWritingTo: streams.url.appending(path: "errors"))
    try process.run()
    process.waitUntilExit()
    let signal = process.terminationReason == .uncaughtSignal
    return Outcome(
      status: Int(process.terminationStatus) + (signal ? 256 : 0),
      output: try streams.read("output"), errors: try streams.read("errors"))
  }
}

/// A folder of its own for a test, gone with it.
final class Folder: Sendable {
  /// Where it is.
  let url: URL

  /// Makes a folder with some files.
  init(_ files: [String: String] = [:]) {
    let name = "spec-lint-\(UUID().uuidString)"
    url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().appending(path: name)
    try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in files { write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file, and the folders that it is in.
  func write(_ text: String, to name: String) {
    let file = url.appending(path: name)
    try? FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    _ = FileManager.default.createFile(atPath: file.path, contents: Data(text.utf8))
  }

  /// The text of a file.
  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: name)), as: UTF8.self)
  }

  /// Whether there is a file.
  func has(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appending(path: name).path)
  }

  /// Makes a symbolic link.
  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: url.appending(path: name).path, withDestinationPath: target)
  }
}
