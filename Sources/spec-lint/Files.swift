import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads and finds files, and writes reports.
enum Files {
  /// What a path is.
  enum Kind {
    case file
    case folder
    /// A device, a pipe, a socket.
    case other
  }

  /// A file, whatever names it goes by.
  struct Identity {
    /// Its device and number; a text, because a set of texts is there at a start anyway.
    let number: String

    fileprivate init(_ status: stat) { number = "\(status.st_dev) \(status.st_ino)" }
  }

  /// No tender is as long as that; beyond, it is a mistake or an attack.
  private static let sizeLimit = 256 << 20

  /// The bytes of a file, or of standard input for `-`.
  static func read(_ path: NativePath) throws(FileFailure) -> [UInt8] {
    let isInput = path == .standardInput
    let descriptor =
      isInput ? STDIN_FILENO : path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw FileFailure(.reading, path) }
    defer { if !isInput { close(descriptor) } }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw FileFailure(.reading, path, code: EISDIR)
    }
    let expected = min(max(0, Int(status.st_size)), sizeLimit)
    var bytes: [UInt8] = []
    while true {
      let piece = try readPiece(of: path, descriptor, atMost: max(expected, 1 << 16))
      if piece.isEmpty { return bytes }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      if bytes.count > sizeLimit { throw FileFailure(.reading, path, code: EFBIG) }
    }
  }

  /// The same where nothing can be done without the file.
  static func bytes(of path: NativePath) throws(UsageFailure) -> [UInt8] {
    do throws(FileFailure) { return try read(path) } catch { throw error.failure }
  }

  /// What can be read at once, nothing at the end; a regular file is one piece, never copied again.
  private static func readPiece(
    of path: NativePath, _ descriptor: Int32, atMost limit: Int
  ) throws(FileFailure) -> [UInt8] {
    var count = 0
    let piece = [UInt8](unsafeUninitializedCapacity: limit) { buffer, length in
      repeat {
        count = Self.read(descriptor, UnsafeMutableRawBufferPointer(buffer))
      } while count < 0 && errno == EINTR
      length = max(0, count)
    }
    if count < 0 { throw FileFailure(.reading, path) }
    return piece
  }

  /// Writes a file anew, whatever was in it.
  static func write(_ text: String, to path: NativePath) throws(FileFailure) {
    try write(text, to: path, how: O_TRUNC)
  }

  /// Writes a file that must not be there yet.
  static func create(_ text: String, at path: NativePath) throws(FileFailure) {
    try write(text, to: path, how: O_EXCL)
  }

  private static func write(
    _ text: String, to path: NativePath, how: Int32
  ) throws(FileFailure) {
    let flags = O_WRONLY | O_CREAT | O_CLOEXEC | how
    let descriptor = path.withCString { open($0, flags, 0o666) }
    guard descriptor >= 0 else { throw FileFailure(.writing, path) }
    let isWritten = write(text, to: descriptor)
    let code = errno
    guard close(descriptor) == 0 else { throw FileFailure(.writing, path) }
    if !isWritten { throw FileFailure(.writing, path, code: code) }
  }

  /// Writes all of a text, however often the system interrupts; false leaves the reason in `errno`.
  static func write(_ text: String, to descriptor: Int32) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Self.write(descriptor, rest)
        if count < 0 {
          if errno == EINTR { continue }
          return false
        }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
      return true
    }
  }

  /// Makes a folder and those above it.
  static func makeFolder(_ path: NativePath) throws(FileFailure) {
    guard kind(of: path) != .folder else { return }
    if path.folder != path { try makeFolder(path.folder) }
    guard path.withCString({ mkdir($0, 0o777) }) == 0 else { throw FileFailure(.writing, path) }
  }

  /// What a path is, links followed; nil where there is nothing.
  static func kind(of path: NativePath) -> Kind? { status(of: path).map(kind) }

  /// How many bytes a regular file has; nil where there is none.
  static func size(of path: NativePath) -> Int? {
    status(of: path).flatMap { kind($0) == .file ? Int($0.st_size) : nil }
  }

  /// Which file a path leads to; nil where there is none.
  static func identity(of path: NativePath) -> Identity? { status(of: path).map(Identity.init) }

  /// The path without symbolic links, `.` and `..`.
  static func realPath(_ path: NativePath) -> NativePath? {
    guard let resolved = path.withCString({ realpath($0, nil) }) else { return nil }
    defer { free(resolved) }
    return NativePath(bytes: bytes(of: resolved))
  }

  /// The names in a folder, sorted; hidden ones left out.
  static func names(in folder: NativePath) throws(FileFailure) -> [NativePath] {
    guard let directory = folder.withCString({ opendir($0) }) else {
      throw FileFailure(.reading, folder)
    }
    defer { closedir(directory) }
    var names: [NativePath] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: field.pointee))
        {
          NativePath(bytes: bytes(of: $0))
        }
      }
      if name.bytes.first != UInt8(ascii: ".") { names.append(name) }
    }
    return names.sorted()
  }

  /// Whether a path is a symbolic link.
  static func isLink(_ path: NativePath) -> Bool {
    var status = stat()
    return path.withCString { lstat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  private static func status(of path: NativePath) -> stat? {
    var status = stat()
    return path.withCString { stat($0, &status) } == 0 ? status : nil
  }

  private static func kind(_ status: stat) -> Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }

  private static func bytes(of text: UnsafePointer<CChar>) -> [UInt8] {
    Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }

  private static func read(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    #else
      Darwin.read(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }

  private static func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }
}

