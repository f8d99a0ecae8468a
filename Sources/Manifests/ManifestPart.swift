import Decoding
package import Diagnostics
import Fields
import Model

/// What one manifest file says by itself.
package struct ManifestPart: Sendable {
  /// A profile as written.
  struct Profile: Sendable {
    var name: String
    var place: Place
    var entries: [DesiredUser.Entry]
  }

  /// A department, site, phone number or contact as written.
  struct Resource: Sendable {
    var kind: ResourceKind
    var read: NodeReader.ReadItem
  }

  /// Relative to the workspace.
  package var path: String
  /// All that is wrong within the file, in order.
  package var diagnostics: [Diagnostic] = []
  /// Without profiles and defaults, in the order of the file.
  var users: [DesiredUser] = []
  /// Where each of the users has its extension.
  var extensionPlaces: [Place] = []
  /// By `Field.rawValue`: which fields each of the users has.
  var fields: [UInt64] = []
  /// By place in `users`: the fields written and refused, by `Field.rawValue`.
  var refused: [Int: UInt64] = [:]
  var defaults: [DesiredUser.Entry] = []
  var profiles: [Profile] = []
  var resources: [Resource] = []
  var places = Places()
  /// Whether some user is written here, however wrong.
  var namesUsers = false
  /// Whether the file holds nothing at all, which is reported.
  var isBlank = false
  /// Whether the file was read to its end, so that nothing it declares is unknown.
  var isWhole = true

  init(path: String) {
    self.path = path
  }

  /// The profiles that are declared here.
  package var profileNames: [String] { profiles.map(\.name) }
}
