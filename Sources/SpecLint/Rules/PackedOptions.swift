/// Options with the concepts and fields that their patterns name looked up, so that a start need not.
extension OptionReader {
  /// The options of a check that declares these; what they do not name stays as it is.
  func lookedUp(as declared: [CheckOption]) throws(RuleProblem) -> RuleValue {
    try lookedUp(options, as: .group(declared))
  }

  private func lookedUp(
    _ value: RuleValue, as kind: CheckOption.Kind
  ) throws(RuleProblem) -> RuleValue {
    switch kind {
    case .concepts:
      return RuleValue(.concepts(try conceptSet(value).concepts.map { Int32($0) }))
    case .fields: return RuleValue(.fields(try fieldList(value).map { Int32($0) }))
    case .patternsOr(let word) where value.text == word: return value
    case .patterns, .patternsOr: return RuleValue(.patterns(try patterns(value)))
    case .group(let options):
      return try lookedUp(value) { key in options.first { $0.name == key }?.kind }
    case .named(let kind): return try lookedUp(value) { _ in kind }
    case .list(let options): return try lookedUp(list: value, as: options)
    default: return value
    }
  }

  private func lookedUp(
    _ value: RuleValue, kind: (String) -> CheckOption.Kind?
  ) throws(RuleProblem) -> RuleValue {
    guard case .map(let entries) = value.content else { return value }
    var known: [(key: String, value: RuleValue)] = []
    for (key, entry) in entries {
      let found = try kind(key).map { (kind) throws(RuleProblem) in try lookedUp(entry, as: kind) }
      known.append((key, found ?? entry))
    }
    return RuleValue(.map(known))
  }

  private func lookedUp(
    list value: RuleValue, as options: [CheckOption]
  ) throws(RuleProblem) -> RuleValue {
    guard case .list(let items) = value.content else {
      return try lookedUp(value, as: .group(options))
    }
    var known: [RuleValue] = []
    for item in items { known.append(try lookedUp(item, as: .group(options))) }
    return RuleValue(.list(known))
  }
}

extension Pattern {
  func pack(into writer: inout PackWriter) {
    writer.write(find)
    writer.write(with) { $0.write($1) }
    writer.write(without)
    for fields in [fields, outside] { writer.write(fields.fields.map { Int32($0) }) }
    writer.write(variant)
  }

  init(from reader: inout PackReader) throws(PackError) {
    find = try reader.readConceptSet()
    with = try reader.readArray { (reader) throws(PackError) in try reader.readConceptSet() }
    without = try reader.readConceptSet()
    fields = try reader.readFieldSet()
    outside = try reader.readFieldSet()
    variant = try reader.readString()
  }
}

extension PackWriter {
  fileprivate mutating func write(_ set: ConceptSet) { write(set.concepts.map { Int32($0) }) }
}

extension PackReader {
  /// Reads the numbers of concepts.
  mutating func readConcepts() throws(PackError) -> [Int32] {
    var concepts: [Int32] = []
    try readNumbers(below: ConceptSet.capacity) { concepts.append(Int32($0)) }
    return concepts
  }

  /// Reads a set of concepts.
  mutating func readConceptSet() throws(PackError) -> ConceptSet {
    var set = ConceptSet()
    try readNumbers(below: ConceptSet.capacity) { set.insert($0) }
    return set
  }

  /// Reads the numbers of fields.
  mutating func readFields() throws(PackError) -> [Int32] {
    var fields: [Int32] = []
    try readNumbers(below: FieldSet.capacity) { fields.append(Int32($0)) }
    return fields
  }

  fileprivate mutating func readFieldSet() throws(PackError) -> FieldSet {
    var set = FieldSet()
    try readNumbers(below: FieldSet.capacity) { set.insert($0) }
    return set
  }

  /// Hands over numbers one by one; one that there cannot be is an error.
  private mutating func readNumbers(
    below limit: Int, _ body: (Int) -> Void
  ) throws(PackError) {
    let start = offset
    try readEachInt { (number) throws(PackError) in
      guard 0 <= number, number < limit else { throw .malformed(at: start) }
      body(Int(number))
    }
  }
}
