import Files
import Foundation

/// Writes files that only their owner may read, unless told otherwise, whole or not at all.
package enum PrivateFile {
  package enum Access: Sendable {
    case owner
    /// Mode 0644, whatever the process's mask: for what another user's program collects.
    case everybody
  }

  /// Through a temporary file in the same folder, which is renamed when it is on the disk.
  ///
  /// A pipe or a device, as `/dev/stdout`, is written to; a rename would put a file in its place.
  package static func write(
    _ bytes: [UInt8], to path: String, readableBy access: Access = .owner
  ) throws(SurroundingsError) {
    if isStream(path) { return try stream(bytes, to: path) }
    do {
      let draft = try Draft(at: "\(path).\(UUID().uuidString).tmp")
      defer { draft.discard() }
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: draft.path))
      try handle.write(contentsOf: Data(bytes))
      try handle.close()
      if access == .everybody { try draft.openToReaders() }
      try draft.replace(path)
    } catch let problem as FileProblem {
      throw SurroundingsError("\(path) can't be written: \(POSIXWords.text(problem.code))")
    } catch {
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
}
