import Fields
import Model
import Storage
import TestSupport

/// What the state of a store means, whichever run made it.
struct Meaning: Equatable {
  let users: [StoredUser]
  let resources: [ResourceKind: [Item]]
  let data: [StoredUser.ID: UserData]
  let fingerprints: [StoredUser.ID: UInt64]
  let receipts: [StoredUser.ID: [Receipt]]
  let links: [StoredUser.ID: [LinkRecord]]
  let audit: [String]

  init(_ scene: Scene) throws {
    let state = try scene.state()
    users = try scene.users()
    resources = state.resources
    data = state.data
    fingerprints = state.fingerprints
    receipts = state.receipts
    links = state.links
    audit = state.history.map { "\($0.action) \($0.key) \($0.changes)" }
  }
}
