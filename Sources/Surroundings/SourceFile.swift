import Foundation

/// A manifest on disk.
package struct SourceFile: Hashable, Sendable {
  /// Files over this are refused: 64 MiB.
  package static let maximumSize = 64 << 20

  /// As the user knows it: relative to the workspace.
  package var path: String
  package var absolute: String

  package init(path: String, absolute: String) {
    self.path = path
    self.absolute = absolute
  }

  package func read() throws(SurroundingsError) -> [UInt8] {
    do {
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: absolute)))
    } catch {
      throw SurroundingsError("it can't be read: \(SystemReason.text(of: error))")
    }
  }
}
