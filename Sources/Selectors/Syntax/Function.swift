import Diagnostics

/// The functions of RFC 9535, section 2.4, with their types.
enum Function: String, Sendable, CaseIterable {
  case length, count, match, search, value

  /// What an argument must be.
  enum Parameter: Sendable { case value, nodes }

  /// The arguments that it takes.
  var parameters: [Parameter] {
    switch self {
    case .length: [.value]
    case .count, .value: [.nodes]
    case .match, .search: [.value, .value]
    }
  }

  /// Whether the result is true or false, and so a condition; else it is a value to be compared.
  var isLogical: Bool { self == .match || self == .search }

  /// How it is called.
  var usage: String {
    switch self {
    case .length: "length(@.a)"
    case .count: "count(@.*)"
    case .match: "match(@.a, 'pattern')"
    case .search: "search(@.a, 'pattern')"
    case .value: "value(@.*)"
    }
  }
}

extension Function.Parameter {
  /// What is wrong with an argument; nil if it has this type.
  func fault(of argument: Operand) -> JSONPathError? {
    switch (self, argument) {
    case (.value, .query(let query)):
      query.isSingular ? nil : .manyNodes(at: query.range)
    case (.value, .call(let call)):
      call.function.isLogical ? .truthIsNoValue(call.function, at: call.range) : nil
    case (.nodes, .query), (.value, .literal): nil
    case (.nodes, _): .needsNodes(at: argument.range)
    }
  }
}
