import ArgumentParser
import Arguments
import Care
import Files
import Foundation
import Rendering
import Running
import Storage
import Surroundings
import Terminal

/// `rollcall store backup`.
struct StoreBackupCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the store as it is at one moment, whoever uses it meanwhile.",
    discussion: """
      The copy is read back before it gets its name. It is a store like the one it was made from: \
      to go back to it, put it in the store's place while nothing runs.

      It holds the hashes of passwords and PINs, and what the links in mails are made from, so keep \
      it as safe as the store. The link key isn't in it: back up .rollcall/link.key, too, and \
      somewhere else.

      EXAMPLES
        rollcall store backup /backup/roster.db --force
        rollcall store backup "/backup/roster-$(date +%F).db"
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The file to make.", completion: .file())
  var file: String

  @Flag(help: "Replace a file that is there.")
  var force = false

  func perform(_ session: Session) async throws(CommandFailure) -> ExitStatus {
    let keeper = try StoreKeeper(session, for: "store backup")
    try keeper.requireAllOfIt()
    let target = try BackupFile(file, mayReplace: force, store: keeper.path)
    let path = target.draftPath(now: SystemTime.now)
    // Nothing is left behind, not even by Ctrl-C.
    let signal = StopSignal { _ in
      Draft.discard(path)
      Foundation.exit(130)
    }
    let backup = try withExtendedLifetime(signal) { () throws(CommandFailure) in
      try copy(to: path, keeper)
    }
    let size = (try? FileStatus(of: path))?.size
    try target.take(backup.draft)
    try session.console.write(Self.report(backup, file, size))
    session.console.note(
      "It holds password hashes and working links: keep it as safe as the store, and the link key "
        + "apart from it.")
    return .done
  }

  /// The draft goes by the name that it is to have.
  private func copy(
    to path: String, _ keeper: StoreKeeper
  ) throws(CommandFailure) -> StoreBackup {
    do {
      return try keeper.care.copy(to: path)
    } catch .unusable(path, let reason) {
      throw CommandFailure(.failed, "\(file) \(reason).")
    } catch {
      throw keeper.failure(error)
    }
  }

  private static func report(_ backup: StoreBackup, _ file: String, _ size: Int64?) -> String {
    let facts = [
      size.map(text), backup.users.map { Count.text($0, "user") },
      backup.schemaVersion.map { "schema version \($0)" },
    ].compactMap { $0 }
    return "Wrote \(file.harmless): \(facts.joined(separator: ", ")).\n"
  }

  /// `340 KiB`.
  private static func text(_ bytes: Int64) -> String {
    let units: [(Int64, String)] = [(1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")]
    guard let (unit, name) = units.first(where: { bytes >= $0.0 }) else {
      return Count.text(Int(bytes), "byte")
    }
    let tenths = bytes * 10 / unit
    return tenths >= 100 ? "\(tenths / 10) \(name)" : "\(tenths / 10).\(tenths % 10) \(name)"
  }
}
