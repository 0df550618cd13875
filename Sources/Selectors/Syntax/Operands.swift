import Diagnostics

/// What is compared or given to a function: literals, queries, calls (RFC 9535, section 2.4).
extension Parser {
  mutating func parseOperand() throws(JSONPathError) -> Operand {
    let start = index
    switch current ?? 0 {
    case UInt8(ascii: "$"), UInt8(ascii: "@"): return .query(try parseQuery())
    case UInt8(ascii: "'"), UInt8(ascii: "\""):
      return .literal(.string(try parseString().bytes), range(from: start))
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return .literal(.number(try parseNumber()), range(from: start))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return try parseWord()
    default: throw unexpectedOperand
    }
  }

  private var unexpectedOperand: JSONPathError {
    unexpected(
      LocalizedText(
        en: "`@`, `$`, a function, a string, a number, true, false or null",
        fr: "« @ », « $ », une fonction, une chaîne, un nombre, true, false ou null"))
  }

  private mutating func parseQuery() throws(JSONPathError) -> Query {
    let start = index
    let isAbsolute = sees("$")
    index += 1
    let segments = try parseSegments()
    return Query(
      isAbsolute: isAbsolute, segments: segments, range: range(from: start),
      constant: isAbsolute ? nextConstant() : nil)
  }

  /// A literal without quotes, or a function with its arguments.
  private mutating func parseWord() throws(JSONPathError) -> Operand {
    let start = index
    while let byte = current, Self.isWordByte(byte) { index += 1 }
    let range = range(from: start)
    let word = text(range)
    guard !sees("(") else { return .call(try parseCall(of: word, at: range)) }
    switch word {
    case "true": return .literal(.boolean(true), range)
    case "false": return .literal(.boolean(false), range)
    case "null": return .literal(.null, range)
    default: throw unexpectedWord(word, at: range)
    }
  }

  private func unexpectedWord(_ word: String, at range: SourceRange) -> JSONPathError {
    .unexpected(
      LocalizedText(en: "`\(word)`", fr: "« \(word) »"), at: range,
      expected: LocalizedText(
        en: "true, false, null, a string in quotes or a function with `(` behind its name",
        fr: "true, false, null, une chaîne entre guillemets ou une fonction suivie de « ( »"))
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x5F
  }

  // MARK: Functions

  private mutating func parseCall(
    of name: String, at range: SourceRange
  ) throws(JSONPathError) -> Call {
    guard let function = Function(rawValue: name) else { throw .unknownFunction(name, at: range) }
    index += 1
    let (arguments, pattern) = try nested { (parser) throws(JSONPathError) in
      try parser.parseArguments(of: function)
    }
    let whole = self.range(from: range.start)
    guard arguments.count == function.parameters.count else {
      throw .wrongCount(of: function, arguments.count, at: whole)
    }
    for (parameter, argument) in zip(function.parameters, arguments) {
      if let fault = parameter.fault(of: argument) { throw fault }
    }
    return Call(
      function: function, arguments: arguments, range: whole,
      constant: arguments.allSatisfy(\.isConstant) ? nextConstant() : nil, pattern: pattern)
  }

  /// The arguments, and the pattern if it is among them.
  private mutating func parseArguments(
    of function: Function
  ) throws(JSONPathError) -> ([Operand], IRegexp?) {
    var arguments: [Operand] = []
    var pattern: IRegexp?
    skipSpace()
    guard !take(")") else { return ([], nil) }
    repeat {
      skipSpace()
      let isPattern = function.isLogical && arguments.count == 1
      if isPattern { pattern = try parsePattern() }
      arguments.append(try parseArgument())
      skipSpace()
    } while take(",")
    guard take(")") else {
      throw unexpected(LocalizedText(en: "`,` or `)`", fr: "« , » ou « ) »"))
    }
    return (arguments, pattern)
  }

  private mutating func parseArgument() throws(JSONPathError) -> Operand {
    let start = index
    guard !sees("("), !sees("!") else { throw .conditionIsNoValue(at: foundRange) }
    let argument = try parseOperand()
    guard comparisonAfterSpace() == nil, !takeAfterSpace("&&"), !takeAfterSpace("||") else {
      throw .conditionIsNoValue(at: range(from: start))
    }
    return argument
  }

  /// Compiles the pattern that comes next, if it is a string, and leaves it there.
  private mutating func parsePattern() throws(JSONPathError) -> IRegexp? {
    guard sees("'") || sees("\"") else { return nil }
    let start = index
    let string = try parseString()
    index = start
    do throws(IRegexpError) {
      return try IRegexp(string.bytes)
    } catch {
      let fault = JSONPathError.badPattern(error, at: string.range(of: error.range))
      // By the RFC an invalid pattern just matches nothing; one that is too large is refused.
      if error.isTooLarge { throw fault }
      remarks.append(fault)
      return nil
    }
  }
}
