import Foundation
import Selectors
import Testing
import YAMLTree

/// RFC 9535's compliance test suite, where it is at hand: `jsonpath-cts.json` in `shared/conformance`
/// beside the project, or in the folder that `SPEC_LINT_SHARED` names.
@Suite struct ComplianceTests {
  private static let suite: YAMLTree? = {
    let package = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let shared =
      ProcessInfo.processInfo.environment["SPEC_LINT_SHARED"].map { URL(filePath: $0) }
      ?? package.deletingLastPathComponent().appending(path: "shared")
    let file = shared.appending(path: "conformance/jsonpath-cts.json")
    return (try? Data(contentsOf: file)).map { YAMLTree(parsing: Array($0), path: "cts.json") }
  }()

  private static var isPresent: Bool { suite != nil }

  @Test(.enabled(if: isPresent)) func `all 703 cases of the suite pass`() throws {
    let tree = try #require(Self.suite)
    #expect(tree.problems.isEmpty)
    let cases = try #require(tree.value(of: "tests", in: tree.documents[0]))
    var passed = 0
    for item in tree.children(of: cases) where ComplianceCase(item, in: tree).passes() {
      passed += 1
    }
    #expect(passed == 703)
    #expect(tree[cases].childCount == 703)
  }
}

/// One case of the suite, which is read with the tree that documents are read with.
private struct ComplianceCase {
  private let tree: YAMLTree
  private let name: String
  private let selector: String
  private let document: NodeID?
  /// The lists of values, and of paths, any of which is right; none for an invalid selector.
  private let values: [NodeID]
  private let paths: [NodeID]

  init(_ item: NodeID, in tree: YAMLTree) {
    func text(_ key: String) -> String { tree.value(of: key, in: item).map(tree.text) ?? "" }
    func lists(_ one: String, orOneOf several: String) -> [NodeID] {
      tree.value(of: one, in: item).map { [$0] }
        ?? tree.value(of: several, in: item).map { Array(tree.children(of: $0)) } ?? []
    }
    self.tree = tree
    name = text("name")
    selector = text("selector")
    document = tree.value(of: "document", in: item)
    values = lists("result", orOneOf: "results")
    paths = lists("result_paths", orOneOf: "results_paths")
  }

  func passes() -> Bool {
    guard let document, let path = try? JSONPath(selector) else {
      let isInvalid = (try? JSONPath(selector)) == nil
      return note(isInvalid == (document == nil), "\(isInvalid ? "refused" : "accepted")")
    }
    do {
      let nodes = try path.nodes(from: document, in: tree)
      let found = (values: nodes.map { json($0.node) }, paths: nodes.indices.map(nodes.path))
      let isRight = zip(values, paths).contains { values, paths in
        found.values == tree.children(of: values).map(json)
          && found.paths == tree.children(of: paths).map(tree.text)
      }
      return note(isRight, "\(found)")
    } catch {
      return note(false, "\(error)")
    }
  }

  private func json(_ node: NodeID) -> String { NodeJSON(tree) { "\"\($0)\"" }.text(of: node) }

  private func note(_ isRight: Bool, _ found: String) -> Bool {
    #expect(isRight, "\(name): \(selector): \(found)")
    return isRight
  }
}
