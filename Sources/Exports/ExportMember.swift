package import Fields
import Importing

/// The members of a user in an export besides the fields, which stand as in a manifest.
package enum ExportMember {
  /// The fields that an export has besides the extension: no secret, and no source of one.
  package static let fields = FieldTable.stored.filter {
    $0 != .extension && !$0.descriptor.isSecret
  }

  package static let passwordSet = "password_set"
  package static let pinSet = "pin_set"
  package static let wasReset = "was_reset"
  package static let data = "data"

  package typealias Flag = any WritableKeyPath<ExportedUser, Bool> & Sendable
  package typealias Count = any WritableKeyPath<UserData, Int> & Sendable

  /// Whether something is set or was done.
  package static let flags: [(name: String, path: Flag)] = [
    (passwordSet, \.passwordSet), (pinSet, \.pinSet), (wasReset, \.wasReset),
  ]

  /// How much people have recorded.
  package static let counts: [(name: String, path: Count)] = [
    ("voicemails", \.voicemails), ("unheard_voicemails", \.unheard), ("greetings", \.greetings),
    ("music_on_hold", \.musicOnHold),
  ]

  /// Of anything that one user has recorded; more is a mistake.
  package static let maximumCount = PortalUser.maximumCount
}
