/// A phrase begun: the state reached, the token it began with, what is left of a gap.
struct PhraseThread {
  /// The state and the token that the phrase began with, in one number: see `edges`, `first`.
  let key: UInt64
  /// How many edges there are.
  let edgeCount: Int32
  /// How many tokens the gap may still pass over; -1 outside a gap.
  var remaining: Int32
  /// The mask of the symbols that lead on, see `PhraseProgram.mask(of:)`.
  let mask: UInt64
  /// The index of another thread of the same bucket, or -1.
  var older: Int32 = -1

  /// Where the symbols of the state's edges begin, which is as good as the state.
  var edges: Int32 { Int32(truncatingIfNeeded: key >> 32) }
  /// The index of the token that the phrase began with.
  var first: Int32 { Int32(truncatingIfNeeded: key) }

  /// No phrase, to fill memory with.
  static let none = PhraseThread(key: 0, edgeCount: 0, remaining: -1, mask: 0)

  /// Puts a state and a token together.
  @inline(__always)
  static func key(edges: Int32, first: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: edges)) << 32 | UInt64(UInt32(bitPattern: first))
  }

  /// Whether it is the same phrase begun at the same token.
  @inline(__always)
  func isTwin(of other: PhraseThread) -> Bool { key == other.key }
}

/// A list of threads, each once; it exists since an array's checks took a third of a scan's time.
///
/// A short list is searched through; a long one has buckets.
struct PhraseThreadList: ~Copyable {
  private var threads: UnsafeMutablePointer<PhraseThread>
  private var capacity = Self.usualCapacity
  /// Whether the memory is the list's own, since what was lent had become too small.
  private var isOwn = false
  private(set) var count = 0
  /// The newest thread of each bucket, or -1.
  private var buckets: [Int32] = []
  /// How many of the threads are in a bucket.
  private var linked = 0

  /// The most threads that are searched through.
  private static let shortLength = 40

  /// Room that is hardly ever exceeded.
  static let usualCapacity = 48

  /// An empty list in memory for `usualCapacity` threads, which is lent for its lifetime.
  init(in memory: UnsafeMutablePointer<PhraseThread>) { threads = memory }

  deinit { if isOwn { threads.deallocate() } }

  subscript(index: Int) -> PhraseThread {
    @inline(__always) get { threads[index] }
  }

  @inline(__always)
  mutating func removeAll() { (count, linked) = (0, 0) }

  /// Adds a thread that is known to have no twin.
  @inline(__always)
  mutating func append(_ thread: PhraseThread) {
    if count == capacity { grow() }
    (threads + count).initialize(to: thread)
    count &+= 1
  }

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
    fillBuckets()
    var place = Int(buckets[bucket(of: thread)])
    while place >= 0 {
      if threads[place].isTwin(of: thread) { return extend(place, to: thread.remaining) }
      place = Int(threads[place].older)
    }
    (threads + count).initialize(to: thread)
    count += 1
  }

  private func bucket(of thread: PhraseThread) -> Int {
    Int(truncatingIfNeeded: thread.key &* 0x9E37_79B1_85EB_CA77 >> 40) & (buckets.count - 1)
  }

  private mutating func link(_ place: Int) {
    let bucket = bucket(of: threads[place])
    threads[place].older = buckets[bucket]
    buckets[bucket] = Int32(place)
  }

  /// Puts the threads that came since the last time into their buckets.
  private mutating func fillBuckets() {
    if linked == 0 { emptyBuckets() }
    while linked < count {
      link(linked)
      linked += 1
    }
  }

  private mutating func emptyBuckets() {
    var size = 64
    while size < capacity { size *= 2 }
    buckets.removeAll(keepingCapacity: true)
    buckets.append(contentsOf: repeatElement(-1, count: size))
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<PhraseThread>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: threads, count: count)
    if isOwn { threads.deallocate() }
    (threads, isOwn) = (larger, true)
    capacity *= 2
    linked = 0
  }
}
