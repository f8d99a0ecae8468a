package import Fields
import Secrets

/// What a person wants their own fields to be: texts as they typed them, not checked yet.
///
/// It holds a password, so it is never described.
package struct ProfileEdit: Redacted, Hashable, Sendable {
  /// The revision of the profile that they saw.
  package var revision: Int64
  /// One text of a single value, `true` or `false` of a switch, all texts of a list.
  ///
  /// An empty text clears a single value. A field that is missing stays as it is.
  package var texts: [Field: [String]]
  /// Needed when the addresses change.
  package var currentPassword: String

  package init(revision: Int64, texts: [Field: [String]], currentPassword: String) {
    self.revision = revision
    self.texts = texts
    self.currentPassword = currentPassword
  }
}
