/// What is wrong with a pack.
package enum PackError: Error, Equatable {
  /// The pack ends before the value does.
  case truncated
  /// A value lies outside its range, at this byte offset.
  case malformed(at: Int)
}

/// Writes values that `PackReader` reads back at start-up without parsing.
///
/// Numbers only use bytes below 0x80 and strings are UTF-8, so that a pack is a valid string
/// literal: the build embeds it as a `StaticString` and the reader walks over its bytes in place.
///
/// - A single integer is zigzag-coded, then written six bits at a time, lowest first; bit 6 says
///   that more follow.
/// - A string is its length in bytes, then its bytes.
/// - An array of integers is its count, its smallest value, a width, then every value less the
///   smallest in `width` bytes of seven bits, lowest first: no branch per value when it is read.
package struct PackWriter: Sendable {
  /// Everything written so far; valid UTF-8.
  package private(set) var bytes: [UInt8] = []

  /// Makes an empty pack.
  package init() {}

  /// Writes one integer.
  package mutating func write(_ value: Int) {
    var rest = UInt64(bitPattern: Int64((value << 1) ^ (value >> 63)))
    while rest >= 0x40 {
      bytes.append(0x40 | UInt8(rest & 0x3F))
      rest >>= 6
    }
    bytes.append(UInt8(rest))
  }

  /// Writes a flag.
  package mutating func write(_ value: Bool) { write(value ? 1 : 0) }

  /// Writes a string.
  package mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes an array of strings.
  package mutating func write(_ texts: [String]) {
    write(texts.count)
    for text in texts { write(text) }
  }

  /// Writes an array of integers.
  package mutating func write(_ values: [Int32]) {
    let low = Int(values.min() ?? 0)
    let span = UInt64(Int(values.max() ?? 0) - low)
    var width = 1
    while span >> UInt64(7 * width) != 0 { width += 1 }
    write(values.count)
    write(low)
    write(width)
    bytes.reserveCapacity(bytes.count + values.count * width)
    for value in values {
      let rest = UInt64(Int(value) - low)
      for place in 0..<width { bytes.append(UInt8((rest >> UInt64(7 * place)) & 0x7F)) }
    }
  }

  /// Writes the items of an array with a closure, after their count.
  package mutating func write<Item>(
    _ items: [Item], each: (inout PackWriter, Item) -> Void
  ) {
    write(items.count)
    for item in items { each(&self, item) }
  }
}

/// Reads what `PackWriter` wrote; never past the end.
package struct PackReader {
  private let base: UnsafePointer<UInt8>?
  private let count: Int
  private let owner: PackStorage?
  /// The offset of the next byte to read.
  package private(set) var offset = 0

  /// Reads from memory that outlives the reader, such as a `StaticString`'s.
  package init(_ buffer: UnsafeBufferPointer<UInt8>) {
    base = buffer.baseAddress
    count = buffer.count
    owner = nil
  }

  /// Reads from a copy of an array.
  package init(_ bytes: [UInt8]) {
    let storage = PackStorage(bytes)
    base = UnsafePointer(storage.buffer.baseAddress)
    count = bytes.count
    owner = storage
  }

  /// Reads from a string literal in place.
  package init(_ literal: StaticString) {
    self.init(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// Whether everything was read.
  package var isAtEnd: Bool { offset >= count }

  /// Reads one integer.
  package mutating func readInt() throws(PackError) -> Int {
    var rest: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      guard let base, offset < count else { throw .truncated }
      let byte = base[offset]
      guard byte < 0x80, shift < 64 else { throw .malformed(at: offset) }
      offset += 1
      rest |= UInt64(byte & 0x3F) << shift
      shift += 6
      if byte & 0x40 == 0 { break }
    }
    return Int(Int64(bitPattern: (rest >> 1) ^ (0 &- (rest & 1))))
  }

  /// Reads a flag.
  package mutating func readBool() throws(PackError) -> Bool { try readInt() != 0 }

  /// Reads a string.
  package mutating func readString() throws(PackError) -> String {
    let length = try readCount(width: 1)
    guard let base else { return "" }
    let bytes = UnsafeBufferPointer(start: base + offset, count: length)
    offset += length
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads an array of strings.
  package mutating func readStrings() throws(PackError) -> [String] {
    try readArray { (reader) throws(PackError) in try reader.readString() }
  }

  /// Reads an array of integers.
  package mutating func readInts() throws(PackError) -> [Int32] {
    let start = offset
    let number = try readInt()
    let low = try readInt()
    let width = try readInt()
    guard number >= 0, (1...5).contains(width), let small = Int32(exactly: low) else {
      throw .malformed(at: start)
    }
    guard number <= (count - offset) / width else { throw .truncated }
    guard number > 0, let base else { return [] }
    let source = base + offset
    offset += number * width
    return [Int32](unsafeUninitializedCapacity: number) { target, initialized in
      Self.decode(source, width: width, low: small, into: target, count: number)
      initialized = number
    }
  }

  /// Reads an array of anything with a closure.
  package mutating func readArray<Item>(
    _ each: (inout PackReader) throws(PackError) -> Item
  ) throws(PackError) -> [Item] {
    let number = try readCount(width: 1)
    var items: [Item] = []
    items.reserveCapacity(number)
    for _ in 0..<number { items.append(try each(&self)) }
    return items
  }

  /// A count of things that take at least `width` bytes each, so that a wrong one cannot ask for
  /// more memory than the pack could fill.
  private mutating func readCount(width: Int) throws(PackError) -> Int {
    let start = offset
    let number = try readInt()
    guard number >= 0 else { throw .malformed(at: start) }
    guard number <= (count - offset) / width else { throw .truncated }
    return number
  }

  private static func decode(
    _ source: UnsafePointer<UInt8>, width: Int, low: Int32,
    into target: UnsafeMutableBufferPointer<Int32>, count: Int
  ) {
    func digit(_ index: Int, _ place: Int32) -> Int32 {
      Int32(truncatingIfNeeded: source[index] & 0x7F) &<< (7 &* place)
    }
    switch width {
    case 1: for index in 0..<count { target[index] = low &+ digit(index, 0) }
    case 2:
      for index in 0..<count {
        target[index] = low &+ (digit(2 &* index, 0) | digit(2 &* index &+ 1, 1))
      }
    case 3:
      for index in 0..<count {
        let at = 3 &* index
        target[index] = low &+ (digit(at, 0) | digit(at &+ 1, 1) | digit(at &+ 2, 2))
      }
    default:
      for index in 0..<count {
        var value: Int32 = 0
        for place in 0..<width { value |= digit(width &* index &+ place, Int32(place)) }
        target[index] = low &+ value
      }
    }
  }
}

/// Keeps a copy of an array at a fixed address for as long as a reader needs it.
private final class PackStorage {
  let buffer: UnsafeMutableBufferPointer<UInt8>

  init(_ bytes: [UInt8]) {
    buffer = .allocate(capacity: bytes.count)
    _ = buffer.initialize(from: bytes)
  }

  deinit { buffer.deallocate() }
}
