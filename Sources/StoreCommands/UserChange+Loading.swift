package import Exports
import Fields
import Secrets
package import Storage

extension UserChange {
  /// A user as they are stored elsewhere.
  ///
  /// What their password and PIN are nobody tells, so they are set to what nothing matches.
  package init(loading user: ExportedUser) {
    self.init(.new(user.extension), extension: user.extension)
    fields = ExportMember.fields.compactMap { field in
      user[field].map { FieldValue(field, $0) }
    }
    password = user.passwordSet ? Self.unknownCredential : nil
    pin = user.pinSet ? Self.unknownCredential : nil
    marksReset = user.wasReset
    data = user.data
  }

  private static var unknownCredential: String {
    var generator = SystemRandomNumberGenerator()
    return CredentialHash.locked(using: &generator).text
  }
}
