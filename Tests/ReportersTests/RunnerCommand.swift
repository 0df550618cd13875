/// A port of the rules by which a GitHub runner finds commands in the output of a step.
struct RunnerCommand: Equatable {
  let name: String
  let properties: [String: String]
  let data: String

  private typealias Scalars = [Unicode.Scalar]
  private static let registered: Set<String> = [
    "error", "warning", "notice", "debug", "group", "endgroup", "add-mask", "add-matcher",
    "remove-matcher", "echo", "stop-commands", "set-env", "set-output", "save-state", "add-path",
  ]

  /// All commands in an output: every line is tried in the new form, then in the old one.
  static func all(in output: String) -> [RunnerCommand] {
    lines(of: output).compactMap { current(in: $0) ?? legacy(in: $0) }
  }

  /// The lines as .NET reads them: LF, CR LF and a lone CR end one.
  private static func lines(of output: String) -> [Scalars] {
    output.unicodeScalars.split { $0 == "\n" || $0 == "\r" }.map(Array.init)
  }

  /// `::name k=v,k=v::data` after white space.
  private static func current(in line: Scalars) -> RunnerCommand? {
    let line = Array(line.drop { $0.properties.isWhitespace })
    guard line.starts(with: "::".unicodeScalars), let end = index(of: "::", in: line, from: 2)
    else { return nil }
    return make(line[2..<end], separator: ",", data: text(line[(end + 2)...])) {
      decoded($0, colonsAndCommas: $1)
    }
  }

  /// `##[name k=v;k=v]data` anywhere; like a comparison by culture, it skips what is ignorable.
  private static func legacy(in line: Scalars) -> RunnerCommand? {
    let line = line.filter { !$0.properties.isDefaultIgnorableCodePoint }
    guard let start = index(of: "##[", in: line, from: 0),
      let end = index(of: "]", in: line, from: start)
    else { return nil }
    return make(line[(start + 3)..<end], separator: ";", data: text(line[(end + 1)...])) {
      text, _ in
      text
    }
  }

  private static func make(
    _ header: ArraySlice<Unicode.Scalar>, separator: Unicode.Scalar, data: String,
    decode: (String, Bool) -> String
  ) -> RunnerCommand? {
    let parts = header.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    let name = text(parts[0])
    guard registered.contains(name.lowercased()) else { return nil }
    var properties: [String: String] = [:]
    for piece in parts.dropFirst().joined().split(separator: separator) {
      let pair = piece.split(separator: "=", maxSplits: 1)
      if pair.count == 2 { properties[text(pair[0]).lowercased()] = decode(text(pair[1]), true) }
    }
    return RunnerCommand(name: name, properties: properties, data: decode(data, false))
  }

  /// Decodes with `%25` last, as the runner does.
  private static func decoded(_ text: String, colonsAndCommas: Bool) -> String {
    var codes = [("%0D", "\r"), ("%0A", "\n")]
    if colonsAndCommas { codes += [("%3A", ":"), ("%2C", ",")] }
    return (codes + [("%25", "%")]).reduce(Array(text.unicodeScalars)) { scalars, code in
      replacing(code.0, by: code.1, in: scalars)
    }.reduce(into: "") { $0.unicodeScalars.append($1) }
  }

  private static func replacing(_ code: String, by text: String, in scalars: Scalars) -> Scalars {
    var result: Scalars = []
    var rest = scalars[...]
    while let scalar = rest.first {
      let found = rest.starts(with: code.unicodeScalars)
      result += found ? Array(text.unicodeScalars) : [scalar]
      rest = rest.dropFirst(found ? code.unicodeScalars.count : 1)
    }
    return result
  }

  private static func index(of text: String, in line: Scalars, from start: Int) -> Int? {
    (start..<max(start, line.count)).first { line[$0...].starts(with: text.unicodeScalars) }
  }

  private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
  }
}
