import Diagnostics

/// Turns libyaml's remarks into problems with the place at which a person would look.
extension TreeBuilder {
  /// A failure's problem, and the offset after whose line reading may go on.
  mutating func explain(_ failure: EventParser.Failure) -> (YAMLProblem, Int) {
    let at = offset(ofFailure: failure.problemIndex) ?? comments.covered
    let context = failure.contextIndex.flatMap { offset(ofFailure: $0) }
    switch Self.kind(of: failure) {
    case .unclosedQuote: return opening(.unclosedQuote, context ?? at, failedAt: at)
    case .missingColon: return missingColon(context ?? at)
    case .unclosedBracket: return openBracket(context ?? at, failedAt: at)
    case .reservedCharacter where byte(at) == 0x09, .tabIndentation:
      return tab(at)
    case .badIndentation: return misplaced(at)
    case .missingValue: return missingValue(at)
    case .badAnchor:
      return (YAMLProblem(.badAnchor, at: token(context ?? at)), at)
    case .badEscape:
      let related = context.map { SourceRange($0, $0 + 1) }
      return (YAMLProblem(.badEscape, at: token(at), related: related), at)
    case let kind:
      return (YAMLProblem(kind, at: token(at)), at)
    }
  }

  private mutating func offset(ofFailure index: Int) -> Int? {
    index < prefixLength ? nil : cursor.offset(ofMark: index)
  }

  private func byte(_ offset: Int) -> UInt8? { offset < source.count ? source[offset] : nil }

  // MARK: Kinds

  private static func kind(of failure: EventParser.Failure) -> YAMLProblem.Kind {
    switch failure.problem {
    case "could not find expected ':'": .missingColon
    case "found character that cannot start any token",
      "mapping keys are not allowed in this context":
      .reservedCharacter
    case "block sequence entries are not allowed in this context": .unexpectedDash
    case "mapping values are not allowed in this context", "found unexpected ':'": .unexpectedColon
    case "did not find expected node content": .missingValue
    case "did not find expected key", "did not find expected '-' indicator": .badIndentation
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'": .unclosedBracket
    case "did not find expected <document start>": .unexpectedText
    case "found unexpected end of stream", "found unexpected document indicator": .unclosedQuote
    case "found a tab character where an indentation space is expected",
      "found a tab character that violates indentation":
      .tabIndentation
    case "found undefined tag handle": .badTag
    case "found duplicate %YAML directive", "found duplicate %TAG directive",
      "found incompatible YAML document":
      .badDirective
    default: kind(ofContext: failure.context)
    }
  }

  private static func kind(ofContext context: String) -> YAMLProblem.Kind {
    switch context {
    case "while scanning an anchor", "while scanning an alias": .badAnchor
    case "while parsing a quoted scalar": .badEscape
    case "while scanning a block scalar": .badBlockHeader
    case "while scanning a tag", "while parsing a tag": .badTag
    case "while scanning a directive", "while scanning a %YAML directive",
      "while scanning a %TAG directive":
      .badDirective
    default: .syntax
    }
  }

  // MARK: Places

  /// The word at an offset; one character where there is none.
  private func token(_ start: Int) -> SourceRange {
    var end = start
    while end < source.count, source[end] > 0x20, LineBreak.length(source, end) == 0 { end += 1 }
    return SourceRange(start, end > start ? end : min(start + 1, source.count))
  }

  private func opening(
    _ kind: YAMLProblem.Kind, _ start: Int, failedAt end: Int
  ) -> (YAMLProblem, Int) {
    let mark = SourceRange(start, min(start + 1, source.count))
    let related = end < source.count ? token(end) : SourceRange(source.count, source.count)
    return (YAMLProblem(kind, at: mark, related: related), start)
  }

  private func missingColon(_ start: Int) -> (YAMLProblem, Int) {
    var end = LineBreak.next(source, from: start)
    while end > start, source[end - 1].isBlank { end -= 1 }
    if let byte = byte(start), byte == 0x22 || byte == 0x27,
      !source[(start + 1)..<max(start + 1, end)].contains(byte)
    {
      return opening(.unclosedQuote, start, failedAt: end)
    }
    return (YAMLProblem(.missingColon, at: SourceRange(start, end)), start)
  }

  private func tab(_ offset: Int) -> (YAMLProblem, Int) {
    var start = offset
    while start > 0, source[start - 1] == 0x09 { start -= 1 }
    var end = offset
    while end < source.count, source[end] == 0x09 { end += 1 }
    return (YAMLProblem(.tabIndentation, at: SourceRange(start, max(end, start + 1))), offset)
  }

  private func openBracket(_ start: Int, failedAt end: Int) -> (YAMLProblem, Int) {
    if let quote = brokenQuote(before: end) { return quote }
    let lineEnd = LineBreak.next(source, from: start)
    guard end < lineEnd else { return opening(.unclosedBracket, start, failedAt: end) }
    let bracket = SourceRange(start, start + 1)
    return (YAMLProblem(.missingComma, at: token(end), related: bracket), end)
  }

  /// Where the file ends within brackets, it is they that are at fault.
  private func missingValue(_ at: Int) -> (YAMLProblem, Int) {
    guard at >= source.count, let open = frames.last, open.isFlow else {
      return (YAMLProblem(.missingValue, at: token(at)), at)
    }
    return opening(.unclosedBracket, Int(records[Int(open.node)].start), failedAt: at)
  }

  /// Text where a new entry should start: too far to the left or right, or after a closed quote.
  private func misplaced(_ at: Int) -> (YAMLProblem, Int) {
    if let quote = brokenQuote(before: at) { return quote }
    let lineStart = LineBreak.lineStart(source, at)
    let isFirst = source[lineStart..<at].allSatisfy(\.isBlank)
    let kind = isFirst ? YAMLProblem.Kind.badIndentation : .unexpectedText
    return (YAMLProblem(kind, at: token(at)), at)
  }

  /// The quotation mark to blame for text right after a quoted scalar.
  ///
  /// If the scalar spans lines, its opening mark was never closed on its own line and met the next
  /// one in the file; if the text follows at once, the mark was meant as an apostrophe.
  private func brokenQuote(before at: Int) -> (YAMLProblem, Int)? {
    guard let last = records.last, last.kind == .scalar,
      last.style == .singleQuoted || last.style == .doubleQuoted
    else { return nil }
    let (start, end) = (Int(last.start), Int(last.end))
    guard end <= at, LineBreak.next(source, from: end) >= at else { return nil }
    if LineBreak.next(source, from: start) < end {
      return opening(.unclosedQuote, start, failedAt: at)
    }
    guard end == at else { return nil }
    let mark = SourceRange(end - 1, end)
    let related = SourceRange(start, start + 1)
    return (YAMLProblem(.unescapedQuote, at: mark, related: related), at)
  }
}
