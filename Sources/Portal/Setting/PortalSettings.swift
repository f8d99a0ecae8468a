package import Secrets

/// What the pages say of the company, and where they live.
package struct PortalSettings: Sendable {
  package var company: String
  /// Whom to ask for help, such as `Grace Hopper (extension 1000)`; empty when nobody is named.
  package var contact: String
  package var origin: PortalOrigin
  /// From which the codes in forms are made; it must outlive the process for forms to do so.
  package var formKey: FormKey
  /// IANA names, in order, for people to choose from.
  package var timeZones: [String]
  /// Whether the last entry of `X-Forwarded-For` is believed to be the caller.
  package var trustsForwarded: Bool

  package init(
    company: String, contact: String, origin: PortalOrigin, formKey: FormKey,
    timeZones: [String], trustsForwarded: Bool = false
  ) {
    self.company = company
    self.contact = contact
    self.origin = origin
    self.formKey = formKey
    self.timeZones = timeZones
    self.trustsForwarded = trustsForwarded
  }
}
