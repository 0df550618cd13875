import Foundation
import Testing

/// `examples/NAME.yaml` and what is printed for it, `examples/NAME.expected`.
@Suite struct ExampleTests {
  private static let folder = SpecLintProcess.package.appending(path: "examples")

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }()

  @Test(arguments: names) func printsWhatIsExpected(name: String) throws {
    let process = try SpecLintProcess.script(
      "cd '\(Self.folder.path)' && \"$SPEC_LINT\" '\(name).yaml' --color never", in: Folder())
    #expect(process.status < 2)
    #expect(process.errors == "")
    let expected = Self.folder.appending(path: "\(name).expected")
    if SpecLintProcess.isRecording {
      try Data(process.output.utf8).write(to: expected)
      return
    }
    let text = (try? Data(contentsOf: expected)).map { String(decoding: $0, as: UTF8.self) }
    #expect(
      process.output == text,
      "examples/\(name).expected is \(text == nil ? "missing" : "not what is printed"): run `make record` and read the difference"
    )
  }

  /// What is right must be left alone, in both languages.
  @Test(arguments: names.filter { $0.contains("clean") || $0.contains("-conforme") })
  func cleanExampleHasNoFindings(name: String) throws {
    let run = try SpecLintProcess.script(
      "cd '\(Self.folder.path)' && \"$SPEC_LINT\" '\(name).yaml' --format short", in: Folder())
    #expect(run == .init(status: 0, output: "", errors: ""))
  }
}
