import Testing

@testable import SpecLint

@Suite("Names by hash") struct NameIndexTests {
  private static let names = (0..<700).map { "rule-\($0 % 7)/concept-\($0)" } + ["", "a", "é"]

  @Test func everyNameIsFoundAgain() {
    let index = NameIndex(Self.names)
    for (place, name) in Self.names.enumerated() {
      #expect(index[name] == place)
      #expect(index.name(place) == name)
    }
    #expect(index.indices == Self.names.indices)
    #expect(index["rule-1/concept-2"] == nil && index["concept-1"] == nil && index["b"] == nil)
    #expect(index.places(beginning: "rule-3/concept-1").first == 10)
    #expect(index.places(beginning: "rule-8").isEmpty)
  }

  @Test func aPackHoldsTheSame() throws {
    var writer = PackWriter()
    NameIndex(Self.names).pack(into: &writer)
    var reader = PackReader(writer.bytes)
    let index = try NameIndex(from: &reader)
    #expect(reader.isAtEnd)
    for (place, name) in Self.names.enumerated() { #expect(index[name] == place) }
  }

  @Test func aLookUpInABrokenPackWouldNotEnd() {
    var writer = PackWriter()
    PackedTexts(["a"]).pack(into: &writer)
    writer.write(PackedTable([1, 1]))
    var reader = PackReader(writer.bytes)
    #expect(throws: PackError.self) { try NameIndex(from: &reader) }
  }
}
