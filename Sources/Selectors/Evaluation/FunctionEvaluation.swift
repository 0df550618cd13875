import YAMLTree

/// Functions (RFC 9535, section 2.4).
extension Evaluator {
  /// The result of `length`, `count` or `value`.
  mutating func value(of call: Call, for current: NodeID) throws(JSONPathError) -> Value {
    if let constant = call.constant, case .value(let known)? = constants[constant] {
      return known
    }
    let value = try computedValue(of: call, for: current)
    if let constant = call.constant { constants[constant] = .value(value) }
    return value
  }

  private mutating func computedValue(
    of call: Call, for current: NodeID
  ) throws(JSONPathError) -> Value {
    switch (call.function, call.arguments[0]) {
    case (.count, .query(let query)):
      return .literal(.number(ExactNumber(try nodes(of: query, for: current).count)))
    case (.value, .query(let query)): return Value(onlyOf: try nodes(of: query, for: current))
    case (_, let argument): return try length(of: try value(of: argument, for: current))
    }
  }

  /// The characters of a string, the items of a list, the members of a mapping.
  private mutating func length(of value: Value) throws(JSONPathError) -> Value {
    if case .node(let node) = value, !tree[node].isScalar {
      let count = tree[node].isMapping ? tree.members(of: node).count : tree[node].childCount
      try budget.spend(nodes: count)
      return .literal(.number(ExactNumber(count)))
    }
    guard let text = try text(of: value) else { return .nothing }
    return .literal(.number(ExactNumber(text.count { $0 & 0xC0 != 0x80 })))
  }

  /// The result of `match` or `search`.
  mutating func isTrue(_ call: Call, for current: NodeID) throws(JSONPathError) -> Bool {
    if let constant = call.constant, case .truth(let known)? = constants[constant] {
      return known
    }
    let isTrue = try isMatch(call, for: current)
    if let constant = call.constant { constants[constant] = .truth(isTrue) }
    return isTrue
  }

  private mutating func isMatch(_ call: Call, for current: NodeID) throws(JSONPathError) -> Bool {
    guard let text = try text(of: try value(of: call.arguments[0], for: current)),
      let pattern = try pattern(of: call, for: current)
    else { return false }
    return try pattern.matches(text, anywhere: call.function == .search, spending: &budget)
  }

  private mutating func pattern(
    of call: Call, for current: NodeID
  ) throws(JSONPathError) -> IRegexp? {
    if let pattern = call.pattern { return pattern }
    guard let text = try text(of: try value(of: call.arguments[1], for: current)) else {
      return nil
    }
    do throws(IRegexpError) {
      return try patterns.pattern(text)
    } catch {
      if error.isTooLarge { throw .badPattern(error, at: call.arguments[1].range) }
      return nil
    }
  }
}

/// The patterns that come from the document, compiled once each.
struct PatternCache {
  private static let capacity = 64
  private var known: [[UInt8]: IRegexp?] = [:]

  /// The pattern of a text; nil if it is no I-Regexp.
  mutating func pattern(_ text: [UInt8]) throws(IRegexpError) -> IRegexp? {
    if let pattern = known[text] { return pattern }
    if known.count >= Self.capacity { known.removeAll() }
    do throws(IRegexpError) {
      let pattern = try IRegexp(text)
      known[text] = .some(pattern)
      return pattern
    } catch {
      if error.isTooLarge { throw error }
      known[text] = .some(nil)
      return nil
    }
  }
}
