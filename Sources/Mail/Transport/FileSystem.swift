import Glibc

/// The few calls that put a file on a disk so that it stays there.
enum FileSystem {
  /// Makes a folder and those above it, for their owner alone; one that is there is left as it is.
  static func makeFolder(_ path: String) throws(MailError) {
    let parent = parent(of: path)
    var isMade = unsafe mkdir(path, 0o700) == 0
    if !isMade, errno == ENOENT, let parent {
      try makeFolder(parent)
      isMade = unsafe mkdir(path, 0o700) == 0
    }
    guard isMade || errno == EEXIST else { throw failure("make folder", path) }
    if isMade { try synchronizeFolder(parent ?? ".") }
  }

  /// Writes a file beside the old one and puts it in its place, so that no reader sees half of it.
  static func replaceFile(
    _ name: String, in folder: String, with bytes: [UInt8]
  ) throws(MailError) {
    let path = "\(folder)/\(name)"
    let temporary = "\(folder)/.\(name).new"
    do throws(MailError) {
      try writeNewFile(temporary, bytes)
      guard unsafe rename(temporary, path) == 0 else { throw failure("write", path) }
    } catch {
      _ = unsafe unlink(temporary)
      throw error
    }
    try synchronizeFolder(folder)
  }

  private static func writeNewFile(_ path: String, _ bytes: [UInt8]) throws(MailError) {
    let descriptor = try openNewFile(path)
    do throws(MailError) {
      try write(bytes, to: descriptor, path)
      guard fsync(descriptor) == 0 else { throw failure("write", path) }
    } catch {
      _ = close(descriptor)
      throw error
    }
    guard close(descriptor) == 0 else { throw failure("write", path) }
  }

  /// Opens a file that isn't there yet; what a crashed process left behind is removed first.
  private static func openNewFile(_ path: String) throws(MailError) -> CInt {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    var descriptor = unsafe open(path, flags, 0o600)
    if descriptor < 0, errno == EEXIST {
      _ = unsafe unlink(path)
      descriptor = unsafe open(path, flags, 0o600)
    }
    guard descriptor >= 0 else { throw failure("write", path) }
    return descriptor
  }

  private static func write(
    _ bytes: [UInt8], to descriptor: CInt, _ path: String
  ) throws(MailError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure("write", path) }
      rest = rest.dropFirst(count)
    }
  }

  /// Without this, the new name could be lost with the power although the file is safe.
  private static func synchronizeFolder(_ path: String) throws(MailError) {
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("synchronize", path) }
    defer { _ = close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure("synchronize", path) }
  }

  /// The folder above; nil for a bare name and for the root.
  private static func parent(of path: String) -> String? {
    var bytes = Array(path.utf8)
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")), bytes.count > 1 else { return nil }
    return slash == 0 ? "/" : String(decoding: bytes[..<slash], as: UTF8.self)
  }

  private static func failure(_ action: String, _ path: String) -> MailError {
    let reason = unsafe strerror(errno).map { unsafe String(cString: $0) }
    return .file(path: path, action: action, reason: reason ?? "error \(errno)")
  }
}
