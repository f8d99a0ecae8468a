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

  /// Adds all of it, or tells why it can't.
  func append(_ bytes: [UInt8]) -> String? {
    guard bytes.count <= room else { return "has no room for all; GitHub takes 1 MiB a step" }
    do {
      if !FileManager.default.fileExists(atPath: path) { try Data().write(to: url) }
      let handle = try FileHandle(forWritingTo: url)
      defer { try? handle.close() }
      // A paragraph before it would go on otherwise.
      let isFirst = try handle.seekToEnd() == 0
      try handle.write(contentsOf: Data(isFirst ? bytes : [0x0A] + bytes))
      return nil
    } catch {
      return "can't be written to the file that GITHUB_STEP_SUMMARY names"
    }
  }

  private var url: URL { URL(fileURLWithPath: path) }
}
