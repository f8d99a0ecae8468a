package import Diagnostics
import Fields
package import Model

/// Makes one wish of all files: profiles and defaults filled in, names and numbers checked.
package enum ManifestAssembly {
  /// Takes the parts of all files, in any order, and the workspace they belong to.
  ///
  /// Where some file couldn't be read at all, what seems to be missing isn't reported.
  /// The problems within each file are among the diagnostics. With an error among them, the
  /// desired users are incomplete and only good for showing. Hand over the parts for good: a copy
  /// kept elsewhere makes a second one of every user.
  package static func assemble(
    parts: consuming [ManifestPart], workspace: Workspace, workspacePath: String,
    isWhole: Bool = true
  ) -> (Desired, [Diagnostic]) {
    var workspace = workspace
    workspace.defaults.sort { $0.field < $1.field }
    var parts = parts
    parts.sort { $0.path < $1.path }
    var problems = Problems(parts: parts, workspacePath: workspacePath)
    let declarations = Declarations(parts: parts, problems: &problems)
    let references = ReferenceCheck(
      declarations: declarations, isWhole: isWhole && parts.allSatisfy(\.isWhole))
    references.checkShared(parts, workspace, &problems)
    if references.isWhole, !parts.contains(where: { $0.namesUsers || $0.isBlank }) {
      problems.reportNoUsers()
    }
    var uniqueness = UniquenessCheck()
    var members: [Member] = []
    members.reserveCapacity(parts.reduce(0) { $0 + $1.users.count })
    for file in parts.indices {
      let layers = Layers(
        profiles: declarations.profiles, file: parts[file].defaults, workspace: workspace.defaults)
      let refused = parts[file].refused
      let base = members.count
      move(&parts[file], as: file, into: &members)
      complete(&members, from: base, layers, refused, references, &problems)
      for owner in base..<members.count {
        uniqueness.note(members[owner], declarations, &problems)
      }
    }
    uniqueness.check(members, &problems)
    OrganizationCheck.sort(&members)
    let check = OrganizationCheck(
      members: members, declarations: declarations, domain: workspace.domain,
      isWhole: references.isWhole)
    check.check(&problems)
    let desired = Desired(
      files: parts.map(\.path), users: members.map(\.user), resources: declarations.resources)
    return (desired, problems.finished())
  }

  /// Fills in the values of the members from `base` on, and checks each by itself.
  private static func complete(
    _ members: inout [Member], from base: Int, _ layers: Layers, _ refused: [Int: UInt64],
    _ references: ReferenceCheck, _ problems: inout Problems
  ) {
    var layers = layers
    for owner in base..<members.count {
      var faults = UserCheck.Faults(refused: FieldSet(bits: refused[owner - base] ?? 0))
      references.check(members[owner], &faults, &problems)
      if !members[owner].isAbsent { layers.fillIn(&members[owner]) }
      UserCheck.check(&members[owner], faults, &problems)
    }
  }

  /// Moves the users out of a part, so that nobody is in memory twice.
  private static func move(_ part: inout ManifestPart, as file: Int, into members: inout [Member]) {
    for index in part.users.indices {
      part.users[index].file = Int32(file)
      members.append(
        Member(
          user: part.users[index], extensionPlace: part.extensionPlaces[index],
          fields: FieldSet(bits: part.fields[index])))
    }
    part.users = []
    part.extensionPlaces = []
    part.fields = []
  }
}
