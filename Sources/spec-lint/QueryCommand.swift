import ArgumentParser
import Diagnostics
import Reporters
import Selectors
import SpecLint
import YAMLTree

/// Runs `spec-lint query SELECTOR FILE`.
struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "query")

  @Argument var selector: String
  @Argument var file: String
  @Flag var canonical = false
  @Option var format = DataFormat.text.rawValue
  @Option var rules: [String] = []
  @OptionGroup var reader: ReaderOptions

  func run() throws {
    let format: DataFormat = try .named(format)
    let path = try jsonPath()
    let tree = try readFile()
    let names = canonical ? try canonicalNames(of: tree) : [:]
    var writer = QueryWriter(
      tree, format: format, color: format == .text && Surroundings.usesColor(reader.color))
    for root in tree.documents {
      try writer.write(nodes(of: path, from: root, in: tree, names))
    }
    try writer.finish()
    try UsageFailure.check(tree.faults)
    if writer.isEmpty {
      try giveHint(for: path, in: tree)
      throw ExitStatus.findings
    }
  }

  // MARK: Selector

  private var selectorFile: SourceFile { SourceFile(path: "<selector>", text: selector) }

  private func jsonPath() throws(UsageFailure) -> JSONPath {
    do throws(JSONPathError) {
      let path = try JSONPath(selector)
      Output.show(
        path.remarks.map { $0.diagnostic(in: selectorFile, severity: .warning) },
        in: reader.language)
      return path
    } catch {
      throw UsageFailure(
        en: "the selector is not valid", fr: "le sélecteur n'est pas valable",
        diagnostics: [error.diagnostic(in: selectorFile)])
    }
  }

  private func nodes(
    of path: JSONPath, from root: NodeID, in tree: YAMLTree, _ names: [NodeID: String]
  ) throws(UsageFailure) -> NodeList {
    do throws(JSONPathError) {
      return try path.nodes(from: root, in: tree, canonicalNames: names)
    } catch {
      throw UsageFailure(
        en: "the selector was given up", fr: "le sélecteur a été abandonné",
        diagnostics: [error.diagnostic(in: selectorFile)])
    }
  }

  // MARK: Document

  private func readFile() throws(UsageFailure) -> YAMLTree {
    let path = NativePath(argument: file)
    let name = path == .standardInput ? "<stdin>" : path.shown
    return YAMLTree(parsing: try Files.bytes(of: path), path: name)
  }

  /// The names that a lint of the file knows, those of its configuration included.
  private func canonicalNames(of tree: YAMLTree) throws(UsageFailure) -> [NodeID: String] {
    CanonicalNames.all(in: tree, ruleset: try ruleset())
  }

  private func ruleset() throws(UsageFailure) -> Ruleset {
    var setups = LintSetups(rulePaths: rules)
    return try setups.setup(for: NativePath(argument: file)).ruleset
  }

  /// Says what may have been meant, where nothing is selected.
  private func giveHint(for path: JSONPath, in tree: YAMLTree) throws(UsageFailure) {
    let hint = SelectorHint(tree, ruleset: try ruleset()).hint(for: path, isCanonical: canonical)
    if let hint { Output.complain(hint(reader.language)) }
  }
}
