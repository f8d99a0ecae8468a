import ArgumentParser
import Arguments
import Care
import Diagnostics
import Running
import Storage
import Surroundings
import Terminal

/// `rollcall store check`.
struct StoreCheckCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Look whether the store is whole, and say what to do where it isn't.",
    discussion: """
      Looks at every page, table, index and trigger, at every value, at rows that belong to nobody, \
      at who may read the file, and at what earlier runs left behind. It changes nothing.

      Exits with 1 when something is an error, with 0 when there are warnings and notes at most. \
      `rollcall explain CODE` tells more of each finding.

      EXAMPLES
        rollcall store check
        rollcall store check --format json
      """)

  @OptionGroup var options: GlobalOptions

  @Option(help: "How the findings look.")
  var format = ListingFormat.text

  func perform(_ session: Session) async throws(CommandFailure) -> ExitStatus {
    let keeper = try StoreKeeper(session)
    let checkup = try check(keeper)
    try session.console.write(
      format == .json
        ? CheckupJSON.render(checkup, store: keeper.address.text)
        : CheckupText.render(
          checkup, store: keeper.address.text, style: session.console.style))
    return checkup.isSound ? .done : .failed
  }

  /// A store that can't be opened is not: what is wrong with it was said by then.
  ///
  /// One that was left in the middle of a write isn't either, as opening would take it back.
  private func check(_ keeper: StoreKeeper) throws(CommandFailure) -> StoreCheckup {
    var checkup = try keeper.stored { () throws(StoreError) in try keeper.care.check() }
    checkup.add(keyFindings(keeper))
    guard checkup.schemaVersion != nil, !checkup.has(.olderSchema), !checkup.has(.unfinishedWrite)
    else { return checkup }
    let opened =
      checkup.isSound
      ? try keeper.address.openForReading(keeper.workspace)
      : try keeper.address.openIfPossible(keeper.workspace)
    guard let store = opened?.store else { return checkup }
    checkup.add(
      try keeper.stored { () throws(StoreError) in
        try LedgerCheck.findings(in: store, at: SystemTime.now, isDead: Caller.isDead)
      })
    return checkup
  }

  /// The key of the links lies beside the store, and is as secret.
  private func keyFindings(_ keeper: StoreKeeper) -> [StoreFinding] {
    PermissionCheck(user: StoreKeeper.user)
      .findings(ofFile: LinkKeyFile.path(in: keeper.folder))
  }
}
