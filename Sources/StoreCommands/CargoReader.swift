import CSV
import Diagnostics
import Exports
import Importing
import Inputs
import Manifests
import Rendering
import Running
import Surroundings
import Terminal

/// Reads what a store is to be filled with; anything wrong with it ends the command.
struct CargoReader {
  private let session: Session
  private let workspace: Workspace

  /// An export of 100,000 users has some 70 MB.
  private static let maximumSize = 1 << 30

  init(_ session: Session, _ workspace: Workspace) {
    self.session = session
    self.workspace = workspace
  }

  /// Its content tells what a file is, not its name.
  func read(_ file: String) throws(CommandFailure) -> Cargo {
    let input = try InputFile(file)
    let name = input.name
    guard let bytes = try input.all(upTo: Self.maximumSize) else {
      throw CommandFailure(
        .failed, "There is more in \(name) than the 1 GiB of a large export.")
    }
    guard !bytes.isEmpty else { throw CommandFailure(.failed, "There is nothing in \(name).") }
    guard ExportText.isMeant(by: bytes) else { return try csv(bytes, name) }
    let (document, diagnostics) = ExportReader.read(ExportText.utf8(bytes), file: name)
    guard let document else { throw refuse(diagnostics, name) }
    try check(document, name)
    return Cargo(file: name, form: .json, document: document)
  }

  /// Users of another organization have other login names.
  private func check(_ document: ExportDocument, _ name: String) throws(CommandFailure) {
    let pairs = [
      ("organization", document.organization, workspace.organization),
      ("domain", document.domain, workspace.domain),
    ]
    let messages = pairs.filter { $0.1 != $0.2 }.map { key, theirs, ours in
      "\(name) is the export of the \(key) \(theirs.quoted), and this workspace's is "
        + "\(ours.quoted). Load it in the workspace it belongs to, or correct `\(key):` in "
        + "rollcall.yaml."
    }
    guard messages.isEmpty else { throw CommandFailure(.failed, messages) }
  }

  private func refuse(_ diagnostics: [Diagnostic], _ name: String) -> CommandFailure {
    explain(diagnostics)
    return CommandFailure(.failed, "Nothing was loaded from \(name).")
  }

  /// Without the lines concerned: each is a person's whole record.
  private func explain(_ diagnostics: [Diagnostic]) {
    session.console.explain(
      DiagnosticsText.render(diagnostics, style: session.console.style) { _ in nil })
  }
}

extension CargoReader {
  private func csv(_ bytes: [UInt8], _ name: String) throws(CommandFailure) -> Cargo {
    var survey = CSVSurvey()
    survey.read(bytes[...])
    let dialect = try survey.dialect(of: name, telling: session.console)
    var users: [PortalUser] = []
    var reader = PortalReader(
      dialect, file: name, domain: workspace.domain, timeZones: TimeZoneNames.all)
    reader.read(bytes[...]) { users.append($0) }
    reader.finish { users.append($0) }
    guard !reader.hasErrors else { throw refuse(reader.diagnostics, name) }
    let (document, conflicts) = ExportDocument.of(
      users, file: name, organization: workspace.organization, domain: workspace.domain)
    guard conflicts.isEmpty else { throw refuse(reader.diagnostics + conflicts, name) }
    explain(reader.diagnostics)
    guard !users.isEmpty else { throw CommandFailure(.failed, "There is no user in \(name).") }
    return Cargo(
      file: name, form: .csv, document: document,
      saysStatus: users.contains { $0.status != nil })
  }
}
