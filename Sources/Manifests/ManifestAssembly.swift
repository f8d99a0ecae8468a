package import Diagnostics
import Fields
package import Model

/// Makes one wish of all files: profiles and defaults filled in, names and numbers checked.
package enum ManifestAssembly {
  /// Takes the parts of all files, in any order, and the workspace they belong to.
  ///
  /// The problems within each file are among the diagnostics. With an error among them, the
  /// desired users are incomplete and only good for showing.
  package static func assemble(
    parts: consuming [ManifestPart], workspace: Workspace, workspacePath: String
  ) -> (Desired, [Diagnostic]) {
    var parts = parts
    parts.sort { $0.path < $1.path }
    var problems = Problems(parts: parts, workspacePath: workspacePath)
    let declarations = Declarations(parts: parts, problems: &problems)
    let isWhole = parts.allSatisfy(\.isWhole)
    let users = parts.reduce(0) { $0 + $1.users.count }
    if isWhole, !parts.contains(where: { $0.namesUsers || $0.isBlank }) {
      problems.reportNoUsers()
    }
    let references = ReferenceCheck(declarations: declarations, isWhole: isWhole)
    references.checkShared(parts, workspace, &problems)
    var desired = Desired(files: parts.map(\.path))
    desired.resources = declarations.resources
    var members: [Member] = []
    members.reserveCapacity(users)
    var uniqueness = UniquenessCheck()
    for file in parts.indices {
      var layers = Layers(
        profiles: declarations.profiles, file: parts[file].defaults, workspace: workspace.defaults)
      for var member in take(&parts[file], as: file) {
        references.check(&member, &problems)
        let profile = member.user[.profile]?.text
        if !member.isAbsent {
          member.user.entries = layers.merge(member.user.entries, profile: profile)
        }
        UserCheck.check(&member, &problems)
        uniqueness.note(member, as: members.count, declarations, &problems)
        members.append(member)
      }
    }
    uniqueness.check(members, declarations, &problems)
    let sorted = OrganizationCheck.sorted(members)
    members = []
    OrganizationCheck(
      members: sorted, declarations: declarations, domain: workspace.domain, isWhole: isWhole
    ).check(&problems)
    desired.users = sorted.map(\.user)
    return (desired, problems.finished())
  }

  /// The users of a file, which is left without them, so that nobody is in memory twice.
  private static func take(_ part: inout ManifestPart, as file: Int) -> [Member] {
    var members: [Member] = []
    members.reserveCapacity(part.users.count)
    for (index, user) in part.users.enumerated() {
      var member = Member(
        user: user, extensionPlace: part.extensionPlaces[index],
        refused: part.refused[index] ?? 0)
      member.user.file = Int32(file)
      members.append(member)
    }
    part.users = []
    part.extensionPlaces = []
    return members
  }
}
