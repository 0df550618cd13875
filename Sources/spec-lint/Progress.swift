import Reporters

/// Says how far a long run is, on standard error, to a person at a terminal.
struct Progress {
  private let total: Int
  private let start = ContinuousClock.now
  private var done = 0
  private var isShown = false

  /// Nobody needs to be told that half a second has passed.
  private static let patience = Duration.seconds(1)

  init(total: Int) { self.total = total }

  /// A file comes next.
  mutating func advance(to path: String) {
    done += 1
    guard total > 1, ContinuousClock.now - start > Self.patience, Output.isErrorTerminal else {
      return
    }
    isShown = true
    Output.progress("\u{1B}[2K\r\(done)/\(total) \(SafeText.line(path))")
  }

  /// The line is taken away again.
  mutating func finish() {
    if isShown { Output.progress("\u{1B}[2K\r") }
  }
}
