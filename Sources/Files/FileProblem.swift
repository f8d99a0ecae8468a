import Foundation

/// Why the system didn't do something with a file.
package struct FileProblem: Error, Hashable, Sendable {
  /// The number of the system's error.
  package let code: Int32

  package init(_ code: Int32 = errno) {
    self.code = code
  }

  /// For people; the system's own words where there are none that help more.
  package var words: String {
    switch code {
    case ENOENT, ENOTDIR: "no such folder"
    case EACCES, EPERM: "permission denied"
    case EROFS: "the file system is read-only"
    case ENOSPC, EDQUOT: "the disk is full"
    default: unsafe String(cString: strerror(code))
    }
  }
}
