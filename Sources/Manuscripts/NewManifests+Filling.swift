package import Files
import Foundation
package import Surroundings

extension NewManifests {
  /// Files that are written in pieces and have no names yet.
  package struct Filling: Sendable {
    private let folder: String
    /// Those that were made for the files, the innermost first.
    private let newFolders: [String]
    package private(set) var files: [(draft: Draft, name: String)] = []
    /// By file: what isn't written yet, so that not every line opens its file.
    private var waiting: [[UInt8]] = []
    private var waitingBytes = 0

    /// What all files together may have waiting.
    private static let limit = 1 << 22

    init(folder: String, newFolders: [String]) {
      self.folder = folder
      self.newFolders = newFolders
    }

    mutating func add(_ name: String, _ draft: Draft) {
      files.append((draft, name))
      waiting.append([])
    }

    package mutating func append(_ bytes: [UInt8], to file: Int) throws(SurroundingsError) {
      waiting[file] += bytes
      waitingBytes += bytes.count
      if waitingBytes > Self.limit { try flush() }
    }

    mutating func flush() throws(SurroundingsError) {
      for place in files.indices where !waiting[place].isEmpty {
        do {
          try files[place].draft.append(waiting[place])
        } catch {
          throw NewManifests.stopped(at: "\(folder)/\(files[place].name)", error)
        }
        waiting[place] = []
      }
      waitingBytes = 0
    }

    /// Removes what has no name, and folders for nothing; nothing happens once all have names.
    package func discard() {
      for (draft, _) in files { draft.discard() }
      // A folder goes only if nothing is in it.
      for folder in newFolders { unsafe _ = rmdir(folder) }
    }
  }
}
