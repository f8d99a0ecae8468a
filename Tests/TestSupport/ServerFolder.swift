import Foundation

/// A folder of one server's own that other users, as `postfix`, may enter; removed with the value.
package final class ServerFolder: Sendable {
  package let path: String

  package init() throws {
    path = NSTemporaryDirectory() + "rollcall-smtp-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o755])
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  package func write(_ text: String, to name: String) throws {
    let file = URL(filePath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}
