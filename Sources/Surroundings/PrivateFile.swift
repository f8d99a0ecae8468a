import Foundation

/// Writes files that only their owner may read, whole or not at all.
package enum PrivateFile {
  /// Through a temporary file in the same folder, which is renamed when it is on the disk.
  ///
  /// A pipe or a device, as `/dev/stdout`, is written to; a rename would put a file in its place.
  package static func write(_ bytes: [UInt8], to path: String) throws(SurroundingsError) {
    if isStream(path) { return try stream(bytes, to: path) }
    let temporary = "\(path).\(UUID().uuidString).tmp"
    do {
      try create(temporary)
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: temporary))
      try handle.write(contentsOf: Data(bytes))
      try handle.synchronize()
      try handle.close()
      try rename(temporary, to: path)
    } catch {
      try? FileManager.default.removeItem(atPath: temporary)
      throw SurroundingsError("\(path) can't be written: \(SystemReason.text(of: error))")
    }
  }

  /// The text of a file, or nil when there is none.
  package static func read(_ path: String) throws(SurroundingsError) -> String? {
    do {
      return try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      if SystemReason.isMissing(error) { return nil }
      throw SurroundingsError("\(path) can't be read: \(SystemReason.text(of: error))")
    }
  }

  /// A folder that only its owner may enter, if it isn't there yet.
  package static func createFolder(_ path: String) throws(SurroundingsError) {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw SurroundingsError("\(path) can't be created: \(SystemReason.text(of: error))")
    }
  }

  private static func stream(_ bytes: [UInt8], to path: String) throws(SurroundingsError) {
    do {
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      try handle.write(contentsOf: Data(bytes))
      try handle.close()
    } catch {
      throw SurroundingsError("\(path) can't be written: \(SystemReason.text(of: error))")
    }
  }

  private static func isStream(_ path: String) -> Bool {
    if path.hasPrefix("/dev/") || path.hasPrefix("/proc/") { return true }
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return false }
    return ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }

  private static func create(_ path: String) throws {
    guard
      FileManager.default.createFile(
        atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
    else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
  }

  private static func rename(_ source: String, to target: String) throws {
    guard unsafe Foundation.rename(source, target) == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
    try synchronizeFolder(of: target)
  }

  /// A rename is on the disk only once its folder is.
  private static func synchronizeFolder(of path: String) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
  }
}
