/// The one door through which all output leaves.
///
/// Whatever is written, no control character other than the line ends written by ``newline()`` and
/// the styles' own escapes gets out, and under GitHub Actions no line is a workflow command other
/// than those of ``writeCommand(_:properties:data:)``.
struct SafeOutput {
  /// Whether a GitHub runner reads the output.
  let guardsCommands: Bool
  private let color: Bool
  private var bytes: [UInt8] = []
  private var line: [UInt8] = []
  private var runs: [Run] = []

  /// A stretch of the pending line that has one style.
  private struct Run {
    let style: Style
    var end: Int
  }

  /// Makes an empty output.
  init(options: ReporterOptions) {
    guardsCommands = options.underGitHubActions
    color = options.color
  }

  /// The number of bytes in the finished lines.
  var count: Int { bytes.count }

  /// Adds text to the pending line; line ends in it become visible escapes like any control.
  mutating func write(_ text: String, _ style: Style = .plain) {
    line.append(contentsOf: VisibleScalars.visible(text).utf8)
    extendRun(style)
  }

  /// Says in which style the end of the line is.
  private mutating func extendRun(_ style: Style) {
    if let last = runs.last, last.style == style {
      runs[runs.count - 1].end = line.count
    } else {
      runs.append(Run(style: style, end: line.count))
    }
  }

  /// Adds spaces to the pending line.
  mutating func writeSpaces(_ count: Int, _ style: Style = .plain) {
    line.append(contentsOf: repeatElement(UInt8(ascii: " "), count: max(0, count)))
    extendRun(style)
  }

  /// Adds a JSON string literal to the pending line; every character that needs it is escaped.
  mutating func writeQuoted(_ text: String) {
    write(JSONString.literal(of: text))
  }

  /// Ends the pending line, without its trailing spaces.
  mutating func newline() {
    while line.last == UInt8(ascii: " ") { line.removeLast() }
    let escapes = guardsCommands ? CommandGuard.insertions(in: line) : []
    color ? flushStyled(escapes) : flush(0..<line.count, escapes)
    bytes.append(UInt8(ascii: "\n"))
    line.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
  }

  /// Writes a workflow command on a line of its own; the values reach the runner unharmed.
  mutating func writeCommand(
    _ name: StaticString, properties: [(name: StaticString, value: String)], data: String
  ) {
    var command = "::\(name)"
    for (index, property) in properties.enumerated() {
      command += index == 0 ? " " : ","
      command += "\(property.name)=\(CommandGuard.encodedProperty(property.value))"
    }
    command += "::\(CommandGuard.encodedData(data))\n"
    bytes.append(contentsOf: command.utf8)
  }

  /// The text of all finished lines.
  consuming func finish() -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  private mutating func flush(_ range: Range<Int>, _ escapes: [Int]) {
    var start = range.lowerBound
    for escape in escapes where range.contains(escape) {
      bytes.append(contentsOf: line[start..<escape])
      bytes.append(UInt8(ascii: "\\"))
      start = escape
    }
    bytes.append(contentsOf: line[start..<range.upperBound])
  }

  private mutating func flushStyled(_ escapes: [Int]) {
    var start = 0
    for run in runs {
      let end = min(run.end, line.count)
      guard end > start else { continue }
      if run.style != .plain { bytes.append(contentsOf: "\u{1B}[\(run.style.rawValue)m".utf8) }
      flush(start..<end, escapes)
      if run.style != .plain { bytes.append(contentsOf: "\u{1B}[0m".utf8) }
      start = end
    }
  }
}
