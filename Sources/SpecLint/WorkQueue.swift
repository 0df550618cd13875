#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Pieces of work that are done side by side: by a thread for each core, and by whoever waits for the
/// end.
///
/// Only large documents are worth a thread. A piece must not depend on who does it, nor when; what
/// comes out is put in order by those who ask, so that the same input always gives the same output.
/// The lock is the system's, since Swift's own needs newer systems than we do.
final class WorkQueue: @unchecked Sendable {
  /// A file with so many bytes is worth the threads.
  static let worthwhile = 1 << 18

  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var pieces: [@Sendable () -> Void] = []
  private var isDone: [Bool] = []
  private var next = 0
  private var isClosed = false
  private var threads: [Thread] = []

  #if canImport(Glibc)
    private typealias Thread = pthread_t
  #else
    private typealias Thread = pthread_t?
  #endif

  /// More threads than that wait for one another.
  private static let mostThreads = 8

  /// Starts the threads; where the system has none to give, the work is done at the end.
  init() {
    pthread_mutex_init(lock, nil)
    pthread_cond_init(changed, nil)
    let cores = min(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), Self.mostThreads)
    for _ in 0..<max(0, cores - 1) { startThread() }
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(lock)
    changed.deallocate()
    lock.deallocate()
  }

  /// Adds a piece of work, which may begin at once; pieces are numbered as they come.
  func add(_ piece: @escaping @Sendable () -> Void) {
    pthread_mutex_lock(lock)
    pieces.append(piece)
    isDone.append(false)
    pthread_cond_signal(changed)
    pthread_mutex_unlock(lock)
  }

  /// Helps until a piece that was added is done.
  func finish(_ number: Int) { work { isDone[number] } }

  /// Helps until all is done; nothing can be added any more.
  func finish() {
    pthread_mutex_lock(lock)
    isClosed = true
    pthread_cond_broadcast(changed)
    pthread_mutex_unlock(lock)
    work()
    for thread in threads { pthread_join(thread, nil) }
    threads = []
  }

  private func startThread() {
    let context = Unmanaged.passRetained(self)
    #if canImport(Glibc)
      var thread = pthread_t()
    #else
      var thread: pthread_t?
    #endif
    let failure = pthread_create(
      &thread, nil,
      { context in
        let context: UnsafeMutableRawPointer? = context
        if let context { Unmanaged<WorkQueue>.fromOpaque(context).takeRetainedValue().work() }
        return nil
      }, context.toOpaque())
    if failure == 0 { threads.append(thread) } else { context.release() }
  }

  /// Does one piece after the other until enough is done, or no more can come.
  private func work(until isEnough: () -> Bool = { false }) {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    while !isEnough() {
      if next < pieces.count {
        doNextPiece()
      } else if isClosed {
        return
      } else {
        pthread_cond_wait(changed, lock)
      }
    }
  }

  /// Does a piece while others may do theirs: the lock is open meanwhile.
  private func doNextPiece() {
    let number = next
    next += 1
    let piece = takePiece(number)
    pthread_mutex_unlock(lock)
    piece()
    pthread_mutex_lock(lock)
    isDone[number] = true
    pthread_cond_broadcast(changed)
  }

  /// What a piece works on can be freed as soon as it is done, so the queue forgets it.
  private func takePiece(_ number: Int) -> @Sendable () -> Void {
    defer { pieces[number] = {} }
    return pieces[number]
  }
}

extension WorkQueue {
  /// The results of some pieces of work, in order; one after the other where it is not worthwhile.
  static func results<Result: Sendable>(
    of count: Int, isWorthwhile: Bool, _ work: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    guard isWorthwhile else { return (0..<count).map(work) }
    let queue = WorkQueue()
    let results = WorkResults<Result>()
    for index in 0..<count { queue.add { results.put(work(index), at: index) } }
    queue.finish()
    return results.takenInOrder()
  }
}

/// What pieces of work have come to, in whatever order they end.
final class WorkResults<Result: Sendable>: @unchecked Sendable {
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private var results: [Result?] = []

  init() { pthread_mutex_init(lock, nil) }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  /// Keeps the result of a piece of work.
  func put(_ result: Result, at index: Int) {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    while results.count <= index { results.append(nil) }
    results[index] = result
  }

  /// Hands over the result of a piece of work that is done.
  func take(_ index: Int) -> Result? {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    guard index < results.count else { return nil }
    defer { results[index] = nil }
    return results[index]
  }

  /// Hands over all results, once the work is finished.
  func takenInOrder() -> [Result] {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    defer { results = [] }
    return results.compactMap { $0 }
  }
}
