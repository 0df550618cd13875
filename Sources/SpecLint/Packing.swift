/// What is wrong with a pack.
package enum PackError: Error, Equatable {
  /// The pack ends before the value does.
  case truncated
  /// A value lies outside its range, at this byte offset.
  case malformed(at: Int)
}

/// The digits that a pack writes numbers in: 64 printable characters, so that a pack can stand in a
/// raw string literal as it is.
enum PackDigit {
  /// The byte of zero; the others follow.
  static let zero: UInt8 = 0x30
  /// How many bits a digit holds.
  static let bits = 6
  /// How many numbers four digits can tell apart.
  static let limit = 1 << 24

  /// Four digits, lowest first, as they stand in memory; they sort as their numbers do.
  @inline(__always)
  static func digits(of number: Int32) -> UInt32 {
    var spread = UInt32(truncatingIfNeeded: number)
    spread = (spread & 0xFFF) | (spread & 0xFF_F000) << 4
    spread = (spread & 0x3F_003F) | (spread & 0xFC0_0FC0) << 2
    return spread &+ 0x3030_3030
  }

  /// The number of four digits.
  @inline(__always)
  static func number(of digits: UInt32) -> Int32 {
    var packed = digits &- 0x3030_3030
    packed = (packed & 0x3F_003F) | (packed >> 2 & 0xFC0_0FC0)
    return Int32(truncatingIfNeeded: (packed & 0xFFF) | (packed >> 4 & 0xFF_F000))
  }
}

/// Writes values that `PackReader` reads back at start-up without parsing.
///
/// Numbers are written in `PackDigit`s and strings in UTF-8, so that a pack is a valid string
/// literal: the build embeds it as a `StaticString` and the reader walks over its bytes in place.
///
/// - A single integer is zigzag-coded, then written five bits a digit, lowest first; the sixth bit
///   says that more follow.
/// - A string is its length in bytes, then its bytes.
/// - An array of integers is its count, its smallest value, a width, then every value less the
///   smallest in `width` digits, lowest first.
/// - A table (`PackedTable`) is its count, then four digits for each number.
package struct PackWriter: Sendable {
  /// Everything written so far; valid UTF-8.
  package private(set) var bytes: [UInt8] = []

  /// Makes an empty pack.
  package init() {}

  /// Writes one integer.
  package mutating func write(_ value: Int) {
    var rest = UInt64(bitPattern: Int64((value << 1) ^ (value >> 63)))
    while rest >= 0x20 {
      append(digit: 0x20 | rest & 0x1F)
      rest >>= 5
    }
    append(digit: rest)
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
    while span >> UInt64(PackDigit.bits * width) != 0 { width += 1 }
    write(values.count)
    write(low)
    write(width)
    bytes.reserveCapacity(bytes.count + values.count * width)
    for value in values {
      let rest = UInt64(Int(value) - low)
      for place in 0..<width { append(digit: rest >> UInt64(PackDigit.bits * place) & 0x3F) }
    }
  }

  /// Writes the items of an array with a closure, after their count.
  package mutating func write<Item>(
    _ items: [Item], each: (inout PackWriter, Item) -> Void
  ) {
    write(items.count)
    for item in items { each(&self, item) }
  }

  /// Writes a pack within the pack, which `PackReader.readPart()` passes over.
  package mutating func write(part: PackWriter) {
    write(part.bytes.count)
    bytes += part.bytes
  }

  /// Writes a part that was read before.
  mutating func write(part: PackedPart) {
    write(part.reader.all.count)
    bytes += part.reader.all
  }

  /// Writes a table.
  mutating func write(_ table: PackedTable) {
    write(table.count)
    bytes += table.bytes
  }

  private mutating func append(digit: UInt64) {
    bytes.append(PackDigit.zero + UInt8(truncatingIfNeeded: digit))
  }
}

