/// The files of a workspace that are Rollcall's own: no report may take the place of one.
package struct OwnFiles {
  private let workspaceFile: String
  /// Under its own name, and under the one that its links lead to.
  private let stores: [String]
  /// Folders in which everything is Rollcall's.
  private let folders: [String]
  private let resolve: (String) -> String?

  /// `resolve` gives a path without links, and nil where nothing stands.
  package init(workspace: String, store: String?, resolve: @escaping (String) -> String?) {
    self.resolve = resolve
    workspaceFile = workspace + "/rollcall.yaml"
    stores = store.map { Self.places(of: $0, resolve) } ?? []
    let around = stores.map { Self.parts(of: $0).folder }.filter { $0.hasSuffix("/.rollcall") }
    folders = around + (resolve(workspace + "/.rollcall").map { [$0] } ?? [])
  }

  /// What stands against writing a file there; nil: nothing.
  package func objection(to path: String) -> String? {
    let places = Self.places(of: path, resolve)
    if places.contains(where: stores.contains) {
      return "\(path) is the store: name another file."
    }
    let isOwn = places.contains { $0 == workspaceFile || isBesideStore($0) || isInFolder($0) }
    return isOwn ? "\(path) is Rollcall's own: name another file." : nil
  }

  /// Whether SQLite or a migration keeps, or would keep, something there.
  private func isBesideStore(_ place: String) -> Bool {
    stores.contains { store in
      ["-journal", "-wal", "-shm"].contains { place == store + $0 }
        || place.hasPrefix(store + ".before-v")
    }
  }

  private func isInFolder(_ place: String) -> Bool {
    folders.contains { place.hasPrefix($0 + "/") } && resolve(place) != nil
  }

  /// Where a file of this name lies, and where its links lead.
  private static func places(of path: String, _ resolve: (String) -> String?) -> [String] {
    let (folder, name) = parts(of: path)
    let place = resolve(folder.isEmpty ? "/" : folder).map { $0 + "/" + name }
    return [place, resolve(path)].compactMap(\.self)
  }

  private static func parts(of path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    return (String(path[..<slash]), String(path[path.index(after: slash)...]))
  }
}
