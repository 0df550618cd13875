import Diagnostics

/// Filters (RFC 9535, section 2.3.5): `||` binds less than `&&`, that less than `!`.
extension Parser {
  mutating func parseCondition() throws(JSONPathError) -> Condition {
    skipSpace()
    let terms = try parseTerms(separatedBy: "||") { (parser) throws(JSONPathError) in
      try parser.parseConjunction()
    }
    return terms.count == 1 ? terms[0] : .any(terms)
  }

  private mutating func parseConjunction() throws(JSONPathError) -> Condition {
    let terms = try parseTerms(separatedBy: "&&") { (parser) throws(JSONPathError) in
      try parser.parseBasicCondition()
    }
    return terms.count == 1 ? terms[0] : .all(terms)
  }

  private mutating func parseTerms(
    separatedBy separator: String,
    _ read: (inout Parser) throws(JSONPathError) -> Condition
  ) throws(JSONPathError) -> [Condition] {
    var terms = [try read(&self)]
    while takeAfterSpace(separator) {
      skipSpace()
      terms.append(try read(&self))
    }
    return terms
  }

  private mutating func parseBasicCondition() throws(JSONPathError) -> Condition {
    if sees("(") { return try parseParentheses() }
    let start = index
    if take("!") {
      skipSpace()
      if sees("(") { return .not(try parseParentheses()) }
      let condition = try condition(of: parseOperand())
      guard comparisonAfterSpace() == nil else { throw .looseNegation(at: range(from: start)) }
      return .not(condition)
    }
    let left = try parseOperand()
    guard let comparison = comparisonAfterSpace() else {
      guard !takeAfterSpace("=") else { throw .singleEqualsSign(at: range(from: index - 1)) }
      return try condition(of: left)
    }
    skipSpace()
    let right = try parseOperand()
    for operand in [left, right] {
      if let fault = Function.Parameter.value.fault(of: operand) { throw fault }
    }
    return .compare(left, comparison, right)
  }

  private mutating func parseParentheses() throws(JSONPathError) -> Condition {
    let start = index
    index += 1
    let condition = try nested { (parser) throws(JSONPathError) in try parser.parseCondition() }
    skipSpace()
    guard take(")") else {
      throw unexpected(
        LocalizedText(
          en: "`)`, `&&`, `||` or a comparison", fr: "« ) », « && », « || » ou une comparaison"))
    }
    let range = range(from: start)
    guard comparisonAfterSpace() == nil else { throw .conditionIsNoValue(at: range) }
    return condition
  }

  /// An operand that stands alone: whether nodes exist, or a function that is true or false.
  private func condition(of operand: Operand) throws(JSONPathError) -> Condition {
    switch operand {
    case .query(let query): return .exists(query)
    case .call(let call):
      guard call.function.isLogical else {
        throw .valueIsNoCondition(call.function, at: call.range)
      }
      return .isTrue(call)
    case .literal(_, let range): throw .literalIsNoCondition(at: range)
    }
  }

  // MARK: Operators

  /// The operator that comes next, passed over.
  mutating func comparisonAfterSpace() -> Comparison? {
    Comparison.allCases.first { takeAfterSpace($0.rawValue) }
  }

  /// Passes over white space and a text; over nothing if the text does not follow.
  mutating func takeAfterSpace(_ text: String) -> Bool {
    let start = index
    skipSpace()
    if take(text) { return true }
    index = start
    return false
  }
}
