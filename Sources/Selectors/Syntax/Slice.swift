/// `start:end:step`, and which items of a list it means (RFC 9535, section 2.3.4).
struct Slice: Sendable {
  var start: Int?
  var end: Int?
  var step: Int

  /// The indexes, in order, for a list of some length.
  func indexes(count: Int) -> StrideTo<Int> {
    guard step != 0 else { return stride(from: 0, to: 0, by: 1) }
    guard step < 0 else {
      let start = clamp(self.start ?? 0, 0, count, of: count)
      return stride(from: start, to: clamp(end ?? count, 0, count, of: count), by: step)
    }
    let start = clamp(self.start ?? count - 1, -1, count - 1, of: count)
    let end = end.map { clamp($0, -1, count - 1, of: count) } ?? -1
    return stride(from: start, to: end, by: step)
  }

  private func clamp(_ bound: Int, _ low: Int, _ high: Int, of count: Int) -> Int {
    min(max(bound < 0 ? bound + count : bound, low), high)
  }
}
