/// Values of a file in a row, handed on while the rest of the file is still being read.
package struct ScalarBatch: Sendable {
  /// The nodes, rising.
  package private(set) var nodes: [NodeID] = []
  private var ends: [Int32] = []
  private var bytes: [UInt8] = []

  /// So many bytes are worth a thread's while.
  private static let enough = 1 << 16

  /// How many bytes its texts have.
  package var byteCount: Int { bytes.count }

  /// Whether it holds as much as it should.
  var isFull: Bool { bytes.count >= Self.enough }

  /// Adds the decoded text of a node.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>, of node: NodeID) {
    if nodes.isEmpty { bytes.reserveCapacity(Self.enough + text.count) }
    nodes.append(node)
    bytes.append(contentsOf: text)
    ends.append(Int32(truncatingIfNeeded: bytes.count))
  }

  /// Calls a function with each node and its decoded text.
  package func forEach(_ body: (NodeID, UnsafeBufferPointer<UInt8>) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for (node, end) in zip(nodes, ends) {
        body(node, UnsafeBufferPointer(rebasing: bytes[start..<Int(end)]))
        start = Int(end)
      }
    }
  }
}
