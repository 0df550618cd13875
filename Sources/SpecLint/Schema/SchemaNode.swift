/// A part of a schema: a JSON value whose members keep their order, so that the same schema is always the same bytes.
package indirect enum SchemaNode: Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([SchemaNode])
  case object([(key: String, value: SchemaNode)])

  /// A list of texts.
  static func texts(_ texts: some Sequence<String>) -> SchemaNode {
    .list(texts.map(SchemaNode.text))
  }

  /// What one of the schema's definitions says.
  static func reference(_ definition: String) -> SchemaNode {
    ["$ref": .text("#/definitions/\(definition)")]
  }

  /// An object in which a key that comes again is left out.
  static func object(unique members: [(String, SchemaNode)]) -> SchemaNode {
    var seen: Set<String> = []
    return .object(members.filter { seen.insert($0.0).inserted }.map { (key: $0.0, value: $0.1) })
  }

  /// Two objects as one.
  static func + (first: SchemaNode, second: SchemaNode) -> SchemaNode {
    guard case .object(let own) = first, case .object(let more) = second else { return first }
    return .object(own + more)
  }
}

extension SchemaNode: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral text: String) { self = .text(text) }
  package init(booleanLiteral flag: Bool) { self = .flag(flag) }
  package init(integerLiteral number: Int) { self = .number(number) }
  package init(arrayLiteral elements: SchemaNode...) { self = .list(elements) }
  package init(dictionaryLiteral elements: (String, SchemaNode)...) {
    self = .object(elements.map { (key: $0.0, value: $0.1) })
  }
}

extension SchemaNode {
  /// The value as text (RFC 8259), two spaces to a level; a list of scalars stands on one line.
  ///
  /// - Parameter quoted: gives the JSON literal of a text.
  package func literal(quoted: (String) -> String) -> String { literal(indent: "", quoted) + "\n" }

  private var isScalar: Bool {
    switch self {
    case .text, .number, .flag: true
    case .list, .object: false
    }
  }

  private func literal(indent: String, _ quoted: (String) -> String) -> String {
    let inner = indent + "  "
    switch self {
    case .text(let text): return quoted(text)
    case .number(let number): return String(number)
    case .flag(let flag): return String(flag)
    case .list(let items) where items.allSatisfy(\.isScalar):
      return "[" + items.map { $0.literal(indent: "", quoted) }.joined(separator: ", ") + "]"
    case .list(let items):
      return Self.block("[", items.map { inner + $0.literal(indent: inner, quoted) }, "]", indent)
    case .object(let members):
      guard !members.isEmpty else { return "{}" }
      let lines = members.map {
        "\(inner)\(quoted($0.key)): \($0.value.literal(indent: inner, quoted))"
      }
      return Self.block("{", lines, "}", indent)
    }
  }

  private static func block(
    _ open: String, _ lines: [String], _ close: String, _ indent: String
  ) -> String {
    "\(open)\n\(lines.joined(separator: ",\n"))\n\(indent)\(close)"
  }
}
