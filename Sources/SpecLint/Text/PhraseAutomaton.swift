import Diagnostics

/// All phrases of all rules as one automaton: one pass over a text finds every place of every one.
///
/// A phrase is written like this; words are folded as the text is (case, accents, apostrophes,
/// hyphens, plurals), so that they can be written plainly:
///
/// - `dans les meilleurs délais`: words, one after the other; digits and signs such as `%`, `&`
///   and `/` may stand among them (`24/7`, `et/ou`);
/// - `prestatair*`: a word that starts like this; `*` stands at the end of a word only;
/// - `(appels|contacts entrants)`: one of several; `(aucune)?`: with or without;
/// - `<number> <percent> <duration> <money> <date> <ordinal> <clock>`: a token of a class;
/// - `...`: 0 to 6 tokens of any kind, signs included, within the sentence; `...3`: 0 to 3.
///
/// A quantity is one token, but its parts can be named as well: `minutes` is found in
/// "cinq minutes"; such a match is said to stand at the whole token.
package struct PhraseAutomaton: Sendable {
  /// The states: a state's children are neighbours, sorted by the symbol that leads to them.
  ///
  /// State 0 is the root; the symbols 0, 1, 2 and so on lead to its children.
  struct States: Sendable {
    /// The first child of each state, and one more at the end.
    var firstChild: [Int32] = [1, 1]
    /// The symbol that leads to each state; a gap of n tokens is `symbolCount + n`.
    var symbol: [Int32] = [-1]
    /// The first output of each state, and one more at the end.
    var firstOutput: [Int32] = [0, 0]
    /// The outputs of all states.
    var outputs: [Int32] = []
    /// For each class of tokens its symbol, or -1.
    var classes = [Int32](repeating: -1, count: PhraseClass.allCases.count)
    /// How many symbols there are, gaps apart.
    var symbolCount = 0
    /// How many children the root has.
    var rootCount = 0
  }

  let vocabulary: Vocabulary
  let states: States

  /// How many phrase states there are; a measure of size.
  package var stateCount: Int { states.symbol.count }

  /// Collects phrases.
  package struct Builder {
    private var children: [Edge: Int] = [:]
    private var edges: [[(item: PhraseItem, state: Int)]] = [[]]
    private var outputs: [[Int32]] = [[]]

    private struct Edge: Hashable {
      var state: Int
      var item: PhraseItem
    }

    /// The most states of an automaton.
    static let limit = 1 << 20

    /// Makes an empty collection.
    package init() {}

    /// Adds a phrase; `output` is what its matches will say.
    package mutating func add(_ phrase: String, output: Int) throws(PhraseError) {
      let sequences = try PhraseParser.sequences(of: phrase)
      guard let output = Int32(exactly: output), edges.count < Self.limit else {
        throw PhraseFault.full.error(at: 0)
      }
      for sequence in sequences {
        var state = 0
        for item in sequence { state = next(state, item) }
        if !outputs[state].contains(output) { outputs[state].append(output) }
      }
    }

    private mutating func next(_ state: Int, _ item: PhraseItem) -> Int {
      let edge = Edge(state: state, item: item)
      if let known = children[edge] { return known }
      let new = edges.count
      children[edge] = new
      edges[state].append((item, new))
      edges.append([])
      outputs.append([])
      return new
    }

    /// Makes the automaton of everything added.
    package func build() -> PhraseAutomaton {
      let symbols = PhraseSymbols(
        first: edges[0].map(\.item), all: edges.joined().map(\.item))
      return PhraseAutomaton(
        vocabulary: symbols.vocabulary, states: numbered(with: symbols))
    }

    /// Numbers the states breadth first, children in order of their symbols.
    private func numbered(with symbols: PhraseSymbols) -> States {
      var states = States()
      states.classes = symbols.classes
      states.symbolCount = symbols.count
      states.rootCount = edges[0].count
      states.symbol = [-1]
      states.firstChild = []
      states.firstOutput = []
      var queue = [0]
      var position = 0
      while position < queue.count {
        let state = queue[position]
        position += 1
        states.firstChild.append(Int32(queue.count))
        states.firstOutput.append(Int32(states.outputs.count))
        states.outputs += outputs[state]
        let sorted = edges[state].map { (symbols.number(of: $0.item), $0.state) }
          .sorted { $0.0 < $1.0 }
        for (symbol, child) in sorted {
          states.symbol.append(symbol)
          queue.append(child)
        }
      }
      states.firstChild.append(Int32(queue.count))
      states.firstOutput.append(Int32(states.outputs.count))
      return states
    }
  }
}