/// A file that could not be read or written, and why.
struct FileFailure: Error {
  /// What was tried.
  enum Action {
    case reading
    case writing
  }

  private let action: Action
  private let path: NativePath
  private let code: Int32

  /// Notes the failure of the last call, or of one that gave a code.
  init(_ action: Action, _ path: NativePath, code: Int32 = errno) {
    self.action = action
    self.path = path
    self.code = code
  }

  /// What to tell the user.
  var failure: UsageFailure {
    let reason = Self.reason(code)
    let path = path.shown
    switch action {
    case .reading:
      return UsageFailure(
        en: "cannot read '\(path)': \(reason.en)",
        fr: "lecture impossible de « \(path) » : \(reason.fr)")
    case .writing:
      return UsageFailure(
        en: "cannot write '\(path)': \(reason.en)",
        fr: "écriture impossible de « \(path) » : \(reason.fr)")
    }
  }

  /// The system's own words are English whatever the reader speaks.
  private static func reason(_ code: Int32) -> LocalizedText {
    switch code {
    case ENOENT: LocalizedText(en: "no such file or folder", fr: "ni fichier ni dossier de ce nom")
    case EEXIST:
      LocalizedText(
        en: "there is a file of that name already", fr: "il y a déjà un fichier de ce nom")
    case EACCES, EPERM: LocalizedText(en: "permission denied", fr: "accès refusé")
    case EISDIR: LocalizedText(en: "it is a folder", fr: "c'est un dossier")
    case ENOTDIR: LocalizedText(en: "not a folder", fr: "ce n'est pas un dossier")
    case ELOOP: LocalizedText(en: "too many links", fr: "trop de liens")
    case ENAMETOOLONG: LocalizedText(en: "the name is too long", fr: "le nom est trop long")
    case EFBIG: LocalizedText(en: "it is larger than 256 MB", fr: "il dépasse 256 Mo")
    case ENOSPC: LocalizedText(en: "no space left", fr: "plus de place sur le disque")
    case EMLINK:
      LocalizedText(
        en: "the file has several names (hard links)",
        fr: "le fichier a plusieurs noms (liens durs)")
    case EINVAL: LocalizedText(en: "it is not a file", fr: "ce n'est pas un fichier")
    case EBUSY:
      LocalizedText(en: "it has changed since it was read", fr: "il a changé depuis sa lecture")
    case EROFS: LocalizedText(en: "the disk is read-only", fr: "le disque est en lecture seule")
    default: LocalizedText(same: String(cString: strerror(code)))
    }
  }
}
