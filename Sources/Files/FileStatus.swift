import Foundation

/// What the system knows of a file: what it is, whose, and who else may use it.
package struct FileStatus: Hashable, Sendable {
  package enum Kind: Sendable {
    case file
    case folder
    case link
    case other
  }

  package let kind: Kind
  /// The permissions alone: 0o600.
  package let mode: UInt32
  package let owner: UInt32
  package let size: Int64
  /// Seconds since 1970.
  package let modified: Int64
  private let device: UInt64
  private let number: UInt64

  /// Nil when nothing is there; a link is looked at itself unless it is followed.
  package init?(of path: String, followingLinks: Bool = true) throws(FileProblem) {
    var status = stat()
    let result = unsafe followingLinks ? stat(path, &status) : lstat(path, &status)
    guard result == 0 else {
      let problem = FileProblem()
      if problem.code == ENOENT || problem.code == ENOTDIR { return nil }
      throw problem
    }
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    mode = status.st_mode & 0o7777
    owner = status.st_uid
    size = Int64(status.st_size)
    modified = Int64(status.st_mtim.tv_sec)
    device = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
  }

  /// Whether both are one file, under whatever names.
  package func isSame(as other: FileStatus) -> Bool {
    device == other.device && number == other.number
  }
}
