import Foundation

/// A folder of one server's own that other users, as `postfix`, may enter; removed with the value.
final class ServerFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "rollcall-smtp-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o755])
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    let file = URL(filePath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}
