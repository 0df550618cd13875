import Testing

@testable import SpecLint

@Suite("Packing") struct PackingTests {
  @Test func valuesComeBack() throws {
    var writer = PackWriter()
    let integers = [0, 1, -1, 31, 32, -33, 4095, 1 << 20, Int.max, Int.min]
    let arrays: [[Int32]] = [
      [], [0], [-1, 5], [7, 7, 7], [0, 127], [0, 128], [0, 16_384], [0, 1 << 21], [0, 1 << 28],
      [Int32.min, Int32.max], Array(0..<1000),
    ]
    for value in integers { writer.write(value) }
    for values in arrays { writer.write(values) }
    writer.write("délai")
    writer.write(["", "a", "≥ 90 %"])
    writer.write(true)
    writer.write([1, 2]) { pack, item in pack.write(item * 10) }
    var reader = PackReader(writer.bytes)
    for value in integers { #expect(try reader.readInt() == value) }
    for values in arrays { #expect(try reader.readInts() == values) }
    #expect(try reader.readString() == "délai")
    #expect(try reader.readStrings() == ["", "a", "≥ 90 %"])
    #expect(try reader.readBool())
    #expect(try reader.readArray { (pack) throws(PackError) in try pack.readInt() } == [10, 20])
    #expect(reader.isAtEnd)
    #expect(throws: PackError.truncated) { try reader.readInt() }
  }

  @Test func tablesAreReadInPlace() throws {
    let numbers: [Int32] = [0, 1, 63, 64, 4095, 4096, 262_143, 262_144, 16_777_215]
    let table = PackedTable(numbers)
    #expect(table.numbers == numbers)
    var writer = PackWriter()
    writer.write(table)
    writer.write("après")
    var reader = PackReader(writer.bytes)
    #expect(try reader.readTable().numbers == numbers)
    #expect(try reader.readString() == "après")
    table.withView { view in
      for index in 1..<numbers.count {
        #expect(view.digits(Int32(index - 1)) < view.digits(Int32(index)))
      }
    }
  }

  @Test func aPartCanBeReadLater() throws {
    var part = PackWriter()
    part.write("plus tard")
    var writer = PackWriter()
    writer.write(part: part)
    writer.write(7)
    var reader = PackReader(writer.bytes)
    let later = try reader.readPart()
    #expect(try reader.readInt() == 7)
    var laterReader = later.reader
    #expect(try laterReader.readString() == "plus tard")
    #expect(laterReader.isAtEnd)
  }

  @Test func isAStringLiteral() throws {
    let bytes = try sample().bytes
    #expect(Array(String(decoding: bytes, as: UTF8.self).utf8) == bytes)
    #expect(bytes.allSatisfy { (0x30..<0x70).contains($0) })
    var reader = PackReader("2")
    #expect(try reader.readInt() == 1)
  }

  @Test func aPackedAutomatonFindsTheSame() throws {
    let sample = try sample()
    var reader = PackReader(sample.bytes)
    let read = try PhraseAutomaton(from: &reader)
    #expect(reader.isAtEnd && read.size == sample.automaton.size)
    var random = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let text = PhraseSamples.text(&random)
      let before = sample.automaton.scan(text)
      #expect(read.scan(text).matches == before.matches)
    }
  }

  @Test func aCutPackIsAnError() throws {
    let bytes = try sample().bytes
    for length in 0..<bytes.count {
      var reader = PackReader(Array(bytes[..<length]))
      #expect(throws: PackError.self) { try PhraseAutomaton(from: &reader) }
    }
  }

  /// A pack with a byte changed is an error or another automaton, never a crash.
  @Test func aSpoiltPackIsHarmless() throws {
    let bytes = try sample().bytes
    var random = SeededGenerator(seed: 11)
    for _ in 0..<400 {
      var spoilt = bytes
      spoilt[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
        in: 0x30..<0x70, using: &random)
      var reader = PackReader(spoilt)
      guard let automaton = try? PhraseAutomaton(from: &reader) else { continue }
      let scanned = automaton.scan("aa bb aab 5 % ba")
      #expect(scanned.tokens.count == 5)
    }
  }

  private func sample() throws -> (automaton: PhraseAutomaton, bytes: [UInt8]) {
    var random = SeededGenerator(seed: 3)
    var builder = PhraseAutomaton.Builder()
    for output in 0..<40 { try builder.add(PhraseSamples.phrase(&random), output: output) }
    let automaton = builder.build()
    var writer = PackWriter()
    automaton.pack(into: &writer)
    return (automaton, writer.bytes)
  }
}
