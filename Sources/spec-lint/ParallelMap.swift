import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// Transforms each element, on all processors; the results stand in the order of the elements.
  func parallelMap<Output: Sendable>(_ transform: @Sendable (Element) -> Output) -> [Output] {
    guard count > 1, Process.processors > 1 else { return map(transform) }
    let outputs = Mutex([Output?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let output = transform(self[index])
      outputs.withLock { $0[index] = output }
    }
    return outputs.withLock { $0 }.compactMap { $0 }
  }
}
