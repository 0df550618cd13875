import Testing

@testable import Reporters

@Suite("Differences for git apply")
struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String, path: String = "a.yaml") -> UnifiedDiff {
    UnifiedDiff(of: Array(path.utf8), from: Array(old.utf8), to: Array(new.utf8))
  }

  private func body(_ old: String, _ new: String) -> String {
    diff(old, new).text.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
      .dropFirst(2).joined()
  }

  @Test("Changed and removed lines, with three lines of context")
  func hunks() {
    #expect(
      diff("1\n2\n3\n4\n5\n6\n7\n", "1\n2\n3\n4\nfive\n7\n").text == """
        --- a/a.yaml
        +++ b/a.yaml
        @@ -2,6 +2,5 @@
         2
         3
         4
        -5
        -6
        +five
         7

        """)
    #expect(body("a\nb\n", "b\n") == "@@ -1,2 +1,1 @@\n-a\n b\n")
    #expect(body("a\n", "") == "@@ -1,1 +0,0 @@\n-a\n")
    #expect(body("a\nb\nc\n", "A\nB\nc\n") == "@@ -1,3 +1,3 @@\n-a\n-b\n+A\n+B\n c\n")
  }

  @Test("Changes that share no context are hunks of their own")
  func separateHunks() {
    let old = (1...20).map { "\($0)\n" }.joined()
    let far = old.replacing("2\n", with: "two\n", maxReplacements: 1)
      .replacing("\n19\n", with: "\nnineteen\n")
    #expect(diff(old, far).text.components(of: "@@ -") == 2)
    let near = old.replacing("\n5\n", with: "\nfive\n").replacing("\n12\n", with: "\ntwelve\n")
    #expect(diff(old, near).text.components(of: "@@ -") == 1)
  }

  @Test("Line ends are told as they are: none at the end, Windows ones")
  func lineEnds() {
    #expect(
      body("a\nb", "a\nB")
        == "@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+B\n\\ No newline at end of file\n"
    )
    #expect(body("a\r\nb\r\n", "a\r\nB\r\n") == "@@ -1,2 +1,2 @@\n a\r\n-b\r\n+B\r\n")
  }

  @Test("Equal texts have no difference")
  func equal() {
    #expect(diff("a\nb", "a\nb").isEmpty)
    #expect(diff("a\nb", "a\nb").text == "")
    #expect(diff("", "").text == "")
  }

  @Test(
    "Paths are quoted as git quotes them",
    arguments: [
      ("lots/été.yaml", "a/lots/été.yaml"), ("a b.yaml", "a/a b.yaml\t"),
      ("a\"b.yaml", #""a/a\"b.yaml""#), ("a\\b.yaml", #""a/a\\b.yaml""#),
      ("a\u{1B}[m.yaml", #""a/a\033\133m.yaml""#), ("a\u{202E}b.yaml", #""a/a\342\200\256b.yaml""#),
      ("##[error]é.yaml", #""a/##\133error]\303\251.yaml""#), ("-- x", "a/-- x\t"),
    ]) func paths(_ path: String, _ shown: String)
  {
    let text = diff("a\n", "b\n", path: path).text
    #expect(
      text.hasPrefix("--- \(shown)\n+++ \(shown.replacing("a/", with: "b/", maxReplacements: 1))\n")
    )
  }

  @Test("A path that is no text is quoted byte by byte")
  func pathOfBytes() {
    let text = UnifiedDiff(of: [0x61, 0xE9, 0xFF], from: [0x61], to: []).text
    #expect(text.hasPrefix("--- \"a/a\\351\\377\"\n"))
  }

  @Test("Lines that must not be printed are told, changed or beside a change")
  func unsafeLines() {
    let cases: [(old: String, new: String, line: Int?, onGitHub: Int?)] = [
      ("a\nb\tc\n", "A\nb\tc\n", nil, nil),
      ("a\r\nb\r\n", "A\r\nb\r\n", nil, nil),
      ("a\nb\u{202E}c\n", "A\nb\u{202E}c\n", 2, 2),
      ("a\nb\nc\nd\ne\n\u{200B}\n", "A\nb\nc\nd\ne\n\u{200B}\n", nil, nil),
      ("\u{FEFF}a\nb\n", "\u{FEFF}a\nB\n", nil, nil),
      ("a\n\u{FEFF}b\n", "a\n\u{FEFF}B\n", 2, 2),
      ("a\rb\n", "A\rb\n", 1, 1),
      ("x\nx\na\u{85}b\n", "x\nx\nA\n", 3, 3),
      ("a\n::error::b\n", "A\n::error::b\n", nil, 2),
      ("::error::b\n", "::warning::b\n", nil, nil),
      ("a\nb ##[error]c\n", "A\nb ##[error]c\n", nil, 2),
    ]
    for item in cases {
      let difference = diff(item.old, item.new)
      #expect(difference.unsafeLine(underGitHubActions: false) == item.line, "\(item)")
      #expect(difference.unsafeLine(underGitHubActions: true) == item.onGitHub, "\(item)")
    }
  }

  @Test("A difference made to the old text gives the new one", arguments: 0..<200)
  func application(seed: Int) {
    var random = Seeded(state: UInt64(seed))
    let words = ["a", "b", "é", "", "x\r", "-", "+"]
    func text() -> String {
      let lines = (0..<Int.random(in: 0...24, using: &random)).map { _ in
        words.randomElement(using: &random) ?? ""
      }
      return lines.joined(separator: "\n")
    }
    let old = text()
    var lines = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<Int.random(in: 0...5, using: &random) where !lines.isEmpty {
      let index = Int.random(in: 0..<lines.count, using: &random)
      if Bool.random(using: &random) { lines.remove(at: index) } else { lines[index] += "!" }
    }
    let new = Bool.random(using: &random) ? lines.joined(separator: "\n") : text()
    #expect(Patch(diff(old, new).text).applied(to: old) == new)
  }

  @Test("A long text with a change in each line takes no time", .timeLimit(.minutes(1)))
  func scale() {
    let old = (0..<200_000).map { "\($0) %\n" }.joined()
    let new = old.replacing(" %", with: "%")
    #expect(diff(old, new).text.utf8.count > old.utf8.count)
  }
}

extension String {
  fileprivate func components(of word: String) -> Int { ranges(of: word).count }
}

/// A difference as whoever applies it reads it: strictly.
private struct Patch {
  private let lines: [Substring.UnicodeScalarView]

  init(_ text: String) {
    lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { $0 }
  }

  func applied(to old: String) -> String {
    var rest = Self.lines(of: old)[...]
    var (result, taken) = ("", 0)
    for (index, line) in lines.enumerated().dropFirst(2) where line.first != "\\" {
      if line.starts(with: "@@ -".unicodeScalars) {
        let numbers = String(line).split { !$0.isNumber }.compactMap { Int($0) }
        guard numbers.count == 4 else { return "bad heading" }
        let start = numbers[1] == 0 ? numbers[0] : numbers[0] - 1
        while taken < start, let next = rest.popFirst() {
          result += next
          taken += 1
        }
        continue
      }
      let isLast = index + 1 < lines.count && lines[index + 1].first == "\\"
      let text = String(line.dropFirst()) + (isLast ? "" : "\n")
      if line.first != "+" {
        guard rest.popFirst() == text else { return "no match at \(index)" }
        taken += 1
      }
      if line.first != "-" { result += text }
    }
    return result + rest.joined()
  }

  private static func lines(of text: String) -> [String] {
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) + "\n" }
    let last = String(lines.removeLast().unicodeScalars.dropLast())
    return last.isEmpty ? lines : lines + [last]
  }
}
