import Decoding
import Diagnostics
import Fields
import Model

/// Checks that departments, sites and profiles are declared, once where each is written.
struct ReferenceCheck {
  private let declarations: Declarations
  /// Whether all files were read to their ends; otherwise a declaration may be missing.
  private let isWhole: Bool

  init(declarations: Declarations, isWhole: Bool) {
    self.declarations = declarations
    self.isWhole = isWhole
  }

  /// Checks the defaults and profiles.
  func checkShared(_ parts: [ManifestPart], _ workspace: Workspace, _ problems: inout Problems) {
    for (file, part) in parts.enumerated() {
      check(part.defaults, file, &problems)
      for profile in part.profiles { check(profile.entries, file, &problems) }
    }
    check(workspace.defaults, problems.workspaceFile, &problems)
  }

  /// Checks a user's own values.
  func check(_ member: inout Member, _ problems: inout Problems) {
    let file = Int(member.user.file)
    check(member.user.entries, file, &problems)
    for entry in member.user.entries where entry.field == .profile {
      guard let name = entry.value.text, declarations.profiles[name] == nil else { continue }
      member.isUncertain = true
      report(
        .unknownProfile, "profile", name, declarations.profileNames, section: "profiles",
        at: problems.scalar(entry, in: file), &problems)
    }
    if member.refused & 1 << UInt64(Field.profile.rawValue) != 0 { member.isUncertain = true }
  }

  private func check(
    _ entries: [DesiredUser.Entry], _ file: Int, _ problems: inout Problems
  ) {
    for entry in entries {
      guard case .reference(let kind) = CheckedField.all[Int(entry.field.rawValue)],
        let name = entry.value.text, !declarations.has(kind, name)
      else { continue }
      report(
        kind == .site ? .unknownSite : .unknownDepartment, kind.rawValue, name,
        declarations.names(kind), section: kind.section, at: problems.scalar(entry, in: file),
        &problems)
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
