package import AccountStorage
import Fields
package import Model
package import Storage

extension AccountChange {
  /// What a run would do for the same change; links and mails are the portal's own matter.
  ///
  /// Throws `.refused` for a field that is not the person's own.
  package func update(of user: StoredUser) throws(StoreError) -> UserChange {
    for field in fields.map(\.field) {
      let descriptor = field.descriptor
      guard descriptor.isOwn, !descriptor.isSecret else {
        throw .refused(reason: "\(field.name) is not a person's own")
      }
    }
    var update = UserChange(
      .existing(user.id, revision: revision ?? user.revision), extension: user.extension)
    update.fields = fields
    update.pin = pin
    update.audits = audits
    return update
  }

  package static let refusalOfTakenAddress = StoreError.refused(
    reason: "another user has an open link to this address")
}
