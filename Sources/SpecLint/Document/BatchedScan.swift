import YAMLTree

/// The scan of a large file's scalars, batch by batch and on all cores, while the file is still being
/// read, first into a tree and then into a document.
final class BatchedScan {
  private let automaton: PhraseAutomaton
  private let queue = WorkQueue()
  private let results = WorkResults<ScannedScalars>()
  /// The first node of each batch.
  private(set) var firstNodes: [NodeID] = []

  init(_ automaton: PhraseAutomaton) { self.automaton = automaton }

  /// Adds a batch, whose nodes come after those of the batches before it.
  func add(_ batch: ScalarBatch) {
    guard let first = batch.nodes.first else { return }
    let number = firstNodes.count
    firstNodes.append(first)
    queue.add { [automaton, results] in
      results.put(ScalarScanner.scan(batch, with: automaton), at: number)
    }
  }

  /// Hands over what was found in a batch, once; helps with the scan until it is there.
  func take(_ number: Int) -> ScannedScalars {
    queue.finish(number)
    return results.take(number) ?? ScannedScalars()
  }

  /// Helps until all is scanned, whether it is wanted or not.
  func finish() { queue.finish() }
}
