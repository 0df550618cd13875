import Diagnostics
import YAMLTree

/// Understands a key as a phrase: the longest known phrase in it wins, the enclosing section decides
/// between equals, and the shape of the value breaks the last tie.
struct KeyResolver {
  /// A concept found in a key.
  struct KeyHit: Sendable {
    let concept: Int
    let start: Int
    let end: Int
  }

  /// What a key was understood as.
  struct Resolved: Sendable {
    var field: FieldID?
    /// The section that is entered; nil where the enclosing one goes on.
    var section: FieldID?
    var channel: FieldID?
    /// The name of the lot that starts here: "lot 1", "schedule a".
    var scope: String?
    /// Whether each item below is a lot of its own.
    var holdsLots = false
    /// Whether it has words and none of them says anything to us.
    var isUnknown = false
    var hits: [KeyHit] = []
  }

  private let concepts: PhraseAutomaton
  private let choice: KeyChoice
  private var reader: KeyReader
  private var answers = KeyCache<Resolved>()
  private var readings = KeyCache<KeyReading>()

  init(fields: FieldCatalog, concepts: PhraseAutomaton) {
    self.concepts = concepts
    choice = KeyChoice(fields)
    reader = KeyReader(fields: fields, concepts: concepts)
  }

  /// Resolves a key; keys repeat, so what was said of one is said again of the next.
  mutating func resolve(
    _ key: NodeID, of tree: YAMLTree, path: Int, in paths: SectionPaths, shape: ValueShape
  ) -> Resolved {
    let text = tree.withUTF8(of: key, Self.hash)
    let place = text ^ UInt64(path &* 8 &+ Int(shape.rawValue)) &* 0x9E37_79B9_7F4A_7C15
    if let known = answers.find(place, where: { Self.areSame($0, key, tree) }) { return known }
    let reading = reading(of: key, text, tree)
    let answer = choice.answer(reading, sections: paths[path], shape: shape)
    answers.keep(answer, of: key, at: place)
    return answer
  }

  private mutating func reading(of key: NodeID, _ hash: UInt64, _ tree: YAMLTree) -> KeyReading {
    if let known = readings.find(hash, where: { Self.areSame($0, key, tree) }) { return known }
    let reading = reader.read(tree.text(of: key))
    readings.keep(reading, of: key, at: hash)
    return reading
  }

  private static func areSame(_ one: NodeID, _ other: NodeID, _ tree: YAMLTree) -> Bool {
    tree.withUTF8(of: one) { first in tree.withUTF8(of: other) { first.elementsEqual($0) } }
  }

  /// FNV-1a.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

/// What was said of keys before, by a hash; of two keys that meet in one slot the last is kept, so
/// that no choice of keys can make the table slow or large.
private struct KeyCache<Value> {
  private var slots = [Int32](repeating: 0, count: 4096)
  private var keys: [(hash: UInt64, key: NodeID)] = []
  /// The value of each key, apart from it: to look at the one must not copy the other.
  private var values: [Value] = []

  private func slot(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
  }

  func find(_ hash: UInt64, where isSame: (NodeID) -> Bool) -> Value? {
    let entry = Int(slots[slot(hash)]) - 1
    guard entry >= 0, keys[entry].hash == hash, isSame(keys[entry].key) else { return nil }
    return values[entry]
  }

  mutating func keep(_ value: Value, of key: NodeID, at hash: UInt64) {
    let slot = slot(hash)
    if slots[slot] > 0 {
      let entry = Int(slots[slot]) - 1
      (keys[entry], values[entry]) = ((hash, key), value)
    } else {
      keys.append((hash, key))
      values.append(value)
      slots[slot] = Int32(truncatingIfNeeded: keys.count)
    }
  }
}

/// What was seen in a key, whatever stands around it.
struct KeyReading {
  /// A field that a key may mean, and how much of the key says so.
  struct Candidate {
    let field: FieldID
    /// How many words of the key.
    let words: Int
    /// The first of them.
    let start: Int
  }

  var text: KeyText
  /// The candidates before brackets.
  var main: [Candidate] = []
  /// Those in brackets, asked only where there is nothing before.
  var inBrackets: [Candidate] = []
  var hits: [KeyResolver.KeyHit] = []
}

/// Finds the phrases of fields and concepts in a key.
struct KeyReader {
  private let fields: FieldCatalog
  private let concepts: PhraseAutomaton
  private var scanned = ScannedText()

  init(fields: FieldCatalog, concepts: PhraseAutomaton) {
    self.fields = fields
    self.concepts = concepts
  }

  mutating func read(_ key: String) -> KeyReading {
    var reading = KeyReading(text: KeyText(key))
    reading.main = candidates(in: reading.text.main)
    reading.inBrackets = candidates(in: reading.text.inBrackets)
    concepts.scan(Array(key.utf8), into: &scanned)
    for match in scanned.matches {
      let place = scanned.bytes(of: match)
      // "Section 4 – Answering" is a number of its own, and refers to nothing.
      guard place.lowerBound >= reading.text.nameStart else { continue }
      reading.hits.append(
        KeyResolver.KeyHit(
          concept: Int(match.output), start: place.lowerBound, end: place.upperBound))
    }
    return reading
  }

  private mutating func candidates(in words: String) -> [KeyReading.Candidate] {
    guard !words.isEmpty else { return [] }
    let bytes = Array(words.utf8)
    fields.automaton.scan(bytes, into: &scanned)
    return scanned.matches.map { match in
      let place = scanned.bytes(of: match)
      return KeyReading.Candidate(
        field: Int(match.output), words: 1 + bytes[place].count { $0 == 0x20 },
        start: bytes[..<place.lowerBound].count { $0 == 0x20 })
    }
  }
}
