/// Walks the automaton over the tokens of a text.
///
/// A token moves every thread and starts new ones. A quantity that was merged of several raw
/// tokens is passed in two ways at once: whole, as its class, and raw token by raw token. Two
/// threads of one state with the same first token are one, with the longer rest of a gap, so that
/// the number of threads is bounded by the phrases and not by the text.
struct PhraseScanner: ~Copyable {
  let automaton: AutomatonView
  private(set) var matches: [PhraseMatch]

  private var current: PhraseThreadList
  private var next: PhraseThreadList
  /// Threads that passed over a whole token while others pass over its parts.
  private var hop: PhraseThreadList
  private var raws = UnsafeBufferPointer<RawToken>(start: nil, count: 0)
  private var tokens = UnsafeBufferPointer<Token>(start: nil, count: 0)
  /// The token that is being passed.
  private var index: Int32 = 0
  /// The first match that ends at this token.
  private var newest = 0

  /// How many threads the memory that a scanner works in has room for.
  static let roomForThreads = 3 * PhraseThreadList.usualCapacity

  /// Makes a scanner with a match buffer to fill and memory to work in.
  init(
    automaton: AutomatonView, matches: consuming [PhraseMatch],
    memory: UnsafeMutablePointer<PhraseThread>
  ) {
    self.automaton = automaton
    self.matches = matches
    current = PhraseThreadList(in: memory)
    next = PhraseThreadList(in: memory + PhraseThreadList.usualCapacity)
    hop = PhraseThreadList(in: memory + 2 * PhraseThreadList.usualCapacity)
  }

  /// Finds the matches of sentences, whose first token begins the raw tokens.
  mutating func run(
    over sentences: ArraySlice<Sentence>, of tokens: UnsafeBufferPointer<Token>,
    raws: UnsafeBufferPointer<RawToken>
  ) {
    guard automaton.rootCount > 0 else { return }
    self.tokens = tokens
    self.raws = raws
    var raw = 0
    for sentence in sentences {
      current.removeAll()
      for token in sentence.tokens {
        let end = tokens[token].end
        let first = raw
        while raw < raws.count, raws[raw].start < end { raw &+= 1 }
        index = Int32(truncatingIfNeeded: token)
        pass(first, raw)
      }
    }
  }

  /// Moves all threads over one token, which is made of the raw tokens from `first` to `end`.
  @inline(__always)
  private mutating func pass(_ first: Int, _ end: Int) {
    let classSymbol = automaton.symbol(of: tokens[Int(index)])
    if current.count == 0, classSymbol < 0, end &- first == 1, !beginsPhrase(raws[first]) { return }
    newest = matches.count
    if classSymbol >= 0 {
      next.removeAll()
      move(by: classSymbol)
      swap(&next, &hop)
    }
    for raw in first..<end { step(over: raws[raw], cost: raw == first ? 1 : 0) }
    guard classSymbol >= 0 else { return }
    for place in 0..<hop.count { current.insert(hop[place]) }
  }

  @inline(__always)
  private func beginsPhrase(_ raw: RawToken) -> Bool {
    raw.prefix >= 0 || UInt32(bitPattern: raw.word) < UInt32(bitPattern: automaton.rootCount)
  }

  private mutating func step(over raw: RawToken, cost: Int32) {
    next.removeAll()
    for place in 0..<current.count where current[place].remaining >= cost {
      var thread = current[place]
      thread.remaining &-= cost
      next.append(thread)
    }
    if raw.word >= 0 { move(by: raw.word) }
    var prefix = raw.prefix
    while prefix >= 0 {
      move(by: prefix)
      prefix = automaton.vocabulary.shorter(than: prefix)
    }
    swap(&current, &next)
  }

  /// Begins the phrases that begin with a symbol and moves the threads that wait for it.
  @inline(__always)
  private mutating func move(by symbol: Int32) {
    if symbol < automaton.rootCount { reach(automaton.roots[symbol], first: index) }
    let (wanted, bit) = (PackDigit.digits(of: symbol), PhraseProgram.mask(of: symbol))
    var place = 0
    while place < current.count {
      let thread = current[place]
      place &+= 1
      guard thread.mask & bit != 0 else { continue }
      let state = automaton.state(after: thread, by: wanted)
      if state >= 0 { reach(state, first: thread.first) }
    }
  }

  /// Reports the matches of a state and adds its thread, and those of the gaps that may follow.
  private mutating func reach(_ state: Int32, first: Int32) {
    let known = newest..<matches.count
    var at = state
    var number = automaton.states[at]
    while number >= PhraseProgram.outputFlag {
      let output = number & ~PhraseProgram.outputFlag
      report(PhraseMatch(output: output, first: first, last: index), unlessAmong: known)
      at &+= 1
      number = automaton.states[at]
    }
    push(at, header: number, first: first, remaining: -1)
    let gaps = at &+ 1 &+ 2 &* (number & 31)
    at &+= 1
    while at < gaps {
      enterGap(automaton.states[at &+ 1], first: first, length: automaton.states[at])
      at &+= 2
    }
  }

  private mutating func enterGap(_ state: Int32, first: Int32, length: Int32) {
    var at = state
    while automaton.states[at] >= PhraseProgram.outputFlag { at &+= 1 }
    push(at, header: automaton.states[at], first: first, remaining: length)
  }

  /// Adds a thread in the state with this header, if anything can follow.
  @inline(__always)
  private mutating func push(_ at: Int32, header: Int32, first: Int32, remaining: Int32) {
    guard header >= 32 else { return }
    let mask = at &+ 1 &+ 2 &* (header & 31)
    next.insert(
      PhraseThread(
        key: PhraseThread.key(edges: mask &+ 2, first: first), edgeCount: header >> 5,
        remaining: remaining, mask: automaton.states.mask(mask)))
  }

  /// Adds a match, unless another way through the phrases has found it already.
  private mutating func report(_ match: PhraseMatch, unlessAmong known: Range<Int>) {
    var place = known.lowerBound
    while place < known.upperBound {
      if matches[place] == match { return }
      place &+= 1
    }
    matches.append(match)
  }
}

/// The automaton's memory, for the time of one scan.
struct AutomatonView {
  let vocabulary: VocabularyView
  let states: PackedView
  let roots: PackedView
  let classes: PackedView
  let rootCount: Int32

  /// The state that a thread reaches by a symbol, given as digits, or -1; by bisection where there
  /// are many edges.
  @inline(__always)
  func state(after thread: PhraseThread, by wanted: UInt32) -> Int32 {
    var low = thread.edges
    var high = low &+ thread.edgeCount
    while high &- low > 8 {
      let middle = (low &+ high) / 2
      if states.digits(middle) <= wanted { low = middle } else { high = middle }
    }
    while low < high {
      let here = states.digits(low)
      if here >= wanted { return here == wanted ? states[low &+ thread.edgeCount] : -1 }
      low &+= 1
    }
    return -1
  }

  /// The symbol of a token's class, or -1.
  @inline(__always)
  func symbol(of token: Token) -> Int32 {
    switch token.kind {
    case .word: token.flags.contains(.ordinal) ? symbol(of: .ordinal) : -1
    case .number: symbol(of: .number)
    case .percent: symbol(of: .percent)
    case .duration: symbol(of: .duration)
    case .money: symbol(of: .money)
    case .date: symbol(of: .date)
    case .clock: symbol(of: .clock)
    case .section, .symbol: -1
    }
  }

  @inline(__always)
  private func symbol(of known: PhraseClass) -> Int32 {
    classes[Int32(truncatingIfNeeded: known.rawValue)] &- 1
  }
}
