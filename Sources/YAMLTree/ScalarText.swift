extension YAMLTree {
  /// The decoded text of a scalar, aliases followed; empty for a collection.
  package func text(of id: NodeID) -> String {
    withUTF8(of: id) { String(decoding: $0, as: UTF8.self) }
  }

  /// Hands over the decoded text of a scalar, as UTF-8, without a copy; none for a collection.
  ///
  /// Aliases are followed. The buffer is valid only during the call.
  package func withUTF8<R>(
    of id: NodeID, _ body: (UnsafeBufferPointer<UInt8>) throws -> R
  ) rethrows -> R {
    let record = self.record(resolved(id))
    guard record.kind == .scalar else { return try body(UnsafeBufferPointer(start: nil, count: 0)) }
    let range = Int(record.payload)..<Int(record.payload) + Int(record.length)
    if record.flags.contains(.sideText) {
      return try sideText.withUnsafeBufferPointer { buffer in
        try body(UnsafeBufferPointer(rebasing: buffer[range]))
      }
    }
    return try file.bytes.withUnsafeBufferPointer { buffer in
      try body(UnsafeBufferPointer(rebasing: buffer[range]))
    }
  }

  /// How many UTF-8 bytes the decoded text of a scalar has, aliases followed.
  package func textLength(of id: NodeID) -> Int {
    let record = self.record(resolved(id))
    return record.kind == .scalar ? Int(record.length) : 0
  }

  /// Whether a scalar's decoded text is the given one.
  package func hasText(_ id: NodeID, _ text: String) -> Bool {
    withUTF8(of: id) { buffer in buffer.elementsEqual(text.utf8) }
  }
}
