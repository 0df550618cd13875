/// A phrase begun: the state reached, the token it began with, what is left of a gap.
struct PhraseThread {
  /// Where the symbols of the state's edges begin, which is as good as the state.
  var edges: Int32
  /// How many edges there are.
  var edgeCount: Int32
  /// The index of the token that the phrase began with.
  var first: Int32
  /// How many tokens the gap may still pass over; -1 outside a gap.
  var remaining: Int32
  /// The index of another thread of the same bucket, or -1.
  var older: Int32 = -1

  /// Whether it is the same phrase begun at the same token.
  @inline(__always)
  func isTwin(of other: PhraseThread) -> Bool { edges == other.edges && first == other.first }
}

/// A list of threads, each once; it exists since an array's checks took a third of a scan's time.
///
/// A short list is searched through; a long one has buckets.
struct PhraseThreadList: ~Copyable {
  private var threads: UnsafeMutablePointer<PhraseThread>
  private var capacity = 48
  private(set) var count = 0
  /// The newest thread of each bucket, or -1.
  private var buckets: [Int32] = []

  /// The most threads that are searched through.
  private static let shortLength = 12

  init() { threads = .allocate(capacity: capacity) }

  deinit { threads.deallocate() }

  subscript(index: Int) -> PhraseThread {
    @inline(__always) get { threads[index] }
  }

  @inline(__always)
  mutating func removeAll() { count = 0 }

  /// Adds a thread, or lengthens the gap of its twin.
  @inline(__always)
  mutating func insert(_ thread: PhraseThread) {
    if count > Self.shortLength { return insertInBucket(thread) }
    var place = 0
    while place < count {
      if threads[place].isTwin(of: thread) { return extend(place, to: thread.remaining) }
      place &+= 1
    }
    (threads + count).initialize(to: thread)
    count &+= 1
  }

  private mutating func extend(_ place: Int, to remaining: Int32) {
    threads[place].remaining = max(threads[place].remaining, remaining)
  }

  private mutating func insertInBucket(_ thread: PhraseThread) {
    if count == capacity { grow() }
    if count == Self.shortLength + 1 { fillBuckets() }
    var place = Int(buckets[bucket(of: thread)])
    while place >= 0 {
      if threads[place].isTwin(of: thread) { return extend(place, to: thread.remaining) }
      place = Int(threads[place].older)
    }
    (threads + count).initialize(to: thread)
    link(count)
    count += 1
  }

  private func bucket(of thread: PhraseThread) -> Int {
    let mixed =
      UInt32(bitPattern: thread.edges) &* 0x9E37_79B1 ^ UInt32(bitPattern: thread.first)
      &* 0x85EB_CA77
    return Int(mixed >> 8) & (buckets.count - 1)
  }

  private mutating func link(_ place: Int) {
    let bucket = bucket(of: threads[place])
    threads[place].older = buckets[bucket]
    buckets[bucket] = Int32(place)
  }

  private mutating func fillBuckets() {
    var size = 64
    while size < capacity { size *= 2 }
    buckets.removeAll(keepingCapacity: true)
    buckets.append(contentsOf: repeatElement(-1, count: size))
    for place in 0..<count { link(place) }
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<PhraseThread>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: threads, count: count)
    threads.deallocate()
    threads = larger
    capacity *= 2
    fillBuckets()
  }
}
