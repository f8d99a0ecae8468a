/// What passwords and PINs must be, in sentences that are shown before they are broken.
package struct CredentialRules: Hashable, Sendable {
  package var password: [String]
  package var pin: [String]

  package init(password: [String], pin: [String]) {
    self.password = password
    self.pin = pin
  }
}
