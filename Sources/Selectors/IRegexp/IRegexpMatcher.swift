extension IRegexp {
  /// Whether a text as a whole, or with `anywhere` a part of it, matches.
  ///
  /// All ways through the pattern are followed at once, so that the time is at most that of the
  /// text's length times the pattern's; it is taken from a budget.
  func matches(
    _ text: [UInt8], anywhere: Bool, spending budget: inout Budget
  ) throws(JSONPathError) -> Bool {
    var threads = IRegexpThreads(self)
    var rest = String(decoding: text, as: UTF8.self).unicodeScalars[...]
    var isStart = true
    while true {
      if isStart || anywhere { threads.enter() }
      threads.follow(atStart: isStart, atEnd: rest.isEmpty)
      if threads.isAccepted, anywhere || rest.isEmpty { return true }
      guard let scalar = rest.popFirst() else { return false }
      try budget.spend(characters: 1 + threads.count)
      threads.advance(over: scalar)
      if threads.isStuck, !anywhere { return false }
      isStart = false
    }
  }
}

/// The places in a program that are reached at one position of a text.
private struct IRegexpThreads {
  private let pattern: IRegexp
  /// The places that the last character led to.
  private var arrived: [Int] = []
  /// The sets that wait for the next character.
  private var waiting: [Int] = []
  /// At which position each place was reached last.
  private var reached: [Int]
  private var position = 0
  /// Whether the end of the pattern is reached.
  private(set) var isAccepted = false

  init(_ pattern: IRegexp) {
    self.pattern = pattern
    reached = Array(repeating: -1, count: pattern.program.count)
  }

  /// How many sets wait for the next character.
  var count: Int { waiting.count }

  /// Whether no way leads on.
  var isStuck: Bool { arrived.isEmpty }

  /// Starts at the beginning of the pattern.
  mutating func enter() { arrived.append(0) }

  /// Goes on to all places that need no character.
  mutating func follow(atStart: Bool, atEnd: Bool) {
    isAccepted = false
    waiting.removeAll(keepingCapacity: true)
    while let place = arrived.popLast() {
      guard reached[place] != position else { continue }
      reached[place] = position
      switch pattern.program[place] {
      case .set: waiting.append(place)
      case .start: if atStart { arrived.append(place + 1) }
      case .end: if atEnd { arrived.append(place + 1) }
      case .split(let first, let second): arrived += [second, first]
      case .jump(let target): arrived.append(target)
      case .accept: isAccepted = true
      }
    }
  }

  /// Passes over a character.
  mutating func advance(over scalar: Unicode.Scalar) {
    position += 1
    for place in waiting {
      guard case .set(let set) = pattern.program[place], pattern.sets[set].contains(scalar) else {
        continue
      }
      arrived.append(place + 1)
    }
  }
}
