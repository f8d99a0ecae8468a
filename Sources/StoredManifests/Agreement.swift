import Fields
import Manifests
import Model
import Planning

/// Whether the manifests say of each user what is stored: the look that a plan would take.
struct Agreement {
  private let desired: Desired
  private let rules: StoredRules
  private let fingerprint: Int
  private var seen = Hasher()
  /// Users of whom they say something else.
  private(set) var differing: [Omission] = []

  init(_ desired: Desired, _ rules: StoredRules, _ fingerprint: Int) {
    self.desired = desired
    self.rules = rules
    self.fingerprint = fingerprint
  }

  var isSteady: Bool { seen.finalize() == fingerprint }

  mutating func compare(_ user: StoredUser, _ isLeftOut: Bool) {
    seen.combine(user)
    guard !isLeftOut, let wanted = desired.user(user.extension) else { return }
    let fields = wanted.entries.filter { entry in
      entry.field.purpose == .stored && entry.field != .voicemailPIN
        && !rules.workspace.userOwned.contains(entry.field)
        && !Difference.changes(entry, user).isEmpty
    }.map(\.field.name)
    guard !fields.isEmpty else { return }
    differing.append(
      Omission(
        kind: .user, key: user.extension.text, name: user.name, fields: [],
        reason: "manifests can't say the stored \(fields.joined(separator: ", "))",
        remedy: "correct it in the phone system"))
  }
}
