import Foundation

/// The page that GitHub shows of a step: Markdown at the end of the file that the runner names.
package struct StepSummary: Sendable {
  /// GitHub takes 1 MiB a step, and nothing of a file that is larger.
  private static let maximumSize = 1 << 20
  /// Kept free for what other commands of the step may have to say.
  private static let reserve = 16 << 10

  private let path: String

  /// Nil when no runner asks for one.
  init?(_ environment: [String: String]) {
    guard let path = environment["GITHUB_STEP_SUMMARY"], !path.isEmpty else { return nil }
    self.path = path
  }

  /// How many more bytes it takes.
  var room: Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let size = (attributes?[.size] as? NSNumber)?.intValue ?? 0
    return max(0, Self.maximumSize - Self.reserve - size)
  }

  /// False when there is no room for all of it, and nothing is added.
  func append(_ bytes: [UInt8]) throws -> Bool {
    guard bytes.count <= room else { return false }
    if !FileManager.default.fileExists(atPath: path) {
      guard FileManager.default.createFile(atPath: path, contents: nil) else {
        throw CocoaError(.fileWriteUnknown)
      }
    }
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    defer { try? handle.close() }
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(bytes))
    return true
  }
}
