import Decoding
import Diagnostics
import Fields
import Model

/// Checks that departments, sites and profiles are declared, once where each is written.
struct ReferenceCheck {
  private let declarations: Declarations
  /// Whether all files were read to their ends; otherwise a declaration may be missing.
  let isWhole: Bool

  init(declarations: Declarations, isWhole: Bool) {
    self.declarations = declarations
    self.isWhole = isWhole
  }

  /// Checks the defaults and profiles.
  func checkShared(_ parts: [ManifestPart], _ workspace: Workspace, _ problems: inout Problems) {
    for (file, part) in parts.enumerated() {
      check(part.defaults, FieldSet(of: part.defaults), file, &problems)
      for profile in part.profiles {
        check(profile.entries, FieldSet(of: profile.entries), file, &problems)
      }
    }
    check(workspace.defaults, FieldSet(of: workspace.defaults), problems.workspaceFile, &problems)
  }

  /// Checks a user's own values.
  func check(_ member: Member, _ faults: inout UserCheck.Faults, _ problems: inout Problems) {
    let entries = member.user.entries
    check(entries, member.fields, member.file, &problems)
    if faults.refused.contains(.profile) { faults.isUncertain = true }
    guard let entry = member.entry(.profile), let name = entry.value.text,
      declarations.profiles[name] == nil
    else { return }
    faults.isUncertain = true
    report(
      .unknownProfile, "profile", name, declarations.profileNames, section: "profiles",
      at: problems.scalar(entry, in: member.file), &problems)
  }

  private func check(
    _ entries: [DesiredUser.Entry], _ fields: FieldSet, _ file: Int, _ problems: inout Problems
  ) {
    check(
      .department, entries, fields, fields.intersection(.departments), file, &problems)
    check(.site, entries, fields, fields.intersection(.sites), file, &problems)
  }

  private func check(
    _ kind: ResourceKind, _ entries: [DesiredUser.Entry], _ fields: FieldSet, _ wanted: FieldSet,
    _ file: Int, _ problems: inout Problems
  ) {
    var wanted = wanted
    while let field = wanted.popFirst() {
      let index = fields.count(before: field)
      guard let name = entries[index].value.text, !declarations.has(kind, name) else { continue }
      report(
        kind == .site ? .unknownSite : .unknownDepartment, kind.rawValue, name,
        declarations.names(kind), section: kind.section,
        at: problems.scalar(entries[index], in: file), &problems)
    }
  }

  private func report(
    _ code: DiagnosticCode, _ title: String, _ name: String, _ known: @autoclosure () -> [String],
    section: String, at location: Location, _ problems: inout Problems
  ) {
    guard isWhole else { return }
    problems.report(
      code, "unknown \(title) \(name.quoted)", at: location,
      help: {
        let nearest = Suggestion.nearest(to: name, in: known())
        let question = nearest.map { "did you mean \($0.quoted)? " } ?? ""
        let plural = section.prefix(1).uppercased() + section.dropFirst()
        return question + "\(plural) are declared under `\(section):`"
      }())
  }
}
