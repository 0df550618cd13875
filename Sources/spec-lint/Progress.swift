import Synchronization

/// Says how far a long run is, on standard error, to a person at a terminal.
final class Progress: Sendable {
  private struct State {
    var done = 0
    var isShown = false
  }

  private let total: Int
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  /// Nobody needs to be told that half a second has passed.
  private static let patience = Duration.seconds(1)

  /// Starts the clock for a number of files.
  init(total: Int) { self.total = total }

  /// A file comes next; any thread may say so.
  func advance(to path: NativePath) {
    let isLate = ContinuousClock.now - start > Self.patience && Output.isErrorTerminal
    state.withLock { state in
      state.done += 1
      guard isLate else { return }
      state.isShown = true
      let line = "\(state.done)/\(total) \(Output.safe(path.shown))"
      Output.writeError("\u{1B}[2K\r\(line.prefix(Output.errorWidth - 1))")
    }
  }

  /// The line is taken away again.
  func finish() {
    state.withLock { if $0.isShown { Output.writeError("\u{1B}[2K\r") } }
  }
}
