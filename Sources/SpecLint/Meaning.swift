import YAMLTree

/// What mending must not change: the values of a document in their order, how many keys have one, and
/// its comments; not how keys are spelled, where no-break spaces stand, and what silences rules.
struct Meaning: Equatable {
  /// FNV-1a of all of it: a slip of ours shall be noticed, and nobody gains by forging it.
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  init(of bytes: [UInt8]) {
    let tree = YAMLTree(parsing: bytes, path: "")
    var waiting: [NodeID] = tree.documents.reversed()
    while let node = waiting.popLast() {
      switch tree[node].kind {
      case .scalar: tree.withUTF8(of: node) { add($0) }
      case .alias: add(0x2A)
      case .sequence:
        add(0x5B)
        waiting += Array(tree.children(of: node)).reversed()
      case .mapping:
        let values = tree.entries(of: node).map(\.value).filter { !tree.isNull($0) }
        add(0x7B)
        add(UInt8(truncatingIfNeeded: values.count))
        waiting += values.reversed()
      }
    }
    for comment in tree.comments {
      add(comment: tree.file.bytes[comment.range.start..<comment.range.end])
    }
  }

  private mutating func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// A text without the spaces before percent signs.
  private mutating func add(_ text: some Collection<UInt8>) {
    add(0x22)
    var spaces: [UInt8] = []
    for byte in text {
      if [0x20, 0xC2, 0xA0, 0xE2, 0x80, 0xAF].contains(byte) {
        spaces.append(byte)
        continue
      }
      if byte != 0x25 { for space in spaces { add(space) } }
      spaces.removeAll(keepingCapacity: true)
      add(byte)
    }
    for space in spaces { add(space) }
  }

  private mutating func add(comment: ArraySlice<UInt8>) {
    guard !SuppressionReader.hasMark(comment) else { return }
    add(0x23)
    for byte in comment { add(byte) }
  }
}
