import Foundation
import Synchronization

/// A folder of one test's own, removed with the value.
package final class TestFolder: Sendable {
  package let path: String
  private let kept = Mutex<[any AnyObject & Sendable]>([])

  package init() throws {
    path = NSTemporaryDirectory() + "rollcall-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Keeps something for as long as the folder is there.
  package func keep(_ thing: any AnyObject & Sendable) { kept.withLock { $0.append(thing) } }

  package func path(_ name: String) -> String { "\(path)/\(name)" }
}
