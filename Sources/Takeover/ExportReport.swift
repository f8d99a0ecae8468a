import Diagnostics
import Fields
import Manifests
import Rendering
import StoredManifests
import Surroundings
import Terminal

/// What an export says besides what it writes.
enum ExportReport {
  /// What isn't in the manifests, and what a plan of them will do all the same.
  static func warn(about made: StoredManifests.Made, _ console: Console) {
    for omission in made.omissions.prefix(most) { console.warn(sentence(omission)) }
    if made.omissions.count > most {
      console.warn(
        "\(Count.text(made.omissions.count - most, "more value isn't", "more values aren't")) "
          + "written. Correct these first.")
    }
    warn(about: made.unstored, console)
    guard !made.peopleGettingPIN.isEmpty else { return }
    let people = made.peopleGettingPIN
    let more = people.count > 5 ? " and \(people.count - 5) more" : ""
    console.warn(
      "\(defaultPIN). A plan will say so: "
        + people.prefix(5).map(\.text).joined(separator: ", ") + more + ".")
  }

  /// Without them the defaults would be wrong, so that no run could read the manifests.
  private static func warn(about unstored: [ResourceKind: Set<String>], _ console: Console) {
    for kind in ResourceKind.listed {
      for name in unstored[kind, default: []].sorted() {
        console.warn(
          "the \(kind.title) \(name.quoted), which the defaults of rollcall.yaml name, isn't stored. "
            + "The manifests declare it, and a plan will create it.")
      }
    }
  }

  static let defaultPIN =
    "voicemail_pin in the defaults of rollcall.yaml gives a PIN to whoever has none, which no "
    + "manifest can undo"

  private static let most = 50

  private static func sentence(_ omission: Omission) -> String {
    let name = omission.name == omission.key ? "" : " " + omission.name
    let kind = omission.kind == .user ? "" : "The \(omission.kind.title) "
    let what = omission.fields.isEmpty ? "" : ": \(omission.fields.joined(separator: ", "))"
    return "\(kind)\(omission.key)\(name)\(what) isn't written: \(omission.reason). "
      + "Remedy: \(omission.remedy)."
  }

  static func written(_ made: StoredManifests.Made, to folder: String) -> String {
    let files = made.files.map { "  \($0.name.harmless)\n" }.joined()
    return "Wrote \(Count.text(made.users, "user")) to \(folder.harmless):\n\(files)"
  }

  /// What is left to do until a plan finds these manifests, and nothing to do.
  static func advise(
    _ target: String, _ folder: WorkspaceFolder, _ workspace: Workspace, _ console: Console
  ) async {
    let finder = SourceFinder(folder, patterns: workspace.manifests)
    guard let real = RealPath.resolve(target),
      finder.files.contains(where: { $0.absolute.hasPrefix(real + "/") })
    else {
      return console.note(
        "No run reads this folder: name it in manifests: in rollcall.yaml, and take out what "
          + "declares the same users.")
    }
    let loaded = await WorkspaceLoader.load(folder)
    guard loaded.errors > 0 else { return }
    console.warn(
      "Beside the manifests that were there these have "
        + "\(Count.text(loaded.errors, "error")), which `rollcall validate` shows.")
  }
}
