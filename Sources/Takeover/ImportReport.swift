import Annotations
import Diagnostics
import FieldCoding
import Fields
import Importing
import ManifestWriting
import Manifests
import Model
import Rendering
import Running
import Surroundings
import Terminal

/// What an import says besides what it writes.
enum ImportReport {
  /// Without the rows concerned, which may hold PINs.
  static func problems(
    _ diagnostics: [Diagnostic], _ format: ImportFormat, _ session: Session
  ) -> [UInt8] {
    switch format {
    case .text: DiagnosticsText.render(diagnostics, style: session.console.style) { _ in nil }
    case .json: DiagnosticsJSON.render(diagnostics)
    case .github: DiagnosticsGitHub.render(diagnostics)
    }
  }

  static func summary(
    _ census: ImportCensus, _ reader: PortalReader, _ files: [ManifestFile], _ source: String,
    _ target: String
  ) -> String {
    var lines = [
      "Wrote \(Count.text(census.users, "user")) of \(source.harmless) to \(target.harmless):"
    ]
    let width = files.map(\.name.count).max() ?? 0
    for file in files {
      let padding = String(repeating: " ", count: width - file.name.count)
      let users = file.users == 0 ? "what they share" : Count.text(file.users, "user")
      lines.append("  \(file.name.harmless)\(padding)  \(users)")
    }
    var left: [String] = []
    if census.pins > 0 { left.append(Count.text(census.pins, "voicemail PIN")) }
    if !reader.columnsLeftOut.isEmpty {
      let names = reader.columnsLeftOut.map { $0.quoted.harmless }.joined(separator: ", ")
      left.append("\(reader.columnsLeftOut.count == 1 ? "the column" : "the columns") \(names)")
    }
    if !left.isEmpty { lines.append("Left out: \(left.joined(separator: "; ")).") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What a plan will do that the file doesn't say.
  static func warn(about census: ImportCensus, _ workspace: Workspace, _ console: Console) {
    warnOfDefaults(census, workspace, console)
    if census.withoutPIN > 0, workspace.fillsInPIN {
      let people = Count.text(census.withoutPIN, "person has", "people have")
      console.warn(
        "\(ExportReport.defaultPIN). \(people) none in the file; a plan will say who has none stored."
      )
    }
    guard census.answerTimes > 0 else { return }
    let users = Count.text(census.answerTimes, "user has", "users have")
    console.warn(
      "\(users) an answer time, and so answering_rules with the time frame default alone: a plan "
        + "takes their rules for other time frames away. Write those beside it, or take the column "
        + "out.")
  }

  /// How to import users all the same who are declared where the new files would go.
  static func wayOut(for users: Set<Extension>, _ setting: ImportSetting) -> String {
    guard !users.isEmpty else { return "" }
    let target = setting.shownTarget.harmless
    return " \(Count.text(users.count, "user is", "users are")) declared in \(target) already: "
      + "--force replaces the files there; without these rows, --out \(target)/new writes the others "
      + "beside them."
  }

  /// Whom files declared that gave way, and no row of the file does.
  static func warn(
    ofLeaving users: Set<Extension>, _ setting: ImportSetting, _ console: Console
  ) {
    guard !users.isEmpty else { return }
    let first = users.map(\.text).sorted().prefix(5).joined(separator: ", ")
    let more = users.count > 5 ? " and \(users.count - 5) more" : ""
    console.warn(
      "\(Count.text(users.count, "user is", "users are")) declared no more: the replaced files "
        + "had \(first)\(more), the file has no such row. What is stored of them stays, "
        + "unmanaged. To add to what is there, import with --out \(setting.shownTarget.harmless)/new."
    )
  }

  /// What else they declared, and the new ones don't.
  static func warn(about losses: ImportLosses, _ console: Console) {
    var parts = losses.profiles > 0 ? [Count.text(losses.profiles, "profile")] : []
    for kind in ResourceKind.listed {
      let count = losses.resources[kind, default: []].count
      if count > 0 { parts.append(Count.text(count, kind.title)) }
    }
    if !parts.isEmpty {
      console.warn(
        "the replaced files also had \(parts.joined(separator: ", ")), which no manifest declares "
          + "now. What is stored stays, unmanaged.")
    }
    guard losses.users > 0 else { return }
    let fields = losses.fields.sorted { $0.rawValue < $1.rawValue }.map(\.name)
    console.warn(
      "the replaced files said more of \(Count.text(losses.users, "user")) than the CSV does: "
        + "\(fields.joined(separator: ", ")). No manifest says that now; what is stored stays.")
  }

  /// Which defaults of rollcall.yaml hold because the file says nothing.
  private static func warnOfDefaults(
    _ census: ImportCensus, _ workspace: Workspace, _ console: Console
  ) {
    for entry in workspace.defaults {
      guard let users = census.filledIn[entry.field], entry.field != .voicemailPIN,
        !workspace.userOwned.contains(entry.field)
      else { continue }
      let value = CellCoding.text(of: entry.value)
      let shown = value.isEmpty ? entry.field.name : "\(entry.field.name): \(value)"
      console.warn(
        "the default `\(shown.harmless)` of rollcall.yaml holds for "
          + "\(Count.text(users, "user")) of whom the file says nothing.")
    }
  }

  /// What comes next.
  static func advise(
    _ census: ImportCensus, _ files: [String], _ setting: ImportSetting, _ console: Console
  ) {
    if census.withoutPIN > 0, !setting.workspace.fillsInPIN {
      let people = Count.text(census.withoutPIN, "person has", "people have")
      console.note(
        "\(people) no voicemail PIN in the file. If the phone system has none for them either, no "
          + "other change of theirs can be saved: write voicemail_pin: {generate: true} for them.")
    }
    guard setting.reads(files) else {
      return console.note(
        "No run reads these files: name their folder in manifests: in rollcall.yaml.")
    }
    console.note("Nobody is mailed by that. Next: `rollcall validate`, then `rollcall plan`.")
  }
}

extension Workspace {
  fileprivate var fillsInPIN: Bool { defaults.contains { $0.field == .voicemailPIN } }
}
