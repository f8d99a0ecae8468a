import Foundation

/// What stands at a path, links followed.
package enum FileKind: Sendable {
  case missing
  case file(size: Int)
  case folder
  /// A pipe, a device or a socket: reading one may never end.
  case other
  /// It can't be told, for lack of permission say.
  case unknown(String)

  package init(of path: String) {
    // What a pipe's name under /dev/fd leads to has no path that could be resolved.
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      let code = errno
      self = code == ENOENT ? .missing : .unknown(POSIXWords.text(code))
      return
    }
    self =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file(size: Int(status.st_size))
      case S_IFDIR: .folder
      default: .other
      }
  }
}

extension FileKind: Equatable {}
