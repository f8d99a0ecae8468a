import Foundation

/// A file in the making, which only its owner may read; it gets its name when it is on the disk.
package struct Draft: Sendable {
  package let path: String

  /// Makes an empty file with mode 0600, whatever the process's mask; there must be none.
  package init(at path: String) throws(FileProblem) {
    self.path = path
    let descriptor = unsafe open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileProblem() }
    defer { close(descriptor) }
    guard fchmod(descriptor, 0o600) == 0 else {
      let problem = FileProblem()
      discard()
      throw problem
    }
  }

  /// Fills it.
  package func write(_ bytes: [UInt8]) throws(FileProblem) { try write(bytes, O_TRUNC) }

  /// Writes behind what is in it.
  package func append(_ bytes: [UInt8]) throws(FileProblem) { try write(bytes, O_APPEND) }

  private func write(_ bytes: [UInt8], _ flags: Int32) throws(FileProblem) {
    let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC | flags)
    guard descriptor >= 0 else { throw FileProblem() }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes { rest in
        unsafe Foundation.write(descriptor, rest.baseAddress, rest.count)
      }
      if count > 0 { written += count } else if errno != EINTR { throw FileProblem() }
    }
  }

  /// Lets everybody read it.
  package func openToReaders() throws(FileProblem) {
    guard unsafe chmod(path, 0o644) == 0 else { throw FileProblem() }
  }

  /// Takes over who may do what with a file, and whose it is, as far as the system lets it.
  package func resemble(_ name: String) throws(FileProblem) {
    var status = stat()
    guard unsafe stat(name, &status) == 0 else { throw FileProblem() }
    if unsafe chown(path, status.st_uid, status.st_gid) != 0 {
      unsafe _ = chown(path, uid_t.max, status.st_gid)
    }
    guard unsafe chmod(path, status.st_mode & 0o777) == 0 else { throw FileProblem() }
  }

  /// Gives the file its name, in place of what has it.
  package func replace(_ name: String) throws(FileProblem) {
    try synchronize()
    try rename(to: name)
    try Self.synchronizeFolder(of: name)
  }

  /// Has what is in it on the disk, which takes its time.
  package func synchronize() throws(FileProblem) { try Self.synchronize(path) }

  /// Gives the file its name at once; both it and the folder are still to be synchronized.
  package func rename(to name: String) throws(FileProblem) {
    guard unsafe Foundation.rename(path, name) == 0 else { throw FileProblem() }
  }

  /// Gives the file its name, unless something has it: then the code is `EEXIST`.
  package func publish(as name: String) throws(FileProblem) {
    try synchronize()
    try claim(name)
    try Self.synchronizeFolder(of: name)
  }

  /// The same at once; both it and the folder are still to be synchronized.
  package func claim(_ name: String) throws(FileProblem) {
    if unsafe link(path, name) == 0 { return discard() }
    let problem = FileProblem()
    // Not every file system has hard links, as those of memory sticks don't.
    guard [EPERM, EOPNOTSUPP, ENOSYS].contains(problem.code) else { throw problem }
    guard try FileStatus(of: name, followingLinks: false) == nil else { throw FileProblem(EEXIST) }
    try rename(to: name)
  }

  package func discard() { Self.discard(path) }

  /// Removes the file, if it is there, and the journal that a database may have beside it.
  package static func discard(_ path: String) {
    for suffix in ["", "-journal"] { unsafe _ = unlink(path + suffix) }
  }

  private static func synchronize(_ path: String, _ flags: Int32 = 0) throws(FileProblem) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | flags)
    guard descriptor >= 0 else { throw FileProblem() }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw FileProblem() }
  }

  /// A name is on the disk only once its folder is; a folder that may not be read can't be.
  package static func synchronizeFolder(of path: String) throws(FileProblem) {
    let folder = FilePath(path).folder
    do {
      try synchronize(folder, O_DIRECTORY)
    } catch {
      guard error.code == EACCES else { throw error }
    }
  }
}
