import CSV
import Diagnostics
import Fields
import Importing
import Inputs
import ManifestWriting
import Manifests
import Manuscripts
import Model
import Running
import StoredManifests
import Surroundings
import Terminal

/// A CSV as manifests: looked at, judged, counted, and only then written.
///
/// The rows are read anew for each of these. What is held of one is where its extension, login name
/// and addresses were seen first; beside manifests that stay, what is written of it, too.
struct CSVImport {
  private let source: CSVSource
  private let setting: ImportSetting
  private let session: Session
  private let command: ImportCommand

  init(
    _ source: CSVSource, _ setting: ImportSetting, _ session: Session, _ command: ImportCommand
  ) {
    self.source = source
    self.setting = setting
    self.session = session
    self.command = command
  }

  func run() throws(CommandFailure) -> ExitStatus {
    var survey = CSVSurvey()
    let digest = try source.read { survey.read($0) }
    let dialect = try survey.dialect(of: source.name, telling: session.console)
    let rows = CSVRows(source, dialect, digest, setting, session)
    var census = ImportCensus(setting.workspace.defaults)
    let reader = try rows.visit(.judging) { census.note($0) }
    guard !reader.hasErrors, census.users > 0 else {
      try report(reader.diagnostics)
      throw refusal(reader)
    }
    var problems = reader.diagnostics
    let written = Result { () throws(CommandFailure) in
      try write(try layout(rows, census), rows, &problems)
    }
    // All of them are one document, those included that show beside the manifests that stay.
    try report(problems)
    let (files, losses) = try written.get()
    let summary = ImportReport.summary(census, reader, files, source.name, setting.shownTarget)
    if command.format == .text {
      try session.console.write(summary)
    } else {
      session.console.explain(Array(summary.utf8))
    }
    ImportReport.warn(about: census, setting.workspace, session.console)
    ImportReport.warn(ofLeaving: losses.leaving, setting, session.console)
    ImportReport.warn(about: losses, session.console)
    ImportReport.advise(census, files.map(\.name), setting, session.console)
    return .done
  }

  private func refusal(_ reader: PortalReader) -> CommandFailure {
    guard reader.hasErrors else {
      return CommandFailure(.failed, "There is no user in \(source.name).")
    }
    let wayOut = ImportReport.wayOut(for: setting.forcible(of: reader.declaredAnew), setting)
    return CommandFailure(
      .failed, "Nothing was written: correct the errors in \(source.name).\(wayOut)")
  }

  /// Problems are what was asked for where they are to be JSON, and asides otherwise.
  private func report(_ diagnostics: [Diagnostic]) throws(CommandFailure) {
    let bytes = ImportReport.problems(diagnostics, command.format, session)
    if command.format == .text {
      if !bytes.isEmpty { session.console.explain(bytes) }
    } else {
      try session.console.write(bytes)
    }
  }

  private func layout(
    _ rows: CSVRows, _ counted: ImportCensus
  ) throws(CommandFailure) -> ManifestLayout {
    var census = ManifestCensus(
      ManifestSetting(
        split: command.split ?? counted.usualSplit, domain: setting.workspace.domain,
        defaults: setting.workspace.defaults, takenProfiles: setting.existing.profiles))
    let defaults = setting.workspace.defaults
    _ = try rows.visit(.counting) { census.note(WrittenUser($0, over: defaults)) }
    var layout = census.layout(counted.resources(besides: setting.resources(staying: nil)))
    guard command.force else { return layout }
    // What stays is known once the files have names, and what it declares may take a file away.
    for _ in 0..<2 {
      let staying = setting.resources(staying: layout.files.map(\.name))
      layout = census.layout(counted.resources(besides: staying))
    }
    return layout
  }

  /// What was written, and what it replaced that no row says.
  private func write(
    _ layout: ManifestLayout, _ rows: CSVRows, _ problems: inout [Diagnostic]
  ) throws(CommandFailure) -> (files: [ManifestFile], losses: ImportLosses) {
    let manifests = NewManifests(
      in: setting.target, replaces: command.force, beside: "\(setting.shownTarget)/new")
    let files = layout.files
    var losses = ImportLosses(setting, files.map(\.name))
    let staying = setting.replaceable(besides: files.map(\.name))
    // Nothing is left behind, not even by Ctrl-C.
    _ = session.stop.signal { _ in }
    var filling = try Self.trying { () throws(SurroundingsError) in
      try manifests.begin(files.map(\.name))
    }
    defer { filling.discard() }
    var check = DraftCheck(setting, files)
    for (place, file) in files.enumerated() { try Self.append(file.opening, place, &filling) }
    var layout = layout
    _ = try rows.visit(.writing) { user throws(CommandFailure) in
      if let place = staying[user.extension] { throw Self.conflict(user, place) }
      let written = WrittenUser(user, over: setting.workspace.defaults)
      guard let (file, bytes) = layout.entry(written) else { throw rows.changed }
      try Self.append(bytes, file, &filling)
      losses.note(user)
      check?.note(user, bytes, file)
    }
    let errors = check?.errors(source.name) ?? []
    problems += errors
    guard errors.isEmpty else {
      throw CommandFailure(
        .failed, "Beside the manifests that stay these would be wrong. Nothing was written.")
    }
    try rows.checkStop()
    try Self.trying { () throws(SurroundingsError) in try manifests.finish(filling) }
    return (files, losses)
  }

  private static func conflict(_ user: PortalUser, _ place: SourceRange) -> CommandFailure {
    CommandFailure(
      .failed,
      "Row \(user.row): extension \(user.extension) is declared by \(place.file), which stays: "
        + "no row goes there. Delete it, or the user in it, and import again. "
        + "Nothing was written.")
  }

  private static func append(
    _ bytes: [UInt8], _ file: Int, _ filling: inout NewManifests.Filling
  ) throws(CommandFailure) {
    try trying { () throws(SurroundingsError) in try filling.append(bytes, to: file) }
  }

  private static func trying<Result>(
    _ work: () throws(SurroundingsError) -> Result
  ) throws(CommandFailure) -> Result {
    do {
      return try work()
    } catch {
      throw CommandFailure(error)
    }
  }
}
