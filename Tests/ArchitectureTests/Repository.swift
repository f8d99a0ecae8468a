import Foundation

/// The project's own files, as they are on disk.
enum Repository {
  /// Every Swift file of `Sources` and `Tests`, read once.
  static let swiftFiles: [SourceFile] = paths.filter {
    $0.hasSuffix(".swift") && ($0.hasPrefix("Sources/") || $0.hasPrefix("Tests/"))
  }.map { SourceFile(path: $0, text: String(decoding: bytes(of: $0), as: UTF8.self)) }

  static let products = swiftFiles.filter(\.isProduct)

  /// Every file that belongs to the project, from its top, in order.
  static let paths: [String] = {
    let files = FileManager.default.enumerator(
      at: root, includingPropertiesForKeys: [.isRegularFileKey])
    var paths: [String] = []
    while let file = files?.nextObject() as? URL {
      if leftOut.contains(file.lastPathComponent) {
        files?.skipDescendants()
      } else if (try? file.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true {
        paths.append(String(file.path.dropFirst(root.path.count + 1)))
      }
    }
    return paths.sorted()
  }()

  static func bytes(of path: String) -> Data {
    FileManager.default.contents(atPath: root.appendingPathComponent(path).path) ?? Data()
  }

  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .standardizedFileURL

  private static let leftOut: Set = [
    ".build", ".git", ".rollcall", ".swiftpm", "Package.resolved", "__pycache__",
  ]
}
