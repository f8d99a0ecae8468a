import Foundation

/// The names of drafts of one kind: what they begin with, and a random end.
///
/// So a draft that a killed program left behind is told from any other file.
package struct DraftNames: Sendable {
  private let folder: String
  private let prefix: String

  package init(in folder: String, prefix: String) {
    self.folder = folder
    self.prefix = prefix
  }

  /// The path of a new one, which nobody else has.
  package func next() -> String { "\(folder)/\(prefix)\(UUID().uuidString.lowercased())" }

  /// The paths of those that are there, in order; a program that runs may be writing one.
  package func present() -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter(isDraft).sorted().map { "\(folder)/\($0)" }
  }

  /// Removes those that nobody has written to for a day, with their journals.
  package func discardOld(now: Int64) {
    for path in present() {
      guard let status = try? FileStatus(of: path, followingLinks: false), status.kind == .file,
        now - status.modified > Self.day
      else { continue }
      unsafe _ = unlink(path)
    }
  }

  private func isDraft(_ name: String) -> Bool {
    guard name.hasPrefix(prefix) else { return false }
    let end = name.dropFirst(prefix.count)
    return UUID(uuidString: String(end.hasSuffix("-journal") ? end.dropLast(8) : end)) != nil
  }

  /// Seconds; no program writes one file for so long.
  private static let day: Int64 = 86_400
}
