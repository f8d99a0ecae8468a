import Access
import ArgumentParser
import Arguments
import Exports
import Fields
import Running
import Storage
import Surroundings
import Terminal

/// `rollcall store load`.
struct StoreLoadCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "load",
    abstract: "Fill an empty store with users as they are stored elsewhere.",
    discussion: """
      FILE is what `rollcall export --format json` or `--format csv` wrote, or a portal's user CSV; \
      its content tells which, and - is standard input. The store is created where it is missing. \
      All of the file is loaded or, when anything is wrong with it, nothing; a store that has users \
      is left as it is.

      Passwords and PINs are set but unknown: nobody gets in with them, and no PIN of the file is \
      kept. A CSV without a column `status` says who has a PIN: they count as set up, the others as \
      new. A CSV has no phones, answering rules, phone numbers and contacts; departments and sites \
      are those that its users name.

      Nothing counts as applied and nobody is mailed: the next plan compares the manifests with \
      what was loaded. Where there are operators it is for support, as it sets what only support \
      may change.

      EXAMPLES
        rollcall store load users.csv
        rollcall store load acme.json --store sqlite:trial.db
        rollcall export --format json | rollcall -C ../trial store load -
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(
    help: ArgumentHelp("The export or CSV; - is standard input.", valueName: "file"),
    completion: .file())
  var file: String

  @Option(help: ArgumentHelp("Wait this long for another run to end.", valueName: "duration"))
  var lockTimeout = WaitTime(seconds: 0)

  func perform(_ session: Session) async throws(CommandFailure) -> ExitStatus {
    try Loading.check(session.options.role ?? Admission.openRole, wanted: Admission.openRole)
    let (folder, workspace) = try session.settings()
    let cargo = try CargoReader(session, workspace).read(file)
    let address = try StoreAddress(session, folder, workspace)
    let signal = Loading.listen(session)
    let new = try NewStore(address, workspace)
    do {
      let loading = try Loading(session, address, workspace, lockTimeout: lockTimeout.seconds)
      try await loading.carryOut(cargo, signal)
    } catch {
      new.discard(after: error)
      throw error
    }
    if new.isNew { session.console.note("Created the store \(address.text).") }
    try session.console.write(LoadText.render(cargo, store: address.text))
    return .done
  }
}
