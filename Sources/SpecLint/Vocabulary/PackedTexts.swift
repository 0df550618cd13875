/// Many short texts in one piece of memory, read where they stand.
struct PackedTexts: Sendable {
  private let bytes: PackedPart
  /// Where each text ends.
  private let ends: PackedTable

  /// Puts texts together.
  init(_ texts: [String]) {
    var ends: [Int32] = []
    var end = 0
    for text in texts {
      end += text.utf8.count
      ends.append(Int32(truncatingIfNeeded: end))
    }
    bytes = PackedPart(Array(texts.joined().utf8))
    self.ends = PackedTable(ends)
  }

  /// A text.
  subscript(index: Int) -> [UInt8] { bytes[range(of: index)] }

  /// The places of the texts.
  var indices: Range<Int> { ends.indices }

  /// Whether a text is the one in a place.
  func isText(_ text: String, at index: Int) -> Bool {
    text.utf8.count == range(of: index).count && isStart(text, at: index)
  }

  /// Whether the text in a place begins with another.
  func isStart(_ start: String, at index: Int) -> Bool {
    bytes.holds(start, in: range(of: index))
  }

  private func range(of index: Int) -> Range<Int> {
    let start = index == 0 ? 0 : Int(ends[index - 1])
    return start..<max(start, Int(ends[index]))
  }

  /// Whether a text is among them, where they are sorted.
  func containsSorted(_ text: [UInt8]) -> Bool {
    var low = 0
    var high = ends.count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].lexicographicallyPrecedes(text) { low = middle + 1 } else { high = middle }
    }
    return low < ends.count && self[low] == text
  }
}

extension PackedTexts {
  func pack(into writer: inout PackWriter) {
    writer.write(part: bytes)
    writer.write(ends)
  }

  init(from reader: inout PackReader) throws(PackError) {
    bytes = try reader.readPart()
    ends = try reader.readTable()
  }
}
