import Foundation
import PackagePlugin

/// Compiles `rules/` to Swift literals before each build of `BuiltInRules`.
@main
struct EmbedRules: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let rules = context.package.directoryURL.appending(path: "rules")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedRules.swift")
    return [
      .buildCommand(
        displayName: "Compiling rules/",
        executable: try context.tool(named: "embed-rules").url,
        arguments: [rules.path(), output.path()],
        inputFiles: try ruleFiles(below: rules),
        outputFiles: [output])
    ]
  }

  /// Every rule and vocabulary file; SwiftPM sees added and deleted ones through the symbolic link
  /// `Sources/BuiltInRules/rules`, which makes it run this again.
  private func ruleFiles(below folder: URL) throws -> [URL] {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? [])
      .filter { $0.pathExtension == "yaml" }
      .sorted { $0.path() < $1.path() }
  }
}