/// The numbers of all words, prefixes and classes; those that begin a phrase come first.
struct PhraseSymbols {
  private var numbers: [PhraseItem: Int32] = [:]
  private(set) var count = 0
  private(set) var classes = [Int32](repeating: -1, count: PhraseClass.allCases.count)

  init(first: [PhraseItem], all: [PhraseItem]) {
    for item in first + all {
      if case .gap = item { continue }
      guard numbers[item] == nil else { continue }
      numbers[item] = Int32(count)
      if case .token(let known) = item { classes[known.rawValue] = Int32(count) }
      count += 1
    }
  }

  /// The number of an item; a gap of n tokens comes after all others.
  func number(of item: PhraseItem) -> Int32 {
    if case .gap(let length) = item { return Int32(count + length) }
    return numbers[item] ?? -1
  }

  /// The trie of all words and prefixes.
  var vocabulary: Vocabulary {
    var words: [(bytes: [UInt8], symbol: Int32)] = []
    var prefixes: [(bytes: [UInt8], symbol: Int32)] = []
    for (item, number) in numbers.sorted(by: { $0.value < $1.value }) {
      if case .word(let bytes) = item { words.append((bytes, number)) }
      if case .prefix(let bytes) = item { prefixes.append((bytes, number)) }
    }
    return Vocabulary(words: words, prefixes: prefixes, symbolCount: count)
  }
}

extension PhraseAutomaton {
  /// Writes the automaton so that `init(from:)` has nothing to compute.
  package func pack(into pack: inout PackWriter) {
    pack.write(states.symbolCount)
    pack.write(states.rootCount)
    pack.write(states.classes)
    pack.write(states.firstChild)
    pack.write(states.symbol)
    pack.write(states.firstOutput)
    pack.write(states.outputs)
    vocabulary.pack(into: &pack)
  }

  /// Reads an automaton; one that points outside itself is an error.
  package init(from pack: inout PackReader) throws(PackError) {
    let start = pack.offset
    var states = States()
    states.symbolCount = try pack.readInt()
    states.rootCount = try pack.readInt()
    states.classes = try pack.readInts()
    states.firstChild = try pack.readInts()
    states.symbol = try pack.readInts()
    states.firstOutput = try pack.readInts()
    states.outputs = try pack.readInts()
    guard states.isSound else { throw .malformed(at: start) }
    self.states = states
    vocabulary = try Vocabulary(from: &pack, symbolCount: states.symbolCount)
  }
}

extension PhraseAutomaton.States {
  /// Whether no index points outside, so that a scan needs no checks.
  var isSound: Bool {
    let count = symbol.count
    func isRising(_ values: [Int32], to end: Int) -> Bool {
      guard values.count == count + 1, values.last == Int32(end), values[0] >= 0 else {
        return false
      }
      return zip(values, values.dropFirst()).allSatisfy { $0 <= $1 }
    }
    return count > 0 && isRising(firstChild, to: count) && isRising(firstOutput, to: outputs.count)
      && firstChild[0] == 1 && firstChild[1] == Int32(rootCount) + 1
      && (0...0xFF_FFFF).contains(symbolCount) && rootCount <= symbolCount
      && classes.count == PhraseClass.allCases.count
      && classes.allSatisfy { $0 < Int32(symbolCount) }
  }
}
