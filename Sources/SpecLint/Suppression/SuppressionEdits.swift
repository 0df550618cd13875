import Diagnostics
import YAMLTree

extension Suppression {
  /// The edit that takes a name that silences nothing out of the brackets, and the whole comment
  /// where no other name is left; nil where that would change more than the comment.
  ///
  /// - Parameters:
  ///   - position: the place of the name.
  ///   - leaving: the places of the names that go.
  ///   - lines: takes lines out of the file.
  func removal(of position: Int, leaving: Set<Int>, by lines: LineRemoval) -> TextEdit? {
    guard leaving.count < rules.count else { return lines.removal(ofComment: range) }
    let name = rules[position].range
    // Up to the next name while none before it stays, so that no two of these edits overlap.
    let staysBefore = (0..<position).contains { !leaving.contains($0) }
    return TextEdit(
      staysBefore
        ? SourceRange(rules[position - 1].range.end, name.end)
        : SourceRange(name.start, rules[position + 1].range.start))
  }
}

extension TextEdit {
  /// The edit that puts the rule of `# spec-lint: ignore absolute-sla reason` into brackets; nil for
  /// a comment that does not go on with the name of a rule.
  static func bracketing(
    ruleOf comment: SourceRange, in bytes: [UInt8], among names: Set<String>
  ) -> TextEdit? {
    let text = bytes[comment.start..<comment.end]
    guard let colon = text.firstIndex(of: 0x3A) else { return nil }
    let verb = text[(colon + 1)...].drop(while: \.isBlank).prefix(while: isOfName)
    let rule = text[verb.endIndex...].drop(while: \.isBlank).prefix(while: isOfName)
    let name = String(decoding: rule, as: UTF8.self)
    guard verb.elementsEqual("ignore".utf8) || verb.elementsEqual("ignore-file".utf8),
      names.contains(name), text[rule.endIndex...].first.map(\.isBlank) ?? true
    else { return nil }
    return TextEdit(SourceRange(verb.endIndex, rule.endIndex), replacement: "[\(name)]")
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    byte == 0x2D || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }
}
