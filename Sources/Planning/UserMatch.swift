import Fields
import Model
import Plans

/// A desired user and the stored one that it means, if there is one.
struct UserMatch: Sendable {
  var desired: DesiredUser
  var stored: StoredUser?
  var place: ManifestPlace

  /// What names the user in a plan: the stored extension, or the one to be created.
  var key: String { (stored?.extension ?? desired.extension).text }

  var name: String {
    let name = desired.name
    return name.isEmpty ? stored?.name ?? "" : name
  }
}
