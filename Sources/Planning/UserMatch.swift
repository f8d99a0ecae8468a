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

  /// Whether the user is a person once this plan is carried out.
  ///
  /// The kind stays as it is while nobody says otherwise, or only support could change it.
  func isPersonAfter(_ rules: PlanRules) -> Bool {
    guard let stored else { return desired.isPerson }
    guard desired[.kind] != nil, !rules.userOwned.contains(.kind),
      rules.role >= Field.kind.descriptor.authority
    else { return stored.isPerson }
    return desired.isPerson
  }

  var name: String {
    let name = desired.name
    return name.isEmpty ? stored?.name ?? "" : name
  }
}
