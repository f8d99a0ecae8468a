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
  let command: ExportCommand
  let session: Session
  let source: ExportSource

  func run() async throws(CommandFailure) -> ExitStatus {
    let made = try source.steady(attempt)
    ExportReport.warn(about: made, session.console)
    guard !made.files.isEmpty else { return try nothing(made.omissions.isEmpty) }
    guard let out = command.out else {
      try session.console.write(made.files.flatMap(\.bytes))
      return .done
    }
    let target = session.output(out)
    do {
      let manifests = NewManifests(in: target, replaces: command.force)
      try manifests.check(made.files.map(\.name))
      try refuseDisagreement(of: made, in: target, shown: out)
      try manifests.write(
        made.files.map { NewManifests.File(name: $0.name, bytes: $0.bytes) })
    } catch let error as SurroundingsError {
      throw CommandFailure(error)
    } catch {
      throw error as? CommandFailure ?? CommandFailure(.failed, "\(error)")
    }
    try session.console.write(ExportReport.written(made, to: out))
    await ExportReport.advise(target, source.folder, source.workspace, session.console)
    return .done
  }

  /// Where a run would read them, they mustn't disagree with the manifests that stay.
  ///
  /// Those for `--unmanaged` are made to stand beside them.
  private func refuseDisagreement(
    of made: StoredManifests.Made, in target: String, shown: String
  ) throws(CommandFailure) {
    let paths = made.files.map { "\(target)/\($0.name)" }
    let finder = SourceFinder(source.folder, patterns: source.workspace.manifests)
    guard !command.unmanaged, paths.contains(where: finder.wouldFind) else { return }
    let rules = StoredRules(
      source.workspace, WorkspaceLoader.context(for: source.workspace))
    let (contents, leaving) = try there(besides: paths)
    let existing = ExistingManifests(contents, newIn: shown).without(leaving)
    let new = Set(made.files.map { existing.path(of: $0.name) })
    let errors = existing.read(beside: made.files, rules).1.filter { error in
      new.contains(error.range.file) || error.related.map { new.contains($0.file) } ?? false
    }
    guard !errors.isEmpty else { return }
    throw CommandFailure(
      .failed,
      "Beside the manifests that are there these would have "
        + "\(Count.text(errors.count, "error")), the first: \(errors[0].message). Nothing was "
        + "written: name another folder by --out, export only who isn't declared by --unmanaged, "
        + "or delete the manifests that are there.")
  }

  /// The manifests that are there, and which of them are to be replaced.
  private func there(
    besides paths: [String]
  ) throws(CommandFailure) -> ([String: [UInt8]], Set<String>) {
    do {
      let contents = try ManifestFiles(in: source.folder, source.workspace).contents
      let new = Set(paths.compactMap(RealPath.resolve))
      let leaving = contents.keys.filter { path in
        RealPath.resolve(source.folder.absolute(path)).map(new.contains) ?? false
      }
      return (contents, Set(leaving))
    } catch {
      throw CommandFailure(error)
    }
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

  /// Nil when something changed meanwhile.
  private func attempt() throws -> StoredManifests.Made? {
    let rules = try rules()
    let resources = try source.store.resources()
    var manifests = StoredManifests(
      rules, split: command.split ?? (command.out == nil ? .none : .department),
      resources: resources, beside: try existing(rules))
    let outcome = try manifests.make { visit throws(StoreError) in
      try source.store.visitUsers { if source.wants($0) { visit($0) } }
    }
    switch outcome {
    case .manifests(let made): return try source.store.resources() == resources ? made : nil
    case .unsteady: return nil
    case .wrong(let problems):
      session.console.explain(session.text(of: problems, in: source.folder, session.console.style))
      throw CommandFailure(
        .failed,
        "These manifests would be wrong, so none was written. Correct what is stored, or what "
          + "rollcall.yaml says.")
    }
  }

  /// Receipts are needed only where the workspace asks something of everybody.
  private func rules() throws(StoreError) -> StoredRules {
    let workspace = source.workspace
    let asks = workspace.defaults.contains { $0.field.purpose == .request }
    return StoredRules(
      workspace, WorkspaceLoader.context(for: workspace),
      receipts: asks ? try source.store.receipts() : [:])
  }

  private func existing(_ rules: StoredRules) throws(CommandFailure) -> ExistingManifests {
    guard let desired = source.desired else { return ExistingManifests() }
    do {
      let files = try ManifestFiles(in: source.folder, source.workspace)
      return ExistingManifests(files.contents, desired, newIn: "new", rules)
    } catch {
      throw CommandFailure(error)
    }
  }
}
