import Fields
import Model
import Storage

/// Changes that may be carried out at once, as if one after the other.
///
/// All of a batch do the same kind of thing, to different users, with mails to different addresses.
enum Batches {
  static func of(_ changes: [UserChange], limit: Int = 2_000) -> [ArraySlice<UserChange>] {
    var batches: [ArraySlice<UserChange>] = []
    var start = changes.startIndex
    var batch = Batch()
    for place in changes.indices {
      if place - start < limit, batch.takes(changes[place]) { continue }
      batches.append(changes[start..<place])
      start = place
      batch = Batch()
      _ = batch.takes(changes[place])
    }
    batches.append(changes[start...])
    return batches.filter { !$0.isEmpty }
  }

  enum Kind {
    case creation
    case update
    /// A number or a login name may only be free once the change before has been made.
    case renaming
    case removal
  }

  static func kind(of change: UserChange) -> Kind {
    if change.removes { return .removal }
    guard case .existing = change.target else { return .creation }
    let isRenaming = change.fields.contains { $0.field == .extension || $0.field == .loginName }
    return isRenaming ? .renaming : .update
  }

  private struct Batch {
    private var kind: Kind?
    private var users: Set<StoredUser.ID> = []
    private var addresses: Set<String> = []

    mutating func takes(_ change: UserChange) -> Bool {
      let own = Batches.kind(of: change)
      guard kind == nil || kind == own && own != .renaming else { return false }
      kind = own
      if case .existing(let user, _) = change.target, !users.insert(user).inserted { return false }
      guard let mail = change.mail, mail.link != nil else { return true }
      return addresses.insert(mail.canonicalAddress).inserted
    }
  }
}
