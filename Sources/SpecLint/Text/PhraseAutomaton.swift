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
/// - `<agent>`: one of the words of a list, see ``WordLists``;
/// - `...`: 0 to 6 tokens of any kind, signs included, within the sentence; `...3`: 0 to 3.
///
/// A quantity is one token, but its parts can be named as well: `minutes` is found in
/// "cinq minutes"; such a match is said to stand at the whole token.
package struct PhraseAutomaton: Sendable {
  let vocabulary: Vocabulary
  let program: PhraseProgram

  /// How many numbers the states take; a measure of size.
  package var size: Int { program.states.count }

  /// Collects phrases.
  package struct Builder {
    private var graph = PhraseGraph()

    /// Makes an empty collection.
    package init() {}

    /// Adds a phrase, which may name some lists; `output` is what its matches will say.
    package mutating func add(
      _ phrase: String, naming lists: WordLists = WordLists(), output: Int
    ) throws(PhraseError) {
      let tree = try PhraseParser.tree(of: phrase, naming: lists)
      guard let output = Int32(exactly: output), output < PhraseProgram.outputFlag else {
        throw PhraseFault.full.error(at: 0)
      }
      try graph.add(tree, output: output)
    }

    /// Makes the automaton of everything added.
    package func build() -> PhraseAutomaton {
      let symbols = PhraseSymbols(graph)
      return PhraseAutomaton(
        vocabulary: symbols.vocabulary, program: PhraseProgram(graph, symbols: symbols))
    }
  }
}

/// The numbers of all words, prefixes and classes; those that begin a phrase come first.
struct PhraseSymbols {
  /// The symbol of each item of the graph; -1 for a gap.
  private(set) var numbers: [Int32]
  /// How many there are.
  private(set) var count = 0
  /// For each class of tokens its symbol, or -1.
  private(set) var classes = [Int32](repeating: -1, count: PhraseClass.allCases.count)
  private let items: [PhraseItem]

  init(_ graph: PhraseGraph) {
    items = graph.items
    numbers = Array(repeating: -1, count: items.count)
    for index in graph.roots.keys.sorted() { assign(Int(index)) }
    for index in items.indices { assign(index) }
  }

  private mutating func assign(_ index: Int) {
    guard numbers[index] < 0 else { return }
    if case .gap = items[index] { return }
    if case .token(let known) = items[index] { classes[known.rawValue] = Int32(count) }
    numbers[index] = Int32(count)
    count += 1
  }

  /// The trie of all words and prefixes.
  var vocabulary: Vocabulary {
    var words: [(bytes: [UInt8], symbol: Int32)] = []
    var prefixes: [(bytes: [UInt8], symbol: Int32)] = []
    for (item, number) in zip(items, numbers) {
      if case .word(let bytes) = item { words.append((bytes, number)) }
      if case .prefix(let bytes) = item { prefixes.append((bytes, number)) }
    }
    return Vocabulary(words: words, prefixes: prefixes, symbolCount: count)
  }
}

extension PhraseAutomaton {
  /// Writes the automaton so that `init(from:)` has nothing to compute.
  package func pack(into pack: inout PackWriter) {
    program.pack(into: &pack)
    vocabulary.pack(into: &pack)
  }

  /// Reads an automaton; one that points outside itself is an error.
  package init(from pack: inout PackReader) throws(PackError) {
    program = try PhraseProgram(from: &pack)
    vocabulary = try Vocabulary(from: &pack, symbolCount: program.symbolCount)
  }
}
