package import ArgumentParser

/// `rollcall store`: care of the store.
package struct StoreCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "store",
    abstract: "Take care of the store: check, back up, migrate, unlock, load.",
    discussion: """
      EXAMPLES
        rollcall store check               is the store whole?
        rollcall store backup friday.db    copy it, whoever uses it meanwhile
        rollcall store migrate --dry-run   what would this version change?
        rollcall store unlock              who holds the lock?
        rollcall store load users.csv      fill an empty one with what is stored elsewhere
      """,
    subcommands: [
      StoreCheckCommand.self, StoreBackupCommand.self, StoreMigrateCommand.self,
      StoreUnlockCommand.self, StoreLoadCommand.self,
    ])

  package init() {}
}
