import Fields
package import Storage

/// The link of a mail that failed, as the store holds it now.
package struct FailedLink {
  package let address: String
  package let canonicalAddress: String
  package let hasExpired: Bool
  package let wasUsed: Bool
  /// Whether there is a newer link to the same address.
  package let hasNewer: Bool
  /// The addresses of its user.
  package let emails: [String]?

  package init(
    address: String, canonicalAddress: String, hasExpired: Bool, wasUsed: Bool, hasNewer: Bool,
    emails: [String]?
  ) {
    self.address = address
    self.canonicalAddress = canonicalAddress
    self.hasExpired = hasExpired
    self.wasUsed = wasUsed
    self.hasNewer = hasNewer
    self.emails = emails
  }

  /// Throws `.refused` when it can't work again.
  package func checkRevival() throws(StoreError) {
    guard !hasExpired else { throw .refused(reason: "The link has expired.") }
    guard !wasUsed else { throw .refused(reason: "The link was used already.") }
    guard !hasNewer else { throw .refused(reason: "There is a newer link to \(address).") }
    guard emails?.first.map(EmailAddress.canonical) == canonicalAddress else {
      throw .refused(reason: "\(address) is the user's primary address no longer.")
    }
  }

  package static let refusalOfMissing = StoreError.refused(reason: "The link is gone.")
}
