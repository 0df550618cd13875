/// A phrase begun: the state reached, the token it began with, what is left of a gap.
struct PhraseThread {
  var state: Int32
  var first: Int32
  /// How many tokens the gap may still pass over; -1 outside a gap.
  var remaining: Int32
  /// The index of the thread that reached the same gap just before, or -1.
  var older: Int32
}

/// The marks of gaps, kept between scans.
struct PhraseMarks: Sendable {
  /// For each state the step at which it was last reached as a gap, and by which thread.
  var marks: [(step: Int32, thread: Int32)] = []
  /// The last step.
  var step: Int32 = 0

  /// Makes room for the states of an automaton.
  mutating func prepare(stateCount: Int) {
    if marks.count < stateCount || step > Int32.max / 2 {
      marks = Array(repeating: (0, 0), count: max(stateCount, marks.count))
      step = 0
    }
  }
}

/// A list of threads; it exists since an array's checks took a third of the time of a scan.
struct PhraseThreadList: ~Copyable {
  private var threads: UnsafeMutablePointer<PhraseThread>
  private var capacity = 64
  private(set) var count = 0

  init() { threads = .allocate(capacity: capacity) }

  deinit { threads.deallocate() }

  subscript(index: Int) -> PhraseThread {
    @inline(__always) get { threads[index] }
  }

  @inline(__always)
  mutating func removeAll() { count = 0 }

  @inline(__always)
  mutating func append(_ thread: PhraseThread) {
    if count == capacity { grow() }
    (threads + count).initialize(to: thread)
    count &+= 1
  }

  /// Raises what is left of a gap.
  mutating func extend(_ index: Int, to remaining: Int32) {
    threads[index].remaining = max(threads[index].remaining, remaining)
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<PhraseThread>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: threads, count: count)
    threads.deallocate()
    threads = larger
    capacity *= 2
  }
}

/// Walks the automaton over the tokens of a text.
///
/// A token moves every thread and starts new ones. A quantity that was merged of several raw
/// tokens is passed in two ways at once: whole, as its class, and raw token by raw token. Two
/// threads of one gap with the same first token are one, with the longer rest, so that the number
/// of threads is bounded by the phrases and not by the text.
struct PhraseScanner: ~Copyable {
  let automaton: AutomatonView
  /// See `PhraseMarks`.
  private let marks: UnsafeMutableBufferPointer<(step: Int32, thread: Int32)>
  private(set) var step: Int32
  private(set) var matches: [PhraseMatch]

  private var current = PhraseThreadList()
  private var next = PhraseThreadList()
  /// Threads that passed over a whole token while others pass over its parts.
  private var hop = PhraseThreadList()
  private var raws = UnsafeBufferPointer<RawToken>(start: nil, count: 0)
  private var tokens = UnsafeBufferPointer<Token>(start: nil, count: 0)
  /// The token that is being passed.
  private var index: Int32 = 0
  /// The first match that ends at this token.
  private var newest = 0

  /// Makes a scanner with the marks and the step of the last scan, and a match buffer to fill.
  init(
    automaton: AutomatonView, marks: UnsafeMutableBufferPointer<(step: Int32, thread: Int32)>,
    step: Int32, matches: consuming [PhraseMatch]
  ) {
    self.automaton = automaton
    self.marks = marks
    self.step = step
    self.matches = matches
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
    if current.count == 0, classSymbol < 0, end &- first == 1 {
      let raw = raws[first]
      if raw.word < 0 && raw.prefix < 0 { return }
    }
    newest = matches.count
    if classSymbol >= 0 {
      beginStep()
      move(by: classSymbol)
      swap(&next, &hop)
    }
    for raw in first..<end { step(over: raws[raw], cost: raw == first ? 1 : 0) }
    guard classSymbol >= 0 else { return }
    for place in 0..<hop.count { current.append(hop[place]) }
  }

  private mutating func step(over raw: RawToken, cost: Int32) {
    beginStep()
    for place in 0..<current.count where current[place].remaining >= cost {
      let thread = current[place]
      pushGap(thread.state, first: thread.first, remaining: thread.remaining &- cost)
    }
    if raw.word >= 0 { move(by: raw.word) }
    var prefix = raw.prefix
    while prefix >= 0 {
      move(by: prefix)
      prefix = automaton.shorter[Int(prefix)]
    }
    swap(&current, &next)
  }

