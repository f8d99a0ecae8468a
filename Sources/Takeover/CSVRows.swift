import CSV
import Importing
import Manifests
import Running
import Surroundings
import Terminal

/// The rows of a CSV, to be read as often as it takes.
struct CSVRows {
  /// What they are read for.
  enum Purpose: Int {
    case judging
    case counting
    case writing
  }

  private let source: CSVSource
  private let dialect: CSVDialect
  private let digest: UInt64
  private let setting: ImportSetting
  private let progress: ProgressBar
  private let stop: StopRequest

  init(
    _ source: CSVSource, _ dialect: CSVDialect, _ digest: UInt64, _ setting: ImportSetting,
    _ session: Session
  ) {
    self.source = source
    self.dialect = dialect
    self.digest = digest
    self.setting = setting
    stop = session.stop
    progress = ProgressBar("Importing", on: session.console)
  }

  /// Hands out each user; the reader knows all that is wrong.
  func visit(
    _ purpose: Purpose, _ body: (PortalUser) throws(CommandFailure) -> Void
  ) throws(CommandFailure) -> PortalReader {
    var reader = PortalReader(
      dialect, file: source.name, domain: setting.workspace.domain, timeZones: TimeZoneNames.all,
      declared: setting.declared, known: setting.replaceableUsers,
      comparesRows: purpose == .judging)
    var done = 0
    defer { if purpose == .writing { progress.finish() } }
    let found = try source.read { piece throws(CommandFailure) in
      try checkStop()
      try reader.read(piece, body)
      done += piece.count
      show(done, purpose)
    }
    try reader.finish(body)
    guard found == digest else { throw changed }
    return reader
  }

  /// Ctrl-C keeps anything from being written.
  func checkStop() throws(CommandFailure) {
    guard stop.isRaised else { return }
    throw CommandFailure(.failed, "Stopped. Nothing was written.")
  }

  /// In percent of all readings.
  private func show(_ done: Int, _ purpose: Purpose) {
    let part = done * 100 / max(1, source.size)
    progress.show((purpose.rawValue * 100 + min(100, part)) / 3, of: 100)
  }

  var changed: CommandFailure {
    CommandFailure(
      .failed,
      "\(source.name) was changed while it was read. Nothing was written; import it again.")
  }
}
