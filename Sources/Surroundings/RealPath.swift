import Foundation

/// Absolute paths without links, `.` and `..`.
package enum RealPath {
  /// Nil when nothing stands there, or it can't be told.
  ///
  /// As the system resolves it: Foundation takes the target of a relative link as seen from the
  /// current folder.
  package static func resolve(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// The rest of a path that lies in a folder; nil for others.
  ///
  /// Byte by byte: a letter beside the slash may make one Character of both.
  package static func rest(of path: String, in folder: String) -> String? {
    let base = (folder == "/" ? folder : folder + "/").utf8
    return path.utf8.starts(with: base) ? String(path.utf8.dropFirst(base.count)) : nil
  }

  /// An absolute path as seen from a folder, both without links.
  package static func relative(_ path: String, to folder: String) -> String {
    let parts = path.split(separator: "/")
    let base = folder.split(separator: "/")
    let common = zip(parts, base).prefix { $0 == $1 }.count
    let way = Array(repeating: "..", count: base.count - common) + parts.dropFirst(common)
    return way.isEmpty ? "." : way.joined(separator: "/")
  }
}