  private mutating func beginStep() {
    next.removeAll()
    step &+= 1
  }

  /// Begins the phrases that begin with a symbol and moves the threads that wait for it.
  @inline(__always)
  private mutating func move(by symbol: Int32) {
    if symbol < automaton.rootCount { reach(symbol &+ 1, first: index) }
    var place = 0
    while place < current.count {
      let thread = current[place]
      let child = automaton.child(of: thread.state, by: symbol)
      if child >= 0 { reach(child, first: thread.first) }
      place &+= 1
    }
  }

  /// Adds a thread in a state, its matches, and the gaps that may follow.
  private mutating func reach(_ state: Int32, first: Int32) {
    let at = Int(state)
    var output = automaton.firstOutput[at]
    while output < automaton.firstOutput[at &+ 1] {
      report(PhraseMatch(output: automaton.outputs[Int(output)], first: first, last: index))
      output &+= 1
    }
    let begin = automaton.firstChild[at]
    var child = automaton.firstChild[at &+ 1]
    guard begin < child else { return }
    next.append(PhraseThread(state: state, first: first, remaining: -1, older: -1))
    while child > begin, automaton.symbol[Int(child &- 1)] > automaton.symbolCount {
      child &-= 1
      pushGap(child, first: first, remaining: automaton.symbol[Int(child)] &- automaton.symbolCount)
    }
  }

  /// Adds a thread in a gap, unless one with the same first token is there.
  private mutating func pushGap(_ state: Int32, first: Int32, remaining: Int32) {
    let mark = marks[Int(state)]
    var older: Int32 = mark.step == step ? mark.thread : -1
    let newestThread = older
    while older >= 0 {
      let place = Int(older)
      if next[place].first == first {
        next.extend(place, to: remaining)
        return
      }
      older = next[place].older
    }
    marks[Int(state)] = (step, Int32(truncatingIfNeeded: next.count))
    next.append(
      PhraseThread(state: state, first: first, remaining: remaining, older: newestThread))
  }

  /// Adds a match, unless another way through the phrases has found it already.
  private mutating func report(_ match: PhraseMatch) {
    var place = newest
    while place < matches.count {
      if matches[place] == match { return }
      place &+= 1
    }
    matches.append(match)
  }
}

/// The automaton's memory, for the time of one scan.
struct AutomatonView {
  let firstChild: UnsafeBufferPointer<Int32>
  let symbol: UnsafeBufferPointer<Int32>
  let firstOutput: UnsafeBufferPointer<Int32>
  let outputs: UnsafeBufferPointer<Int32>
  let shorter: UnsafeBufferPointer<Int32>
  let classes: UnsafeBufferPointer<Int32>
  let symbolCount: Int32
  let rootCount: Int32

  /// The child of a state by a symbol, or -1; by bisection where there are many.
  @inline(__always)
  func child(of state: Int32, by wanted: Int32) -> Int32 {
    var low = firstChild[Int(state)]
    var high = firstChild[Int(state) &+ 1]
    while high &- low > 8 {
      let middle = (low &+ high) / 2
      if symbol[Int(middle)] <= wanted { low = middle } else { high = middle }
    }
    while low < high {
      let here = symbol[Int(low)]
      if here >= wanted { return here == wanted ? low : -1 }
      low &+= 1
    }
    return -1
  }

  /// The symbol of a token's class, or -1.
  @inline(__always)
  func symbol(of token: Token) -> Int32 {
    switch token.kind {
    case .word:
      token.flags.contains(.ordinal) ? classes[PhraseClass.ordinal.rawValue] : -1
    case .number: classes[PhraseClass.number.rawValue]
    case .percent: classes[PhraseClass.percent.rawValue]
    case .duration: classes[PhraseClass.duration.rawValue]
    case .money: classes[PhraseClass.money.rawValue]
    case .date: classes[PhraseClass.date.rawValue]
    case .clock: classes[PhraseClass.clock.rawValue]
    case .section, .symbol: -1
    }
  }
}
