/// Says how far a long run is, on standard error, to a person at a terminal.
struct Progress {
  private let total: Int
  private let start = ContinuousClock.now
  private var done = 0
  private var isShown = false

  /// Nobody needs to be told that half a second has passed.
  private static let patience = Duration.seconds(1)

  /// Starts the clock for a number of files.
  init(total: Int) { self.total = total }

  /// A file comes next.
  mutating func advance(to path: NativePath) {
    done += 1
    guard ContinuousClock.now - start > Self.patience, Output.isErrorTerminal else { return }
    isShown = true
    let line = "\(done)/\(total) \(Output.safe(path.shown))"
    Output.writeError("\u{1B}[2K\r\(line.prefix(Output.errorWidth - 1))")
  }

  /// The line is taken away again.
  func finish() {
    if isShown { Output.writeError("\u{1B}[2K\r") }
  }
}
