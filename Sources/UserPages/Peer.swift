import Fields
package import Model

/// Another user, as a page names them.
package struct Peer: Hashable, Sendable {
  package var `extension`: String
  /// Empty where nobody has the extension.
  package var name: String

  package init(_ extension: String, _ name: String) {
    self.extension = `extension`
    self.name = name
  }

  package init(_ user: StoredUser) {
    self.init(user.extension.text, user.name)
  }

  /// `1044 Ada Lovelace`.
  var text: String { name.isEmpty ? `extension` : `extension` + " " + name }
}
