package import Fields
package import Model

/// The users as they are: what a phone system must be able to tell.
///
/// Reading takes no lock and changes nothing. A store that can't be read throws: it is never taken
/// for an empty one.
package protocol PhoneSystem: Sendable {
  /// Tells this store from every other one, for as long as it exists.
  func identity() throws(StoreError) -> String

  /// The departments, sites, phone numbers and shared contacts, by key.
  func resources() throws(StoreError) -> [ResourceKind: [Item]]

  /// Hands over every user of the organization, one after the other, by extension.
  func visitUsers(_ visit: (StoredUser) -> Void) throws(StoreError)

  /// The user with this extension, if there is one.
  func user(_ extension: Extension) throws(StoreError) -> StoredUser?

  /// What each user has recorded; users without any data may be missing.
  func userData() throws(StoreError) -> [StoredUser.ID: UserData]
}