/// Reads what `PackWriter` wrote; never past the end.
package struct PackReader {
  private let base: UnsafePointer<UInt8>
  private let count: Int
  private let owner: PackStorage?
  /// The offset of the next byte to read.
  package private(set) var offset = 0

  private init(base: UnsafePointer<UInt8>, count: Int, owner: PackStorage?) {
    self.base = base
    self.count = count
    self.owner = owner
  }

  /// Reads from a copy of an array.
  package init(_ bytes: [UInt8]) {
    let storage = PackStorage(bytes)
    self.init(base: storage.base, count: bytes.count, owner: storage)
  }

  /// Reads from a string literal in place.
  package init(_ literal: StaticString) {
    self.init(base: literal.utf8Start, count: literal.utf8CodeUnitCount, owner: nil)
  }

  /// Whether everything was read.
  package var isAtEnd: Bool { offset >= count }

  /// Whether the pack is a literal: it was read and checked when it was built.
  var isLiteral: Bool { owner == nil }

  /// All its bytes, whatever has been read.
  fileprivate var all: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base, count: count)
  }

  /// Reads one integer.
  package mutating func readInt() throws(PackError) -> Int {
    var rest: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      guard offset < count else { throw .truncated }
      let digit = base[offset] &- PackDigit.zero
      guard digit < 0x40, shift < 65 else { throw .malformed(at: offset) }
      offset += 1
      rest |= UInt64(digit & 0x1F) << shift
      shift += 5
      if digit & 0x20 == 0 { break }
    }
    return Int(Int64(bitPattern: (rest >> 1) ^ (0 &- (rest & 1))))
  }

  /// Reads a flag.
  package mutating func readBool() throws(PackError) -> Bool { try readInt() != 0 }

  /// Reads a string.
  package mutating func readString() throws(PackError) -> String {
    let length = try readCount(width: 1)
    defer { offset += length }
    return String(
      decoding: UnsafeBufferPointer(start: base + offset, count: length), as: UTF8.self)
  }

  /// Reads an array of strings.
  package mutating func readStrings() throws(PackError) -> [String] {
    try readArray { (reader) throws(PackError) in try reader.readString() }
  }

  /// Reads an array of integers.
  package mutating func readInts() throws(PackError) -> [Int32] {
    var ints: [Int32] = []
    try readEachInt { ints.append($0) }
    return ints
  }

  /// Hands over an array of integers one by one, for those who need no array of them.
  mutating func readEachInt(
    _ body: (Int32) throws(PackError) -> Void
  ) throws(PackError) {
    let start = offset
    let number = try readInt()
    let low = try readInt()
    let width = try readInt()
    guard number >= 0, (1...6).contains(width), Int32(exactly: low) != nil else {
      throw .malformed(at: start)
    }
    guard number <= (count - offset) / width else { throw .truncated }
    for _ in 0..<number {
      var value = low
      for place in 0..<width {
        let digit = Int((base[offset &+ place] &- PackDigit.zero) & 0x3F)
        value &+= digit &<< (PackDigit.bits &* place)
      }
      offset &+= width
      try body(Int32(truncatingIfNeeded: value))
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

  /// Passes over a pack within the pack, for those who want to read it later.
  package mutating func readPart() throws(PackError) -> PackedPart {
    let length = try readCount(width: 1)
    defer { offset += length }
    return PackedPart(reader: PackReader(base: base + offset, count: length, owner: owner))
  }

  /// Reads a table, which stays where it is.
  mutating func readTable() throws(PackError) -> PackedTable {
    let number = try readCount(width: 4)
    defer { offset += 4 * number }
    return PackedTable(base: base + offset, count: number, owner: owner)
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
}

/// A pack within a pack that has not been read yet.
///
/// The memory it points to never changes, and lives as long as the part does.
package struct PackedPart: @unchecked Sendable {
  /// A reader at the start of the part.
  package let reader: PackReader

  fileprivate init(reader: PackReader) { self.reader = reader }

  /// What was just written, as if it had been read.
  init(_ writer: PackWriter) { self.init(writer.bytes) }

  /// Any bytes.
  init(_ bytes: [UInt8]) { reader = PackReader(bytes) }

  /// Whether some of its bytes begin with a text.
  func holds(_ text: String, in range: Range<Int>) -> Bool {
    var text = text
    return text.withUTF8 { reader.all[range.clamped(to: reader.all.indices)].starts(with: $0) }
  }

  /// Some of its bytes, as far as there are so many.
  subscript(range: Range<Int>) -> [UInt8] {
    Array(reader.all[range.clamped(to: reader.all.indices)])
  }
}

/// A table of numbers below 2^24, read where it stands.
///
/// The memory it points to never changes, and lives as long as the table does.
struct PackedTable: @unchecked Sendable {
  fileprivate let base: UnsafePointer<UInt8>
  private let owner: PackStorage?
  /// How many numbers there are.
  let count: Int

  fileprivate init(base: UnsafePointer<UInt8>, count: Int, owner: PackStorage?) {
    self.base = base
    self.count = count
    self.owner = owner
  }

  /// Makes a table of numbers, of which each is below `PackDigit.limit`.
  init(_ numbers: [Int32]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4 * numbers.count)
    for number in numbers {
      let digits = PackDigit.digits(of: number)
      for place in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: digits >> (8 * UInt32(place)))) }
    }
    let storage = PackStorage(bytes)
    self.init(base: storage.base, count: numbers.count, owner: storage)
  }

  /// The places of the numbers.
  var indices: Range<Int> { 0..<count }

  /// A number.
  subscript(index: Int) -> Int32 {
    precondition(indices.contains(index))
    return withView { $0[Int32(truncatingIfNeeded: index)] }
  }

  /// All numbers; for those who check the table or build another.
  var numbers: [Int32] { withView { view in (0..<Int32(count)).map { view[$0] } } }

  /// The digits of all numbers.
  fileprivate var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base, count: 4 * count)
  }

  /// Lends the memory, without the costs of keeping it alive.
  @inline(__always)
  func withView<Result>(_ body: (PackedView) -> Result) -> Result {
    withExtendedLifetime(owner) { body(PackedView(base: UnsafeRawPointer(base))) }
  }
}

