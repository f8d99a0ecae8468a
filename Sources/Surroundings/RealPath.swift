import Foundation

/// Absolute paths without links, `.` and `..`.
package enum RealPath {
  /// Nil when nothing stands there.
  package static func resolve(_ path: String) -> String? {
    let absolute =
      path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    let resolved = URL(fileURLWithPath: absolute).resolvingSymlinksInPath().standardizedFileURL.path
    return FileManager.default.fileExists(atPath: resolved) ? resolved : nil
  }
}
