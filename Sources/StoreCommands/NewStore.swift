import Files
import Foundation
import Manifests
import Running
import Storage
import Stores
import Surroundings
import Terminal

/// A store that a command makes where there is none, and takes away when nothing comes of it.
struct NewStore {
  let address: StoreAddress
  let isNew: Bool
  private let workspace: Workspace
  /// Whether this run made the folder, too.
  private let madeFolder: Bool

  /// Nothing is made for a token that opens nothing.
  init(_ address: StoreAddress, _ workspace: Workspace) throws(CommandFailure) {
    self.address = address
    self.workspace = workspace
    try address.refuseTokenWhereMissing(workspace)
    let hadFolder = address.place.path.map { FileKind(of: FilePath($0).folder) != .missing }
    isNew = try address.createIfMissing(workspace)
    madeFolder = isNew && hadFolder == false
  }

  /// Unless somebody else uses it by now; what is on a server stays.
  func discard(after failure: CommandFailure) {
    guard isNew, let path = address.place.path, failure.status != .locked, isEmpty else { return }
    Draft.discard(path)
    // It goes only if nothing else is in it.
    if madeFolder { unsafe _ = rmdir(FilePath(path).folder) }
  }

  private var isEmpty: Bool {
    guard let opened = try? address.openForReading(workspace) else { return false }
    var isEmpty = true
    do {
      try opened.store.visitUsers { _ in isEmpty = false }
    } catch {
      return false
    }
    return isEmpty
  }
}