/// A table's memory for the time of one scan; nobody checks an index.
struct PackedView {
  fileprivate let base: UnsafeRawPointer

  /// The digits of a number.
  @inline(__always)
  func digits(_ index: Int32) -> UInt32 {
    UInt32(littleEndian: base.loadUnaligned(fromByteOffset: Int(index) &* 4, as: UInt32.self))
  }

  /// The bits of two numbers that stand side by side, six in each byte.
  @inline(__always)
  func mask(_ index: Int32) -> UInt64 {
    let digits = base.loadUnaligned(fromByteOffset: Int(index) &* 4, as: UInt64.self)
    return UInt64(littleEndian: digits) &- 0x3030_3030_3030_3030
  }

  /// The digits of two numbers that stand side by side, the first in the lower half.
  @inline(__always)
  func pair(_ index: Int32) -> UInt64 {
    UInt64(littleEndian: base.loadUnaligned(fromByteOffset: Int(index) &* 8, as: UInt64.self))
  }

  /// A number.
  @inline(__always)
  subscript(index: Int32) -> Int32 { PackDigit.number(of: digits(index)) }
}

/// Keeps a copy of an array at a fixed address for as long as a reader needs it.
private final class PackStorage: @unchecked Sendable {
  private let memory: UnsafeMutablePointer<UInt8>

  init(_ bytes: [UInt8]) {
    memory = .allocate(capacity: max(1, bytes.count))
    _ = UnsafeMutableBufferPointer(start: memory, count: bytes.count).initialize(from: bytes)
  }

  deinit { memory.deallocate() }

  var base: UnsafePointer<UInt8> { UnsafePointer(memory) }
}
