import Diagnostics

/// The syntax tree of RFC 9535: a query is a list of segments, a segment a list of selectors.
struct Query: Sendable {
  /// Whether it starts at the root (`$`); else at the node that a filter looks at (`@`).
  let isAbsolute: Bool
  let segments: [Segment]
  let range: SourceRange
  /// The number under which the result is kept, where it is the same for all nodes.
  let constant: Int?

  /// Whether it can select one node at most.
  var isSingular: Bool { segments.allSatisfy { $0.step != nil } }
}

/// A step from nodes to some of their children or descendants.
struct Segment: Sendable {
  let isDescendant: Bool
  let selectors: [Selector]

  /// The selector, if this is a step to one child at most.
  var step: Selector? {
    guard !isDescendant, selectors.count == 1 else { return nil }
    switch selectors[0] {
    case .name, .index: return selectors[0]
    default: return nil
    }
  }
}

/// Which children of a node are meant.
enum Selector: Sendable {
  case name([UInt8])
  case wildcard
  case index(Int)
  case slice(Slice)
  case filter(Condition)
}

/// A logical expression.
indirect enum Condition: Sendable {
  case any([Condition])
  case all([Condition])
  case not(Condition)
  case exists(Query)
  case isTrue(Call)
  case compare(Operand, Comparison, Operand)
}

/// How two values are compared.
enum Comparison: String, Sendable, CaseIterable {
  // An operator comes before those that it starts with.
  case equal = "=="
  case notEqual = "!="
  case atMost = "<="
  case atLeast = ">="
  case less = "<"
  case greater = ">"
}

/// What is compared, or given to a function.
enum Operand: Sendable {
  case literal(Literal, SourceRange)
  case query(Query)
  case call(Call)

  var range: SourceRange {
    switch self {
    case .literal(_, let range): range
    case .query(let query): query.range
    case .call(let call): call.range
    }
  }

  /// Whether it is the same for all nodes that a filter looks at.
  var isConstant: Bool {
    switch self {
    case .literal: true
    case .query(let query): query.constant != nil
    case .call(let call): call.constant != nil
    }
  }
}

/// A value written in a selector, or the value of a scalar.
enum Literal: Sendable, Equatable {
  case null
  case boolean(Bool)
  case number(ExactNumber)
  case string([UInt8])
}

/// A function with its arguments.
struct Call: Sendable {
  let function: Function
  let arguments: [Operand]
  let range: SourceRange
  /// The number under which the result is kept, where it is the same for all nodes.
  let constant: Int?
  /// The pattern of `match` and `search`, where it is written in the selector and valid.
  let pattern: IRegexp?
}
