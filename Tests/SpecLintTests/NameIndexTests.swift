import Testing

@testable import SpecLint

@Suite("Names by hash") struct NameIndexTests {
  @Test func everyNameIsFoundAgain() {
    var index = NameIndex()
    let names = (0..<700).map { "rule-\($0 % 7)/concept-\($0)" } + ["", "a", "é"]
    for (place, name) in names.enumerated() { #expect(index.add(name) == place) }
    for (place, name) in names.enumerated() {
      #expect(index[name] == place)
      #expect(index.add(name) == place)
    }
    #expect(index.names == names)
    #expect(index["rule-1/concept-2"] == nil && index["concept-1"] == nil)
  }

  @Test func aNameInAFolderIsFoundByItsParts() {
    var index = NameIndex()
    for name in ["a/b", "a", "ab/c", "a/bc"] { _ = index.add(name) }
    #expect(index["a", "b"] == 0 && index["ab", "c"] == 2 && index["a", "bc"] == 3)
    #expect(index["a", "c"] == nil && index["", "a"] == nil && index["a", ""] == nil)
  }
}
