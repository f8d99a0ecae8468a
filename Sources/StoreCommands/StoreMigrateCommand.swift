import ArgumentParser
import Arguments
import Care
import Rendering
import Running
import Storage
import Surroundings
import Terminal

/// `rollcall store migrate`.
struct StoreMigrateCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "Bring a store of an earlier version of rollcall up to date.",
    discussion: """
      The next apply would do it, too. All of it is done or nothing, after a copy of the store as \
      it was; an earlier rollcall can't use the store any longer then.

      EXAMPLES
        rollcall store migrate --dry-run
        rollcall store migrate
      """)

  @OptionGroup var options: GlobalOptions

  @Flag(help: "Say what would be done, and do nothing.")
  var dryRun = false

  func perform(_ session: Session) async throws(CommandFailure) -> ExitStatus {
    let keeper = try StoreKeeper(session, for: "store migrate")
    let migration = try keeper.stored { () throws(StoreError) in
      try dryRun ? keeper.care.pendingMigration() : keeper.care.migrate()
    }
    try session.console.write(text(migration, keeper))
    return .done
  }

  private func text(_ migration: StoreMigration?, _ keeper: StoreKeeper) -> String {
    guard let migration else {
      return keeper.path == nil && !dryRun
        ? "The store is up to date; its functions, triggers, policies and rights were made anew.\n"
        : "Nothing to do: the store is up to date.\n"
    }
    let way = "\(keeper.address.text) from schema version \(migration.from) to \(migration.to)"
      .harmless
    let copy = migration.copy.map { keeper.folder.relative($0).harmless }
    guard dryRun else {
      return "Brought \(way).\n" + (copy.map { "As it was, it is in \($0).\n" } ?? "")
    }
    return "Would bring \(way)\(copy.map { ", after a copy in \($0)" } ?? "").\n"
  }
}
