package import Fields
package import Model
package import Plans

/// A desired user and the stored one that it means, if there is one.
package struct UserMatch: Sendable {
  package var desired: DesiredUser
  package var stored: StoredUser?
  package var place: ManifestPlace
  /// Whether nothing but the agents is the caller's to change; then `desired` says nothing else.
  private(set) var isAgentsOnly = false
  /// Whether somebody was, is or will be renumbered from or to one of the user's extensions.
  var isRenumbered = false
  /// Whether the user is new, and gets the number of one who leaves it.
  package var isSuccessor = false
  /// Where the user is stored, if that is where somebody moved them outside Rollcall.
  package private(set) var whereabouts: Extension?

  /// The stored extension, or the one to be created.
  var number: Extension { stored?.extension ?? desired.extension }

  /// What names the user in a plan.
  package var key: String { number.text }

  init(desired: DesiredUser, stored: StoredUser?, place: ManifestPlace) {
    self.desired = desired
    self.stored = stored
    self.place = place
  }

  /// What the user is once this plan is carried out.
  ///
  /// The kind stays as it is while nobody says otherwise, or only support could change it.
  func kindAfter(_ rules: PlanRules) -> String {
    let wanted = desired[.kind]?.text
    guard let stored else { return wanted ?? "person" }
    let mayChange =
      !rules.userOwned.contains(.kind) && rules.role >= Field.kind.descriptor.authority
    return (mayChange ? wanted : nil) ?? stored.kind
  }

  func isPersonAfter(_ rules: PlanRules) -> Bool { kindAfter(rules) == "person" }

  /// The extension that the user has once this plan is carried out; nil where there is no user then.
  func extensionAfter(_ rules: PlanRules) -> Extension? {
    let descriptor = Field.extension.descriptor
    let mayChange = rules.role >= descriptor.authority
    if desired.isAbsent { return mayChange ? nil : stored?.extension }
    guard let stored else {
      return rules.role >= descriptor.creationAuthority ? desired.extension : nil
    }
    return mayChange ? desired.extension : stored.extension
  }

  /// Where the user is once this plan is carried out.
  func siteAfter(_ rules: PlanRules) -> Value? {
    guard let wanted = desired[.site], stored == nil || !rules.userOwned.contains(.site) else {
      return stored?[.site]
    }
    return wanted
  }

  package var name: String {
    let name = desired.name
    return name.isEmpty ? stored?.name ?? "" : name
  }

  /// The user as one who isn't where the manifests say; whoever is there is another one.
  func moved(to place: Extension?) -> UserMatch {
    var match = self
    match.stored = nil
    match.whereabouts = place
    return match
  }

  /// Leaves of the user what a supervisor may change of a queue.
  mutating func restrictToAgents() {
    isAgentsOnly = true
    desired.extension = number
    desired.entries.removeAll { $0.field != .agents }
  }
}

extension OutOfArea {
  init(_ match: UserMatch) {
    self.init(.user, key: match.key, name: match.name, source: match.place)
    if match.isAgentsOnly { except = [.agents] }
  }
}
