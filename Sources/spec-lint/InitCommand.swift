import ArgumentParser
import Diagnostics

/// Runs `spec-lint init [FILE]`.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "init")

  @Argument var file: String?
  @Option var lang: Language?

  func run() throws {
    let template = BuiltIn.template(lang ?? Surroundings.language ?? .en)
    guard let file, file != "-" else { return try Output.write(template) }
    let path = NativePath(argument: file)
    do throws(FileFailure) {
      try Files.create(template, at: path)
    } catch {
      throw error.failure
    }
    try Output.write(Output.safe(path.shown) + "\n")
  }
}
