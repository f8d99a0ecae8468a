/// What all pages say alike.
package struct PageSetting: Hashable, Sendable {
  package var company: String
  /// Whom to ask, such as `Grace Hopper (extension 1000)`; empty when nobody is named.
  package var contact: String
  /// What all paths begin with; empty, or with a slash at its start and none at its end.
  package var base: String
  /// IANA names, in order, to choose from.
  package var timeZones: [String]

  package init(company: String, contact: String, base: String, timeZones: [String]) {
    self.company = company
    self.contact = contact
    self.base = base
    self.timeZones = timeZones
  }

  var contactOrSomebody: String {
    contact.isEmpty ? "whoever looks after the phones at your company" : contact
  }
}
