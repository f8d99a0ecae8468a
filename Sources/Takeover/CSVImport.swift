import CSV
import Diagnostics
import Fields
import Importing
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
/// The rows are read anew for each of these, so that a long file takes no more memory than a short.
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
    let rows = CSVRows(source, try dialect(survey), digest, setting, session)
    var census = ImportCensus(setting.workspace.defaults)
    let reader = try rows.visit(.judging) { census.note($0) }
    try report(reader)
    guard !reader.hasErrors else {
      throw CommandFailure(.failed, "Nothing was written: correct the errors in \(source.name).")
    }
    guard census.users > 0 else {
      throw CommandFailure(.failed, "There is no user in \(source.name).")
    }
    let layout = try layout(rows, census)
    let (files, leaving) = try write(layout, rows)
    let summary = ImportReport.summary(census, reader, files, source.name, setting.shownTarget)
    if command.format == .text {
      try session.console.write(summary)
    } else {
      session.console.explain(Array(summary.utf8))
    }
    ImportReport.warn(about: census, setting.workspace, session.console)
    ImportReport.warn(ofLeaving: leaving, setting, session.console)
    ImportReport.advise(census, files.map(\.name), setting, session.console)
    return .done
  }

  private func dialect(_ survey: CSVSurvey) throws(CommandFailure) -> CSVDialect {
    do {
      let dialect = try survey.dialect()
      if dialect.encoding == .windows1252 {
        session.console.warn(
          "\(source.name) isn't UTF-8; it is read as Windows-1252, as spreadsheets save it.")
      }
      return dialect
    } catch {
      switch error {
      case .empty: throw CommandFailure(.failed, "\(source.name) is empty.")
      case .workbook:
        throw CommandFailure(
          .failed,
          "\(source.name) is a spreadsheet's own format: save it as CSV there, and import that.")
      }
    }
  }

  /// Problems are what was asked for where they are to be JSON, and asides otherwise.
  private func report(_ reader: PortalReader) throws(CommandFailure) {
    let bytes = ImportReport.problems(reader.diagnostics, command.format, session)
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

  /// What was written, and whom it replaced without a row for them.
  private func write(
    _ layout: ManifestLayout, _ rows: CSVRows
  ) throws(CommandFailure) -> (files: [ManifestFile], leaving: Set<Extension>) {
    let manifests = NewManifests(
      in: setting.target, replaces: command.force, beside: "\(setting.shownTarget)/new")
    let files = layout.files
    var leaving = setting.usersGivingWay(to: files.map(\.name))
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
      leaving.remove(user.extension)
      check?.note(user, bytes, file)
    }
    try refuse(check?.errors(source.name) ?? [])
    try rows.checkStop()
    try Self.trying { () throws(SurroundingsError) in try manifests.finish(filling) }
    return (files, leaving)
  }

  private func refuse(_ errors: [Diagnostic]) throws(CommandFailure) {
    guard !errors.isEmpty else { return }
    session.console.explain(ImportReport.problems(errors, .text, session))
    throw CommandFailure(
      .failed, "Beside the manifests that stay these would be wrong. Nothing was written.")
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
