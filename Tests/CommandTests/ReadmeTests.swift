import Foundation
import Testing

/// Every example in the README is run: a `console` block in a folder of its own, which holds the
/// `yaml` blocks above whose first line names a file.
@Suite struct ReadmeTests {
  private static let file = SpecLintProcess.package.appending(path: "README.md")

  /// A fenced block: its language, and the lines between the fences.
  private struct Block {
    let language: String
    let lines: Range<Int>
  }

  @Test func examplesPrintWhatTheReadmeSays() throws {
    let text = String(decoding: try Data(contentsOf: Self.file), as: UTF8.self)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let blocks = Self.blocks(in: lines)
    let consoles = blocks.filter { $0.language == "console" }
    #expect(!consoles.isEmpty)
    // From the end, so that a block rewritten does not move those before it.
    for block in consoles.reversed() {
      let above = blocks.filter { $0.lines.upperBound < block.lines.lowerBound }
      let folder = Self.folder(of: above, lines)
      let said = Array(lines[block.lines])
      let printed = try Self.run(said.filter { $0.hasPrefix("$ ") }, in: folder)
      if SpecLintProcess.isRecording {
        lines.replaceSubrange(block.lines, with: printed)
      } else {
        #expect(
          said == printed,
          "README.md:\(block.lines.lowerBound) is not what is printed: run `make record`")
      }
    }
    if SpecLintProcess.isRecording {
      try Data(lines.joined(separator: "\n").utf8).write(to: Self.file)
    }
  }

  @Test func opensWithTheTwoCommands() throws {
    let text = String(decoding: try Data(contentsOf: Self.file), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count < 400)
    let opening = lines.prefix(20).joined(separator: "\n")
    #expect(opening.contains("\nmake ") && opening.contains("\nmake test "))
  }

  private static func blocks(in lines: [String]) -> [Block] {
    var blocks: [Block] = []
    var open: (language: String, start: Int)?
    for (index, line) in lines.enumerated() where line.hasPrefix("```") {
      if let start = open {
        blocks.append(Block(language: start.language, lines: start.start..<index))
        open = nil
      } else {
        open = (String(line.dropFirst(3)), index + 1)
      }
    }
    return blocks
  }

  private static func folder(of blocks: [Block], _ lines: [String]) -> Folder {
    let folder = Folder()
    for block in blocks where block.language == "yaml" {
      guard let name = lines[block.lines].first?.wholeMatch(of: /# (\S+\.yaml)/)?.1 else {
        continue
      }
      folder.write(lines[block.lines].joined(separator: "\n") + "\n", to: String(name))
    }
    return folder
  }

  /// Runs commands one after the other, and gives them with what they print.
  private static func run(_ commands: [String], in folder: Folder) throws -> [String] {
    var lines: [String] = []
    for command in commands {
      lines.append(command)
      let script = "spec-lint() { \"$SPEC_LINT\" \"$@\"; }; \(command.dropFirst(2)) 2>&1"
      let output = try SpecLintProcess.script(script, in: folder).output
      lines += output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if lines.last == "" { lines.removeLast() }
    }
    return lines
  }
}
