import Diagnostics
import Foundation
import SpecLint
import Testing
import YAMLTree

/// Whatever is done to a document: mending it keeps what it says, and a second time changes nothing.
@Suite struct MendingPropertyTests {
  private static let examples: [[UInt8]] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "examples")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return hardCases.map { Array($0.utf8) }
      + names.filter { $0.hasSuffix(".yaml") }.sorted()
      .compactMap { try? Array(Data(contentsOf: folder.appending(path: $0))) }
  }()

  /// Anchors, merge keys, explicit keys, flow, and a comment that ends the text of a block.
  private static let hardCases = [
    "a: &x\n  gouvernence: [80%]\nb: *x\nc:\n  <<: *x\n  gouvernence: 1\n",
    "{titre: le service, gouvernence: [a, b], kpis: , kpis: [x]}\n",
    "? gouvernence\n: le plan\n? kpis\n: le\nkpis:\n",
    """
    titre: >-
      le taux de
      80% des
      appels
    gouvernence: |+
      le plan

    # spec-lint: ignore[absolute-sla] x
    kpis:

    kpis: "le
     80%"

    """,
  ]

  @Test(arguments: 0..<150) func aSecondMendingChangesNothing(seed: Int) throws {
    var mutation = Mutation(seed: UInt64(seed))
    let text = mutation.mutated(try #require(Self.examples.randomElement(using: &mutation.random)))
    let first = MendingTests.mending(text)
    let second = MendingTests.mending(first.bytes)
    #expect(second.bytes == first.bytes)
    #expect(second.count == 0)
    #expect(second.report.diagnostics.count == first.report.diagnostics.count)
    let (before, after) = (Saying(text), Saying(first.bytes))
    #expect(after.values == before.values)
    #expect(after.keys == before.keys)
    #expect(after.comments == before.comments)
    if !before.isWhole { #expect(first.bytes == text) }
  }

  @Test func mutationsAreMended() {
    let counts = (0..<150).map { seed in
      var mutation = Mutation(seed: UInt64(seed))
      let text = Self.examples.randomElement(using: &mutation.random).map { mutation.mutated($0) }
      return MendingTests.mending(text ?? []).count
    }
    #expect(counts.count { $0 > 0 } > 50)
    #expect(counts.contains { $0 > 4 })
  }
}

/// What a document says, however its keys are spelled and its percent signs set.
private struct Saying {
  /// The values in order, without the space before percent signs.
  private(set) var values: [String] = []
  /// How many keys there are that have a value.
  private(set) var keys = 0
  /// The comments that silence nothing.
  let comments: [String]
  let isWhole: Bool

  init(_ bytes: [UInt8]) {
    let tree = YAMLTree(parsing: bytes, path: "document.yaml")
    isWhole = tree.isWhole
    comments = tree.comments.map { tree.file.text(in: $0.range) }
      .filter { !$0.contains("spec-lint:") }
    for root in tree.documents { add(root, of: tree) }
  }

  private mutating func add(_ node: NodeID, of tree: YAMLTree) {
    switch tree[node].kind {
    case .scalar: values.append(Self.squeezed(tree.text(of: node)))
    case .alias: values.append("*")
    case .sequence: for item in tree.children(of: node) { add(item, of: tree) }
    case .mapping:
      for (_, value) in tree.entries(of: node) where !tree.isNull(value) {
        keys += 1
        add(value, of: tree)
      }
    }
  }

  private static func squeezed(_ text: String) -> String {
    text.replacing(/[ \u{A0}\u{202F}]+%/, with: "%")
  }
}

/// Breaks documents as people and accidents do.
private struct Mutation {
  var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
    var lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      change(&lines, at: Int.random(in: 0..<lines.count, using: &random))
    }
    var text = Array(lines.joined(separator: once(in: 4) ? "\r\n" : "\n").utf8)
    if once(in: 4) { text = [0xEF, 0xBB, 0xBF] + text }
    if once(in: 4) { while text.last == 0x0A || text.last == 0x0D { text.removeLast() } }
    if once(in: 6), !text.isEmpty {
      text[Int.random(in: 0..<text.count, using: &random)] = UInt8.random(
        in: 0...255, using: &random)
    }
    return text
  }

  private mutating func change(_ lines: inout [String], at index: Int) {
    let line = lines[index]
    let indent = String(line.prefix { $0 == " " })
    let key = line.split(separator: ":").first.map(String.init) ?? line
    switch Int.random(in: 0..<7, using: &random) {
    case 0, 1: lines[index] = misspelled(line, key)
    case 2: lines.insert(key + ":", at: index + (once(in: 2) ? 0 : 1))
    case 3: lines.insert(key + ": # à compléter", at: index)
    case 4: lines.insert(indent + suppression(), at: index)
    case 5: lines[index] += " " + suppression()
    default:
      lines = lines.map {
        once(in: 2) ? $0.replacing(" %", with: "%") : $0.replacing("%", with: " %")
      }
    }
  }

  /// A line with two letters of its key swapped, or one gone.
  private mutating func misspelled(_ line: String, _ key: String) -> String {
    guard key.count > 6 else { return line }
    var letters = Array(line)
    let place = Int.random(in: 3..<key.count - 1, using: &random)
    if once(in: 2) { letters.remove(at: place) } else { letters.swapAt(place, place + 1) }
    return String(letters)
  }

  private mutating func suppression() -> String {
    let names = ["absolute-sla", "absolut-sla", "duplicate-key", "missing-csat", "wording", "moon"]
    let chosen = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      names.randomElement(using: &random) ?? ""
    }
    let kind = once(in: 4) ? "ignore-file" : "ignore"
    return "# spec-lint: \(kind)[\(chosen.joined(separator: ", "))] une raison"
  }

  private mutating func once(in count: Int) -> Bool {
    Int.random(in: 0..<count, using: &random) == 0
  }
}
