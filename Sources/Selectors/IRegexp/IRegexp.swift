import Diagnostics

/// A pattern of RFC 9485, compiled for a matcher that takes linear time.
struct IRegexp: Sendable {
  /// The most instructions of a program.
  static let sizeLimit = 10_000

  /// One instruction; its targets are places in the program.
  enum Instruction: Sendable {
    /// A character of a set, by the set's number, comes next.
    case set(Int)
    case start
    case end
    case split(Int, Int)
    case jump(Int)
    case accept
  }

  private(set) var program: [Instruction] = []
  private(set) var sets: [ScalarSet] = []

  /// Compiles a pattern.
  init(_ bytes: [UInt8]) throws(IRegexpError) {
    let whole = SourceRange(0, bytes.count)
    guard bytes.count <= Self.sizeLimit else { throw .tooLarge(at: whole) }
    var parser = IRegexpParser(bytes)
    let node = try parser.parse()
    guard Self.size(of: node) <= Self.sizeLimit else { throw .tooLarge(at: whole) }
    add(node)
    program.append(.accept)
  }

  /// How many instructions a part becomes, or a number above the limit.
  private static func size(of node: IRegexpNode) -> Int {
    let size: Int
    switch node {
    // An empty part takes room as well: it could be repeated without end.
    case .empty, .set, .start, .end: size = 1
    case .sequence(let parts): size = parts.reduce(0) { $0 + Self.size(of: $1) }
    case .choice(let branches): size = branches.reduce(0) { $0 + Self.size(of: $1) + 2 }
    case .repeated(let part, let least, let most):
      size = (Self.size(of: part) + 2) * max(most ?? least + 1, 1)
    }
    return min(size, sizeLimit + 1)
  }

  private mutating func add(_ node: IRegexpNode) {
    switch node {
    case .empty: break
    case .set(let set):
      sets.append(set)
      program.append(.set(sets.count - 1))
    case .start: program.append(.start)
    case .end: program.append(.end)
    case .sequence(let parts): for part in parts { add(part) }
    case .choice(let branches): add(branches[...])
    case .repeated(let part, let least, let most):
      for _ in 0..<least { add(part) }
      if let most { addOptional(part, times: most - least) } else { addLoop(part) }
    }
  }

  private mutating func add(_ branches: ArraySlice<IRegexpNode>) {
    var exits: [Int] = []
    for branch in branches.dropLast() {
      let split = reserve()
      add(branch)
      exits.append(reserve())
      program[split] = .split(split + 1, program.count)
    }
    if let last = branches.last { add(last) }
    for exit in exits { program[exit] = .jump(program.count) }
  }

  private mutating func addLoop(_ part: IRegexpNode) {
    let split = reserve()
    add(part)
    program.append(.jump(split))
    program[split] = .split(split + 1, program.count)
  }

  private mutating func addOptional(_ part: IRegexpNode, times: Int) {
    var splits: [Int] = []
    for _ in 0..<times {
      splits.append(reserve())
      add(part)
    }
    for split in splits { program[split] = .split(split + 1, program.count) }
  }

  private mutating func reserve() -> Int {
    program.append(.accept)
    return program.count - 1
  }
}
