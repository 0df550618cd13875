#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Puts a new text in the place of a document's old one, all at once: whoever opens the document
/// meanwhile finds the one or the other, and a full disk leaves the old one.
///
/// The document is the file that links lead to; its mode and owner stay. Where that cannot be, or
/// somebody changed the document since it was read, nothing is written.
struct FileReplacement {
  private let path: NativePath
  private let target: NativePath

  /// - Parameter path: the document, as it was given.
  init(of path: NativePath) {
    self.path = path
    target = Files.realPath(path) ?? path
  }

  /// Writes the new text over the old one.
  func write(_ text: [UInt8], over old: [UInt8]) throws(UsageFailure) {
    do throws(FileFailure) {
      let status = try status()
      try refuse(status)
      guard try Files.read(target) == old else { throw changed }
      try replace(with: text, like: status)
    } catch {
      throw error.failure
    }
  }

  private func status() throws(FileFailure) -> stat {
    var status = stat()
    guard target.withCString({ stat($0, &status) }) == 0 else { throw FileFailure(.writing, path) }
    return status
  }

  /// A file with several names would go on under the others as it was; a pipe cannot be replaced.
  private func refuse(_ status: stat) throws(FileFailure) {
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FileFailure(.writing, path, code: EINVAL)
    }
    guard status.st_nlink == 1 else { throw FileFailure(.writing, path, code: EMLINK) }
    guard target.withCString({ access($0, W_OK) }) == 0 else { throw FileFailure(.writing, path) }
  }

  private var changed: FileFailure { FileFailure(.writing, path, code: EBUSY) }

  private func replace(with text: [UInt8], like status: stat) throws(FileFailure) {
    var name = target.folder.appending(NativePath(".spec-lint-XXXXXX")).bytes.map(CChar.init) + [0]
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw FileFailure(.writing, path) }
    let isWritten =
      keepOwner(status, of: descriptor) && fchmod(descriptor, status.st_mode & 0o7777) == 0
      && Files.write(String(decoding: text, as: UTF8.self), to: descriptor)
      && fsync(descriptor) == 0
    let code = errno
    let isClosed = close(descriptor) == 0
    if isWritten, isClosed, target.withCString({ rename(name, $0) }) == 0 { return }
    let failure = FileFailure(.writing, path, code: isWritten ? errno : code)
    unlink(name)
    throw failure
  }

  private func keepOwner(_ status: stat, of descriptor: Int32) -> Bool {
    var own = stat()
    guard fstat(descriptor, &own) == 0 else { return false }
    if own.st_uid == status.st_uid, own.st_gid == status.st_gid { return true }
    return fchown(descriptor, status.st_uid, status.st_gid) == 0
  }
}
