#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How a run ended.
enum ExitStatus: Int32, Error {
  /// Nothing at or above the failing level.
  case success = 0
  /// Findings.
  case findings = 1
  /// The run could not be done, or not all of it.
  case unusable = 2
}

/// The process and its surroundings.
enum Process {
  /// Ends the process.
  static func exit(_ status: ExitStatus) -> Never {
    #if canImport(Glibc)
      Glibc.exit(status.rawValue)
    #else
      Darwin.exit(status.rawValue)
    #endif
  }

  /// Lets a run go on when nobody reads its output any more: it may have files to write.
  static func outliveClosedPipes() { signal(SIGPIPE, SIG_IGN) }

  /// The value of an environment variable that is set and not empty.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}
