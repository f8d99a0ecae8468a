import Diagnostics
import Fields
import ManifestWriting
import Manifests
import Manuscripts
import Model
import Rendering
import Running
import Storage
import StoredManifests
import Surroundings
import Terminal

/// Stored users as manifests: read, written as text, read back, and only then given their names.
struct ManifestExport {
  private let command: ExportCommand
  private let session: Session
  private let folder: WorkspaceFolder
  private let workspace: Workspace
  /// What the manifests say that are there; nil where nobody needs to know.
  private let desired: Desired?
  private let store: any Store

  init(_ command: ExportCommand, _ session: Session) async throws(CommandFailure) {
    self.command = command
    self.session = session
    if command.unmanaged {
      let (loaded, workspace) = try await session.load()
      (folder, self.workspace, desired) = (loaded.folder, workspace, loaded.desired)
    } else {
      (folder, workspace) = try session.settings()
      desired = nil
    }
    store = try StoreAddress(session, folder, workspace).openForReading(workspace).store
  }

  func run() async throws(CommandFailure) -> ExitStatus {
    let made = try made()
    ExportReport.warn(about: made, session.console)
    guard !made.files.isEmpty else { return try nothing(made.omissions.isEmpty) }
    guard let out = command.out else {
      try session.console.write(made.files.flatMap(\.bytes))
      return .done
    }
    let target = session.output(out)
    do {
      try NewManifests(in: target, replaces: command.force).write(
        made.files.map { NewManifests.File(name: $0.name, bytes: $0.bytes) })
    } catch {
      throw CommandFailure(error)
    }
    try session.console.write(ExportReport.written(made, to: out))
    await ExportReport.advise(target, folder, workspace, session.console)
    return .done
  }

  /// `isAll` says whether nobody was left out, either.
  private func nothing(_ isAll: Bool) throws(CommandFailure) -> ExitStatus {
    guard isAll else {
      throw CommandFailure(.failed, "There is nothing to export that a manifest can say.")
    }
    guard command.unmanaged else {
      throw CommandFailure(.failed, "There is nobody to export in the store.")
    }
    session.console.note("Every stored user is named by a manifest: there is nothing to export.")
    return .done
  }

  /// Begins anew while somebody changes what is stored, so that nothing is half old, half new.
  private func made() throws(CommandFailure) -> StoredManifests.Made {
    do {
      for _ in 0..<Self.attempts {
        if let made = try attempt() { return made }
      }
    } catch let failure as CommandFailure {
      throw failure
    } catch let error as StoreError {
      throw CommandFailure(error, organization: workspace.organization)
    } catch {
      throw CommandFailure(.failed, "\(error)")
    }
    throw CommandFailure(
      .failed, "The stored users change while they are read. Nothing was written; run it again.")
  }

  private static let attempts = 3

  /// Nil when something changed meanwhile.
  private func attempt() throws -> StoredManifests.Made? {
    let rules = try rules()
    let resources = try store.resources()
    var manifests = StoredManifests(
      rules, split: command.split ?? (command.out == nil ? .none : .department),
      resources: resources, beside: try existing(rules))
    let outcome = try manifests.make { visit throws(StoreError) in
      try store.visitUsers { if isWanted($0) { visit($0) } }
    }
    switch outcome {
    case .manifests(let made): return try store.resources() == resources ? made : nil
    case .unsteady: return nil
    case .wrong(let problems):
      session.console.explain(session.text(of: problems, in: folder, session.console.style))
      throw CommandFailure(
        .failed, "These manifests would be wrong, so none was written. Correct what is stored.")
    }
  }

  private func isWanted(_ user: StoredUser) -> Bool {
    if command.hideSystem, !user.isPerson { return false }
    return desired?.user(user.extension) == nil
  }

  /// Receipts are needed only where the workspace asks something of everybody.
  private func rules() throws(StoreError) -> StoredRules {
    let asks = workspace.defaults.contains { $0.field.purpose == .request }
    return StoredRules(
      workspace, WorkspaceLoader.context(for: workspace),
      receipts: asks ? try store.receipts() : [:])
  }

  private func existing(_ rules: StoredRules) throws(CommandFailure) -> ExistingManifests {
    guard let desired else { return ExistingManifests() }
    do {
      let files = try ManifestFiles(in: folder, workspace)
      return ExistingManifests(files.contents, desired, newIn: "new", rules)
    } catch {
      throw CommandFailure(error)
    }
  }
}
