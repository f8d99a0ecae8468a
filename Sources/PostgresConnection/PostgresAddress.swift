/// Where a store on a server is, as a URI that libpq reads: `postgres://user@host/database?…`.
///
/// It may hold a password, so it describes itself by `shown`.
package struct PostgresAddress: Hashable, Sendable {
  /// As it was written, a password included; for libpq and PostgreSQL's own tools alone.
  package let text: String
  /// Without password and secrets, for messages.
  package let shown: String
  /// Whether there is a password in it, or something that may be one.
  package let holdsSecret: Bool

  /// Throws `.unreadableAddress` where it isn't clear what is a password and what isn't.
  ///
  /// Then no part of it can be shown, and libpq would take a piece of the password for a host.
  package init(_ text: String) throws(PostgresFailure) {
    guard let parts = AddressParts(text) else { throw .unreadableAddress }
    self.text = text
    shown = parts.shown
    holdsSecret = parts.holdsSecret
  }

  /// Whether somebody means a server, rightly written or not.
  package static func isMeant(by text: String) -> Bool {
    AddressParts.schemes.contains { text.hasPrefix($0) }
  }
}

extension PostgresAddress: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  package var description: String { shown }
  package var debugDescription: String { shown }
  package var customMirror: Mirror { Mirror(self, children: [:]) }
}
